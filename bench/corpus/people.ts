import type { Random } from './random.ts'
import { walk } from './random.ts'
import type { TruePerson } from './truth.ts'
import { givenNames, nearSurname, surnames } from './vocabulary/names.ts'

/** Somebody of the invented world, with everything the truth will tell of them. */
export interface Person {
  readonly key: number
  readonly given: string
  surname: string
  readonly changes: { from: string; to: string; date: string }[]
  readonly posts: Post[]
  readonly documents: { file: string; name: string; attendance: number[] }[]
  readonly namesakes: string[]
  readonly nearNamesakes: string[]
}

export interface Post {
  readonly municipality: string | null
  readonly organization: string | null
  readonly role: string
  from: string
  to: string
}

export const nameOf = (person: Person): string => `${person.given} ${person.surname}`
export const idOf = (person: Person): string => `person-${person.key}`

/** Everybody, one after another: each gets a name that nobody else has, unless a namesake is asked for. */
export interface People {
  newcomer(): Person
  /** Another person of the same name; null where there is one already. */
  namesakeOf(person: Person): Person | null
  /** Another person whose name differs in spelling only; null where no such spelling is usual, or one is taken. */
  nearNamesakeOf(person: Person): Person | null
}

export function peopleOf(seed: number): People {
  const names = walk(givenNames.length * surnames.length, seed)
  let count = 0
  const create = (given: string, surname: string): Person => ({
    key: ++count,
    given,
    surname,
    changes: [],
    posts: [],
    documents: [],
    namesakes: [],
    nearNamesakes: [],
  })
  return {
    newcomer() {
      const name = names(count)
      return create(givenNames[name % givenNames.length]!, surnames[Math.floor(name / givenNames.length)]!)
    },
    namesakeOf(person) {
      if (person.namesakes.length > 0) return null
      const other = create(person.given, person.surname)
      other.namesakes.push(idOf(person))
      person.namesakes.push(idOf(other))
      return other
    },
    nearNamesakeOf(person) {
      const surname = nearSurname(person.surname)
      if (surname === null || person.nearNamesakes.length > 0) return null
      const other = create(person.given, surname)
      other.nearNamesakes.push(idOf(person))
      person.nearNamesakes.push(idOf(other))
      return other
    },
  }
}

/** Marries somebody: a second surname, or a double one. */
export function rename(person: Person, date: string, random: Random): void {
  const from = nameOf(person)
  const other = random.pick(surnames.filter((name) => !/[\s-]/u.test(name)))
  person.surname = random.chance(0.5) ? `${person.surname} ${other}` : `${other}-${person.surname}`
  person.changes.push({ from, to: nameOf(person), date })
}

/** A name as a tired hand writes it; null where there is nothing to slip on. */
export function slipOf(name: string, random: Random): string | null {
  const ways = [
    name.includes('-') ? name.replace('-', ' ') : null,
    /sson$/u.test(name) ? name.replace(/sson$/u, 'son') : null,
    /ström$/u.test(name) ? name.replace(/ström$/u, 'strom') : null,
    /(\p{Ll})\1/u.test(name) ? name.replace(/(\p{Ll})\1/u, '$1') : null,
    name.replace(/(\p{Ll})(\p{Ll})$/u, '$2$1'),
  ].filter((way): way is string => way !== null && way !== name)
  return ways.length > 0 ? random.pick(ways) : null
}

export function truthOf(person: Person): TruePerson {
  return {
    id: idOf(person),
    name: nameOf(person),
    changes: person.changes,
    posts: person.posts,
    documents: person.documents,
    namesakes: person.namesakes,
    nearNamesakes: person.nearNamesakes,
  }
}
