import type { ApiContext } from '../context.ts'
import type { CandidateRow, PersonRow } from '../rows.ts'

export const Candidate = {
  left: ({ left }: CandidateRow, _: unknown, context: ApiContext) => context.one<PersonRow>('persons', left),
  right: ({ right }: CandidateRow, _: unknown, context: ApiContext) => context.one<PersonRow>('persons', right),
  reasons: ({ reasons }: CandidateRow) => reasons ?? [],
  judgedUnsure: ({ judged }: CandidateRow) => judged === 'UNSURE',
}
