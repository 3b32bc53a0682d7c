import type { AssigneeRow } from '../rows.ts'
import { organizationType } from './organization.ts'

export const Party = {
  __resolveType: (row: AssigneeRow) => {
    if (row.labels.includes('Organization')) return organizationType(row)
    return row.labels.includes('Body') ? 'Body' : 'Person'
  },
}
