import { GraphQLScalarType, Kind } from 'graphql'
import { Temporal } from 'temporal-polyfill'
import { badInput } from '../errors.ts'

function textScalar(
  name: string,
  pattern: RegExp,
  expected: string,
  isSo: (text: string) => boolean = () => true,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value) && isSo(value)) return value
    throw badInput(`Expected ${expected}, found ${JSON.stringify(value)}.`)
  }
  return new GraphQLScalarType({
    name,
    // What the graph holds was checked when it was read from the text.
    serialize: String,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  })
}

/** Whether it is in the calendar: 2015-02-29 is not. */
function isDay(text: string): boolean {
  return isKnown(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
}

/** Whether the week, month or day is in the calendar: 2016-13 and 2022-W53 are not. */
function isDate(text: string): boolean {
  const [, year, week] = /^(\d{4})-W(\d{2})$/u.exec(text) ?? []
  // The 28th of December is always in the last week.
  if (week) return Number(week) >= 1 && Number(week) <= Temporal.PlainDate.from(`${year}-12-28`).weekOfYear!
  return isDay(`${text}-01-01`.slice(0, '2016-01-01'.length))
}

function isMoment(text: string): boolean {
  return isKnown(() => Temporal.Instant.from(text))
}

function isKnown(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

// Named as in the schema, where it shadows the language's own Date for this file alone.
const DateScalar = textScalar('Date', /^\d{4}-\d{2}-\d{2}$/u, 'a day such as "2015-06-12"', isDay)

export { DateScalar as Date }

export const EDTFDate = textScalar(
  'EDTFDate',
  /^\d{4}(?:-W\d{2}|-\d{2}(?:-\d{2})?)?$/u,
  'a date such as "2015-08-28", "2016-10", "2022-W17" or "2016"',
  isDate,
)

export const DateTime = textScalar(
  'DateTime',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u,
  'a moment such as "2026-03-02T08:15:30Z"',
  isMoment,
)

export const ClockTime = textScalar('ClockTime', /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u, 'a time such as "08:45"')

// As with Date.
const UrlScalar = textScalar('URL', /^\S+$/u, 'an address such as "/documents/4b80…#L66"')

export { UrlScalar as URL }
