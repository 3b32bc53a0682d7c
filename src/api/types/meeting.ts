import { idOf } from '../own.ts'
import { first, many } from '../relations.ts'
import type { AttendanceRow, BodyRow, DecisionRow, DocumentRow, ItemRow, PersonRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Meeting = {
  id: idOf('Meeting'),
  body: first<BodyRow>('meeting-body'),
  chair: first<PersonRow>('meeting-chair'),
  secretary: first<PersonRow>('meeting-secretary'),
  attendances: many<AttendanceRow>('meeting-attendances', { takes: ['status', 'role'] }),
  items: many<ItemRow>('meeting-items'),
  decisions: many<DecisionRow>('meeting-decisions', { takes: ['level'] }),
  documents: many<DocumentRow>('meeting-documents'),
  evidence,
}
