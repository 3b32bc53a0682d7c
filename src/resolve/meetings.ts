import type { Evidence, Minutes } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { byText, fold, slug } from './names.ts'
import type { Directory } from './organizations.ts'
import { genericBodies } from './vocabulary/bodies.ts'

/** A document that gives facts: it has a meeting and no ERROR. */
export interface Given {
  readonly id: string
  readonly minutes: Minutes
  readonly text: string
}

/** One meeting with the documents that record it, the leading one first. */
export interface Gathering {
  readonly id: string
  readonly body: string | null
  readonly organization: string | null
  /**
   * Whose meetings these are, as far as people are concerned: within one circle a name without a municipality can be
   * recognized. Only its document's own where the minutes do not say whose body it is.
   */
  readonly circle: string
  readonly date: string | null
  readonly documents: readonly Given[]
}

interface Placed {
  readonly given: Given
  readonly body: string | null
  readonly organization: string | null
  readonly circle: string
  readonly date: string | null
  readonly number: string | null
}

/**
 * The meetings that documents record. Two documents of one body, date and number (or one without a
 * number) record one meeting.
 */
export function gather(documents: readonly Given[], directory: Directory, register: Register): Gathering[] {
  const bySeries = new Map<string, Placed[]>()
  for (const given of documents) {
    const placed = place(given, directory, register)
    const series =
      placed.date === null || placed.body === null || placed.circle === given.id
        ? `document ${given.id}`
        : `${placed.body} ${placed.date}`
    bySeries.set(series, [...(bySeries.get(series) ?? []), placed])
  }
  const gatherings: Gathering[] = []
  for (const series of bySeries.values()) {
    const numbers = [...new Set(series.flatMap(({ number }) => (number === null ? [] : [number])))]
    const sole = numbers.length === 1 ? numbers[0]! : null
    const byNumber = new Map<string | null, Placed[]>()
    for (const placed of series) {
      const number = placed.number ?? sole
      byNumber.set(number, [...(byNumber.get(number) ?? []), placed])
    }
    for (const [number, same] of byNumber) gatherings.push(gathering(number, same))
  }
  return gatherings.sort(inTime)
}

/** Orders meetings by date, the undated last. */
export function inTime(left: Gathering, right: Gathering): number {
  return byText(left.date ?? '9999', right.date ?? '9999') || byText(left.id, right.id)
}

function gathering(number: string | null, placed: readonly Placed[]): Gathering {
  const sorted = placed.toSorted((left, right) => byText(left.given.id, right.given.id))
  const { body, organization, circle, date, given } = sorted[0]!
  const own = date === null || circle === given.id ? given.id.slice(0, 12) : null
  const parts = [body ?? organization ?? 'meeting', date ?? 'undated', number === null ? null : slug(number), own]
  return {
    id: parts.filter((part) => part !== null && part !== '').join('/'),
    body,
    organization,
    circle,
    date,
    documents: sorted.map((entry) => entry.given),
  }
}

function place(given: Given, directory: Directory, register: Register): Placed {
  const { body: bodyName, organization: owner, number, date } = given.minutes.meeting!
  const organization = owner ? directory.organization(owner) : inferOwner(given.minutes, directory, register)
  const body = bodyName ? directory.bodyOrNew(bodyName, organization) : null
  const distinctive = bodyName !== null && !genericBodies.has(fold(bodyName))
  return {
    given,
    body,
    organization: organization ?? (body ? directory.organizationOfBody(body) : null),
    circle: organization ?? (distinctive && body ? body : given.id),
    date,
    number: number === null ? null : number.replace(/\s+/g, ''),
  }
}

/** The organization of the register that has such a body, and whose members are most of those who met. */
function inferOwner(minutes: Minutes, directory: Directory, register: Register): string | null {
  const name = minutes.meeting?.body
  if (!name) return null
  const met = new Set(minutes.attendance.flatMap(({ municipality }) => (municipality ? [fold(municipality)] : [])))
  const fitting = register.organizations.filter((organization) => {
    const members = organization.members.filter((member) => met.has(fold(member))).length
    return members >= 3 && members * 2 > met.size && directory.body(name, organization.id) !== null
  })
  return fitting.length === 1 ? fitting[0]!.id : null
}

/** The line and quote of a span of a text. */
export function evidenceAt(text: string, start: number, end: number, lineStarts: readonly number[]): Evidence {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= start) low = middle
    else high = middle - 1
  }
  return { line: low + 1, start, end, quote: text.slice(start, end) }
}
