import type { ReplacementFact } from '../model/facts.ts'
import type { Item } from '../model/record.ts'
import { evidenceAt } from './meetings.ts'
import { nameKey } from './names.ts'
import type { People } from './people/index.ts'
import type { Roster } from './people/sightings.ts'
import type { PlacedItem } from './projects.ts'
import { electedPatterns, replacedPatterns } from './vocabulary/replacements.ts'

/** What an item states of who comes for whom; the names as written. */
interface Stated {
  readonly old: string
  readonly new: string
  readonly start: number
  readonly end: number
}

/** The replacement that an item of a document's text states: who is the former one, and who is elected there. Both must be named. */
export function statedReplacement(document: string, item: Item): Stated | null {
  if (!item.body) return null
  const text = document.slice(item.body.start, item.body.end)
  for (const pattern of replacedPatterns) {
    const match = pattern.exec(text)
    const old = match?.groups?.old
    if (!match || !old) continue
    const elected = electedPatterns
      .map((words) => words.exec(text)?.groups?.new)
      .find((name) => name !== undefined && nameKey(name) !== nameKey(old))
    if (elected === undefined) continue
    const start = item.body.start + match.index
    return { old, new: elected, start, end: start + match[0].length }
  }
  return null
}

/** Has both persons of a stated replacement met, before anybody is compared. */
export function meetReplaced(placed: PlacedItem, roster: Roster): void {
  const { given, item, lineStarts } = placed
  const stated = statedReplacement(given.text, item)
  if (!stated) return
  const evidence = evidenceAt(given.text, stated.start, stated.end, lineStarts)
  for (const name of [stated.old, stated.new]) roster.findOrAdd(name, given.id, evidence)
}

/** Stated replacements of an item as facts. */
export function replacementsOf(placed: PlacedItem, roster: Roster, people: People): ReplacementFact[] {
  const stated = statedReplacement(placed.given.text, placed.item)
  if (!stated) return []
  const [old, next] = [stated.old, stated.new].map((name) => roster.find(name))
  if (!old || !next || people.idOf(old) === people.idOf(next)) return []
  const evidence = evidenceAt(placed.given.text, stated.start, stated.end, placed.lineStarts)
  return [
    {
      id: `${placed.id}/r`,
      item: placed.id,
      person: people.idOf(next),
      replaces: people.idOf(old),
      document: placed.given.id,
      evidence,
    },
  ]
}
