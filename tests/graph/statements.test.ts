import { describe, expect, test } from 'vitest'
import { parseStatement, statement, statementNames } from '../../src/graph/index.ts'
import { listStatements } from '../../src/graph/lists.ts'

describe('the header of a statement', () => {
  test('tells its purpose, parameters and columns, on one or more lines', () => {
    const source = `// The meetings of a year,
// first to last.
// Parameters: $year (whole number, such as 2015), $bodies: [id], null for all,
// $limit: rows
// Columns: id, date (ISO), items: [{id, title}],
// total: how many
MATCH (m:Meeting)
// A remark inside stays.
RETURN m.id AS id;
`
    expect(parseStatement('api/meetings', source)).toEqual({
      name: 'api/meetings',
      purpose: 'The meetings of a year,\nfirst to last.',
      parameters: ['year', 'bodies', 'limit'],
      columns: ['id', 'date', 'items', 'total'],
      list: null,
      text: 'MATCH (m:Meeting)\n// A remark inside stays.\nRETURN m.id AS id',
    })
  })

  test('may say none', () => {
    const { parameters, columns } = parseStatement(
      'load/x',
      '// Ends.\r\n// Parameters: none\r\n// Columns: none\r\nRETURN 1',
    )
    expect({ parameters, columns }).toEqual({ parameters: [], columns: [] })
  })

  test.for([
    ['no header', 'RETURN 1'],
    ['no columns', '// Parameters: none\nRETURN 1'],
    ['no parameters', '// Columns: x\nRETURN 1 AS x'],
    ['no statement', '// Parameters: none\n// Columns: none\n'],
  ])('is asked for where it is missing: %s', ([, source]) => {
    expect(() => parseStatement('load/x', source!)).toThrow(/cypher\/load\/x\.cypher/u)
  })
})

test('every file of cypher/ can be had by its name, migrations are not among them', () => {
  const names = statementNames()
  expect(names).not.toEqual([])
  expect(names.filter((name) => name.startsWith('migrations'))).toEqual([])
  for (const name of names) expect(statement(name).name).toBe(name)
})

describe('a list that shares the conditions of another', () => {
  const other = `// Notes.
// Columns: id
// Variables: row
// Sort: row.sort
// Rows:
MATCH (row:Note)
// Let LENGTH: size(row.text)
// Where LONG: LENGTH > 9 AND EXISTS { MATCH (row)-[:IN]->(b:Book) WHERE LENGTH < b.most }
// Begin AUTHOR:
MATCH (row:Note)<-[:WROTE]-(a:Author) WHERE a.id IN one.values
// Order LENGTH (number): LENGTH
// Gives:
RETURN row.id AS id`
  const shelf = (author: string) => `// What authors wrote.
// Columns: id
// Variables: row, n, ${author}
// Sort: n.sort
// Shares: notes as n
// Where KIND: row.kind IN one.values
// Begin AUTHOR (each):
MATCH (${author}:Author)-[row:WROTE]->(n:Note) WHERE ${author}.id IN one.values
// Gives:
RETURN n.id AS id`

  test('has them of its own variable, beside its own', () => {
    const text = listStatements(shelf('author'), () => other).get('page-each')!
    expect(text).toContain(
      "WHEN 'LONG' THEN (size(n.text)) > 9 AND EXISTS { MATCH (n)-[:IN]->(b:Book) WHERE (size(n.text)) < b.most }",
    )
    expect(text).toContain("WHEN 'AUTHOR' THEN EXISTS { MATCH (n:Note)<-[:WROTE]-(a:Author) WHERE a.id IN one.values }")
    expect(text.match(/WHEN 'AUTHOR' THEN/gu)).toHaveLength(1)
    expect(text).toContain("WHEN 'KIND' THEN row.kind IN one.values")
    expect(text).toContain("WHEN 'LENGTH' THEN coalesce((size(n.text)), -1)")
  })

  test('is refused where a name means something else there', () => {
    expect(() => listStatements(shelf('a'), () => other)).toThrow('"a" of notes means something else')
  })
})
