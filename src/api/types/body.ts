import { idOf, listOf } from '../own.ts'
import { first, many, page } from '../relations.ts'
import type { DecisionRow, MeetingRow, OrganizationRow } from '../rows.ts'

export const Body = {
  id: idOf('Body'),
  names: listOf('names'),
  organization: first<OrganizationRow>('body-organization'),
  meetings: page<MeetingRow>('meetings', 'BODY'),
  proposals: many<DecisionRow>('body-proposals'),
  proposalsConnection: page<DecisionRow>('decisions', 'RECEIVER'),
}
