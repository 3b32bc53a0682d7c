import { isUnavailable } from './errors.ts'

/** Which questions are answered by one statement, and which by several small ones. */
export interface Shapes {
  /**
   * Whether the statement of that name is to be used. The database takes long to plan a large one, and small ones are
   * planned already: so they answer until the large one was asked for again and has been run beside, one at a time.
   *
   * @param run runs the large statement
   */
  isReady(name: string, run: () => Promise<unknown>): boolean
  /** The statement failed: from now on, small ones, unless the database was away. */
  fail(name: string, error: unknown): void
}

type State = 'asked' | 'planned' | 'ready' | 'failed'

/** As many as the database keeps plans of. */
const MOST = 1000

/** Statements of which all are used at once: for measures and tests. */
export const allReady: Shapes = { isReady: () => true, fail() {} }

export function createShapes(): Shapes {
  const states = new Map<string, State>()
  let isPlanning = false
  function set(name: string, state: State): void {
    // Behind all others: the first of the Map is the one used longest ago.
    states.delete(name)
    states.set(name, state)
    if (states.size > MOST) states.delete(states.keys().next().value!)
  }
  return {
    isReady(name, run) {
      const state = states.get(name)
      set(name, state ?? 'asked')
      // However many new questions come, they are no more than one statement's work beside their own.
      if (state === 'asked' && !isPlanning) {
        isPlanning = true
        set(name, 'planned')
        run()
          .then(
            () => set(name, 'ready'),
            (error) => set(name, isUnavailable(error) ? 'asked' : 'failed'),
          )
          .finally(() => {
            isPlanning = false
          })
      }
      return state === 'ready'
    },
    fail(name, error) {
      if (!isUnavailable(error)) set(name, 'failed')
    },
  }
}
