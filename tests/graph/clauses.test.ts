import { describe, expect, it } from 'vitest'
import { entriesOf, givenBy, givingOnly } from '../../src/graph/clauses.ts'

const only = (text: string, names: readonly string[], nodes?: ReadonlyMap<string, string>) =>
  givingOnly(givenBy(text)!, (name) => names.includes(name), nodes)

describe('what a statement gives', () => {
  it('is its last RETURN, each column by its name', () => {
    const text =
      "MATCH (a)\nCALL (a) { MATCH (b) RETURN b }\nRETURN a.id AS id, [a.x, 'b, c'] AS list, b\nORDER BY a.y, id LIMIT 3"
    expect(givenBy(text)).toEqual({
      body: 'MATCH (a)\nCALL (a) { MATCH (b) RETURN b }',
      columns: [
        { name: 'id', expression: 'a.id' },
        { name: 'list', expression: "[a.x, 'b, c']" },
        { name: 'b', expression: 'b' },
      ],
      order: 'ORDER BY a.y, id LIMIT 3',
      isDistinct: false,
      isGrouped: false,
    })
  })

  it.each([
    ['of two statements', 'MATCH (a) RETURN a UNION ALL MATCH (b) RETURN b AS a'],
    ['of a column without a name', 'MATCH (a) RETURN a.id'],
    ['of a statement that gives nothing', 'MATCH (a) SET a.x = 1'],
  ])('is not known %s', (_, text) => {
    expect(givenBy(text)).toBeNull()
  })

  it('is one of two statements within CALL', () => {
    expect(givenBy('CALL () { MATCH (a) RETURN a UNION MATCH (b) RETURN b AS a }\nRETURN a')?.columns).toHaveLength(1)
  })

  it.each([
    ["// It's one\nMATCH (a) RETURN a.id AS id"],
    ["MATCH (a) /* don't; RETURN 1 AS one */ RETURN a.id AS id"],
    ['MATCH (a) WHERE a.x = "RETURN 1 AS one, {" RETURN a.id AS id'],
  ])('is read past comments and quotes: %s', (text) => {
    expect(givenBy(text)?.columns).toEqual([{ name: 'id', expression: 'a.id' }])
  })

  it('can be less, but for what its order needs', () => {
    const text = 'MATCH (a) RETURN a.id AS id, a.x AS x, a.y AS y, a.z AS z ORDER BY y, a.z'
    expect(only(text, ['x']).columns.map(({ name }) => name)).toEqual(['x', 'y'])
  })

  it.each([
    ['MATCH (a) RETURN DISTINCT a.x AS x, a.y AS y'],
    ['MATCH (a) RETURN a.x AS x, count(*) AS y'],
    ['MATCH (a) RETURN a.x AS x, max(a.y) AS y'],
  ])('cannot be less where rows are put together: %s', (text) => {
    expect(only(text, ['x']).columns).toHaveLength(2)
  })

  it('can be less within the CALL that it ends by, unless rows are put together there', () => {
    const inner = (last: string) => `UNWIND $ids AS key CALL (key) {\nMATCH (a {id: key})\n${last}\n}\nRETURN key, x, y`
    expect(only(inner('RETURN a.x AS x, a.y AS y'), ['x']).body).toContain('RETURN a.x AS `x`\n')
    expect(only(inner('RETURN DISTINCT a.x AS x, a.y AS y'), ['x']).body).toContain(
      'RETURN DISTINCT a.x AS x, a.y AS y',
    )
  })

  it('can be the nodes too whose id a column is', () => {
    const nodes = new Map([
      ['id', 'node'],
      ['of', 'other'],
    ])
    const { columns } = only('MATCH (a) RETURN a.id AS id, a.of AS of', ['of'], nodes)
    expect(columns).toEqual([
      { name: 'of', expression: 'a.of' },
      { name: 'node', expression: 'a' },
    ])
    const within = only('UNWIND $ids AS key CALL (key) {\nMATCH (a)\nRETURN a.id AS id\n}\nRETURN key, id', [], nodes)
    expect(within.columns).toEqual([{ name: 'node', expression: 'node' }])
    expect(within.body).toContain('RETURN a AS `node`')
  })
})

describe('the entries of a list', () => {
  it.each([
    ['[a.x, [1, 2], f(b, c)]', ['a.x', '[1, 2]', 'f(b, c)']],
    ['[x IN list WHERE x > 1]', null],
    ['[(a)-->(b) | b.id]', null],
    ['head([1, 2])', null],
    ['a.list', null],
  ])('%s: %s', (text, entries) => {
    expect(entriesOf(text)).toEqual(entries)
  })
})
