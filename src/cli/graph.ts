import { type Graph, openGraph } from '../graph/index.ts'
import { colorsFor } from './colors.ts'
import { beforeExit, interrupted } from './shutdown.ts'

/**
 * Does a command's work with the graph (NEO4J_URI's, else the local one, started if need be) and lets
 * go of it, also when the work fails or is interrupted. What is waited for is said on standard error.
 */
export async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const opening = openGraph({ onStep: printStep, signal: interrupted })
  const close = async () => {
    const graph = await opening.catch(() => null)
    await graph?.close()
  }
  const forget = beforeExit(close)
  try {
    return await work(await opening)
  } finally {
    await close()
    forget()
  }
}

/** Says on standard error what is being waited for. */
export function printStep(step: string): void {
  process.stderr.write(`${colorsFor(process.stderr).dim(step)}\n`)
}
