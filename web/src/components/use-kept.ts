import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'

/**
 * Keeps what was drawn of each thing, so that a long list that grows or moves draws only what is new.
 *
 * @param inputs when one of them changes, all is drawn anew
 * @returns gives what was drawn for a key, or draws it
 */
export function useKept<Key>(inputs: readonly unknown[]): (key: Key, draw: () => VNode) => VNode {
  const kept = useMemo(() => new Map<Key, VNode>(), inputs)
  return (key, draw) => {
    const known = kept.get(key)
    if (known) return known
    const drawn = draw()
    kept.set(key, drawn)
    return drawn
  }
}
