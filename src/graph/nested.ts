import type { Statement } from './statements.ts'

/**
 * Several statements made into one, which gives for each row of the first the rows that others give for it, and so on
 * down. Each is taken as its file has it; the name tells all of it:
 *
 *     read/items(meeting>read/meetings(id>read/meeting-body),id>read/item-decisions)
 *
 * Before `>` stands the column of the row above whose value takes the place of an entry of the list that the statement
 * below goes through (`UNWIND $ids AS key`); several, joined by `+`, where an entry is a map of those names.
 */
export interface Tree {
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly branches: readonly Branch[]
}

/** What hangs on each row of the statement above. */
export interface Branch extends Tree {
  /** The columns of the row above that it begins at. */
  readonly of: readonly string[]
}

/** A row of a tree's statement: its column `row` is the values of the first, and behind them the rows of each branch. */
export type Folded = readonly [values: readonly unknown[], ...branches: Folded[][]]

/** The name of a tree's statement; of one without branches, that of its file. */
export function nameOfTree({ statement, branches }: Tree): string {
  if (branches.length === 0) return statement
  return `${statement}(${branches.map((branch) => `${branch.of.join('+')}>${nameOfTree(branch)}`).join(',')})`
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

/**
 * The statement of a tree's name.
 *
 * @param find gives the statements it is made of
 * @throws Error where one below goes through no list, or there is no such column above
 */
export function nestedStatement(name: string, find: (name: string) => Statement): Statement {
  const parameters: string[] = []
  /** From the columns of a statement to a list: its values, and behind them the rows of each branch. */
  const folded = (
    { statement, branches }: Named,
    begin: (found: Statement) => string,
    end: (list: string) => string,
  ) => {
    const found = find(statement)
    const row = `row${parameters.length}`
    const own = `p${parameters.length}`
    parameters.push(own)
    const text = begin(found).replaceAll(/\$(\w+)/gu, `$${own}.$1`)
    const values = found.columns.map((column) => `\`${column}\``).join(', ')
    const names = [row]
    const hanging = branches.map((branch): string => {
      const name = `rows${parameters.length}`
      names.push(name)
      const rows = folded(branch, beginningAt(branch, row, found), (list) => `RETURN collect(${list}) AS ${name}`)
      return `CALL (${row}) {\n${rows}\n}\n`
    })
    return `${text}\nWITH [${values}] AS ${row}\n${hanging.join('')}${end(`[${names.join(', ')}]`)}`
  }
  const beginningAt =
    ({ of }: Named, above: string, { columns, name: aboveName }: Statement) =>
    ({ text, list, name: belowName }: Statement): string => {
      if (list === null) throw new Error(`${name}: ${belowName} goes through no list`)
      const missing = of.find((column) => !columns.includes(column))
      if (missing) throw new Error(`${name}: ${aboveName} has no column "${missing}"`)
      const values = of.map((column) => `${above}[${columns.indexOf(column)}]`)
      const entry = of.length === 1 ? values[0] : `{${of.map((column, at) => `${column}: ${values[at]}`).join(', ')}}`
      return `CALL (${above}) {\n${text.replace(`UNWIND $${list} AS`, `WITH ${entry} AS`)}\n}`
    }
  const tree = parseName(name)
  const whole = folded(
    tree,
    ({ text }) => `CALL () {\n${text}\n}`,
    (list) => `RETURN ${list} AS row`,
  )
  return { name, text: whole, purpose: find(tree.statement).purpose, parameters, columns: ['row'], list: null }
}

interface Named {
  readonly statement: string
  readonly of: readonly string[]
  readonly branches: readonly Named[]
}

function parseName(name: string): Named {
  const parts = name.split(/([(),>])/u).filter((part) => part !== '')
  let at = 0
  const tree = (of: readonly string[]): Named => {
    const statement = parts[at++]!
    const branches: Named[] = []
    while (parts[at] === '(' || (branches.length > 0 && parts[at] === ',')) {
      const columns = parts[at + 1]!.split('+')
      at += 3
      branches.push(tree(columns))
    }
    if (branches.length > 0) at += 1
    return { statement, of, branches }
  }
  return tree([])
}
