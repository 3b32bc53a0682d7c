import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/api/csv.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask, fetch } = apiOverSeeds()

const get = (query: string, more = '') => fetch(`/graphql?query=${encodeURIComponent(query)}&format=csv${more}`)

/** The rows of a table and of all that follow, by the addresses that each gives, and how many pages they came on. */
async function walked(address: string, rel = 'next', init: RequestInit = {}) {
  const pages: string[][][] = []
  for (let next: string | null = address; next !== null; ) {
    const response: Response = await fetch(next, init)
    expect(response.status).toBe(200)
    pages.push(parse(await response.text(), { bom: true }))
    const link = response.headers.get('link')
    next = link === null ? null : new RegExp(`^<(/graphql\\?[!-~]+)>; rel="${rel}"$`, 'u').exec(link)![1]!
  }
  return { columns: pages.map(([columns]) => columns!), rows: pages.map(([, ...rows]) => rows) }
}

describe('a table of a list that is longer than a page', () => {
  const all = async () => (await ask('{ people(first: 100) { nodes { name id } } }')).data.people.nodes
  const addressOf = (query: string, more = '') => `/graphql?query=${encodeURIComponent(query)}&format=csv${more}`

  it.each([
    ['{ people(first: 40) { nodes { name } } }', ''],
    ['{ people(first: 40) { edges { node { name } } } }', ''],
    [
      'query ($size: Int, $from: String) { people(first: $size, after: $from) { nodes { name } } }',
      '&variables={"size":40}',
    ],
    ['{ meetings { totalCount } people(first: 40) { nodes { name } } }', ''],
    ['query ($size: Int = 40) { people(first: $size) { nodes { name } } }', ''],
    [
      '{ ...People } fragment People on Query { people(first: 40, after: null) { ...Names } } fragment Names on PersonConnection { nodes { name } }',
      '',
    ],
  ])('says where the next page is: %s%s', async (query, more) => {
    const people = await all()
    const { columns, rows } = await walked(addressOf(query, more))
    expect(new Set(columns.map((names) => names.at(-1)))).toEqual(
      new Set([columns[0]!.length > 1 ? 'people.name' : 'name']),
    )
    expect(rows.flat().map((row) => row.at(-1))).toEqual(people.map(({ name }: { name: string }) => name))
    expect(rows.map(({ length }) => length).slice(0, -1)).toEqual(Array(Math.ceil(people.length / 40) - 1).fill(40))
    expect(rows.length).toBeGreaterThan(1)
  })

  it('says it by POST and beside what the question itself asks of the page', async () => {
    const query = '{ people(first: 40) { totalCount pageInfo { hasNextPage } nodes { id } } }'
    const body = JSON.stringify({ query })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const { columns, rows } = await walked('/graphql?format=csv', 'next', init)
    expect(columns[0]).toEqual(['people.totalCount', 'people.pageInfo.hasNextPage', 'people.id'])
    expect(rows.flat().map((row) => row[2])).toEqual((await all()).map(({ id }: { id: string }) => id))
  })

  it('of a project, and from its end', async () => {
    const meetings = (await ask('{ meetings { nodes { date } } }')).data.meetings.nodes
    const { rows } = await walked(
      addressOf('{ bodies: body(name: "Kommundirektörsgruppen") { meetings(last: 2) { nodes { date } } } }'),
      'prev',
    )
    expect(
      rows
        .toReversed()
        .flat()
        .map(([date]) => date),
    ).toEqual(meetings.map(({ date }: { date: string }) => date))
    expect(rows).toHaveLength(3)
  })

  it('of a search', async () => {
    const whole = (
      await ask('{ searchConnection(text: "projekt", first: 100) { nodes { score highlight } totalCount } }')
    ).data
    const { nodes, totalCount } = whole.searchConnection
    expect(nodes).toHaveLength(totalCount)
    const { columns, rows } = await walked(
      addressOf('{ searchConnection(text: "projekt", first: 7) { nodes { highlight } } }'),
    )
    expect(columns[0]).toEqual(['highlight'])
    expect(rows.flat()).toEqual(nodes.map(({ highlight }: { highlight: string }) => [highlight]))
    expect(rows.length).toBeGreaterThan(1)
  })

  it('says nothing where the table is whole, and refuses a place where nothing goes on', async () => {
    expect((await get('{ people(first: 100) { nodes { name } } }')).headers.get('link')).toBeNull()
    expect((await get('{ bodies { name } }')).headers.get('link')).toBeNull()
    const refused = await get('{ bodies { name } }', '&after=x')
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')])
    expect((await get('{ people { nodes { name } } }', '&after=x')).status).toBe(400)
  })
})

describe('a list within a row', () => {
  const days = ['2015-06-12', '2016-05-20', '2019-04-05', '2022-04-22', '2023-02-17']
  const [first, second, , fourth, fifth] = days
  const MORE = '…'

  it.each([
    ['{ bodies { name meetings(first: 2) { nodes { date } } } }', [first, second, MORE]],
    ['{ bodies { name meetings(last: 2) { edges { node { date } } } } }', [MORE, fourth, fifth]],
    ['{ bodies { name meetings(first: 5) { nodes { date } } } }', days],
    // Who asks for one wants one: the latest.
    ['{ bodies { name meetings(last: 1) { nodes { date } } } }', [fifth]],
    ['query ($two: Int = 2) { bodies { name meetings(first: $two) { nodes { date } } } }', [first, second, MORE]],
    [
      '{ bodies { ...B } } fragment B on Body { name meetings(first: 2) { ...D totalCount } } fragment D on MeetingConnection { nodes { date } }',
      [first, second, MORE],
      '5',
    ],
  ])('says whether it goes on: %s', async (query, shown, ...around) => {
    const [columns, ...rows]: string[][] = parse(await (await get(query)).text(), { bom: true })
    expect(columns).toEqual(['name', 'meetings.date', ...around.map(() => 'meetings.totalCount')])
    expect(rows.find(([name]) => name === 'Kommundirektörsgruppen')!.slice(1)).toEqual([shown.join('; '), ...around])
  })

  it('says so in a table that itself goes on', async () => {
    const query = '{ bodiesConnection(first: 2) { nodes { name meetings(first: 4) { nodes { date } } } } }'
    const { rows } = await walked(`/graphql?query=${encodeURIComponent(query)}&format=csv`)
    expect(rows.map(({ length }) => length)).toEqual([2, 1])
    const met = rows.flat().filter(([, meetings]) => meetings)
    expect(met).toEqual([['Kommundirektörsgruppen', [...days.slice(0, 4), MORE].join('; ')]])
  })
})

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
