import type { DocumentFact } from '../model/facts.ts'
import type { Evidence, Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { evidenceAt, type Gathering, type Given, gather } from './meetings.ts'
import { byText } from './names.ts'
import type { Directory } from './organizations.ts'
import { type Roster, readsLikePerson, rosterOf } from './people/sightings.ts'
import type { PlacedItem } from './projects.ts'
import { meetReplaced } from './replacements.ts'
import { lineStartsOf, wordsOf } from './text.ts'

/** One document's record and what it was read from. */
export interface ReadDocument {
  readonly minutes: Minutes
  /** The decoded text that the record's evidence points into. */
  readonly text: string
  /** Revision of the reading rules. */
  readonly importer?: string
  /** Page of each line, of a paged format. */
  readonly pages?: readonly number[]
  /** What decoding noticed, as JSON. */
  readonly readFindings?: string
  /** The minutes, packed; see DocumentFact. */
  readonly record?: string
  /** In the graph before: it stays there, with its findings, also where it is no longer taken for minutes. */
  readonly isKept?: boolean
}

export interface Usable {
  readonly given: Given
  readonly fact: DocumentFact
}

/** Documents that give facts, each once, sorted by id. */
export function usableDocuments(documents: readonly ReadDocument[]): Usable[] {
  const byId = new Map<string, ReadDocument>()
  for (const document of documents) {
    const { sha256 } = document.minutes.document
    if (!sha256 || !(isLoadable(document.minutes) || document.isKept)) continue
    const before = byId.get(sha256)
    // One content under two names is one document, by whichever name sorts first.
    if (!before || byText(fileNameOf(document), fileNameOf(before)) < 0) byId.set(sha256, document)
  }
  return [...byId]
    .sort(([left], [right]) => byText(left, right))
    .map(([id, document]) => ({
      given: { id, minutes: document.minutes, text: document.text },
      fact: {
        id,
        fileName: fileNameOf(document),
        lines: document.minutes.document.lines,
        text: document.text,
        importer: document.importer ?? '',
        pages: document.pages ?? [],
        readFindings: document.readFindings ?? '[]',
        record: document.record ?? '',
      },
    }))
}

/** Whether a record may be loaded: it is of a meeting, and nothing about it is an ERROR. */
export function isLoadable(minutes: Minutes): boolean {
  return minutes.meeting !== null && minutes.findings.every(({ severity }) => severity !== 'ERROR')
}

function fileNameOf(document: ReadDocument): string {
  return document.minutes.document.file.split(/[\\/]/).at(-1)!
}

export const shortId = (document: string) => document.slice(0, 12)

/** Puts documents of one meeting together, and meets everybody who is named there. */
export function meet(usable: readonly Usable[], register: Register, directory: Directory) {
  const minutes = usable.map(({ given }) => given).filter((given) => isLoadable(given.minutes))
  const gatherings = gather(minutes, directory, register)
  const rosters = gatherings.map((gathering) => rosterOf(gathering, directory))
  const items = rosters.flatMap((roster) => placeItems(roster))
  const read = groupItems(rosters, items)
  for (const [roster, own] of read) meetInText(roster, own, directory)
  return { gatherings, rosters, items, read }
}

function placeItems({ gathering }: Roster): PlacedItem[] {
  return gathering.documents.flatMap((given) => {
    const lineStarts = lineStartsOf(given.text)
    return given.minutes.items.map((item, index) => ({
      id: `${shortId(given.id)}/${index + 1}`,
      given,
      gathering,
      item,
      lineStarts,
    }))
  })
}

function groupItems(rosters: readonly Roster[], items: readonly PlacedItem[]): [Roster, PlacedItem[]][] {
  const own = new Map<Gathering, PlacedItem[]>(rosters.map(({ gathering }) => [gathering, []]))
  for (const placed of items) own.get(placed.gathering)!.push(placed)
  return rosters.map((roster) => [roster, own.get(roster.gathering)!])
}

/** Adds the persons that only the text names, before anybody is compared. */
function meetInText(roster: Roster, items: readonly PlacedItem[], directory: Directory): void {
  for (const given of roster.gathering.documents) {
    const { chair, secretary, sources } = given.minutes.meeting!
    if (chair) roster.findOrAdd(chair, given.id, sources.chair)
    if (secretary) roster.findOrAdd(secretary, given.id, sources.secretary)
  }
  for (const placed of items) {
    const { given, item } = placed
    meetReplaced(placed, roster)
    for (const name of item.presenters) roster.findOrAdd(name, given.id, nameEvidence(placed, name))
    for (const task of [...item.tasks, ...item.decisions.flatMap((decision) => decision.tasks)])
      for (const [index, name] of task.assignees.entries())
        if (readsLikePerson(name, roster) && !directory.known(name))
          roster.findOrAdd(name, given.id, task.assigneeEvidence[index]!)
  }
}

/** Where an item names somebody: the full name, else its first word, else the heading. */
export function nameEvidence({ given, item, lineStarts }: PlacedItem, name: string): Evidence {
  const span = item.body
  if (!span) return item.evidence
  const plain = name.split(',')[0]!.trim()
  const index = given.text.indexOf(plain, span.start)
  if (index >= 0 && index + plain.length <= span.end)
    return evidenceAt(given.text, index, index + plain.length, lineStarts)
  const [first] = wordsOf(plain)
  const word = first && wordsOf(given.text, span.start, span.end).find(({ key }) => key === first.key)
  return word ? evidenceAt(given.text, word.start, word.end, lineStarts) : item.evidence
}
