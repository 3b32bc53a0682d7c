import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { AttendanceRow, BodyRow, DecisionRow, DocumentRow, ItemRow, MeetingRow, PersonRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Meeting = {
  id: ({ id }: MeetingRow) => globalId('Meeting', id),
  body: ({ id }: MeetingRow, _: unknown, context: ApiContext) => context.first<BodyRow>('meeting-body', id),
  chair: ({ id }: MeetingRow, _: unknown, context: ApiContext) => context.first<PersonRow>('meeting-chair', id),
  secretary: ({ id }: MeetingRow, _: unknown, context: ApiContext) => context.first<PersonRow>('meeting-secretary', id),
  attendances: (
    { id }: MeetingRow,
    { status = null, role = null }: { status?: string | null; role?: string | null },
    context: ApiContext,
  ) => context.many<AttendanceRow>('meeting-attendances', id, { status, role }),
  items: ({ id }: MeetingRow, _: unknown, context: ApiContext) => context.many<ItemRow>('meeting-items', id),
  decisions: ({ id }: MeetingRow, { level = null }: { level?: string | null }, context: ApiContext) =>
    context.many<DecisionRow>('meeting-decisions', id, { level }),
  documents: ({ id }: MeetingRow, _: unknown, context: ApiContext) =>
    context.many<DocumentRow>('meeting-documents', id),
  evidence,
}
