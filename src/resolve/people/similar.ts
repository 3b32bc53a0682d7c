import { byText, partsOf, slug, sound } from '../names.ts'
import type { Directory } from '../organizations.ts'
import { rolesOf } from './cluster.ts'
import type { Judged, Rulings } from './judgements.ts'
import { certainty, enoughToAsk, type Feature, nearName, sameName, total } from './score.ts'
import type { Sighting } from './sightings.ts'

/** What comparing needs to know of a person. */
export interface Known {
  readonly id: string
  readonly keys: ReadonlySet<string>
  readonly sightings: readonly Sighting[]
  readonly affiliations: ReadonlySet<string>
  readonly circles: ReadonlySet<string>
  readonly judged: readonly Judged[]
}

export interface Pair {
  readonly left: Known
  readonly right: Known
  readonly features: readonly Feature[]
  readonly score: number
  readonly judged: 'UNSURE' | null
  readonly judgedBecause: string | null
}

/** The largest block in which everyone is compared with everyone; in a larger one with the next few by name. */
export const largestBlock = 40
const neighbours = 12

/** Pairs of persons who may be one and the same, for a person to judge; and how many were compared. */
export function similarPairs(
  persons: readonly Known[],
  rulings: Rulings,
  directory: Directory,
): { readonly pairs: Pair[]; readonly compared: number } {
  const blocks = new Map<string, Known[]>()
  for (const person of persons)
    for (const block of new Set(blocksOf(person))) {
      const there = blocks.get(block)
      if (there) there.push(person)
      else blocks.set(block, [person])
    }
  const seen = new Set<string>()
  const pairs: Pair[] = []
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    const sorted = block.toSorted((left, right) => byText(left.id, right.id))
    const reach = sorted.length <= largestBlock ? sorted.length : neighbours
    for (const [index, left] of sorted.entries())
      for (const right of sorted.slice(index + 1, index + 1 + reach)) {
        const name = `${left.id} ${right.id}`
        if (seen.has(name)) continue
        seen.add(name)
        const pair = compare(left, right, rulings, directory)
        if (pair) pairs.push(pair)
      }
  }
  pairs.sort((left, right) => byText(left.left.id, right.left.id) || byText(left.right.id, right.right.id))
  return { pairs, compared: seen.size }
}

/**
 * Where a person is compared with others: always within a circle or a municipality, by sounds, beginnings
 * and parts of names; and by an uncommon full name everywhere.
 */
function blocksOf({ keys, circles, affiliations }: Known): string[] {
  return [...keys].flatMap((key) => {
    const names = nameBlocks(key)
    if (names.length === 0) return []
    const places = [...circles, ...affiliations]
    const here = places.flatMap((place) => names.map((name) => `${place} ${name}`))
    return sameName(key).weight >= 5 ? [...here, `everywhere ${key}`] : here
  })
}

/** By what a name is compared with others of one place; by nothing where it is a single word. */
export function nameBlocks(key: string): string[] {
  const { given, surname } = partsOf(key)
  if (surname === '') return []
  const last = surname.split(' ').at(-1)!
  const heard = sound(given)
  return [
    `words ${slug(key).split('-').sort().join(' ')}`,
    `begins ${heard} ${surname.slice(0, 3)}`,
    `heard ${heard} ${sound(surname)}`,
    `last ${last} ${given[0]}`,
    `letters ${heard} ${[...surname].sort().join('')}`,
    ...(last.endsWith('sson') ? [] : [`ends ${heard} ${last.slice(-4)}`]),
  ]
}

function compare(left: Known, right: Known, rulings: Rulings, directory: Directory): Pair | null {
  const ruling = rulingBetween(left, right, rulings)
  if (ruling?.verdict === 'DIFFERENT') return null
  const name = bestName(left, right)
  if (!name) return null
  const features = [name, ...circumstances(left, right, directory)]
  if (total(features) < enoughToAsk && ruling?.verdict !== 'UNSURE') return null
  const isUnsure = ruling?.verdict === 'UNSURE'
  return {
    left,
    right,
    features,
    score: certainty(features),
    judged: isUnsure ? 'UNSURE' : null,
    judgedBecause: isUnsure ? ruling.reason : null,
  }
}

function rulingBetween(left: Known, right: Known, rulings: Rulings) {
  for (const one of left.judged)
    for (const two of right.judged) {
      const ruling = rulings.between(one, two)
      if (ruling) return ruling
    }
  return null
}

function bestName(left: Known, right: Known): Feature | null {
  let best: Feature | null = null
  for (const one of left.keys)
    for (const two of right.keys) {
      const feature = one === two ? sameName(one) : nearName(one, two)
      if (feature && (best === null || feature.weight > best.weight)) best = feature
    }
  return best
}

function circumstances(left: Known, right: Known, directory: Directory): Feature[] {
  const features: Feature[] = []
  const shared = [...left.affiliations].filter((id) => right.affiliations.has(id)).sort(byText)
  const isSameName = [...left.keys].some((key) => right.keys.has(key))
  const near = [...left.circles].some((circle) => right.circles.has(circle))
  if (shared.length > 0) features.push({ says: `both for ${directory.nameOf(shared[0]!)}`, weight: 3 })
  else if (!isSameName && left.affiliations.size > 0 && right.affiliations.size > 0)
    features.push({ says: 'never for the same organization', weight: -2 })
  if (near) features.push({ says: 'meetings of one organization', weight: isSameName ? 2 : 1 })
  else if (isSameName && shared.length === 0) features.push({ says: 'meetings of different organizations', weight: -1 })
  if (isSameName && shared.length === 0) features.push(...succession(left, right))
  if (isSameName && shared.length > 0) features.push(...parted(left, right))
  const together = meetingsTogether(left, right)
  if (together.contradicted)
    features.push({ says: `present and absent on the lists of ${together.contradicted}`, weight: -2 })
  else if (together.listed) features.push({ says: `both on the list of ${together.listed}`, weight: -10 })
  else if (together.named)
    features.push({ says: `one is on no list where the other is (${together.named})`, weight: isSameName ? -2 : 2 })
  return features
}

/** Why one name at one place is not one person without asking. */
function parted(left: Known, right: Known): Feature[] {
  const [before, after] = [left, right]
    .map(({ sightings }) => sightings.flatMap(({ gathering: { date } }) => date ?? []).sort(byText))
    .sort(([one = ''], [two = '']) => byText(one, two)) as [string[], string[]]
  const [last, first] = [before.at(-1), after[0]]
  const between = last && first ? Number(first.slice(0, 4)) - Number(last.slice(0, 4)) : 0
  if (between > 10) return [{ says: `${between} years between`, weight: -1 }]
  const isElected = ({ sightings }: Known) => sightings.some(({ party }) => party !== null)
  return isElected(left) === isElected(right) ? [] : [{ says: 'a party for one of them only', weight: -1 }]
}

/** What speaks for one person who went from one organization to another. */
function succession(left: Known, right: Known): Feature[] {
  const [one, two] = [left, right].map(({ sightings }) => {
    const dates = sightings.flatMap(({ gathering: { date } }) => (date === null ? [] : [date])).sort(byText)
    return { first: dates[0], last: dates.at(-1), roles: new Set(sightings.flatMap(rolesOf)) }
  }) as [{ first?: string; last?: string; roles: Set<string> }, { first?: string; last?: string; roles: Set<string> }]
  if (!one.first || !two.first || (one.last! >= two.first && two.last! >= one.first)) return []
  const [before, after] = one.first < two.first ? [one, two] : [two, one]
  const features = [{ says: `the one seen until ${before.last}, the other from ${after.first}`, weight: 0.5 }]
  if ([...before.roles].some((role) => after.roles.has(role)))
    features.push({ says: 'in the same kind of role', weight: 1 })
  return features
}

/** A meeting that lists both, and one that lists one of them where the other is only named in the text. */
function meetingsTogether(
  left: Known,
  right: Known,
): { listed: string | null; named: string | null; contradicted: string | null } {
  const [fewer, more] = left.sightings.length <= right.sightings.length ? [left, right] : [right, left]
  const byMeeting = new Map(fewer.sightings.map((sighting) => [sighting.gathering, sighting]))
  let named: string | null = null
  let contradicted: string | null = null
  for (const other of more.sightings) {
    const one = byMeeting.get(other.gathering)
    if (!one) continue
    const when = other.gathering.date ?? other.gathering.id
    const isBare = (one.affiliation === null) !== (other.affiliation === null)
    if (one.listed && other.listed && one.key === other.key && isBare) contradicted ??= when
    else if (one.listed && other.listed) return { listed: when, named: null, contradicted: null }
    else named ??= when
  }
  return { listed: null, named, contradicted }
}
