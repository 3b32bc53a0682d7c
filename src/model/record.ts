import { z } from 'zod'

/**
 * The minutes record: what one document says. It is the project's contract with other programs
 * (`protokollgraf parse --json`); fields are added, never changed or taken away.
 */

export const Evidence = z.object({
  line: z.int().min(1).describe('Line the quote begins on, counted from 1'),
  start: z.int().min(0).describe('UTF-16 offset into the decoded text'),
  end: z.int().min(0).describe('UTF-16 offset into the decoded text, exclusive'),
  quote: z.string().describe('text.slice(start, end)'),
})
export type Evidence = z.infer<typeof Evidence>

/** YYYY-MM-DD. */
const Day = z.iso.date()
/** An EDTF date: 2015-08-28, 2016-10, 2022-W17, 2016. */
const EdtfDate = z.string().regex(/^\d{4}(-W\d{2}|-\d{2}(-\d{2})?)?$/)
/** HH:MM. */
const Clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)

export const Amount = z.object({
  value: z.number().describe('In whole units of the currency; per inhabitant where basis says so'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  basis: z.enum(['TOTAL', 'PER_INHABITANT']),
  cap: z.boolean().describe('True where the sum is a maximum (högst, max, maximalt)'),
  written: z.string(),
  evidence: Evidence,
})
export type Amount = z.infer<typeof Amount>

export const Task = z.object({
  assignees: z
    .array(z.string())
    .describe('As written, a first name completed; [] for a deadline set for nobody by name'),
  assigneeEvidence: z.array(Evidence).describe('Where each of the assignees is named, in the same order'),
  due: EdtfDate.nullable(),
  evidence: Evidence,
})
export type Task = z.infer<typeof Task>

export const Decision = z.object({
  text: z.string(),
  level: z.enum(['DECISION', 'PROPOSAL']),
  to: z.string().nullable().describe('The body it is proposed to, as written'),
  parent: z.int().min(0).nullable().describe("Index, in the item's decisions, of the decision a proposal hangs on"),
  tasks: z.array(Task),
  amounts: z.array(Amount),
  evidence: Evidence,
})
export type Decision = z.infer<typeof Decision>

export const Item = z.object({
  number: z.string().nullable(),
  title: z.string(),
  time: Clock.nullable(),
  parent: z.int().min(0).nullable().describe('Index of the parent item in items'),
  status: z.enum(['HANDLED', 'WITHDRAWN', 'POSTPONED']),
  deferredTo: EdtfDate.nullable(),
  presenters: z.array(z.string()),
  projects: z.array(z.string()),
  amounts: z.array(Amount),
  tasks: z.array(Task),
  decisions: z.array(Decision),
  evidence: Evidence.describe('The heading'),
  body: Evidence.nullable().describe('From the heading to the end of the item, sub-items excluded'),
})
export type Item = z.infer<typeof Item>

export const Attendance = z.object({
  person: z.string().nullable().describe('null only where a municipality is listed without a name'),
  municipality: z.string().nullable(),
  organization: z.string().nullable(),
  party: z.string().nullable(),
  status: z.enum(['PRESENT', 'ABSENT']),
  role: z.enum(['MEMBER', 'SUBSTITUTE', 'SECRETARIAT', 'OFFICIAL', 'GUEST', 'PRESENTER']),
  from: Clock.nullable(),
  to: Clock.nullable(),
  partial: z.boolean(),
  evidence: Evidence,
})
export type Attendance = z.infer<typeof Attendance>

const Source = Evidence.nullable()

/** Where each value of a meeting was read; the date's place is the meeting's own `evidence`. */
export const MeetingSources = z
  .object({
    body: Source.describe('The name of the body, or words that lead to it (the subject of its decisions)'),
    organization: Source.describe('Its name, a former one, or the body or the official whose organization it is'),
    number: Source,
    start: Source,
    end: Source,
    place: Source,
    chair: Source.describe('The entry of a list, the signature or the words that say who led the meeting'),
    secretary: Source.describe('The entry of a list, the signature or the words that say who kept the minutes'),
  })
  .describe('Where each value was read; null where the value is. A value over several lines has all of them as quote')
export type MeetingSources = z.infer<typeof MeetingSources>

export const Meeting = z.object({
  body: z.string().nullable(),
  organization: z.string().nullable(),
  number: z.string().nullable(),
  date: Day.nullable(),
  dateWritten: z.string().nullable(),
  start: Clock.nullable(),
  end: Clock.nullable(),
  place: z.string().nullable(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
  dateReason: z.string().nullable().describe('Why date differs from dateWritten, where it does'),
  evidence: Evidence.nullable().describe('The line the date was read from'),
  sources: MeetingSources,
})
export type Meeting = z.infer<typeof Meeting>

export const Finding = z.object({
  code: z.string().regex(/^[A-Z_]+$/),
  severity: z.enum(['ERROR', 'WARNING', 'INFO']),
  message: z.string(),
  evidence: Evidence.nullable(),
})
export type Finding = z.infer<typeof Finding>

export const Minutes = z.object({
  document: z.object({ file: z.string(), sha256: z.string().nullable(), lines: z.int().min(0) }),
  meeting: Meeting.nullable(),
  attendance: z.array(Attendance),
  items: z.array(Item),
  findings: z.array(Finding),
})
export type Minutes = z.infer<typeof Minutes>
