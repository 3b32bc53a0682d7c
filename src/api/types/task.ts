import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { AssigneeRow, DecisionRow, ItemRow, TaskRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Task = {
  id: ({ id }: TaskRow) => globalId('Task', id),
  item: ({ item }: TaskRow, _: unknown, context: ApiContext) => context.one<ItemRow>('items', item),
  decision: ({ decision }: TaskRow, _: unknown, context: ApiContext) =>
    decision === null ? null : context.one<DecisionRow>('decisions', decision),
  // The task keeps all assignees as written; the graph knows who some of them are.
  assignees: async ({ id, assignees }: TaskRow, _: unknown, context: ApiContext) => {
    if (!assignees || assignees.length === 0) return []
    const known = await context.many<AssigneeRow>('task-assignees', id)
    return assignees.map((written) => ({ written, party: known.find((row) => row.written === written) ?? null }))
  },
  evidence,
}
