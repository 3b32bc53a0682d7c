import { idOf } from '../own.ts'
import { first, many, one } from '../relations.ts'
import type { AmountRow, BodyRow, DecisionRow, ItemRow, MeetingRow, TaskRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Decision = {
  id: idOf('Decision'),
  toBody: first<BodyRow>('decision-to-body'),
  item: one<ItemRow>('items', 'item'),
  meeting: one<MeetingRow>('meetings', 'meeting'),
  parent: first<DecisionRow>('decision-parent'),
  proposals: many<DecisionRow>('decision-proposals'),
  tasks: many<TaskRow>('decision-tasks'),
  amounts: many<AmountRow>('decision-amounts'),
  evidence,
}
