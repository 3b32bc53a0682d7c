import { own } from '../own.ts'
import { one } from '../relations.ts'
import type { AttendanceRow, MeetingRow, OrganizationRow, PersonRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Attendance = {
  key: own(['id'], ({ id }: AttendanceRow) => id),
  meeting: one<MeetingRow>('meetings', 'meeting'),
  person: one<PersonRow>('persons', 'person'),
  organization: one<OrganizationRow>('organizations', 'organization'),
  partial: own(['partial'], ({ partial }: AttendanceRow) => partial ?? false),
  evidence,
}
