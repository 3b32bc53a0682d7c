import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listStatements } from './lists.ts'
import { isNested, nestedStatement } from './nested.ts'

const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url))
/** Lists are told in files of their own, which many statements are made of. */
const LISTS = 'read/lists/'
const cache = new Map<string, Statement>()
/** What clients' questions are made into; as many as the database keeps plans of. */
const nested = new Map<string, Statement>()
const MOST_NESTED = 1000
const lists = new Map<string, ReadonlyMap<string, string>>()

/** One statement of `cypher/`, with what its header says. */
export interface Statement {
  /** Path below `cypher/` without the ending, such as `load/persons`. */
  readonly name: string
  /** The statement, without its header. */
  readonly text: string
  /** What it does: the header's lines before `Parameters:`. */
  readonly purpose: string
  /** Names after `Parameters:`, in the order written. */
  readonly parameters: readonly string[]
  /** Names after `Columns:`, in the order written. */
  readonly columns: readonly string[]
  /** The parameter whose entries it goes through, one by one, before all else: `UNWIND $ids AS key`. */
  readonly list: string | null
}

/**
 * The statement of that name, read once from `cypher/<name>.cypher`; of a list, made of its file (lists.ts); of a tree, of
 * those it names (nested.ts).
 *
 * @throws Error where there is no such file, or its header is not as cypher/README.md says
 */
export function statement(name: string): Statement {
  if (isNested(name)) return nestedOf(name)
  let found = cache.get(name)
  if (!found) {
    found = parseStatement(name, name.startsWith(LISTS) ? sourceInList(name) : sourceOf(name))
    cache.set(name, found)
  }
  return found
}

function nestedOf(name: string): Statement {
  const found = nested.get(name) ?? nestedStatement(name, statement)
  // Behind all others: the first of the Map is the one used longest ago.
  nested.delete(name)
  nested.set(name, found)
  if (nested.size > MOST_NESTED) nested.delete(nested.keys().next().value!)
  return found
}

function sourceOf(name: string): string {
  return readFileSync(join(FOLDER, `${name}.cypher`), 'utf8')
}

function statementsOfList(list: string): ReadonlyMap<string, string> {
  let made = lists.get(list)
  if (!made) {
    made = listStatements(sourceOf(list), (other) => sourceOf(`${LISTS}${other}`))
    lists.set(list, made)
  }
  return made
}

/** `read/lists/meetings/page` → the source of `page` among the statements of `read/lists/meetings.cypher`. */
function sourceInList(name: string): string {
  const end = name.lastIndexOf('/')
  const source = statementsOfList(name.slice(0, end)).get(name.slice(end + 1))
  if (source === undefined) throw new Error(`cypher/${name.slice(0, end)}.cypher makes no ${name.slice(end + 1)}`)
  return source
}

/** The names of all statements in `cypher/`, those that lists are made into too, sorted; migrations are not among them. */
export function statementNames(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher') && !path.startsWith(`migrations${sep}`))
    .map((path) => relative(FOLDER, join(FOLDER, path)).slice(0, -'.cypher'.length).split(sep).join('/'))
    .flatMap((name) =>
      name.startsWith(LISTS) ? [...statementsOfList(name).keys()].map((part) => `${name}/${part}`) : [name],
    )
    .sort()
}

/** Reads a file's header: what it does, `Parameters:`, `Columns:`, each up to the next, on one or more lines. */
export function parseStatement(name: string, source: string): Statement {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('//'))
  if (end < 0) throw new Error(`cypher/${name}.cypher holds no statement`)
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/u, ''))
  const sections = { purpose: [] as string[], parameters: null as string[] | null, columns: null as string[] | null }
  let current = sections.purpose
  for (const line of header) {
    const label = /^(Parameters|Columns):/u.exec(line)
    if (label?.[1] === 'Parameters') current = sections.parameters = []
    else if (label?.[1] === 'Columns') current = sections.columns = []
    current.push(label ? line.slice(label[0].length) : line)
  }
  if (!sections.parameters || !sections.columns) {
    throw new Error(`cypher/${name}.cypher needs the header lines "// Parameters:" and "// Columns:" (or "none")`)
  }
  const parameters = sections.parameters.join('\n').matchAll(/\$([A-Za-z_]\w*)/gu)
  const text = lines.slice(end).join('\n').trim().replace(/;$/u, '')
  return {
    name,
    text,
    purpose: sections.purpose.join('\n').trim(),
    parameters: [...new Set([...parameters].map((match) => match[1]!))],
    columns: columnNames(sections.columns.join('\n')),
    list: /^UNWIND \$(\w+) AS/u.exec(text)?.[1] ?? null,
  }
}

/** `id, name (all of them), items: [{id, title}]` → id, name, items: what stands in brackets or after a colon explains. */
function columnNames(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const char of `${text.trim().replace(/\.$/u, '')},`) {
    if ('([{'.includes(char)) depth += 1
    if (depth === 0 && char === ',') {
      const word = /^\w+/u.exec(name.trim())?.[0]
      if (word && word !== 'none') names.push(word)
      name = ''
    } else if (depth === 0) name += char
    if (')]}'.includes(char)) depth -= 1
  }
  return names
}
