import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type CsvColumn, csvOf } from '../csv.ts'
import { useWords } from '../i18n/index.ts'
import { useParameter } from '../links.ts'

/** Its `value` is bare, for CSV, and for the table unless `show` is given. */
export interface Column<Row> extends CsvColumn<Row> {
  /** Numbers stand to the right. */
  readonly numeric?: boolean
  readonly show?: (row: Row) => ComponentChildren
}

interface Props<Row> {
  /** What it is called in the address when its table is shown. */
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** The question that gave the rows. */
  readonly query: { toString(): string }
  readonly variables?: unknown
  /** Base name of the CSV file. */
  readonly file: string
  readonly children: ComponentChildren
}

/** A chart with its heading, its table, its GraphQL question and a CSV to take away. */
export function Figure<Row>({ id, title, help, rows, columns, query, variables, file, children }: Props<Row>) {
  const words = useWords()
  const [table, setTable] = useParameter('table')
  const isTable = table === id
  return (
    <section class="figure">
      <div class="figure-head">
        <h2>{title}</h2>
        <div class="tools">
          <button type="button" aria-pressed={isTable} onClick={() => setTable(isTable ? '' : id)}>
            {words.table}
          </button>
          <Question query={query} variables={variables} />
          <button type="button" onClick={() => download(`${file}.csv`, csvOf(rows, columns))}>
            {words.csv}
          </button>
        </div>
      </div>
      {help && <p class="quiet">{help}</p>}
      {isTable ? <Table caption={title} rows={rows} columns={columns} /> : children}
    </section>
  )
}

/** A plain table. */
export function Table<Row>({
  caption,
  rows,
  columns,
}: {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" class={numeric ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ title, numeric, value, show }) => (
                <td key={title} class={numeric ? 'numeric' : undefined}>
                  {show ? show(row) : value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Question({ query, variables }: { readonly query: { toString(): string }; readonly variables?: unknown }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const text = String(query).trim()
  const address = `/graphql?query=${encodeURIComponent(text)}${variables ? `&variables=${encodeURIComponent(JSON.stringify(variables))}` : ''}`
  return (
    <details class="question">
      <summary>{words.graphql}</summary>
      <div class="question-body">
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {words.askItself}
          </a>{' '}
          <button type="button" onClick={() => navigator.clipboard?.writeText(text).then(() => setCopied(true))}>
            {copied ? words.copied : words.copy}
          </button>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <pre tabIndex={0}>{text}</pre>
        {variables !== undefined && (
          <p>
            {words.variables}: <code>{JSON.stringify(variables)}</code>
          </p>
        )}
      </div>
    </details>
  )
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
