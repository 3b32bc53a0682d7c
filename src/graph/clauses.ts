/** What a statement gives: its last clause, taken apart, so that it can stand within another and give less. */
export interface Given {
  /** The statement up to its last RETURN. */
  readonly body: string
  readonly columns: readonly GivenColumn[]
  /** ORDER BY, SKIP and LIMIT, as they stand; empty where there are none. */
  readonly order: string
  readonly isDistinct: boolean
  /** Whether rows are put together by their columns, so that none may be left out. */
  readonly isGrouped: boolean
}

export interface GivenColumn {
  readonly name: string
  readonly expression: string
}

/**
 * What a statement gives; null where it is several, joined by UNION, or its last clause is no RETURN of named columns.
 */
export function givenBy(text: string): Given | null {
  const words = [...topLevel(text).matchAll(/\b(?:UNION|RETURN|ORDER BY|SKIP|LIMIT)\b/gu)]
  const last = words.findLast(([word]) => word === 'RETURN')
  if (!last || words.some(([word]) => word === 'UNION')) return null
  const end = words.find(({ index }) => index > last.index)?.index ?? text.length
  const [, distinct, list = ''] = /^RETURN( DISTINCT)?\s(.*)$/su.exec(text.slice(last.index, end).trim()) ?? []
  const columns = parts(list).map(columnOf)
  if (columns.includes(null)) return null
  return {
    body: text.slice(0, last.index).trimEnd(),
    columns: columns as GivenColumn[],
    order: text.slice(end).trim(),
    isDistinct: distinct !== undefined,
    isGrouped: distinct !== undefined || /\b(?:count|sum|avg|min|max|collect|stDev)\s*\(/iu.test(list),
  }
}

/**
 * The same with no more columns than those, and those that the order needs; all, where rows are put together by them.
 * @param nodes names for nodes to be given besides: each of the node whose `id` is the column
 */
export function givingOnly(
  given: Given,
  wanted: (name: string) => boolean,
  nodes: ReadonlyMap<string, string> = new Map(),
): Given {
  if (given.isGrouped) return given
  const columns = given.columns.filter(({ name }) => wanted(name) || mentions(given.order, name))
  const rest = [given.order, ...columns.map(({ expression }) => expression)].join('\n')
  const within = innerOf(given.body)
  const inner = within && givingOnly(within.given, (name) => mentions(rest, name), nodesWithin(given, nodes))
  const besides = [...nodes].flatMap(([column, name]) => {
    const { expression = '' } = given.columns.find((one) => one.name === column) ?? {}
    const [, variable] = /^(\w+)\.id$/u.exec(expression) ?? []
    if (variable) return [{ name, expression: variable }]
    return inner?.columns.some((one) => one.name === name) ? [{ name, expression: name }] : []
  })
  const body = inner
    ? `${within.before}{\n${inner.body}\nRETURN ${listed(inner.columns)}\n${inner.order}\n}`
    : given.body
  return { ...given, body, columns: [...columns, ...besides] }
}

/** Columns as they stand behind RETURN or WITH. */
export function listed(columns: readonly GivenColumn[]): string {
  return columns.map(({ name, expression }) => `${expression} AS \`${name}\``).join(', ')
}

/** The CALL that a statement ends by before it gives its rows; null where there is none of which columns may be left out. */
function innerOf(body: string): { readonly before: string; readonly given: Given } | null {
  const begin = topLevel(body).lastIndexOf('{')
  if (begin < 0 || !body.endsWith('}') || !/\bCALL \(\w*\) $/u.test(body.slice(0, begin))) return null
  const given = givenBy(body.slice(begin + 1, -1).trim())
  return given && !given.isGrouped ? { before: body.slice(0, begin), given } : null
}

/** The nodes asked for by the columns of the CALL that stand for those of the statement. */
function nodesWithin({ columns }: Given, nodes: ReadonlyMap<string, string>): Map<string, string> {
  const entries = [...nodes].map(([column, name]) => {
    const { expression = '' } = columns.find((one) => one.name === column) ?? {}
    return [expression, name] as const
  })
  return new Map(entries)
}

/** The entries of a list in brackets, as they are written; null for any other expression. */
export function entriesOf(expression: string): readonly string[] | null {
  const text = expression.trim()
  return text.startsWith('[') && topLevel(text).lastIndexOf('[') === 0 && !/[|]| IN /u.test(text)
    ? parts(text.slice(1, -1))
    : null
}

/** Where the first clause of a statement ends. */
export function clauseEnd(text: string): number {
  return /\b(?:WITH|CALL|UNWIND|OPTIONAL|RETURN)\b/u.exec(topLevel(text))?.index ?? text.length
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![.\\w])${name}(?!\\w)`, 'u').test(text)
}

function columnOf(text: string): GivenColumn | null {
  const [, expression, name] = /^(.*\S)\s+AS\s+(\w+)$/su.exec(text) ?? []
  if (expression !== undefined && name !== undefined) return { name, expression }
  return /^\w+$/u.test(text) ? { name: text, expression: text } : null
}

/** What stands between commas. */
function parts(list: string): string[] {
  const outer = topLevel(list)
  const commas = [...outer.matchAll(/,/gu)].map(({ index }) => index)
  return [-1, ...commas].map((comma, at) => list.slice(comma + 1, commas[at] ?? list.length).trim())
}

/** The text with blanks for what stands within brackets or quotes, and for comments; the brackets themselves stay. */
function topLevel(text: string): string {
  let depth = 0
  let quote = ''
  let outer = ''
  const plain = text.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//gu, (comment) => comment.replaceAll(/[^\n]/gu, ' '))
  for (const char of plain) {
    if (quote !== '') {
      if (char === quote) quote = ''
      outer += ' '.repeat(char.length)
      continue
    }
    if (`'"\``.includes(char)) quote = char
    if (')]}'.includes(char)) depth -= 1
    outer += depth === 0 && quote === '' ? char : ' '.repeat(char.length)
    if ('([{'.includes(char)) depth += 1
  }
  return outer
}
