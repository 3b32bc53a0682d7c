import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type {
  AmountRow,
  ConcernRow,
  DecisionRow,
  FollowRow,
  ItemRow,
  MeetingRow,
  PresentationRow,
  TaskRow,
} from '../rows.ts'
import { evidence } from './evidence.ts'

export const AgendaItem = {
  id: ({ id }: ItemRow) => globalId('AgendaItem', id),
  meeting: ({ meeting }: ItemRow, _: unknown, context: ApiContext) => context.one<MeetingRow>('meetings', meeting),
  parent: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.first<ItemRow>('item-parent', id),
  subItems: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<ItemRow>('item-sub-items', id),
  decisions: ({ id }: ItemRow, { level = null }: { level?: string | null }, context: ApiContext) =>
    context.many<DecisionRow>('item-decisions', id, { level }),
  presentations: ({ id }: ItemRow, _: unknown, context: ApiContext) =>
    context.many<PresentationRow>('item-presentations', id),
  concerns: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<ConcernRow>('item-concerns', id),
  tasks: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<TaskRow>('item-tasks', id),
  amounts: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<AmountRow>('item-amounts', id),
  follows: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<FollowRow>('item-follows', id),
  followedBy: ({ id }: ItemRow, _: unknown, context: ApiContext) => context.many<FollowRow>('item-followed-by', id),
  evidence,
}
