import type { PossibleSameFragment } from '../api/generated.ts'
import { formatShare } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { Names } from './facts.tsx'
import { Said } from './said.tsx'

/** Pairs of persons who may be one, with what speaks for and against it. */
export function Candidates({ candidates }: { readonly candidates: readonly PossibleSameFragment[] }) {
  const words = useWords()
  return (
    <ul class="plain lines">
      {candidates.map(({ left, right, score, reasons, judgedUnsure }) => (
        <li key={`${left.id} ${right.id}`}>
          <Names of={[left]} /> = <Names of={[right]} />?{' '}
          <span class="quiet">
            {words.candidateScore(formatShare(words, score))}
            {judgedUnsure && `, ${words.judgedUnsure}`}
          </span>
          <ul class="reasons">
            {reasons.map((reason) => (
              <li key={reason}>
                <Said text={reason} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
