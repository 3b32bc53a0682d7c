import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/api/csv.ts'
import { apiOverSeeds } from './seeds.ts'

const { fetch } = apiOverSeeds()

const get = (query: string, more = '') => fetch(`/graphql?query=${encodeURIComponent(query)}&format=csv${more}`)

describe('a table', () => {
  it('is what a list of the graph gives, for programs that open CSV', async () => {
    const response = await get(
      '{ project(name: "Food Evolution") { name timeline { nodes { date item { number title } presenters { name } } } } }',
    )
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const bytes = new Uint8Array(await response.clone().arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(parse(await response.text(), { bom: true, columns: true })).toEqual([
      {
        'project.name': 'Food Evolution',
        'project.timeline.date': '2016-05-20',
        'project.timeline.item.number': '3',
        'project.timeline.item.title': 'Matstaden Familjen Helsingborg/Food Evolution',
        'project.timeline.presenters.name': 'Emma Håkansson; Christer Paulsson',
      },
    ])
    expect(response.headers.get('etag')).toBeTruthy()
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="answer.csv"')
  })

  it('is what a browser gets by a link, not the page to ask on', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const query = 'query Bodies { bodies { name } }'
    const link = `/graphql?query=${encodeURIComponent(query)}&operationName=Bodies&format=csv`
    const response = await fetch(link, { headers })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="Bodies.csv"')
    expect(await response.text()).toMatch(/^\ufeff?name\r\n/u)
    const forged = await fetch(link.replaceAll('Bodies', 'B').replace('=B&', '=%22x&'), { headers })
    expect(forged.headers.get('content-disposition') ?? '').not.toContain('"x')
  })

  it('has no column for an object that is missing in some rows, whose fields have columns', () => {
    const rows = {
      stats: [
        { body: { name: 'A' }, count: 1 },
        { body: null, count: 2 },
      ],
    }
    expect(csvOf(rows)).toBe('\ufeffbody.name,count\r\nA,1\r\n,2\r\n')
  })

  it('has plain names where nothing stands around the list, and semicolons where asked', async () => {
    const text = await (await get('{ decisionStats(by: [YEAR]) { year count } }', '&separator=semicolon')).text()
    expect(text.replace('\ufeff', '').split('\r\n').slice(0, 2)).toEqual([
      'year;count',
      expect.stringMatching(/^2015;\d+$/u),
    ])
  })

  it.each([
    ['{ bodies { name } organizations { name } }', '', 'NO_TABLE'],
    ['{ project(name: "Food Evolution") { name } }', '', 'NO_TABLE'],
    ['{ bodies { name } }', '&separator=|', 'NO_TABLE'],
    ['{ bodies { name } project { name } }', '', 'BAD_USER_INPUT'],
    ['{ nothing }', '', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is not made of %s%s', async (query, more, code) => {
    const response = await get(query, more)
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { errors: { message: string; extensions?: { code?: string } }[] }
    expect(errors[0]!.extensions?.code).toBe(code)
  })
})

it('keeps what begins like a formula as text, and holds separators, quotes and line ends', () => {
  const text = csvOf({ list: [{ a: '=1+1', b: 'x,"y"\nz', c: null, d: true, e: 5 }] })
  expect(parse(text, { bom: true })).toEqual([
    ['a', 'b', 'c', 'd', 'e'],
    ["'=1+1", 'x,"y"\nz', '', 'true', '5'],
  ])
})
