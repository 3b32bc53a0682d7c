import { describe, expect, it } from 'vitest'
import { nameOfTree, parametersOfTree, statement, type Tree } from '../../src/graph/index.ts'

const leaf = { parameters: {}, branches: [] }
const tree: Tree = {
  statement: 'read/meetings',
  parameters: { ids: ['a'] },
  branches: [
    {
      statement: 'read/meeting-items',
      of: ['id'],
      parameters: {},
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

  it('is one statement, in which each stands as its file has it', () => {
    const { text, parameters, columns, list } = statement(nameOfTree(tree))
    expect({ parameters, columns, list }).toEqual({
      parameters: ['p0', 'p1', 'p2', 'p3', 'p4'],
      columns: ['row'],
      list: null,
    })
    const { text: decisions, columns: ofItem } = statement('read/item-decisions')
    expect(text).toContain('UNWIND $p0.ids AS key')
    expect(text).toContain(
      decisions.replace('UNWIND $ids AS key', 'WITH row1[1] AS key').replaceAll('$level', '$p2.level'),
    )
    expect(statement('read/meeting-items').columns[1]).toBe('id')
    expect(text).toContain(`WITH [${ofItem.map((column) => `\`${column}\``).join(', ')}] AS row2`)
    expect(text.trimEnd()).toMatch(/RETURN \[row0, rows1, rows4\] AS row$/u)
  })

  it('gives entries of several columns as maps of their names', () => {
    const { text } = statement('read/lists/timeline/page-each(item+project>read/timeline-amounts)')
    expect(text).toMatch(/WITH \{item: row0\[\d+\], project: row0\[\d+\]\} AS entry/u)
  })

  it.each([
    ['read/meetings(body>read/bodies)', 'read/meetings has no column "body"'],
    ['read/meetings(id>read/all-bodies)', 'read/all-bodies goes through no list'],
    ['read/meetings(id>read/nothing)', 'nothing.cypher'],
  ])('%s is refused: %s', (name, message) => {
    expect(() => statement(name)).toThrow(message)
  })
})
