import { many, one } from '../relations.ts'
import type { AmountRow, DecisionRow, FundingRow, ItemRow, MeetingRow, PersonRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const ProjectTimelineEntry = {
  meeting: one<MeetingRow>('meetings', 'meeting'),
  item: one<ItemRow>('items', 'item', { isAlone: true }),
  decisions: many<DecisionRow>('item-decisions', { of: 'item', takes: ['level'] }),
  amounts: many<AmountRow>('timeline-amounts', { of: ['item', 'project'] }),
  funding: many<FundingRow>('timeline-funding', { of: ['item', 'project'] }),
  presenters: many<PersonRow>('item-presenters', { of: 'item' }),
  evidence,
}
