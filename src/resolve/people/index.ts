import { distance } from 'fastest-levenshtein'
import type { CandidateFact, PersonFact } from '../../model/facts.ts'
import type { Register } from '../../model/register.ts'
import { groupBy } from '../group.ts'
import { byText, nameKey, slug } from '../names.ts'
import type { Directory } from '../organizations.ts'
import { bySighting, type Cluster, clusterName, groupOf, quotes, type Seats } from './cluster.ts'
import { type Judged, type Rulings, rulingsOf } from './judgements.ts'
import { explain } from './score.ts'
import type { Roster, Sighting } from './sightings.ts'
import { type Known, type Pair, similarPairs } from './similar.ts'

export interface People {
  readonly facts: readonly PersonFact[]
  readonly candidates: readonly CandidateFact[]
  readonly pairs: readonly Pair[]
  /** How many pairs of persons were compared. */
  readonly compared: number
  idOf(sighting: Sighting): string
  sightingsOf(id: string): readonly Sighting[]
}

/** Somebody seen as MEMBER for an organization at meetings that are not given; the date is that of the last of them. */
export interface SeatElsewhere {
  readonly circle: string
  readonly organization: string
  readonly written: string
  readonly date: string
}

/** Tells who is who, over all meetings. */
export function resolvePeople(
  rosters: readonly Roster[],
  register: Register,
  directory: Directory,
  elsewhere: readonly SeatElsewhere[] = [],
): People {
  const rulings = rulingsOf(register.judgements)
  const sightings = rosters.flatMap((roster) => roster.sightings)
  const seats = seatsOf(sightings, elsewhere)
  const clusters = [...groupBy(sightings, ({ key }) => key).values()].flatMap((named) =>
    clusterName(named, rulings, seats, directory),
  )
  const persons = identified(judged(clusters, rulings, directory), directory)
  const idBySighting = new Map<Sighting, string>()
  const byId = new Map<string, readonly Sighting[]>()
  for (const { id, cluster } of persons) {
    byId.set(id, cluster.sightings)
    for (const sighting of cluster.sightings) idBySighting.set(sighting, id)
  }
  const known = persons.map(({ id, cluster }) => knownOf(id, cluster.sightings, directory))
  const { pairs, compared } = similarPairs(known, rulings, directory)
  return {
    facts: persons.map(({ id, cluster }) => personFact(id, cluster)),
    candidates: pairs.map(candidateFact),
    pairs,
    compared,
    idOf: (sighting) => idBySighting.get(sighting)!,
    sightingsOf: (id) => byId.get(id) ?? [],
  }
}

/**
 * Who was the latest MEMBER for each organization in each circle, so that a move can be told by who came after. Who has
 * its seat in another cooperation says nothing of this one.
 */
function seatsOf(sightings: readonly Sighting[], elsewhere: readonly SeatElsewhere[]): Seats {
  const latest = new Map<string, Map<string, string>>()
  const seat = (circle: string, affiliation: string) => `${circle} ${affiliation}`
  const take = (name: string, key: string, date: string) => {
    const seats = latest.get(name) ?? new Map<string, string>()
    latest.set(name, seats)
    if ((seats.get(key) ?? '') < date) seats.set(key, date)
  }
  for (const { key, rows, gathering } of sightings)
    for (const { affiliation, attendance } of rows)
      if (affiliation !== null && gathering.date !== null && attendance.role === 'MEMBER')
        take(seat(gathering.circle, affiliation), key, gathering.date)
  for (const { circle, organization, written, date } of elsewhere)
    take(seat(circle, organization), nameKey(written), date)
  // Two are enough: of the two latest names one at least is another's.
  const top = new Map(
    [...latest].map(([name, seats]) => [
      name,
      [...seats].sort(([one, left], [two, right]) => byText(right, left) || byText(one, two)).slice(0, 2),
    ]),
  )
  return {
    hasSuccessor: (circle, affiliation, key, date) =>
      (top.get(seat(circle, affiliation)) ?? []).some(([name, seen]) => name !== key && seen >= date),
    hasLikeName: (circle, affiliation, key) =>
      [...(latest.get(seat(circle, affiliation))?.keys() ?? [])].some((name) => name !== key && isLike(name, key)),
  }
}

/** A slip of one or two letters. */
function isLike(left: string, right: string): boolean {
  return Math.abs(left.length - right.length) <= 2 && distance(left, right) <= 2
}

/** Puts together what a SAME says, unless another ruling keeps them apart or a bare name is several persons'. */
function judged(clusters: readonly Cluster[], rulings: Rulings, directory: Directory): Cluster[] {
  if (rulings.sames.length === 0) return [...clusters]
  const bySlug = groupBy(clusters, ({ sightings }) => slug(sightings[0]!.key))
  const parent = new Map<Cluster, Cluster>()
  const parts = new Map<Cluster, Cluster[]>()
  const rootOf = (cluster: Cluster): Cluster => {
    let root = cluster
    for (let up = parent.get(root); up; up = parent.get(root)) root = up
    return root
  }
  const reasons = new Map<Cluster, string[]>()
  for (const same of rulings.sames) {
    const [left, right] = [same.left, same.right].map((reference) =>
      (bySlug.get(slug(reference.split(',')[0]!)) ?? []).filter((cluster) =>
        judgedOf(cluster.sightings, directory).some((one) => rulings.matches(reference, one)),
      ),
    ) as [Cluster[], Cluster[]]
    const one = new Set(left.map(rootOf))
    const two = new Set(right.map(rootOf))
    if (one.size !== 1 || two.size !== 1) continue
    const [[into], [from]] = [[...one], [...two]] as [[Cluster], [Cluster]]
    if (into === from) continue
    const [intoParts, fromParts] = [parts.get(into) ?? [into], parts.get(from) ?? [from]]
    if (isKeptApart(intoParts, fromParts, rulings, directory)) continue
    parent.set(from, into)
    parts.set(into, [...intoParts, ...fromParts])
    reasons.set(into, [
      ...(reasons.get(into) ?? []),
      ...(reasons.get(from) ?? []),
      `judged the same: ${same.left} and ${same.right}: ${same.reason}`,
    ])
  }
  return clusters
    .filter((cluster) => !parent.has(cluster))
    .map((cluster) => ({
      sightings: (parts.get(cluster) ?? [cluster]).flatMap((part) => part.sightings).toSorted(bySighting),
      reasons: [
        ...(parts.get(cluster) ?? [cluster]).flatMap((part) => part.reasons),
        ...(reasons.get(cluster) ?? []),
      ].sort(byText),
    }))
}

function isKeptApart(
  left: readonly Cluster[],
  right: readonly Cluster[],
  rulings: Rulings,
  directory: Directory,
): boolean {
  const ones = left.flatMap(({ sightings }) => judgedOf(sightings, directory))
  const twos = right.flatMap(({ sightings }) => judgedOf(sightings, directory))
  return ones.some((one) => twos.some((two) => (rulings.between(one, two)?.verdict ?? 'SAME') !== 'SAME'))
}

/** The names, each with whom it stands for, that a ruling can mean. */
function judgedOf(sightings: readonly Sighting[], directory: Directory): Judged[] {
  const kinds = groupBy(sightings, ({ key, affiliation }) => `${key}|${affiliation ?? ''}`)
  return [...kinds.values()].map((own) => groupOf(own, directory).judged)
}

/** What the ids of all who bear a name begin with; a name without a letter that an id can have is none. */
export function idStart(key: string): string {
  return slug(key) || 'unnamed'
}

interface Identified {
  readonly id: string
  readonly cluster: Cluster
}

/**
 * Gives each person an id: the name, and for namesakes of the first one seen also whom they stand for. A later
 * document never takes an id from a person known before.
 */
function identified(clusters: readonly Cluster[], directory: Directory): Identified[] {
  const named = clusters.map((cluster) => ({
    cluster,
    base: [...new Set(cluster.sightings.map(({ key }) => idStart(key)))].sort(byText)[0]!,
  }))
  named.sort(
    (left, right) =>
      byText(left.base, right.base) || bySighting(left.cluster.sightings[0]!, right.cluster.sightings[0]!),
  )
  const taken = new Set<string>()
  return named.map(({ cluster, base }) => {
    const first = cluster.sightings.find(({ affiliation }) => affiliation !== null)
    const longer = `${base}-${slug(first ? directory.nameOf(first.affiliation!) : directory.nameOf(cluster.sightings[0]!.gathering.circle))}`
    let id = [base, longer].find((name) => !taken.has(name)) ?? ''
    for (let count = 2; id === ''; count += 1) if (!taken.has(`${longer}-${count}`)) id = `${longer}-${count}`
    taken.add(id)
    return { id, cluster }
  })
}

function knownOf(id: string, sightings: readonly Sighting[], directory: Directory): Known {
  return {
    id,
    sightings,
    keys: new Set(sightings.map(({ key }) => key)),
    affiliations: new Set(sightings.flatMap(({ affiliation }) => (affiliation === null ? [] : [affiliation]))),
    circles: new Set(sightings.map(({ gathering }) => gathering.circle)),
    judged: judgedOf(sightings, directory),
  }
}

function personFact(id: string, { sightings, reasons }: Cluster): PersonFact {
  const counts = new Map<string, number>()
  for (const { spellings } of sightings)
    for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  // Capitals are a list's style, seldom a name's.
  const [name] = [...counts].sort(
    ([one, left], [two, right]) => Number(isShouted(one)) - Number(isShouted(two)) || right - left || byText(one, two),
  )[0]!
  return { id, name, names: [...counts.keys()].sort(byText), reasons }
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase()
}

function candidateFact({ left, right, features, score, judged, judgedBecause }: Pair): CandidateFact {
  const seen = [left, right].map(({ sightings }) => quotes([groupOf(sightings)]))
  return {
    left: left.id,
    right: right.id,
    score,
    reasons: [explain(features), ...seen.filter((text) => text !== ''), ...(judgedBecause ? [judgedBecause] : [])],
    judged,
  }
}
