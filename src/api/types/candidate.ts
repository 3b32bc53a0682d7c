import { listOf, own } from '../own.ts'
import { one } from '../relations.ts'
import type { CandidateRow, PersonRow } from '../rows.ts'

export const Candidate = {
  left: one<PersonRow>('persons', 'left'),
  right: one<PersonRow>('persons', 'right'),
  reasons: listOf('reasons'),
  judgedUnsure: own(['judged'], ({ judged }: CandidateRow) => judged === 'UNSURE'),
}
