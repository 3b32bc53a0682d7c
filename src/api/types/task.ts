import { idOf } from '../own.ts'
import { many, one } from '../relations.ts'
import type { AssigneeRow, DecisionRow, ItemRow } from '../rows.ts'
import { evidence } from './evidence.ts'

interface Assignee {
  readonly written: string
  readonly party: AssigneeRow | null
}

export const Task = {
  id: idOf('Task'),
  item: one<ItemRow>('items', 'item'),
  decision: one<DecisionRow>('decisions', 'decision'),
  // The task keeps all assignees as written; the graph knows who some of them are.
  assignees: many<AssigneeRow, Assignee[]>('task-assignees', {
    reads: ['assignees'],
    finish(known, { assignees }) {
      const all = (assignees ?? []) as readonly string[]
      return all.map((written) => ({ written, party: known.find((row) => row.written === written) ?? null }))
    },
  }),
  evidence,
}
