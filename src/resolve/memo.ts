/** How many answers are kept; past that they are forgotten all at once, so that memory stays bounded. */
const most = 20_000
/** Longer texts seldom come again. */
const longest = 120

/**
 * A pure function of a short text that remembers its answers: minutes say the same words over and over, and one
 * string for all of them takes the place of one each.
 */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > longest) return of(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = of(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
