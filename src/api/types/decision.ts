import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { AmountRow, BodyRow, DecisionRow, ItemRow, MeetingRow, TaskRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Decision = {
  id: ({ id }: DecisionRow) => globalId('Decision', id),
  toBody: ({ id, to }: DecisionRow, _: unknown, context: ApiContext) =>
    to === null ? null : context.first<BodyRow>('decision-to-body', id),
  item: ({ item }: DecisionRow, _: unknown, context: ApiContext) => context.one<ItemRow>('items', item),
  meeting: ({ meeting }: DecisionRow, _: unknown, context: ApiContext) => context.one<MeetingRow>('meetings', meeting),
  parent: ({ id }: DecisionRow, _: unknown, context: ApiContext) => context.first<DecisionRow>('decision-parent', id),
  proposals: ({ id }: DecisionRow, _: unknown, context: ApiContext) =>
    context.many<DecisionRow>('decision-proposals', id),
  tasks: ({ id }: DecisionRow, _: unknown, context: ApiContext) => context.many<TaskRow>('decision-tasks', id),
  amounts: ({ id }: DecisionRow, _: unknown, context: ApiContext) => context.many<AmountRow>('decision-amounts', id),
  evidence,
}
