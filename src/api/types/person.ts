import type { ApiContext, ListArguments } from '../context.ts'
import { oneOf } from '../filters.ts'
import { globalId } from '../ids.ts'
import type {
  AttendanceRow,
  CandidateRow,
  MeetingRow,
  PersonRow,
  PresentationRow,
  ReplacementRow,
  RepresentationRow,
  TaskRow,
} from '../rows.ts'

type Listed = ListArguments & { readonly status?: string | null; readonly role?: string | null }

/** The field of the list of meetings that leads from a person to those of each status. */
const WHERE_SEEN: Readonly<Record<string, string>> = { PRESENT: 'PERSON', ABSENT: 'ABSENTEE', ANY: 'LISTED' }

export const Person = {
  id: ({ id }: PersonRow) => globalId('Person', id),
  names: ({ names }: PersonRow) => names ?? [],
  reasons: ({ reasons }: PersonRow) => reasons ?? [],
  attendances: ({ id }: PersonRow, { status, role, ...args }: Listed, context: ApiContext) =>
    context.page<AttendanceRow>('attendances', 'PERSON', id, args, oneOf({ status, role })),
  meetings: ({ id }: PersonRow, { status, ...args }: Listed, context: ApiContext) =>
    context.page<MeetingRow>('meetings', WHERE_SEEN[status ?? 'ANY']!, id, args),
  representation: ({ id }: PersonRow, { asOf = null }: { asOf?: string | null }, context: ApiContext) =>
    context.many<RepresentationRow>('person-representation', id, { asOf }),
  replaces: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<ReplacementRow>('person-replaces', id),
  replacedBy: ({ id }: PersonRow, _: unknown, context: ApiContext) =>
    context.many<ReplacementRow>('person-replaced-by', id),
  presentations: ({ id }: PersonRow, args: ListArguments, context: ApiContext) =>
    context.page<PresentationRow>('presentations', 'PERSON', id, args),
  assignments: ({ id }: PersonRow, args: ListArguments, context: ApiContext) =>
    context.page<TaskRow>('tasks', 'PERSON', id, args),
  chaired: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<MeetingRow>('person-chaired', id),
  minuted: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<MeetingRow>('person-minuted', id),
  candidates: ({ id }: PersonRow, _: unknown, context: ApiContext) =>
    context.many<CandidateRow>('person-candidates', id),
}
