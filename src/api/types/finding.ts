import { idOf } from '../own.ts'
import { one } from '../relations.ts'
import type { DocumentRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Finding = {
  id: idOf('Finding'),
  document: one<DocumentRow>('documents', 'document'),
  evidence,
}
