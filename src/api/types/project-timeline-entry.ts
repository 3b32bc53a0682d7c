import type { ApiContext } from '../context.ts'
import type { AmountRow, DecisionRow, ItemRow, MeetingRow, PersonRow, TimelineRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const ProjectTimelineEntry = {
  meeting: ({ meeting }: TimelineRow, _: unknown, context: ApiContext) => context.one<MeetingRow>('meetings', meeting),
  item: ({ item }: TimelineRow, _: unknown, context: ApiContext) => context.one<ItemRow>('items', item),
  decisions: ({ item }: TimelineRow, { level = null }: { level?: string | null }, context: ApiContext) =>
    context.many<DecisionRow>('item-decisions', item, { level }),
  amounts: ({ item, project }: TimelineRow, _: unknown, context: ApiContext) =>
    context.places<AmountRow>('timeline-amounts', 'entries', { key: `${item} ${project}`, item, project }),
  presenters: ({ item }: TimelineRow, _: unknown, context: ApiContext) =>
    context.many<PersonRow>('item-presenters', item),
  evidence,
}
