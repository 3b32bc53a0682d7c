import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** About the width of a sheet between its margins: what is drawn for it is as large there as on the screen. */
const PAPER = 680

/** How wide an element is, in CSS pixels, as it changes, and on paper; never less than `least`. */
export function useWidth<Kind extends Element>(least: number): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null)
  const [width, setWidth] = useState(least)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const measure = () => setWidth(Math.max(least, Math.floor(observed.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(observed)
    const onPaper = () => setWidth(PAPER)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', measure)
    }
  }, [least])
  return [element, width]
}
