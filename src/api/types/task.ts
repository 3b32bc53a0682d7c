import { idOf } from '../own.ts'
import { many, one } from '../relations.ts'
import type { AssigneeRow, DecisionRow, ItemRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Task = {
  id: idOf('Task'),
  item: one<ItemRow>('items', 'item'),
  decision: one<DecisionRow>('decisions', 'decision'),
  assignees: many<AssigneeRow>('task-assignees'),
  evidence,
}

export const Assignee = {
  party: (row: AssigneeRow) => (row.id === null ? null : row),
  evidence,
}
