import type { PartyRow } from '../rows.ts'
import { organizationType } from './organization.ts'

export const Party = {
  __resolveType: (row: PartyRow) => {
    if (row.labels.includes('Organization')) return organizationType(row)
    return row.labels.includes('Body') ? 'Body' : 'Person'
  },
}
