import { one } from '../relations.ts'
import type { CandidateRow, PersonRow } from '../rows.ts'

export const Candidate = {
  left: one<PersonRow>('persons', 'left'),
  right: one<PersonRow>('persons', 'right'),
  reasons: ({ reasons }: CandidateRow) => reasons ?? [],
  judgedUnsure: ({ judged }: CandidateRow) => judged === 'UNSURE',
}
