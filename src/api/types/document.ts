import type { ApiContext } from '../context.ts'
import { idOf, own } from '../own.ts'
import { many } from '../relations.ts'
import type { DocumentRow, FindingRow, MeetingRow } from '../rows.ts'

export const Document = {
  id: idOf('Document'),
  sha256: own(['id'], ({ id }: DocumentRow) => id),
  url: own(['id'], ({ id }: DocumentRow) => `/documents/${id}`),
  text: async ({ id }: DocumentRow, _: unknown, context: ApiContext) =>
    (await context.rows<{ text: string }>('document-texts', id))[0]?.text ?? '',
  meetings: many<MeetingRow>('document-meetings'),
  findings: many<FindingRow>('document-findings', { takes: ['severity'] }),
}
