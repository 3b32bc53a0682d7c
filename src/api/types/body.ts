import type { ApiContext, ListArguments } from '../context.ts'
import { globalId } from '../ids.ts'
import type { BodyRow, DecisionRow, MeetingRow, OrganizationRow } from '../rows.ts'

export const Body = {
  id: ({ id }: BodyRow) => globalId('Body', id),
  names: ({ names }: BodyRow) => names ?? [],
  organization: ({ id }: BodyRow, _: unknown, context: ApiContext) =>
    context.first<OrganizationRow>('body-organization', id),
  meetings: ({ id }: BodyRow, args: ListArguments, context: ApiContext) =>
    context.page<MeetingRow>('meetings', 'BODY', id, args),
  proposals: ({ id }: BodyRow, _: unknown, context: ApiContext) => context.many<DecisionRow>('body-proposals', id),
}
