import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { DocumentRow, FindingRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Finding = {
  id: ({ id }: FindingRow) => globalId('Finding', id),
  document: ({ document }: FindingRow, _: unknown, context: ApiContext) =>
    context.one<DocumentRow>('documents', document),
  evidence,
}
