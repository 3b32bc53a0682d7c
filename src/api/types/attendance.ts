import type { ApiContext } from '../context.ts'
import type { AttendanceRow, MeetingRow, OrganizationRow, PersonRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Attendance = {
  key: ({ id }: AttendanceRow) => id,
  meeting: ({ meeting }: AttendanceRow, _: unknown, context: ApiContext) =>
    context.one<MeetingRow>('meetings', meeting),
  person: ({ person }: AttendanceRow, _: unknown, context: ApiContext) =>
    person === null ? null : context.one<PersonRow>('persons', person),
  organization: ({ organization }: AttendanceRow, _: unknown, context: ApiContext) =>
    organization === null ? null : context.one<OrganizationRow>('organizations', organization),
  partial: ({ partial }: AttendanceRow) => partial ?? false,
  evidence,
}
