import type { AttendanceFact } from '../../model/facts.ts'
import type { Attendance, Evidence } from '../../model/record.ts'
import type { Gathering, Given } from '../meetings.ts'
import { remembered } from '../memo.ts'
import { byText, inOrder, nameKey, partsOf, withoutGeneration } from '../names.ts'
import type { Directory } from '../organizations.ts'
import { commonGivenNames } from '../vocabulary/names.ts'

export type Role = AttendanceFact['role']

/** A row of a list of attendance, with its document. */
export interface Row {
  readonly document: string
  readonly index: number
  readonly attendance: Attendance
  readonly affiliation: string | null
}

/** One person at one meeting: all rows and mentions there that are the same person. */
export interface Sighting {
  readonly key: string
  readonly gathering: Gathering
  /** Id of the organization or municipality the person stood for. */
  affiliation: string | null
  party: string | null
  /** False where the person is on no list and only appears in the text. */
  listed: boolean
  readonly roles: Role[]
  /** Each spelling as often as it was met. */
  readonly spellings: string[]
  readonly rows: Row[]
  /** Where it was met first. */
  readonly document: string
  readonly evidence: Evidence | null
}

/** Everyone at one meeting, and the way from a name in its text to one of them. */
export interface Roster {
  readonly gathering: Gathering
  readonly sightings: readonly Sighting[]
  /** The one person of that full name at the meeting, or of that given name where only one bears it; else null. */
  find(name: string): Sighting | null
  /** The same, and where nobody bears a full name a person who is only met in the text. */
  findOrAdd(name: string, document: string, evidence: Evidence | null): Sighting | null
  /** True where the name belongs to several persons at the meeting. */
  isAmbiguous(name: string): boolean
}

/** A name without what stands behind a comma. */
function plain(name: string): string {
  return nameKey(name.split(',')[0] ?? name)
}

export function rosterOf(gathering: Gathering, directory: Directory): Roster {
  const sightings: Sighting[] = []
  const byKey = new Map<string, Sighting[]>()

  function add(sighting: Sighting): Sighting {
    sightings.push(sighting)
    byKey.set(sighting.key, [...(byKey.get(sighting.key) ?? []), sighting])
    return sighting
  }

  for (const row of rowsOf(gathering, directory)) {
    const written = inOrder(row.attendance.person!)
    const key = nameKey(written)
    if (key === '') continue
    const own = byKey.get(key) ?? []
    const sighting =
      own.find((other) => isSame(other, row, own)) ??
      add({
        key,
        gathering,
        affiliation: row.affiliation,
        party: row.attendance.party,
        listed: row.attendance.role !== 'PRESENTER',
        roles: [],
        spellings: [],
        rows: [],
        document: row.document,
        evidence: row.attendance.evidence,
      })
    sighting.affiliation ??= row.affiliation
    sighting.party ??= row.attendance.party
    sighting.listed ||= row.attendance.role !== 'PRESENTER'
    if (!sighting.roles.includes(row.attendance.role)) sighting.roles.push(row.attendance.role)
    sighting.rows.push(row)
    spelled(sighting, written)
  }

  function candidates(name: string): Sighting[] {
    const key = plain(name)
    const full = byKey.get(key)
    if (full) return full
    // The younger of two is called by the bare name where the elder is not there.
    const ofName = sightings.filter((sighting) => withoutGeneration(sighting.key) === key)
    if (ofName.length > 0) return ofName
    if (key === '' || key.includes(' ')) return []
    return sightings.filter((sighting) => partsOf(sighting.key).given === key)
  }

  function find(name: string): Sighting | null {
    const found = candidates(name)
    return found.length === 1 ? found[0]! : null
  }

  function findOrAdd(name: string, document: string, evidence: Evidence | null): Sighting | null {
    const found = candidates(name)
    if (found.length > 0) {
      const sighting = found.length === 1 ? found[0]! : null
      if (sighting && plain(name) === sighting.key) spelled(sighting, name.split(',')[0]!.trim())
      return sighting
    }
    const key = plain(name)
    if (!key.includes(' ')) return null
    const sighting = add({
      key,
      gathering,
      affiliation: null,
      party: null,
      listed: false,
      roles: [],
      spellings: [],
      rows: [],
      document,
      evidence,
    })
    spelled(sighting, name.split(',')[0]!.trim())
    return sighting
  }

  return { gathering, sightings, find, findOrAdd, isAmbiguous: (name) => candidates(name).length > 1 }
}

/** Rows that name a person, in the order of the documents; rows with an affiliation before those without. */
function rowsOf(gathering: Gathering, directory: Directory): Row[] {
  const rows = gathering.documents.flatMap((given) =>
    given.minutes.attendance.map((attendance, index) => ({
      document: given.id,
      index,
      attendance,
      affiliation: affiliationOf(attendance, gathering, directory),
    })),
  )
  const named = rows.filter(({ attendance }) => attendance.person !== null)
  const rank = (row: Row) => (row.attendance.role === 'PRESENTER' ? 2 : row.affiliation === null ? 1 : 0)
  return named.toSorted(
    (left, right) => rank(left) - rank(right) || byText(left.document, right.document) || left.index - right.index,
  )
}

/** The organization a person stood for: the municipality, else the organization, of a body the one it belongs to. */
export function affiliationOf(
  { municipality, organization }: Attendance,
  gathering: Gathering,
  directory: Directory,
): string | null {
  if (municipality) return directory.municipality(municipality) ?? directory.organization(municipality)
  if (!organization) return null
  const known = directory.known(organization)
  if (known) return known
  const body = directory.body(organization, gathering.organization)
  return body === null ? directory.organization(organization) : directory.organizationOfBody(body)
}

/** Whether a row is of a person of that name already seen at the meeting: nothing may speak against it. */
function isSame(other: Sighting, row: Row, ofThatName: readonly Sighting[]): boolean {
  const { party, role } = row.attendance
  if (other.party !== null && party !== null && other.party !== party) return false
  if (row.affiliation === null && other.rows.some((mine) => isTwice(mine, row))) return false
  if (other.affiliation === row.affiliation) return true
  // Present on one list and absent on another, once with a municipality and once without: two of one name, most likely.
  if (isListed(row) && other.rows.some((mine) => isListed(mine) && mine.attendance.status !== row.attendance.status))
    return false
  if (other.affiliation === null || row.affiliation === null) return ofThatName.length === 1
  // Who is on a list for a municipality may speak in the text for a project; nobody has two municipalities.
  const isMunicipality = (id: string) => id.startsWith('municipality-')
  const bothMunicipalities = isMunicipality(other.affiliation) && isMunicipality(row.affiliation)
  return role === 'PRESENTER' && ofThatName.length === 1 && !bothMunicipalities
}

/** Twice on one list of the absent, both times as a bare name. */
function isTwice(one: Row, two: Row): boolean {
  const isBare = ({ attendance, affiliation }: Row) =>
    affiliation === null && attendance.role === 'MEMBER' && attendance.status === 'ABSENT'
  return one.document === two.document && isBare(one) && isBare(two)
}

function isListed({ attendance }: Row): boolean {
  return attendance.role !== 'PRESENTER'
}

function spelled(sighting: Sighting, written: string): void {
  sighting.spellings.push(spaced(written))
}

const spaced = remembered((written) => written.trim().replace(/\s+/g, ' '))

/** Whether an assignee that is nobody at the meeting reads like a person's full name. */
export function readsLikePerson(name: string, roster: Roster): boolean {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || words.length > 4) return false
  if (!words.every((word) => /^\p{Lu}[\p{Ll}\p{M}]+(-\p{Lu}[\p{Ll}\p{M}]+)*$/u.test(word))) return false
  const { given } = partsOf(nameKey(name))
  return commonGivenNames.has(given) || roster.sightings.some((sighting) => partsOf(sighting.key).given === given)
}

/** Given documents of a meeting by id. */
export function documentOf(gathering: Gathering, id: string): Given {
  return gathering.documents.find((given) => given.id === id)!
}
