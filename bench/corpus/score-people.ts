import type { AttendanceFact, CandidateFact } from '../../src/model/facts.ts'
import type { ReadDocument } from '../../src/resolve/index.ts'
import type { TruePerson } from './truth.ts'

export interface Merges {
  /** Persons of the graph that are several true ones. */
  readonly wrong: number
  /** Merges it takes to make one person of all documents in which a true one is listed. */
  readonly needed: number
  readonly found: number
  /** Merges not made, but shown to a person as a candidate. */
  readonly proposed: number
  /** The same of those merges alone where the name or the municipality is written otherwise than before. */
  readonly hard: { readonly needed: number; readonly met: number }
  /** In words, wrong merges first. */
  readonly faults: readonly string[]
}

/** What tells who is who: who stands in which row of a list, and who may be one. */
export interface WhoIsWho {
  readonly attendances: readonly Pick<AttendanceFact, 'document' | 'evidence' | 'person'>[]
  readonly candidates: readonly Pick<CandidateFact, 'left' | 'right'>[]
}

/** Holds who is who against the truth: both by the rows of the lists that somebody is in. */
export function mergesOf(facts: WhoIsWho, documents: readonly ReadDocument[], truth: readonly TruePerson[]): Merges {
  const byPlace = new Map<string, string>()
  for (const { document, evidence, person } of facts.attendances)
    if (person !== null) byPlace.set(`${document} ${evidence.start}`, person)
  const byFile = new Map(documents.map((document) => [document.minutes.document.file, document.minutes]))
  const bearers = new Map<string, Set<TruePerson>>()
  const candidates = new Set(facts.candidates.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]))
  let needed = 0
  let found = 0
  let proposed = 0
  const hard = { needed: 0, met: 0 }
  const missed: string[] = []
  for (const person of truth) {
    const ids: string[] = []
    const byForm = new Map<string, Set<string>>()
    for (const { file, attendance } of person.documents) {
      const minutes = byFile.get(file)!
      const { sha256 } = minutes.document
      const own = attendance.flatMap((row) => byPlace.get(`${sha256} ${minutes.attendance[row]!.evidence.start}`) ?? [])
      ids.push(...new Set(own))
      for (const row of attendance) {
        const { person: name, municipality, organization, evidence } = minutes.attendance[row]!
        const id = byPlace.get(`${sha256} ${evidence.start}`)
        const form = `${name}, ${municipality ?? organization}`
        if (id) byForm.set(form, (byForm.get(form) ?? new Set()).add(id))
      }
    }
    const met = [...new Set(ids)]
    for (const id of met) bearers.set(id, (bearers.get(id) ?? new Set()).add(person))
    const apart = componentsOf(met, (one, two) => candidates.has(`${one} ${two}`))
    needed += Math.max(0, ids.length - 1)
    found += ids.length - met.length
    proposed += met.length - apart.length
    const forms = [...byForm.values()].map((own) => [...own])
    const isOne = (one: string, two: string) => one === two || candidates.has(`${one} ${two}`)
    const kinds = componentsOf(forms, (one, two) => one.some((id) => two.some((other) => isOne(id, other))))
    hard.needed += Math.max(0, forms.length - 1)
    hard.met += Math.max(0, forms.length - kinds.length)
    if (apart.length > 1)
      missed.push(
        `missed: ${apart.map((part) => part.join(' ~ ')).join(' | ')}: ${person.posts.map(({ municipality, organization, from, to }) => `${municipality ?? organization} ${from}–${to}`).join(', ')} ${person.changes.map(({ from, to }) => `${from} > ${to}`).join()}`,
      )
  }
  const wrong = [...bearers].filter(([, persons]) => persons.size > 1)
  return {
    wrong: wrong.length,
    needed,
    found,
    proposed,
    hard,
    faults: [
      ...wrong.map(
        ([id, persons]) =>
          `wrong: ${id}: ${[...persons].map(({ name, posts }) => `${name} (${posts.map(({ municipality, organization, role, from, to }) => `${municipality ?? organization} ${role} ${from}–${to}`).join(', ')})`).join(' and ')}`,
      ),
      ...missed,
    ],
  }
}

function componentsOf<Entry>(ids: readonly Entry[], isLinked: (one: Entry, two: Entry) => boolean): Entry[][] {
  const parts: Entry[][] = []
  for (const id of ids) {
    const linked = parts.filter((part) => part.some((other) => isLinked(id, other)))
    for (const part of linked) parts.splice(parts.indexOf(part), 1)
    parts.push([id, ...linked.flat()])
  }
  return parts
}
