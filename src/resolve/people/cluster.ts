import { groupBy } from '../group.ts'
import { type Gathering, inTime } from '../meetings.ts'
import { byText } from '../names.ts'
import type { Directory } from '../organizations.ts'
import type { Judged, Rulings } from './judgements.ts'
import { enoughToMerge, explain, type Feature, sameName, total } from './score.ts'
import type { Role, Sighting } from './sightings.ts'

/** Sightings that are one person, with what made them one. */
export interface Cluster {
  readonly sightings: readonly Sighting[]
  readonly reasons: readonly string[]
}

/** Sightings of one name, for one organization (or for none that is known, within one circle), of one party. */
export interface Group {
  readonly key: string
  readonly affiliation: string | null
  /** Whether that is a municipality. */
  readonly isMunicipal: boolean
  readonly party: string | null
  readonly sightings: readonly Sighting[]
  /** Dates of the first and the last meeting; null where a meeting has no date. */
  readonly first: string | null
  readonly last: string | null
  readonly circles: ReadonlySet<string>
  /** The bodies at whose meetings it was seen; an organization's meetings where they name no body. */
  readonly bodies: ReadonlySet<string>
  readonly judged: Judged
}

/** A person being put together. */
interface Bundle {
  readonly groups: Group[]
  readonly reasons: string[]
  readonly seen: Seen
}

/** What is known of a bundle, kept as it grows. */
interface Seen {
  readonly meetings: Set<Gathering>
  readonly bodies: Set<string>
  readonly kinds: Set<string>
  readonly parties: Set<string>
  readonly affiliations: Set<string>
  first: string | null
  last: string | null
}

/** Years without a sighting after which a name at one place may be a son's or daughter's. */
const generation = 15

const samePlace: Feature = { says: 'same', weight: 4 }
/** Weighed where nothing else joins two bodies: neither the organization, nor the kind of role, nor a party. */
const otherBody: Feature = { says: 'among other people', weight: -2 }

/** What tells whether somebody took over a municipality in one circle. */
export interface Seats {
  /** Whether another person than of that name was seen as MEMBER for the organization on or after the date. */
  hasSuccessor(circle: string, affiliation: string, key: string, date: string): boolean
  /** Whether a name that this one could be a misprint of was seen as MEMBER for the organization. */
  hasLikeName(circle: string, affiliation: string, key: string): boolean
}

/**
 * Tells the persons of one name apart, and puts together what is one person. Conservative: nothing is
 * merged that a namesake could explain as well.
 * @param sightings all sightings of one name key
 */
export function clusterName(
  sightings: readonly Sighting[],
  rulings: Rulings,
  seats: Seats,
  directory: Directory,
): Cluster[] {
  const placed = sightings.filter(({ affiliation }) => affiliation !== null)
  const bundles = groupsOf(placed, ({ affiliation }) => affiliation!, directory).map(bundleOf)
  for (const { groups, reasons } of bundles)
    if (groups[0]!.sightings.length > 1) reasons.push(steady(groups[0]!, directory))
  joinMoves(bundles, rulings, seats, directory)
  const unplaced = sightings.filter(({ affiliation }) => affiliation === null)
  for (const group of groupsOf(unplaced, ({ gathering }) => gathering.circle, directory))
    placeGroup(group, bundles, rulings, directory)
  return bundles.map(({ groups, reasons }) => ({
    sightings: groups.flatMap((group) => group.sightings).toSorted(bySighting),
    reasons: reasons.toSorted(byText),
  }))
}

export function bySighting(left: Sighting, right: Sighting): number {
  return (
    inTime(left.gathering, right.gathering) ||
    byText(left.affiliation ?? '', right.affiliation ?? '') ||
    byText(left.party ?? '', right.party ?? '') ||
    byText(left.document, right.document) ||
    (left.evidence?.start ?? 0) - (right.evidence?.start ?? 0)
  )
}

/** Groups by a place and, there, by what tells namesakes apart: parties, and bodies and times that have nothing in common. */
function groupsOf(
  sightings: readonly Sighting[],
  placeOf: (sighting: Sighting) => string,
  directory: Directory,
): Group[] {
  const byPlace = groupBy(sightings.toSorted(bySighting), placeOf)
  return [...byPlace.values()].flatMap((there) => {
    const parties = new Set(there.flatMap(({ party }) => (party === null ? [] : [party])))
    const byParty = parties.size <= 1 ? [there] : [...groupBy(there, ({ party }) => party).values()]
    return byParty.flatMap(atOneTable).map((own) => groupOf(own, directory))
  })
}

/**
 * Parts sightings of one name at one place that are most likely of two: father and son with a generation between
 * them, or, of a name that many bear, the councillor of one body and the official of another.
 */
function atOneTable(sorted: readonly Sighting[]): Sighting[][] {
  const parts: Sighting[][] = []
  for (const sighting of sorted) {
    const before = parts.at(-1)?.at(-1)?.gathering.date ?? null
    const { date } = sighting.gathering
    if (parts.length === 0 || (before !== null && date !== null && years(before, date) > generation)) parts.push([])
    parts.at(-1)!.push(sighting)
  }
  const [first] = sorted
  const name = first ? sameName(first.key) : null
  const isAlways = first?.affiliation == null || total([name!, samePlace, otherBody]) >= enoughToMerge
  return isAlways ? parts : parts.flatMap(byBody)
}

/** Parts sightings by bodies, those of one kind of people put together. */
function byBody(sightings: Sighting[]): Sighting[][] {
  const tables = [...groupBy(sightings, ({ gathering }) => gathering.body ?? gathering.circle).values()].map((own) => ({
    circles: new Set(own.map(({ gathering }) => gathering.circle)),
    kinds: new Set(own.flatMap(rolesOf)),
    isElected: own.some(({ party }) => party !== null),
    own,
  }))
  if (tables.length === 1) return [sightings]
  const parts: (typeof tables)[] = []
  for (const table of tables) {
    const fitting = parts.filter((part) =>
      part.some(
        (other) =>
          other.isElected === table.isElected &&
          (meets(other.circles, table.circles) || meets(other.kinds, table.kinds)),
      ),
    )
    for (const part of fitting) parts.splice(parts.indexOf(part), 1)
    parts.push([...fitting.flat(), table])
  }
  return parts.map((part) => part.flatMap(({ own }) => own).toSorted(bySighting))
}

function meets<Entry>(one: ReadonlySet<Entry>, two: ReadonlySet<Entry>): boolean {
  return [...one].some((entry) => two.has(entry))
}

export function groupOf(sightings: readonly Sighting[], directory?: Directory): Group {
  const { key, affiliation } = sightings[0]!
  const dates = sightings.map(({ gathering }) => gathering.date)
  const known = dates.filter((date) => date !== null)
  const circles = new Set(sightings.map(({ gathering }) => gathering.circle))
  return {
    key,
    affiliation,
    isMunicipal: affiliation?.startsWith('municipality-') ?? false,
    party: sightings.find(({ party }) => party !== null)?.party ?? null,
    sightings,
    first: known.length < dates.length ? null : known[0]!,
    last: known.length < dates.length ? null : known.at(-1)!,
    circles,
    bodies: new Set(sightings.map(({ gathering }) => gathering.body ?? gathering.circle)),
    judged: {
      key,
      // Of whom no organization is known, a judgement says whose meetings the name is met in.
      affiliations: (affiliation === null ? [...circles] : [affiliation]).flatMap((id) => directory?.namesOf(id) ?? id),
      sightings,
    },
  }
}

function steady(group: Group, directory: Directory): string {
  const features = [
    sameName(group.key),
    { ...samePlace, says: `${samePlace.says} ${directory.nameOf(group.affiliation!)}` },
  ]
  return `${group.sightings.length} meetings ${group.first ?? ''}–${group.last ?? ''}: ${explain(features)}`
}

/**
 * Merges groups of one circle that follow each other in time: one person who moved. Where the name is seen for two
 * at one time, in whatever circles, it is several persons', and nobody knows which of them went where.
 */
function joinMoves(bundles: Bundle[], rulings: Rulings, seats: Seats, directory: Directory): void {
  const groups = bundles.flatMap((bundle) => bundle.groups)
  const circles = [...new Set(groups.flatMap((group) => [...group.circles]))].sort(byText)
  const byCircle = circles.map(
    (circle) => [circle, groups.filter((group) => group.circles.has(circle)).toSorted(byFirst)] as const,
  )
  if (overlap(groups.toSorted(byFirst))) return
  for (const [circle, there] of byCircle) {
    for (let index = 1; index < there.length; index += 1) {
      const [before, after] = [there[index - 1]!, there[index]!]
      if (before.affiliation === after.affiliation) continue
      const features = movedFeatures(before, after, circle, seats, directory)
      if (total(features) >= enoughToMerge) join(bundles, before, after, features, rulings)
    }
  }
}

function byFirst(left: Group, right: Group): number {
  return byText(left.first ?? '9999', right.first ?? '9999') || bySighting(left.sightings[0]!, right.sightings[0]!)
}

/** Two of one name at one time are namesakes, and then nobody knows which of them a third is. */
function overlap(sorted: readonly Group[]): boolean {
  return sorted.some((group, index) => {
    const before = sorted[index - 1]
    return group.first === null || group.last === null || (before && before.last! >= group.first)
  })
}

function movedFeatures(before: Group, after: Group, circle: string, seats: Seats, directory: Directory): Feature[] {
  const [from, to] = [before, after].map(({ affiliation }) => directory.nameOf(affiliation!))
  const features = [
    sameName(before.key),
    { says: 'meetings of one organization', weight: 2 },
    { says: `for ${from} until ${before.last}, for ${to} from ${after.first}`, weight: 0.5 },
  ]
  const hadKinds = new Set(kindsOf(before))
  if (kindsOf(after).some((kind) => hadKinds.has(kind))) features.push({ says: 'in the same kind of role', weight: 1 })
  // A guest of some association and a municipality's member: it may be a move, but a namesake explains it as well.
  else if (before.isMunicipal !== after.isMunicipal)
    features.push({ says: 'in another kind of role, for another kind of organization', weight: -3 })
  if (seats.hasSuccessor(circle, before.affiliation!, before.key, after.first!))
    features.push({ says: `another represents ${from} by then`, weight: 1 })
  for (const { affiliation, key } of [before, after])
    if (seats.hasLikeName(circle, affiliation!, key))
      features.push({ says: `a name nearly the same is seen for ${directory.nameOf(affiliation!)}`, weight: -3 })
  // The chief of one municipality and the councillor of another never met: what they share is the name.
  if (![...before.bodies].some((body) => after.bodies.has(body)))
    features.push({ says: 'never in one body', weight: -4 })
  if (years(before.last!, after.first!) > 10) features.push({ says: 'more than ten years between', weight: -2 })
  if (before.party !== null && after.party !== null)
    features.push(
      before.party === after.party
        ? { says: 'elected in both, and few councillors move', weight: -1 }
        : { says: 'another party', weight: -6 },
    )
  return features
}

/** Adds names without a municipality to the one person they can be, or makes persons of their own. */
function placeGroup(group: Group, bundles: Bundle[], rulings: Rulings, directory: Directory): void {
  const [circle] = group.circles
  const there = bundles.filter((bundle) => bundle.groups.some((other) => other.circles.has(circle!)))
  const isBeside = (bundle: Bundle) => group.sightings.some(({ gathering }) => bundle.seen.meetings.has(gathering))
  if (there.length > 1 || (there[0] && isBeside(there[0]))) {
    placeNamesakes(group, there, bundles, rulings, directory)
    return
  }
  const only = there[0] ?? null
  const isRuled = rulings.isOn(group.key)
  const own: Bundle[] = []
  for (const sighting of group.sightings) {
    const alone = groupOf([sighting], directory)
    const fitting = [...there, ...own].find(
      (bundle) =>
        !bundle.seen.meetings.has(sighting.gathering) &&
        total(placeFeatures(bundle, sighting)) >= enoughToMerge &&
        !(isRuled && isForbidden(bundle.groups, [alone], rulings)),
    )
    if (fitting === undefined) {
      own.push(bundleOf(alone))
      continue
    }
    const why = explain(placeFeatures(fitting, sighting))
    if (fitting === only)
      fitting.reasons.push(`${sighting.gathering.date ?? 'undated'}, without a municipality: ${why}`)
    else fitting.reasons.splice(0, 1, `${fitting.seen.meetings.size + 1} meetings, never with a municipality: ${why}`)
    add(fitting, alone)
  }
  bundles.push(...own)
}

/**
 * Where several bear a name, one without a municipality may be any of them, and two such are not each other: each is a
 * person of its own, for somebody to judge. Only where no other was there at that time, or there are two and the
 * list has the one, it is the other.
 */
function placeNamesakes(
  group: Group,
  there: readonly Bundle[],
  bundles: Bundle[],
  rulings: Rulings,
  directory: Directory,
): void {
  // What is concluded of one sighting is no ground for the next: else their order would count.
  const known = there.map((bundle) => ({ bundle, seen: { ...bundle.seen, meetings: new Set(bundle.seen.meetings) } }))
  for (const sighting of group.sightings) {
    const { gathering } = sighting
    const alone = groupOf([sighting], directory)
    const then = known.filter(({ seen }) => isOfTime(seen, gathering.date))
    const [other, ...more] = then.filter(({ seen }) => !seen.meetings.has(gathering))
    const isOne = other !== undefined && more.length === 0 && then.length <= 2 && isWithin(other.seen, sighting)
    if (isOne && !isForbidden(other.bundle.groups, [alone], rulings)) {
      const features = placeFeatures(other, sighting)
      if (then.length === 2) features.push({ says: 'the other of that name is on the list', weight: 1 })
      if (total(features) >= enoughToMerge) {
        other.bundle.reasons.push(`${gathering.date}, without a municipality: ${explain(features)}`)
        add(other.bundle, alone)
        continue
      }
    }
    bundles.push(bundleOf(alone))
  }
}

/** Years before the first and after the last meeting somebody is seen at, in which the name may still be theirs. */
const margin = 2

function isOfTime({ first, last }: Seen, date: string | null): boolean {
  if (date === null || first === null || last === null) return true
  return years(date, first) <= margin && years(last, date) <= margin
}

/** Whether a meeting lies between others, of the same body, that a person is known at. */
function isWithin(seen: Seen, { gathering: { date, body } }: Sighting): boolean {
  if (date === null || body === null || !seen.bodies.has(body) || seen.first === null) return false
  return seen.first <= date && seen.last! >= date
}

/** What speaks for a name without a municipality being a person known from other meetings of the circle. */
function placeFeatures({ seen }: Pick<Bundle, 'seen'>, sighting: Sighting): Feature[] {
  const features = [sameName(sighting.key), { says: 'meetings of one organization', weight: 2 }]
  const { body, date } = sighting.gathering
  if (body !== null && seen.bodies.has(body)) features.push({ says: 'of one body', weight: 1 })
  if (rolesOf(sighting).some((kind) => seen.kinds.has(kind)))
    features.push({ says: 'in the same kind of role', weight: 1 })
  if (sighting.party !== null && seen.parties.size > 0)
    features.push(
      seen.parties.has(sighting.party) ? { says: 'same party', weight: 2 } : { says: 'another party', weight: -6 },
    )
  const isPlaced = seen.affiliations.size > 0
  if (isPlaced && date !== null && seen.first !== null && seen.first <= date && seen.last! >= date)
    features.push({ says: 'between meetings where it is known', weight: 1 })
  if (isPlaced && !sighting.listed) features.push({ says: 'on no list', weight: -1 })
  return features
}

function bundleOf(group: Group): Bundle {
  const bundle: Bundle = {
    groups: [],
    reasons: [],
    seen: {
      meetings: new Set(),
      bodies: new Set(),
      kinds: new Set(),
      parties: new Set(),
      affiliations: new Set(),
      first: null,
      last: null,
    },
  }
  add(bundle, group)
  return bundle
}

function add(bundle: Bundle, group: Group): void {
  bundle.groups.push(group)
  const { seen } = bundle
  if (group.affiliation !== null) seen.affiliations.add(group.affiliation)
  for (const sighting of group.sightings) {
    const { body, date } = sighting.gathering
    seen.meetings.add(sighting.gathering)
    if (body !== null) seen.bodies.add(body)
    if (sighting.party !== null) seen.parties.add(sighting.party)
    for (const kind of rolesOf(sighting)) seen.kinds.add(kind)
    if (date === null) continue
    if (seen.first === null || date < seen.first) seen.first = date
    if (seen.last === null || date > seen.last) seen.last = date
  }
}

function isForbidden(left: readonly Group[], right: readonly Group[], rulings: Rulings): boolean {
  return left.some((one) =>
    right.some((two) => (rulings.between(one.judged, two.judged)?.verdict ?? 'SAME') !== 'SAME'),
  )
}

function join(bundles: Bundle[], left: Group, right: Group, features: readonly Feature[], rulings: Rulings): void {
  const one = bundles.find((bundle) => bundle.groups.includes(left))!
  const two = bundles.find((bundle) => bundle.groups.includes(right))!
  if (one === two || isForbidden(one.groups, two.groups, rulings)) return
  for (const group of two.groups) add(one, group)
  one.reasons.push(...two.reasons, `moved: ${explain(features)}; ${quotes([left, right])}`)
  bundles.splice(bundles.indexOf(two), 1)
}

/** The words of the minutes that a merge rests on. */
export function quotes(groups: readonly Group[]): string {
  return groups
    .map((group) => group.sightings.find(({ evidence }) => evidence !== null))
    .flatMap((sighting) =>
      sighting ? [`"${sighting.evidence!.quote.replace(/\s+/g, ' ')}" (${sighting.gathering.date ?? 'undated'})`] : [],
    )
    .join(' and ')
}

const kinds: Readonly<Record<Role, string>> = {
  MEMBER: 'member',
  SUBSTITUTE: 'member',
  SECRETARIAT: 'official',
  OFFICIAL: 'official',
  GUEST: 'visitor',
  PRESENTER: 'visitor',
}

/** The kinds of role somebody has at a meeting. */
export function rolesOf(sighting: Sighting): string[] {
  return sighting.roles.map((role) => kinds[role])
}

function kindsOf(group: Group): string[] {
  return group.sightings.flatMap(rolesOf)
}

function years(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 24 * 3600 * 1000)
}
