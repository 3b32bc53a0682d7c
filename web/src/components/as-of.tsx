import { useWords } from '../i18n/index.ts'
import { useParameter } from '../links.ts'

/** Chooses a day to look at; it stands in the address. */
export function AsOf() {
  const words = useWords()
  const [asOf, setAsOf] = useParameter('asOf')
  return (
    <span class="as-of-choice">
      <label>
        {words.asOf} <input type="date" value={asOf} onChange={(event) => setAsOf(event.currentTarget.value)} />
      </label>
      {asOf && (
        <button type="button" onClick={() => setAsOf('')}>
          {words.asOfClear}
        </button>
      )}
    </span>
  )
}
