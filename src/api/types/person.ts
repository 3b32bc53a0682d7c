import type { ApiContext, ListArguments } from '../context.ts'
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

export const Person = {
  id: ({ id }: PersonRow) => globalId('Person', id),
  names: ({ names }: PersonRow) => names ?? [],
  reasons: ({ reasons }: PersonRow) => reasons ?? [],
  attendances: ({ id }: PersonRow, { status = null, role = null, ...args }: Listed, context: ApiContext) =>
    context.page<AttendanceRow>('person-attendances', id, args, { status, role }),
  meetings: ({ id }: PersonRow, { status = null, ...args }: Listed, context: ApiContext) =>
    context.page<MeetingRow>('person-meetings', id, args, { status }),
  representation: ({ id }: PersonRow, { asOf = null }: { asOf?: string | null }, context: ApiContext) =>
    context.many<RepresentationRow>('person-representation', id, { asOf }),
  replaces: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<ReplacementRow>('person-replaces', id),
  replacedBy: ({ id }: PersonRow, _: unknown, context: ApiContext) =>
    context.many<ReplacementRow>('person-replaced-by', id),
  presentations: ({ id }: PersonRow, args: ListArguments, context: ApiContext) =>
    context.page<PresentationRow>('person-presentations', id, args),
  assignments: ({ id }: PersonRow, args: ListArguments, context: ApiContext) =>
    context.page<TaskRow>('person-assignments', id, args),
  chaired: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<MeetingRow>('person-chaired', id),
  minuted: ({ id }: PersonRow, _: unknown, context: ApiContext) => context.many<MeetingRow>('person-minuted', id),
  candidates: ({ id }: PersonRow, _: unknown, context: ApiContext) =>
    context.many<CandidateRow>('person-candidates', id),
}
