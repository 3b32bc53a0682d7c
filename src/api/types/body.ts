import { globalId } from '../ids.ts'
import { first, many, page } from '../relations.ts'
import type { BodyRow, DecisionRow, MeetingRow, OrganizationRow } from '../rows.ts'

export const Body = {
  id: ({ id }: BodyRow) => globalId('Body', id),
  names: ({ names }: BodyRow) => names ?? [],
  organization: first<OrganizationRow>('body-organization'),
  meetings: page<MeetingRow>('meetings', 'BODY'),
  proposals: many<DecisionRow>('body-proposals'),
  proposalsConnection: page<DecisionRow>('decisions', 'RECEIVER'),
}
