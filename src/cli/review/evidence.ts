import type { Graph } from '../../graph/index.ts'

/** One place where a person is met. */
export interface Appearance {
  readonly date: string | null
  readonly body: string | null
  readonly how: 'LISTED' | 'PRESENTED' | 'ASSIGNED' | 'CHAIRED' | 'KEPT_MINUTES'
  readonly role: string | null
  readonly status: string | null
  readonly organization: string | null
  readonly file: string | null
  readonly line: number | null
  readonly quote: string | null
  /** The whole line that the quote begins on. */
  readonly words: string | null
}

export interface Period {
  readonly organization: string
  readonly from: string
  readonly to: string
  readonly meetings: number
  readonly present: number
  readonly absent: number
  readonly roles: readonly string[]
}

/** All that the graph says of a person's identity. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** Why sightings that could be of different persons are this one: features, weights, quotes. */
  readonly reasons: readonly string[]
  readonly periods: readonly Period[]
  readonly appearances: readonly Appearance[]
}

/** Two who may be one, with all there is on both. */
export interface Candidate {
  readonly left: Person
  readonly right: Person
  readonly score: number
  readonly reasons: readonly string[]
  readonly judged: 'UNSURE' | null
}

/** A pair with what to call the two in a judgement. */
export interface Referred extends Candidate {
  readonly references: readonly [string, string]
}

interface Pair {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly judged: 'UNSURE' | null
}

/** The pairs to judge, the likeliest first; of one person only, where asked. */
export async function candidatesIn(graph: Graph, of: string | null = null): Promise<Candidate[]> {
  const all = await graph.read<Pair & Record<string, unknown>>('review/candidates')
  const pairs = all.filter(({ left, right }) => of === null || left === of || right === of)
  const persons = await personsIn(graph, [...new Set(pairs.flatMap(({ left, right }) => [left, right]))])
  const byId = new Map(persons.map((person) => [person.id, person]))
  return pairs.map(({ left, right, ...pair }) => ({ ...pair, left: byId.get(left)!, right: byId.get(right)! }))
}

/** Persons by their ids, in that order; unknown ids give nobody. */
export async function personsIn(graph: Graph, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const found = await graph.read<Omit<Person, 'periods' | 'appearances'> & Row>('review/persons', { ids })
  const periods = await ownRows<Period>(graph, 'review/periods', ids)
  const appearances = await ownRows<Appearance>(graph, 'review/appearances', ids)
  return found.map((person) => ({
    ...person,
    periods: periods.get(person.id) ?? [],
    appearances: appearances.get(person.id) ?? [],
  }))
}

type Row = Record<string, unknown>

/** What a statement gives of each person, without the column that says whose it is. */
async function ownRows<Entry>(graph: Graph, name: string, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const byPerson = new Map<string, Entry[]>()
  for (const { person, ...entry } of await graph.read<{ person: string } & Row>(name, { ids })) {
    const own = byPerson.get(person)
    if (own) own.push(entry as Entry)
    else byPerson.set(person, [entry as Entry])
  }
  return byPerson
}
