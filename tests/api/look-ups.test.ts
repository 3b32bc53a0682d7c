import { expect, it } from 'vitest'
import { createApi } from '../../src/api/index.ts'

const asked: unknown[] = []
const read = async (name: string, parameters?: object) => {
  asked.push([name, parameters])
  if (name === 'read/names') return [{ id: 'kdg', name: 'Kommundirektörsgruppen', names: [], within: null }]
  if (name === 'read/meetings-by-number')
    return [
      { id: 'kdg/2014', date: '2014-03-02' },
      { id: 'kdg/2015', date: null },
    ]
  return name === 'read/revision' ? [{ revision: 7, at: '2026-03-02T08:15:30.000Z' }] : []
}
const api = createApi({ read: read as never }, { report: () => {} })

async function ask(query: string, variables = {}) {
  asked.length = 0
  const body = JSON.stringify({ query, variables })
  const headers = { 'content-type': 'application/json' }
  const response = await api.fetch('http://localhost/graphql', { method: 'POST', headers, body })
  return (await response.json()) as { data?: unknown; errors?: { message: string }[] }
}

it('one variable says by which way something is looked up', async () => {
  const query = 'query ($which: MunicipalityKey!) { municipality(by: $which) { name } }'
  expect(await ask(query, { which: { code: '1260' } })).toEqual({ data: { municipality: null } })
  expect(asked).toEqual([['read/municipalities-by-code', { code: '1260' }]])
  expect(await ask(query, { which: { id: 'Municipality:municipality-1260' } })).toEqual({
    data: { municipality: null },
  })
  expect(asked).toEqual([['read/organizations', { ids: ['municipality-1260'] }]])
})

it.each([
  [{}],
  [{ code: '1260', name: 'Bjuv' }],
  [{ code: null }],
])('%j is no way, or more than one, and is refused before the database is asked', async (which) => {
  const { errors } = await ask('query ($which: MunicipalityKey!) { municipality(by: $which) { name } }', { which })
  expect(errors).toHaveLength(1)
  expect(asked).toEqual([])
})

it('a number that several meetings of a body have is told of, with each of them', async () => {
  const query = 'query ($which: MeetingKey!) { meeting(by: $which) { date } }'
  const { errors } = await ask(query, { which: { numbered: { body: 'Kommundirektörsgruppen', number: ' 4 ' } } })
  expect(asked).toContainEqual(['read/meetings-by-number', { body: 'kdg', number: '4' }])
  expect(errors?.map(({ message }) => message)).toEqual([
    'Several have the meeting number " 4 ": 2014-03-02 (Meeting:kdg/2014), kdg/2015 (Meeting:kdg/2015). Ask by id.',
  ])
  expect((await ask('{ meeting { date } }')).errors?.map(({ message }) => message)).toEqual(['Give `id` or `by`.'])
})

it('`by` stands alone', async () => {
  const { errors } = await ask('{ person(name: "Anna Berg", by: { name: "Bo Lind" }) { name } }')
  expect(errors?.map(({ message }) => message)).toEqual(['Give `by` alone.'])
})

it('tells which state of the graph an answer is of', async () => {
  expect(await ask('{ graph { revision at } }')).toEqual({
    data: { graph: { revision: 7, at: '2026-03-02T08:15:30.000Z' } },
  })
})
