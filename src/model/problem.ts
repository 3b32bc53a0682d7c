/**
 * An error a user can mend: what was expected, what was found, and what to do. Everything that is
 * thrown on purpose is one; any other error is a defect of the program.
 */
export class Problem extends Error {
  /** Stable, such as NO_JAVA. */
  readonly code: string
  /** What to do, one step a line. */
  readonly advice: readonly string[]

  constructor(code: string, message: string, advice: readonly string[] = [], options?: ErrorOptions) {
    super(message, options)
    this.name = 'Problem'
    this.code = code
    this.advice = advice
  }
}
