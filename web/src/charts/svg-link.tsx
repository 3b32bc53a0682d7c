import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'

/** A link inside an SVG. The router sees links of HTML only, so it is told. */
export function SvgLink({
  href,
  label,
  worded = false,
  children,
}: {
  readonly href: string
  readonly label: string
  /** Has words of its own, so that the label need not show on pointing. */
  readonly worded?: boolean
  readonly children: ComponentChildren
}) {
  const { route } = useLocation()
  return (
    <a
      href={href}
      class="mark-link"
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || href.startsWith('#')) return
        event.preventDefault()
        route(href)
      }}
    >
      {!worded && <title>{label}</title>}
      {children}
    </a>
  )
}
