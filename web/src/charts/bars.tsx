import type { ComponentChildren } from 'preact'

export interface BarRow {
  readonly key: string
  readonly name: ComponentChildren
  readonly parts: readonly {
    readonly key: string
    readonly value: number
    readonly tone: string
    readonly label: string
  }[]
  /** Said where there is nothing to draw. */
  readonly note?: string | undefined
}

/** Bars lying down, each with its number at its end. */
export function Bars({ rows, most }: { readonly rows: readonly BarRow[]; readonly most: number }) {
  return (
    <ul class="bars">
      {rows.map(({ key, name, parts, note }) => (
        <li key={key}>
          <span class="bar-name">{name}</span>
          <span class="bar-parts">
            {parts.map((part) => (
              <span key={part.key} class="bar-part">
                <span
                  class={part.value > 0 ? `bar ${part.tone}` : 'bar'}
                  style={{ '--share': String(part.value / Math.max(1e-9, most)) }}
                />
                <span class="bar-value">{part.label}</span>
              </span>
            ))}
            {note && <span class="bar-value">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
