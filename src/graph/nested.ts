import { clauseEnd, entriesOf, givenBy, givingOnly, listed } from './clauses.ts'
import type { Statement } from './statements.ts'

/**
 * Several statements made into one, which gives for each row of the first the rows that others give for it, and so on
 * down. Each is taken as its file has it, but gives only the columns that are wanted; the name tells all of it:
 *
 *     read/items.id.title.evidence:1:4(meeting>read/meetings.date(id>read/meeting-body.name),id>read/item-decisions)
 *
 * Behind a statement stand the columns wanted of it, all where none stand there; of a column that is a list, its entries by
 * their places. Before `>` stands the column of the row above whose value takes the place of an entry of the list that the
 * statement below goes through (`UNWIND $ids AS key`); several, joined by `+`, where an entry is a map of those names.
 */
export interface Tree {
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** The columns wanted, such as `title`, or `evidence:1:4` for two entries of a list; null for all. */
  readonly columns: readonly string[] | null
  readonly branches: readonly Branch[]
}

/** What hangs on each row of the statement above. */
export interface Branch extends Tree {
  /** The columns of the row above that it begins at. */
  readonly of: readonly string[]
}

/**
 * A row of a tree's statement: the values of its columns; behind these in a list of their own, where there are branches, the
 * rows of each. The statement's column `row` has them.
 */
export type Folded = readonly unknown[] | readonly [values: readonly unknown[], ...branches: Folded[][]]

/** The name of a tree's statement; of one without branches, that of its file. */
export function nameOfTree(tree: Tree): string {
  return tree.branches.length === 0 ? tree.statement : nameOf(tree)
}

function nameOf({ statement, columns, branches }: Tree): string {
  const wanted = (columns ?? []).map((column) => `.${column}`).join('')
  if (branches.length === 0) return `${statement}${wanted}`
  return `${statement}${wanted}(${branches.map((branch) => `${branch.of.join('+')}>${nameOf(branch)}`).join(',')})`
}

/** What a tree's statement takes: the parameters of each in a map of its own, `p0`, `p1` … in the order of the name. */
export function parametersOfTree(tree: Tree): Readonly<Record<string, unknown>> {
  if (tree.branches.length === 0) return tree.parameters
  const maps: Record<string, unknown> = {}
  const add = ({ parameters, branches }: Tree) => {
    maps[`p${Object.keys(maps).length}`] = parameters
    branches.forEach(add)
  }
  add(tree)
  return maps
}

/** Whether a name is that of a tree, and of no file. */
export function isNested(name: string): boolean {
  return name.includes('(')
}

/** A column that is wanted, such as `evidence:1:4`. */
export interface Wanted {
  readonly name: string
  /** Which entries of it, where it is a list; null for all. */
  readonly entries: readonly number[] | null
}

/** Few, as there are few columns: those of the files, and of lists some entries. */
const wantedBefore = new Map<string, Wanted>()

/** A wanted column as a tree's name has it, taken apart. */
export function columnWanted(column: string): Wanted {
  const before = wantedBefore.get(column)
  if (before) return before
  const [name = '', ...entries] = column.split(':')
  const wanted = { name, entries: entries.length === 0 ? null : entries.map(Number) }
  wantedBefore.set(column, wanted)
  return wanted
}

/**
 * The statement of a tree's name.
 *
 * @param find gives the statements it is made of
 * @throws Error where one below goes through no list, or there is no such column above
 */
export function nestedStatement(name: string, find: (name: string) => Statement): Statement {
  const parameters: string[] = []
  /**
   * From the beginning of a statement to its rows, each with the rows of its branches.
   * @param handed what CALL hands to it
   * @param result what its rows are called
   */
  const folded = (named: Named, text: string, handed: string, result: string): string => {
    const { columns, branches } = named
    const found = find(named.statement)
    const number = parameters.length
    const row = `row${number}`
    parameters.push(`p${number}`)
    const wanted = (columns ?? found.columns).map(columnWanted)
    const placeOf = (column: string) => {
      const place = wanted.findIndex((one) => one.name === column)
      if (place >= 0 && found.columns.includes(column)) return place
      throw new Error(`${name}: ${found.name} has no column "${column}"`)
    }
    for (const one of wanted) placeOf(one.name)
    const beginnings = branches.map(({ statement, of }) => {
      const { text: below, list } = find(statement)
      if (list === null) throw new Error(`${name}: ${statement} goes through no list`)
      return beginningAt(
        below,
        list,
        of,
        of.map((column) => `${row}[${placeOf(column)}]`),
      )
    })
    const asked = beginnings.flatMap(({ nodes }) => nodes).map((column) => [column, `${column}${number}`] as const)
    const own = text.replaceAll(/\$(\w+)/gu, `$p${number}.$1`)
    const { lines, values, nodes } = giving(own, wanted, new Map(asked), handed)
    const end = (list: string) => (result === 'row' ? `RETURN ${list} AS row` : `RETURN collect(${list}) AS ${result}`)
    if (branches.length === 0) return [...lines, end(values)].join('\n')
    const names = [row]
    const hanging = branches.map((branch, at) => {
      const rows = `rows${parameters.length}`
      names.push(rows)
      const begun = beginnings[at]!.text(new Map(asked.filter(([, node]) => nodes.has(node))))
      const more = [row, ...begun.nodes].join(', ')
      return `CALL (${more}) {\n${folded(branch, begun.text, more, rows)}\n}`
    })
    const passed = [...nodes].map(([node, expression]) => `, ${expression} AS ${node}`).join('')
    return [...lines, `WITH ${values} AS ${row}${passed}`, ...hanging, end(`[${names.join(', ')}]`)].join('\n')
  }
  const tree = parseName(name)
  const { text: first, purpose } = find(tree.statement)
  return { name, text: folded(tree, first, '', 'row'), purpose, parameters, columns: ['row'], list: null }
}

/** How a statement begins at a row above instead of going through its list. */
function beginningAt(whole: string, list: string, of: readonly string[], values: readonly string[]) {
  const entry = of.length === 1 ? values[0] : `{${of.map((column, at) => `${column}: ${values[at]}`).join(', ')}}`
  const [, name = '', text = ''] = new RegExp(`^UNWIND \\$${list} AS (\\w+)\\s(.*)$`, 'su').exec(whole) ?? []
  const first = text.slice(0, clauseEnd(text))
  // Where it begins by looking up a node that the statement above has at hand, it is handed that one.
  const looked = of.flatMap((column) => {
    const key = of.length === 1 ? name : `${name}\\.${column}`
    const [found, ...more] = first.matchAll(new RegExp(`\\((\\w*)(:\\w+) \\{id: ${key}\\}\\)`, 'gu'))
    return found && more.length === 0
      ? [{ column, pattern: found[0], variable: found[1] || `${column}Node`, label: found[2] }]
      : []
  })
  return {
    /** Columns whose nodes it can begin at. */
    nodes: looked.map(({ column }) => column),
    /** @param nodes names of nodes that are at hand, by these columns */
    text(nodes: ReadonlyMap<string, string>) {
      const known = looked.filter(({ column }) => nodes.has(column))
      const begun = known.map(({ column, variable }) => `, ${nodes.get(column)} AS ${variable}`).join('')
      return {
        text: known.reduce(
          (before, { pattern, variable, label }) => before.replace(pattern, `(${variable}${label})`),
          `WITH ${entry} AS ${name}${begun}\n${text}`,
        ),
        nodes: known.map(({ column }) => nodes.get(column)!),
      }
    },
  }
}

/**
 * The lines of a statement without its RETURN; the list of the values wanted, which can stand behind them; and how the nodes
 * asked for are called there, those that it has.
 */
function giving(
  text: string,
  wanted: readonly Wanted[],
  asked: ReadonlyMap<string, string>,
  handed: string,
): { readonly lines: readonly string[]; readonly values: string; readonly nodes: ReadonlyMap<string, string> } {
  const whole = givenBy(text)
  if (whole === null) {
    return { lines: [`CALL (${handed}) {\n${text}\n}`], values: listOf(wanted, ({ name }) => name), nodes: new Map() }
  }
  const given = givingOnly(whole, (name) => wanted.some((one) => one.name === name), asked)
  const expressionOf = (name: string) => given.columns.find((column) => column.name === name)?.expression
  const nodes = [...asked.values()].filter((node) => expressionOf(node) !== undefined)
  if (given.order === '' && !given.isGrouped) {
    const values = listOf(wanted, ({ name }) => expressionOf(name)!)
    return { lines: [given.body], values, nodes: new Map(nodes.map((node) => [node, expressionOf(node)!])) }
  }
  // What rows are put together by has to be whole.
  const early = given.isGrouped ? [] : wanted
  const late = given.isGrouped ? wanted : wanted.map(({ name }) => ({ name, entries: null }))
  const columns = given.columns.map(({ name, expression }) => {
    const one = early.find((column) => column.name === name)
    return { name, expression: one ? partOf(one, expression) : expression }
  })
  const lines = [given.body, `WITH ${given.isDistinct ? 'DISTINCT ' : ''}${listed(columns)}`, given.order]
  return {
    lines: lines.filter((line) => line !== ''),
    values: listOf(late, ({ name }) => `\`${name}\``),
    nodes: new Map(nodes.map((node) => [node, node])),
  }
}

function listOf(wanted: readonly Wanted[], expressionOf: (one: Wanted) => string): string {
  return `[${wanted.map((one) => partOf(one, expressionOf(one))).join(', ')}]`
}

/** A list with null for the entries that are not wanted. */
function partOf({ entries }: Wanted, expression: string): string {
  if (entries === null) return expression
  const all = entriesOf(expression)
  const length = all?.length ?? Math.max(...entries) + 1
  const list = Array.from({ length }, (_, at) =>
    entries.includes(at) ? (all?.[at] ?? `${expression}[${at}]`) : 'null',
  )
  return `[${list.join(', ')}]`
}

interface Named {
  readonly statement: string
  readonly of: readonly string[]
  readonly columns: readonly string[] | null
  readonly branches: readonly Named[]
}

function parseName(name: string): Named {
  const parts = name.split(/([(),>])/u).filter((part) => part !== '')
  let at = 0
  const tree = (of: readonly string[]): Named => {
    const [statement = '', ...columns] = parts[at++]!.split('.')
    const branches: Named[] = []
    while (parts[at] === '(' || (branches.length > 0 && parts[at] === ',')) {
      const above = parts[at + 1]!.split('+')
      at += 3
      branches.push(tree(above))
    }
    if (branches.length > 0) at += 1
    return { statement, of, columns: columns.length === 0 ? null : columns, branches }
  }
  return tree([])
}
