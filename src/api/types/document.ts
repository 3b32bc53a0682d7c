import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import { many } from '../relations.ts'
import type { DocumentRow, FindingRow, MeetingRow } from '../rows.ts'

export const Document = {
  id: ({ id }: DocumentRow) => globalId('Document', id),
  sha256: ({ id }: DocumentRow) => id,
  url: ({ id }: DocumentRow) => `/documents/${id}`,
  text: async ({ id }: DocumentRow, _: unknown, context: ApiContext) =>
    (await context.rows<{ text: string }>('document-texts', id))[0]?.text ?? '',
  meetings: many<MeetingRow>('document-meetings'),
  findings: many<FindingRow>('document-findings', { takes: ['severity'] }),
}
