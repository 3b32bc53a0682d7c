/**
 * A list is told in one file, `cypher/read/lists/NAME.cypher`; the statements that page through it, count it, filter and
 * order it are put together here, from its parts alone: whatever a client asks for goes into them as parameters.
 *
 * | part | what |
 * |---|---|
 * | `Columns:` | what an entry gives, as in every header |
 * | `Variables:` | what the patterns bind; the first, `row`, is the entry |
 * | `Sort:` | where an entry stands among all: a property with an index, different for each entry |
 * | `Rows:` | a pattern with all entries, or several, each on lines of its own; without, there is no list of all |
 * | `Where FIELD:` | when an entry fits `one` {values, first, last, text}. With `(indexed)`, it is a property of `row` that has an index together with `sort` |
 * | `Begin FIELD:` | the patterns that lead from the keys in `one.values` to the entries; counts as a `Where` too. With `(each)`, the list can be asked for each of several keys |
 * | `Order FIELD (text\|name\|number, indexed):` | by what else it can be ordered; *indexed* is a property of `row` that is never null and has an index |
 * | `Let NAME:` | an expression that conditions and orders have by this name |
 * | `Shares: LIST as VARIABLE` | the conditions and orders of another list are those of this one too: its `row` is that variable here. A `Begin` only leads to entries where the other has a condition of its name |
 * | `Gives:` | from the entries of the page to the columns |
 * | `Counted:` | what statistics of the list give, where there are any, as in a header |
 * | `Counts:` | from the entries to that: grouped by what is in `$by`, with no more than the columns in `$of` where one costs much |
 */
interface List {
  readonly purpose: string
  readonly columns: string
  readonly variables: string
  readonly sort: string
  readonly rows: readonly string[]
  readonly conditions: readonly (readonly [field: string, expression: string])[]
  /** Conditions of one property that has an index together with `sort`. */
  readonly equals: readonly { readonly field: string; readonly property: string }[]
  readonly beginnings: readonly {
    readonly field: string
    readonly patterns: readonly string[]
    readonly isEach: boolean
  }[]
  readonly orders: readonly { readonly field: string; readonly key: string; readonly indexed: string | null }[]
  readonly gives: string
  readonly counted: string
  readonly counts: string
}

/**
 * Statements of a list, with their headers: name below the list's own name, and source. Each that filters has a brother
 * for all entries (`…-unfiltered`), for the database plans a statement the first time that it is asked: of a list that
 * is asked for as it is, in a hundredth of a second, of one with all its filters in seconds.
 *
 * @param find gives the source of another list
 * @throws Error where conditions of another list would mean something else in this one
 */
export function listStatements(source: string, find: (list: string) => string): Map<string, string> {
  const list = parseList(source, find)
  const made = statementsOf(list)
  const bare = { ...list, conditions: [] }
  for (const [name, text] of statementsOf(bare))
    if (/^(?:page|page-descending|page-any|page-by-.+)$/u.test(name)) made.set(`${name}-unfiltered`, text)
  for (const beginning of list.beginnings.filter(({ isEach }) => isEach)) {
    const rows = fitting(bare, leadingFrom('[key]', bare, [beginning], []))
    const name = `of-${beginning.field.toLowerCase()}-unfiltered`
    made.set(`page-each-${name}`, eachPage(bare, rows))
    made.set(`page-each-${name}-as-it-stands`, eachPageInOrder(bare, rows, 'sort'))
    made.set(`page-each-${name}-as-it-stands-descending`, eachPageInOrder(bare, rows, 'sort DESC'))
    made.set(`count-each-${name}`, eachCount(bare, rows))
  }
  if (list.counts !== '') {
    made.set('stats', stats(list, fromKeys(list)))
    // What the entries themselves tell is planned in no time.
    const own = { ...list, conditions: list.conditions.filter(([, expression]) => !expression.includes('MATCH ')) }
    for (const [of, ending] of [
      [own, ''],
      [bare, '-unfiltered'],
    ] as const) {
      for (const beginning of of.beginnings) {
        const rows = fitting(of, leadingFrom('$keys', of, [beginning], []))
        made.set(`stats-from-${beginning.field.toLowerCase()}${ending}`, stats(of, rows))
      }
      made.set(`stats-all${ending}`, stats(of, ofRange(of)))
    }
  }
  return made
}

function statementsOf(list: List): Map<string, string> {
  const made = new Map<string, string>()
  if (list.rows.length > 0) {
    const any = fromKeys(list)
    made.set('page', page(list, firstOf(list, ''), 'sort'))
    made.set('page-descending', page(list, firstOf(list, ' DESC'), 'sort DESC'))
    made.set('page-any', anyPage(list, any, ANY_ORDER))
    made.set('count', headed(list, 'How many there are.', 'total', `${any}\nRETURN count(*) AS total`))
    // The database keeps count of all nodes of a label, and of all relations of a type.
    const counted = list.rows.map((pattern) => pattern.replace('MATCH ', 'COUNT { ').concat(' }')).join(' + ')
    made.set('count-all', headed(list, 'How many there are in all.', 'total', `RETURN ${counted} AS total`))
    for (const { field, property } of list.equals) {
      const name = field.toLowerCase()
      const rows = fitting(list, equal(list, property))
      made.set(`page-of-${name}`, page(list, equalOf(list, property, ''), `sort`))
      made.set(`page-of-${name}-descending`, page(list, equalOf(list, property, ' DESC'), 'sort DESC'))
      made.set(`count-of-${name}`, headed(list, 'How many there are.', 'total', `${rows}\nRETURN count(*) AS total`))
    }
    for (const { field, indexed } of list.orders) {
      if (indexed === null) continue
      made.set(`page-by-${field.toLowerCase()}`, indexedPage(list, indexed, '>=', ''))
      made.set(`page-by-${field.toLowerCase()}-descending`, indexedPage(list, indexed, '<=', ' DESC'))
    }
  }
  const each = list.beginnings.filter(({ isEach }) => isEach)
  if (each.length > 0) {
    const rows = fitting(list, leadingFrom('[key]', list, each, []))
    made.set('page-each', eachPage(list, rows))
    made.set('count-each', eachCount(list, rows))
  }
  return made
}

const RANGE = 'sort > $low AND sort < $high'
const rangeOf = ({ sort }: List) => RANGE.replaceAll('sort', sort)
/** Up to three keys, each in its own direction, and last the place among all. */
const ANY_ORDER = ['keys[0]', 'keys[1]', 'keys[2]', 'sort']
  .map((key, at) => `CASE WHEN $down[${at}] THEN null ELSE ${key} END, CASE WHEN $down[${at}] THEN ${key} END DESC`)
  .join(', ')

/** The entries between $low and $high as the index has them: no more are read than it takes to find so many that fit. */
function firstOf(list: List, direction: '' | ' DESC'): string {
  return union(
    list,
    list.rows.map((pattern) => `${indexed(pattern, [list.sort])}\n${cut(list, rangeOf(list), list.sort, direction)}`),
  )
}

/** The same of the entries whose property is $equal. */
function equalOf(list: List, property: string, direction: '' | ' DESC'): string {
  const order = `${property}${direction}, ${list.sort}`
  return `${indexed(list.rows[0]!, [property, list.sort])}\n${cut(list, `${property} = $equal AND ${rangeOf(list)}`, order, direction)}`
}

function equal(list: List, property: string): string {
  return `${indexed(list.rows[0]!, [property, list.sort])}\nWHERE ${property} = $equal AND ${rangeOf(list)}`
}

function cut(list: List, where: string, order: string, direction: '' | ' DESC'): string {
  return `WHERE ${where} AND ${filter(list)}\nWITH ${list.variables} ORDER BY ${order}${direction} LIMIT toInteger($limit)`
}

/** Whether an entry that is at hand has one: then nothing has to be found by an index. */
function exists(pattern: string): string {
  return `EXISTS { ${pattern.replace(/ USING INDEX \S+/u, '')} }`
}

/** Names the index by which `row` is to be found: the database cannot know that only the first entries are wanted. */
function indexed(pattern: string, properties: readonly string[]): string {
  const label = /\brow:(\w+)/u.exec(pattern)![1]
  return `${pattern}\nUSING INDEX row:${label}(${properties.map((one) => one.replace('row.', '')).join(', ')})`
}

/** The entries, between $low and $high, that the keys of the field in $begin lead to, each once; all, where it is null. */
function leadingFrom(keys: string, list: List, beginnings: List['beginnings'], rows: List['rows']): string {
  const branches = [
    ...beginnings.flatMap(({ field, patterns }) =>
      patterns.map((pattern) => `WITH {values: ${keys}} AS one WHERE $begin = '${field}'\n${pattern}`),
    ),
    ...rows.map((pattern) => `WITH 1 AS one WHERE $begin IS NULL\n${pattern}\nWHERE ${rangeOf(list)}`),
  ]
  const imported = keys === '[key]' ? 'key' : ''
  return `${union(list, branches, imported)}\nWITH DISTINCT ${list.variables}, ${list.sort} AS sort WHERE ${RANGE}`
}

function union({ variables }: List, branches: readonly string[], imported = ''): string {
  if (branches.length === 1) return branches[0]!
  return `CALL (${imported}) {\n${branches.map((branch) => `${branch}\nRETURN ${variables}`).join('\nUNION ALL\n')}\n}`
}

/** Those that the filter wants of the rows that $keys lead to, or of all. */
function fromKeys(list: List): string {
  return fitting(list, leadingFrom('$keys', list, list.beginnings, list.rows))
}

/** Those that the filter wants of the rows between $low and $high, read in the index. */
function ofRange(list: List): string {
  const rows = list.rows.map((pattern) => `${indexed(pattern, [list.sort])}\nWHERE ${rangeOf(list)}`)
  return fitting(list, union(list, rows))
}

/** Those of the rows that the filter wants: any of the alternatives in $where, of which all conditions have to be so. */
function fitting(list: List, rows: string): string {
  return `${rows}\nWITH ${list.variables} WHERE ${filter(list)}`
}

function filter({ conditions }: List): string {
  if (conditions.length === 0) return 'true'
  const cases = conditions.map(([field, expression]) => `  WHEN '${field}' THEN ${expression}`).join('\n')
  return `($where IS NULL OR any(every IN $where WHERE all(one IN every WHERE one.holds = coalesce(CASE one.field\n${cases}\nEND, false))))`
}

function page(list: List, rows: string, order: string): string {
  const text = `${rows}\nWITH ${list.variables}, ${list.sort} AS sort ORDER BY ${order} LIMIT toInteger($limit)`
  const gives = list.gives.replace('RETURN ', 'RETURN sort, ')
  return headed(list, 'One page.', `sort, ${list.columns}`, `${text}\n${gives}\nORDER BY ${order}`)
}

/** By the keys asked for in $by: those behind $above and before $below, in the directions of $down. */
function anyPage(list: List, rows: string, order: string): string {
  const text = `${keyed(list, rows)}\nWITH * ORDER BY ${order} LIMIT toInteger($limit)`
  const gives = list.gives.replace('RETURN ', 'RETURN keys, sort, ')
  return headed(list, 'One page.', `keys, sort, ${list.columns}`, `${text}\n${gives}\nORDER BY ${ANY_ORDER}`)
}

/** As {@link anyPage}, where the first key has an index: read in its order, beginning with $from. */
function indexedPage(list: List, key: string, bound: '>=' | '<=', direction: '' | ' DESC'): string {
  const rows = `${indexed(list.rows[0]!, [key])}\nWHERE ${key} ${bound} $from AND ${rangeOf(list)}`
  return anyPage(list, fitting(list, rows), `${key}${direction}, ${ANY_ORDER}`)
}

function eachPage(list: List, rows: string): string {
  return pageOfEach(list, keyed(list, rows), 'keys, sort', ANY_ORDER)
}

/** The order that the list stands in needs no keys, which are worked out for each entry. */
function eachPageInOrder(list: List, rows: string, order: string): string {
  return pageOfEach(list, `${rows}\nWITH ${list.variables}, ${list.sort} AS sort`, 'sort', order)
}

function pageOfEach(list: List, rows: string, place: string, order: string): string {
  const gives = list.gives.replace('RETURN ', `RETURN ${place}, `)
  const names = list.columns.replaceAll(/\([^()]*\)|: *\[[^\]]*\]/gu, '')
  const text = `${rows}\nWITH * ORDER BY ${order} LIMIT toInteger($limit)\n${gives}`
  const body = `UNWIND $ids AS key\nCALL (key) {\n${text}\n}\nRETURN key, ${place}, ${names}\nORDER BY key, ${order}`
  return headed(list, 'One page for each.', `key (the one asked for), ${place}, ${list.columns}`, body)
}

function keyed(list: List, rows: string): string {
  const cases = list.orders.map(({ field, key }) => `WHEN '${field}' THEN ${key}`).join(' ')
  const keys = cases === '' ? "['', '', '']" : `[by IN $by | CASE by ${cases} ELSE '' END]`
  // The first key that differs decides.
  const beyond = (place: string, isTurned: '<>' | '=') => {
    const decided = [0, 1, 2].map(
      (at) => `WHEN keys[${at}] <> ${place}[${at}] THEN (keys[${at}] > ${place}[${at}]) ${isTurned} $down[${at}]`,
    )
    return `(${place} IS NULL OR CASE ${decided.join(' ')} ELSE sort <> ${place}[3] AND (sort > ${place}[3]) ${isTurned} $down[3] END)`
  }
  return `${rows}\nWITH ${list.variables}, ${keys} AS keys, ${list.sort} AS sort\nWHERE ${beyond('$above', '<>')} AND ${beyond('$below', '=')}`
}

function eachCount(list: List, rows: string): string {
  const body = `UNWIND $ids AS key\nCALL (key) {\n${rows}\nRETURN count(*) AS total\n}\nRETURN key, total`
  return headed(list, 'How many there are for each.', 'key (the one asked for), total', body)
}

function stats(list: List, rows: string): string {
  return headed(list, 'How many, and what they come to.', list.counted, `${rows}\n${list.counts}`)
}

function headed({ purpose }: List, what: string, columns: string, text: string): string {
  const parameters = [...new Set([...text.matchAll(/\$\w+/gu)].map(([name]) => name))]
  return `// ${purpose} ${what}\n// Parameters: ${parameters.join(', ') || 'none'}\n// Columns: ${columns}\n${text}\n`
}

const KEYS: Readonly<Record<string, (expression: string) => string>> = {
  /** Swedish letters last, case aside: as `sort` has them. */
  name: (text) =>
    `replace(replace(replace(replace(toLower(coalesce(${text}, '')), 'é', 'e'), 'å', '{a'), 'ä', '{b'), 'ö', '{c')`,
  text: (text) => `coalesce(${text}, '')`,
  number: (number) => `coalesce(${number}, -1)`,
}

interface Part {
  readonly kind: string
  readonly field: string
  readonly how: string
  readonly lines: string[]
}

const HEADING =
  /^\/\/ (Columns|Variables|Sort|Rows|Shares|Let|Where|Begin|Order|Gives|Counted|Counts)(?: ([A-Z_]+))?(?: \(([\w, ]+)\))?:(.*)$/u

function parseList(source: string, find: (list: string) => string): List {
  const [purpose = '', ...lines] = source.trim().replaceAll('\r\n', '\n').split('\n')
  const parts: Part[] = []
  for (const line of lines) {
    const heading = HEADING.exec(line)
    if (heading) parts.push({ kind: heading[1]!, field: heading[2] ?? '', how: heading[3] ?? '', lines: [heading[4]!] })
    else parts.at(-1)?.lines.push(line.replace(/^\/\/ ?/u, ''))
  }
  const textOf = ({ lines: own }: Pick<Part, 'lines'>) => own.join('\n').trim()
  const ofKind = (kind: string) => parts.filter((part) => part.kind === kind)
  const only = (kind: string) => textOf(ofKind(kind)[0] ?? { lines: [] })
  const patternsOf = (text: string) => (text === '' ? [] : text.split(/\n(?=MATCH)/u))
  const lets = ofKind('Let').map((part) => [new RegExp(`\\b${part.field}\\b`, 'gu'), `(${textOf(part)})`] as const)
  const expressionOf = (part: Part) => lets.reduce((text, [name, meant]) => text.replaceAll(name, meant), textOf(part))
  const beginnings = ofKind('Begin').map((part) => ({
    field: part.field,
    patterns: patternsOf(textOf(part)),
    isEach: part.how === 'each',
  }))
  const conditions = [
    ...ofKind('Where').map((part) => [part.field, expressionOf(part)] as const),
    ...beginnings.map(({ field, patterns }) => [field, patterns.map(exists).join(' OR ')] as const),
  ]
  const orders = ofKind('Order').map((part) => {
    const [type = '', isIndexed] = part.how.split(', ')
    const expression = expressionOf(part)
    return { field: part.field, key: KEYS[type]!(expression), indexed: isIndexed ? expression : null }
  })
  const shared = sharedBy(only('Shares'), only('Variables'), find)
  return {
    purpose: purpose.replace(/^\/\/ ?/u, ''),
    columns: only('Columns').replaceAll('\n', ' '),
    variables: only('Variables'),
    sort: only('Sort'),
    rows: patternsOf(only('Rows')),
    conditions: [...shared.conditions, ...conditions.filter(([field]) => !shared.fields.has(field))],
    equals: ofKind('Where').flatMap((part) =>
      part.how === 'indexed' ? [{ field: part.field, property: textOf(part).split(' ', 1)[0]! }] : [],
    ),
    beginnings,
    orders: [...shared.orders, ...orders],
    gives: only('Gives'),
    counted: only('Counted'),
    counts: only('Counts'),
  }
}

/** The conditions and orders of the list that a list shares them with, as they read there; none where it shares none. */
function sharedBy(
  said: string,
  variables: string,
  find: (list: string) => string,
): Pick<List, 'conditions' | 'orders'> & { readonly fields: ReadonlySet<string> } {
  if (said === '') return { conditions: [], orders: [], fields: new Set() }
  const [name, variable] = said.split(' as ') as [string, string]
  const other = parseList(find(name), find)
  const own = variables.split(', ').filter((one) => one !== 'row')
  const here = (text: string) => {
    const taken = own.find((one) => new RegExp(`\\b${one}\\b`, 'u').test(text))
    if (taken !== undefined) throw new Error(`"${taken}" of ${name} means something else where it is shared: ${text}`)
    return text.replaceAll(/\brow\b/gu, variable)
  }
  return {
    conditions: other.conditions.map(([field, expression]) => [field, here(expression)] as const),
    orders: other.orders.map(({ field, key }) => ({ field, key: here(key), indexed: null })),
    fields: new Set(other.conditions.map(([field]) => field)),
  }
}
