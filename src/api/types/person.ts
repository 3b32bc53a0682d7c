import { oneOf } from '../filters.ts'
import type { ListArguments } from '../lists.ts'
import { idOf, listOf } from '../own.ts'
import { many, page } from '../relations.ts'
import type {
  AttendanceRow,
  CandidateRow,
  MeetingRow,
  PresentationRow,
  RelatedPersonRow,
  ReplacementRow,
  RepresentationRow,
  TaskRow,
} from '../rows.ts'
import { nearest } from './related.ts'

export type Listed = ListArguments & { readonly status?: string | null; readonly role?: string | null }

/** The field of the list of meetings that leads from a person to those of each status. */
const WHERE_SEEN: Readonly<Record<string, string>> = { PRESENT: 'PERSON', ABSENT: 'ABSENTEE', ANY: 'LISTED' }

export const Person = {
  id: idOf('Person'),
  names: listOf('names'),
  reasons: listOf('reasons'),
  attendances: page<AttendanceRow, Listed>('attendances', 'PERSON', ({ status, role }) => oneOf({ status, role })),
  meetings: page<MeetingRow, Listed>('meetings', ({ status }) => WHERE_SEEN[status ?? 'ANY']!),
  representation: many<RepresentationRow>('person-representation', { takes: ['asOf'] }),
  representationConnection: page<RepresentationRow>('representation', 'PERSON'),
  replaces: many<ReplacementRow>('person-replaces'),
  replacedBy: many<ReplacementRow>('person-replaced-by'),
  presentations: page<PresentationRow>('presentations', 'PERSON'),
  assignments: page<TaskRow>('tasks', 'PERSON'),
  chaired: many<MeetingRow>('person-chaired'),
  chairedConnection: page<MeetingRow>('meetings', 'CHAIR'),
  minuted: many<MeetingRow>('person-minuted'),
  minutedConnection: page<MeetingRow>('meetings', 'SECRETARY'),
  candidates: many<CandidateRow>('person-candidates'),
  candidatesConnection: page<CandidateRow>('candidates', 'PERSON'),
  relatedPeople: many<RelatedPersonRow>('person-related-people', { takes: nearest }),
}
