import type { ConcernFact, ProjectFact } from '../model/facts.ts'
import type { Item } from '../model/record.ts'
import type { Register, RegisterProject } from '../model/register.ts'
import { evidenceAt, type Gathering, type Given } from './meetings.ts'
import { byText, fold, slug } from './names.ts'
import type { Directory } from './organizations.ts'
import { type Finder, finderOf, type Mention } from './text.ts'

export type How = ConcernFact['how']

/** An item with where it stands. */
export interface PlacedItem {
  readonly id: string
  readonly given: Given
  readonly gathering: Gathering
  readonly item: Item
  readonly lineStarts: readonly number[]
}

/** Something named in an item: where, and how plainly. */
export interface Naming {
  readonly id: string
  readonly how: How
  readonly start: number
  readonly end: number
}

const rank: Readonly<Record<How, number>> = { TITLE: 0, DECISION: 1, TEXT: 2 }

/** The parts of the text that are an item's, none within another. */
export function spansOf({ evidence, body, decisions }: Item): { readonly start: number; readonly end: number }[] {
  if (body === null) return [evidence, ...decisions.map((decision) => decision.evidence)]
  return evidence.start >= body.start && evidence.end <= body.end ? [body] : [evidence, body]
}

/** Everything a finder finds in an item, in the order of the text. */
export function namingsIn<Meaning>(
  { given, item }: PlacedItem,
  finder: Finder<Meaning>,
  owners?: readonly string[],
): (Mention<Meaning> & { how: How })[] {
  const spans = spansOf(item)
  const inside = (mention: Mention<Meaning>, span: { start: number; end: number }) =>
    mention.start >= span.start && mention.end <= span.end
  return spans.flatMap(({ start, end }) =>
    finder.find(given.text, start, end, owners).map((mention) => ({
      ...mention,
      how: inside(mention, item.evidence)
        ? 'TITLE'
        : item.decisions.some(({ evidence }) => inside(mention, evidence))
          ? 'DECISION'
          : 'TEXT',
    })),
  )
}

/** Of each thing named the plainest naming, the first of them. */
export function plainest(namings: readonly Naming[]): Map<string, Naming> {
  const best = new Map<string, Naming>()
  for (const naming of namings) {
    const before = best.get(naming.id)
    if (!before || rank[naming.how] < rank[before.how]) best.set(naming.id, naming)
  }
  return best
}

/** Whose names are meant in an item: everybody's, its circle's, and those of organizations that the circle is within. */
export function ownersFor(register: Register, directory: Directory): (item: PlacedItem) => readonly string[] {
  const byCircle = new Map<string, readonly string[]>()
  return ({ gathering: { circle } }) => {
    const known = byCircle.get(circle)
    if (known) return known
    const above = register.organizations.map(({ id }) => id).filter((id) => directory.isWithin(circle, id))
    const owners = [...new Set(['', circle, ...above])]
    byCircle.set(circle, owners)
    return owners
  }
}

export interface Projects {
  readonly facts: readonly ProjectFact[]
  readonly concerns: readonly ConcernFact[]
  /** Projects named in an item, with all their places. */
  namingsOf(item: PlacedItem): readonly Naming[]
}

/** A name without *projektet*, *insatsen*, quotes, and a year or stage behind it. */
function bareName(name: string): string {
  return name
    .replace(/["”“»«]/g, '')
    .replace(/^\s*\p{L}*(?:projektet|projekt|projektidén|insatsen|insats)\s+/iu, '')
    .replace(/(?:,?\s+(?:under|för|år|etapp|fas|steg))?\s+\d[\d\s–/-]*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Projects of all items: those of the register, and those that minutes name; and what items concern them. */
export function resolveProjects(items: readonly PlacedItem[], register: Register, directory: Directory): Projects {
  const knownByName = new Map<string, RegisterProject>()
  const facts = new Map<string, { name: string; names: Set<string>; known: ProjectFact['known'] }>()
  const finderNames: (readonly [name: string, id: string, owner: string | null])[] = []
  for (const project of register.projects) {
    const { id, name, aliases, organization = null } = project
    facts.set(id, { name, names: new Set(aliases), known: 'REGISTER' })
    for (const form of [name, ...aliases]) {
      knownByName.set(fold(bareName(form)), project)
      knownByName.set(fold(form), project)
      finderNames.push([form, id, organization])
    }
  }
  const named = new Map<PlacedItem, Map<string, string>>()
  for (const placed of items) {
    const own = new Map<string, string>()
    for (const name of placed.item.projects) {
      const known = knownByName.get(fold(name)) ?? knownByName.get(fold(bareName(name)))
      const id = known && isMeant(placed, known.organization ?? null) ? known.id : derive(placed, name)
      if (id) own.set(id, name)
    }
    named.set(placed, own)
  }

  function isMeant({ gathering }: PlacedItem, owner: string | null): boolean {
    return owner === null || directory.isWithin(gathering.circle, owner)
  }

  /** A project that only minutes know is one within its circle: two regions may each have a "Digitalisering". */
  function derive({ gathering }: PlacedItem, name: string): string | null {
    const bare = bareName(name) || name.trim()
    if (slug(bare) === '') return null
    const id = `${gathering.circle}/${slug(bare)}`
    const before = facts.get(id)
    if (before === undefined) {
      facts.set(id, { name: bare, names: new Set([name]), known: 'MINUTES' })
      // One word can be anything where nobody says that it is a project.
      if (bare.includes(' ')) finderNames.push([bare, id, gathering.circle])
    } else {
      before.names.add(name)
      if (byText(bare, before.name) < 0) before.name = bare
    }
    return id
  }

  const finder = finderOf(finderNames)
  const ownersOf = ownersFor(register, directory)
  const namings = new Map<PlacedItem, Naming[]>()
  const concerns: ConcernFact[] = []
  const used = new Set<string>()
  for (const placed of items) {
    const { given, item, lineStarts } = placed
    const found: Naming[] = namingsIn(placed, finder, ownersOf(placed)).map(({ meaning, how, start, end }) => ({
      id: meaning,
      how,
      start,
      end,
    }))
    for (const [id, name] of named.get(placed)!) {
      if (found.some((naming) => naming.id === id)) continue
      const own = namingsIn(placed, finderOf([[bareName(name) || name, id]]))
      if (own.length > 0) found.push(...own.map(({ how, start, end }) => ({ id, how, start, end })))
      else found.push({ id, how: 'TEXT', start: item.evidence.start, end: item.evidence.end })
    }
    namings.set(placed, found)
    for (const { id, how, start, end } of plainest(found).values()) {
      used.add(id)
      facts.get(id)!.names.add(given.text.slice(start, end).replace(/[\s*_]+/g, ' '))
      concerns.push({
        item: placed.id,
        project: id,
        how,
        document: given.id,
        evidence: evidenceAt(given.text, start, end, lineStarts),
      })
    }
  }
  return {
    facts: [...facts]
      .filter(([id]) => used.has(id))
      .sort(([left], [right]) => byText(left, right))
      .map(([id, { name, names, known }]) => ({
        id,
        name,
        names: [...names].filter((other) => other !== name).sort(byText),
        known,
      })),
    concerns,
    namingsOf: (item) => namings.get(item) ?? [],
  }
}
