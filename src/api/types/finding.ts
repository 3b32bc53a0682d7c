import { globalId } from '../ids.ts'
import { one } from '../relations.ts'
import type { DocumentRow, FindingRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Finding = {
  id: ({ id }: FindingRow) => globalId('Finding', id),
  document: one<DocumentRow>('documents', 'document'),
  evidence,
}
