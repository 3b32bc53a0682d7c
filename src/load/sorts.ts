import type {
  AmountFact,
  AttendanceFact,
  CandidateFact,
  DecisionFact,
  Facts,
  FindingFact,
  ItemFact,
  TaskFact,
} from '../model/facts.ts'

/** Sorts before every character that a name or a key can hold, so that `Anna Berg` comes before `Anna Berg Ek`. */
const BETWEEN = '\t'
const LOUDNESS = { ERROR: '0', WARNING: '1', INFO: '2' } as const

/**
 * Where each fact stands in the list of all of its kind, as one text that no other has: the database keeps it in an
 * index, so that a page of a list costs the same however long the list is. Lists in time begin with the day (nothing
 * where none is known), others with the name or with what counts most.
 */
export function sortsOf(facts: Facts) {
  const dates = new Map(facts.meetings.map(({ id, date }) => [id, date ?? '']))
  const fileNames = new Map(facts.documents.map(({ id, fileName }) => [id, fileName]))
  const items = new Map(facts.items.map((item) => [item.id, item]))
  const meeting = (id: string) => joined(dates.get(id) ?? '', id)
  const item = (id: string) => itemSort(items.get(id)!)
  const itemSort = ({ id, meeting: held, ordinal }: ItemFact) => joined(meeting(held), padded(ordinal, 5), id)
  return {
    meeting,
    item,
    decision: ({ id, item: under, ordinal }: DecisionFact) => joined(item(under), padded(ordinal, 5), id),
    /** Of what stands in the text of an item. */
    within: ({ id, item: under, evidence }: TaskFact | AmountFact) =>
      joined(item(under), padded(evidence.start, 9), id),
    attendance: ({ id, meeting: held }: AttendanceFact) => joined(dates.get(held) ?? '', id),
    finding: ({ id, severity, document, evidence }: FindingFact) =>
      joined(LOUDNESS[severity], alphabetical(fileNames.get(document) ?? ''), padded(evidence?.start ?? 0, 9), id),
    /** In hundredths, as scores are given; the likelier first. */
    candidate: ({ score, left, right }: CandidateFact) => joined(padded(Math.round((1 - score) * 100), 3), left, right),
  }
}

/** Of what has a name. */
export function namedSort(name: string, id: string): string {
  return joined(alphabetical(name), id)
}

function joined(...parts: readonly string[]): string {
  return parts.join(BETWEEN)
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

const LAST_LETTERS: Readonly<Record<string, string>> = { é: 'e', å: '{a', ä: '{b', ö: '{c' }

/** A name so that names stand in the order of the Swedish alphabet, whatever their case. */
function alphabetical(name: string): string {
  return name.toLowerCase().replace(/[éåäö]/gu, (letter) => LAST_LETTERS[letter]!)
}
