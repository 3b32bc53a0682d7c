import { describe, expect, it } from 'vitest'
import { nameOfTree, parametersOfTree, statement, type Tree } from '../../src/graph/index.ts'

const leaf = { parameters: {}, columns: null, branches: [] }
const tree: Tree = {
  statement: 'read/meetings',
  parameters: { ids: ['a'] },
  columns: null,
  branches: [
    {
      statement: 'read/meeting-items',
      of: ['id'],
      parameters: {},
      columns: null,
      branches: [
        { ...leaf, statement: 'read/item-decisions', of: ['id'], parameters: { level: 'PROPOSAL' } },
        { ...leaf, statement: 'read/item-tasks', of: ['id'] },
      ],
    },
    { ...leaf, statement: 'read/meeting-body', of: ['id'] },
  ],
}

describe('a tree of statements', () => {
  it('has a name that tells all of it, and the parameters of each in the order of the name', () => {
    expect(nameOfTree(tree)).toBe(
      'read/meetings(id>read/meeting-items(id>read/item-decisions,id>read/item-tasks),id>read/meeting-body)',
    )
    expect(parametersOfTree(tree)).toEqual({ p0: { ids: ['a'] }, p1: {}, p2: { level: 'PROPOSAL' }, p3: {}, p4: {} })
  })

  it('without branches is the statement of its file', () => {
    const alone = { ...tree, branches: [] }
    expect(nameOfTree(alone)).toBe('read/meetings')
    expect(parametersOfTree(alone)).toEqual({ ids: ['a'] })
  })

  it('is one statement, in which each stands as its file has it, but begins at the row above', () => {
    const { text, parameters, columns, list } = statement(nameOfTree(tree))
    expect({ parameters, columns, list }).toEqual({
      parameters: ['p0', 'p1', 'p2', 'p3', 'p4'],
      columns: ['row'],
      list: null,
    })
    expect(text).toContain('UNWIND $p0.ids AS key\nMATCH (m:Meeting {id: key})\nWITH [m.id, ')
    // The item is at hand, so it is not looked up again.
    expect(text).toContain(
      [
        'WITH row1[1] AS key, id1 AS i',
        'MATCH (m:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)',
        'WHERE $p2.level IS NULL OR d.level = $p2.level',
      ].join('\n'),
    )
    expect(statement('read/meeting-items').columns[1]).toBe('id')
    expect(text.trimEnd()).toMatch(/RETURN \[row0, rows1, rows4\] AS row$/u)
  })

  it('gives no more than the columns wanted, and what the order needs', () => {
    const name = 'read/meetings.date.id(id>read/meeting-items.title.evidence:1:4)'
    expect(statement(name).text.split('\n')).toEqual([
      'UNWIND $p0.ids AS key',
      'MATCH (m:Meeting {id: key})',
      'WITH [m.date, m.id] AS row0, m AS id0',
      'CALL (row0, id0) {',
      'WITH row0[1] AS key, id0 AS m',
      'MATCH (m:Meeting)<-[:ON_AGENDA]-(i:AgendaItem)',
      'WITH i.ordinal AS `ordinal`, i.title AS `title`, [null, i.line, null, null, i.quote] AS `evidence`',
      'ORDER BY i.document, ordinal',
      'RETURN collect([`title`, `evidence`]) AS rows1',
      '}',
      'RETURN [row0, rows1] AS row',
    ])
  })

  it('leaves out no column that rows are put together by', () => {
    const { text } = statement('read/projects.id(id>read/project-funding.value)')
    expect(text).toContain('WITH key AS `key`, state AS `state`, basis AS `basis`, currency AS `currency`')
    expect(text).toContain('RETURN collect([`value`]) AS rows1')
  })

  it('begins at the node of one of several columns too, and at the key where it goes through more than one', () => {
    const { text } = statement(
      'read/representations.person.organization.from.to(person+organization+from+to>read/representation-attendances.status)',
    )
    expect(text).toMatch(/MATCH \(p:Person\)-\[a:ATTENDED\]/u)
    const { text: list } = statement('read/persons.id(id>read/lists/attendances/page-each.status.sort)')
    expect(list).toMatch(/CALL \(row0\) \{\nWITH row0\[0\] AS key\n/u)
  })

  it('gives entries of several columns as maps of their names', () => {
    const { text } = statement('read/lists/timeline/page-each(item+project>read/timeline-amounts)')
    expect(text).toMatch(/WITH \{item: row0\[\d+\], project: row0\[\d+\]\} AS entry/u)
  })

  it.each([
    ['read/meetings(body>read/bodies)', 'read/meetings has no column "body"'],
    ['read/meetings.date(id>read/meeting-body)', 'read/meetings has no column "id"'],
    ['read/meetings.id.body(id>read/meeting-body)', 'read/meetings has no column "body"'],
    ['read/meetings(id>read/all-bodies)', 'read/all-bodies goes through no list'],
    ['read/meetings(id>read/nothing)', 'nothing.cypher'],
  ])('%s is refused: %s', (name, message) => {
    expect(() => statement(name)).toThrow(message)
  })
})
