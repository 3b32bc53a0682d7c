import { listOf, own } from '../own.ts'
import { many, one } from '../relations.ts'
import type { CandidateRow, PersonRow } from '../rows.ts'
import type { EvidenceParent } from './evidence.ts'

/** Where one of the two was met first. */
const seen = (of: 'left' | 'right') =>
  many<EvidenceParent, EvidenceParent | null>('person-first-seen', { of, keeps: [], finish: ([row]) => row ?? null })

export const Candidate = {
  left: one<PersonRow>('persons', 'left'),
  right: one<PersonRow>('persons', 'right'),
  leftEvidence: seen('left'),
  rightEvidence: seen('right'),
  reasons: listOf('reasons'),
  judgedUnsure: own(['judged'], ({ judged }: CandidateRow) => judged === 'UNSURE'),
}
