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
}

/** Bars lying down, each part with its number beside it. */
export function Bars({ rows, most }: { readonly rows: readonly BarRow[]; readonly most: number }) {
  return (
    <ul class="bars">
      {rows.map(({ key, name, parts }) => (
        <li key={key}>
          <span class="bar-name">{name}</span>
          <span class="bar-parts">
            {parts.map((part) => (
              <span key={part.key} class="bar-part">
                <span
                  class={part.value > 0 ? `bar ${part.tone}` : 'bar'}
                  style={{ width: `${(100 * part.value) / Math.max(1e-9, most)}%` }}
                />
                <span class="bar-value">{part.label}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
