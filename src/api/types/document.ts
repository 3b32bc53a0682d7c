import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { DocumentRow, FindingRow, MeetingRow } from '../rows.ts'

export const Document = {
  id: ({ id }: DocumentRow) => globalId('Document', id),
  sha256: ({ id }: DocumentRow) => id,
  url: ({ id }: DocumentRow) => `/documents/${id}`,
  text: async ({ id }: DocumentRow, _: unknown, context: ApiContext) =>
    (await context.first<{ text: string }>('document-texts', id))?.text ?? '',
  meetings: ({ id }: DocumentRow, _: unknown, context: ApiContext) => context.many<MeetingRow>('document-meetings', id),
  findings: ({ id }: DocumentRow, { severity = null }: { severity?: string | null }, context: ApiContext) =>
    context.many<FindingRow>('document-findings', id, { severity }),
}
