import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDay } from '../../src/api/types/promise.ts'
import { isLong } from '../setup/long.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask, graph } = apiOverSeeds()

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is that of its question
type Entry = any

const MEETING = 'meeting { date year body { name } }'
const named = (rows: readonly { name: string }[], name: string) => rows.some((row) => row.name === name)
const concerns = (item: Entry, project: string) => item.concerns.some((one: Entry) => one.project.name === project)
const holds = (text: string | null, part: string) => (text ?? '').toLowerCase().includes(part.toLowerCase())

/** Of each list: what is asked of its entries, and conditions with what they mean. */
const LISTS: Readonly<
  Record<string, { type: string; fields: string; cases: readonly (readonly [object, (entry: Entry) => boolean])[] }>
> = {
  items: {
    type: 'AgendaItem',
    fields: `title status ${MEETING} concerns { project { name } } presentations { person { name } } amounts { state } decisions { text amounts { state } }`,
    cases: [
      [{ year: [2015, 2023] }, ({ meeting }) => [2015, 2023].includes(meeting.year)],
      [{ status: ['WITHDRAWN', 'POSTPONED'] }, ({ status }) => status !== 'HANDLED'],
      [{ project: ['Food Evolution'] }, (item) => concerns(item, 'Food Evolution')],
      [
        { person: ['Frida Mattelin'] },
        ({ presentations }) => presentations.some((one: Entry) => one.person.name === 'Frida Mattelin'),
      ],
      [
        { moneyState: ['GRANTED'] },
        ({ amounts, decisions }) =>
          [...amounts, ...decisions.flatMap((one: Entry) => one.amounts)].some((one) => one.state === 'GRANTED'),
      ],
    ],
  },
  amounts: {
    type: 'Amount',
    fields: `value state basis decision { id } item { title ${MEETING} concerns { project { name } } } project { name }`,
    cases: [
      [{ period: { from: '2019-01-01' } }, ({ item }) => item.meeting.date >= '2019-01-01'],
      [
        { state: ['PROPOSED', 'GRANTED'], least: 100_000 },
        ({ state, value }) => ['PROPOSED', 'GRANTED'].includes(state) && value >= 100_000,
      ],
      [{ state: ['GRANTED'] }, ({ state }) => state === 'GRANTED'],
      [
        { OR: [{ basis: ['PER_INHABITANT'] }, { most: 50_000 }] },
        ({ basis, value }) => basis === 'PER_INHABITANT' || value <= 50_000,
      ],
      [{ statedIn: ['TEXT'] }, ({ decision }) => decision === null],
    ],
  },
  tasks: {
    type: 'Task',
    fields: `due item { ${MEETING} followedBy { item { title meeting { date } } } } assignees { written party { __typename ... on Person { name } } }`,
    cases: [
      [{ hasDue: true, answered: false }, ({ due, item }) => due !== null && item.followedBy.length === 0],
      [
        { due: { from: '2015-08-01', to: '2016-10-31' } },
        ({ due }) => due !== null && due >= '2015-08-01' && due <= '2016-10-31',
      ],
      [
        { openAsOf: '2016-05-19' },
        ({ due, item }) =>
          due !== null &&
          lastDay(due) < '2016-05-19' &&
          item.meeting.date <= '2016-05-19' &&
          !item.followedBy.some((one: Entry) => one.item.meeting.date <= '2016-05-19'),
      ],
      [
        { person: ['Palle Lundberg'] },
        ({ assignees }) => assignees.some(({ party }: Entry) => party?.name === 'Palle Lundberg'),
      ],
    ],
  },
  attendances: {
    type: 'Attendance',
    fields: 'key status role partial written meeting { year body { name } } person { name } organization { name }',
    cases: [
      [
        { municipality: ['Bjuv'], status: ['ABSENT'] },
        ({ organization, status }) => organization?.name === 'Bjuv' && status === 'ABSENT',
      ],
      [{ NOT: { role: ['MEMBER'] }, year: [2022] }, ({ role, meeting }) => role !== 'MEMBER' && meeting.year === 2022],
      [{ partial: true }, ({ partial }) => partial],
      [{ person: ['Palle Lundberg'] }, ({ person }) => person?.name === 'Palle Lundberg'],
      [{ organization: ['Skåne Nordväst'] }, ({ organization }) => organization?.name === 'Familjen Helsingborg'],
    ],
  },
  people: {
    type: 'Person',
    fields: 'name names meetings { nodes { year } } attendances { nodes { role organization { name } } }',
    cases: [
      [{ text: 'berg' }, ({ name, names }) => [name, ...names].some((one) => holds(one, 'berg'))],
      [{ year: [2016] }, ({ meetings }) => meetings.nodes.some(({ year }: Entry) => year === 2016)],
      [
        { municipality: ['Höganäs'] },
        ({ attendances }) => attendances.nodes.some(({ organization }: Entry) => organization?.name === 'Höganäs'),
      ],
      [{ role: ['GUEST'] }, ({ attendances }) => attendances.nodes.some(({ role }: Entry) => role === 'GUEST')],
    ],
  },
  projects: {
    type: 'Project',
    fields: 'name names presenters { name } timeline { nodes { date } }',
    cases: [
      [{ text: 'food' }, ({ name, names }) => [name, ...names].some((one) => holds(one, 'food'))],
      [{ person: ['Frida Mattelin'] }, ({ presenters }) => named(presenters, 'Frida Mattelin')],
      [{ period: { year: 2023 } }, ({ timeline }) => timeline.nodes.some(({ date }: Entry) => date.startsWith('2023'))],
    ],
  },
  bodiesConnection: {
    type: 'Body',
    fields: 'name names meetings { nodes { year } }',
    cases: [
      [{ text: 'nätverket' }, ({ name, names }) => [name, ...names].some((one) => holds(one, 'nätverket'))],
      [{ year: [2015] }, ({ meetings }) => meetings.nodes.some(({ year }: Entry) => year === 2015)],
      [{ municipality: ['Båstad'] }, ({ name }) => name === 'Kommundirektörsgruppen'],
      [{ body: ['Styrelsen', 'Presidiet'] }, ({ name }) => ['Styrelsen', 'Presidiet'].includes(name)],
    ],
  },
  organizationsConnection: {
    type: 'Organization',
    fields:
      'name names kind representation { person { name } } attendances { nodes { meeting { year } } } ... on Municipality { memberOf { name } }',
    cases: [
      [{ kind: ['MUNICIPALITY'] }, ({ kind }) => kind === 'MUNICIPALITY'],
      [{ text: 'borg' }, ({ name, names }) => [name, ...names].some((one) => holds(one, 'borg'))],
      [{ year: [2019] }, ({ attendances }) => attendances.nodes.some(({ meeting }: Entry) => meeting.year === 2019)],
      [
        { person: ['Christian Alexandersson'] },
        ({ representation }) => representation.some(({ person }: Entry) => person.name === 'Christian Alexandersson'),
      ],
      [{ organization: ['Skåne Nordväst'] }, ({ name }) => name === 'Familjen Helsingborg'],
      [{ memberOf: ['Skåne Nordväst'] }, ({ memberOf = [] }) => named(memberOf, 'Familjen Helsingborg')],
    ],
  },
  findingsConnection: {
    type: 'Finding',
    fields: 'code severity message document { meetings { year } }',
    cases: [
      [{ severity: ['WARNING'] }, ({ severity }) => severity === 'WARNING'],
      [{ code: ['DATE_CONTRADICTED'] }, ({ code }) => code === 'DATE_CONTRADICTED'],
      [{ year: [2015] }, ({ document }) => document.meetings.some(({ year }: Entry) => year === 2015)],
    ],
  },
  documentsConnection: {
    type: 'Document',
    fields: 'fileName meetings { year }',
    cases: [[{ year: [2015, 2016] }, ({ meetings }) => meetings.some(({ year }: Entry) => year <= 2016)]],
  },
}

describe.each(Object.entries(LISTS))('%s', (list, { type, fields, cases }) => {
  const question = `query ($where: ${type}Filter, $after: String) { ${list}(where: $where, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`
  async function whole(where: object | null): Promise<{ total: number; nodes: Entry[] }> {
    const nodes: Entry[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await ask(question, { where, after })
      expect(errors).toBeUndefined()
      const page: Entry = data[list]
      nodes.push(...page.nodes)
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) return { total: page.totalCount, nodes }
    }
  }

  it.skipIf(!isLong)('has by each filter those of which it is so, and by its denial the others', async () => {
    const all = await whole(null)
    expect(all.total).toBe(all.nodes.length)
    for (const [where, isSo] of cases) {
      const expected = all.nodes.filter(isSo)
      const found = await whole(where)
      expect([where, found]).toEqual([where, { total: expected.length, nodes: expected }])
      // A filter that fits everything, or nothing, would show nothing.
      expect([where, expected.length > 0 && expected.length < all.total]).toEqual([where, true])
      const others = all.nodes.filter((entry) => !isSo(entry))
      expect([where, await whole({ NOT: where })]).toEqual([where, { total: others.length, nodes: others }])
    }
  })
})

/** Lists that hang on rows: on which, and filters of the items that they are of, with what these mean. */
const BELOW: readonly (readonly [
  list: string,
  of: string,
  cases: readonly (readonly [object, (item: Entry) => boolean])[],
])[] = [
  [
    'timeline',
    'projects',
    [
      [{ year: [2015, 2016] }, ({ meeting }) => meeting.year <= 2016],
      // An item that concerns both, not the timeline of that project.
      [{ project: ['Platsmätning'] }, (item) => concerns(item, 'Platsmätning')],
      [
        { moneyState: ['PROPOSED', 'GRANTED'] },
        ({ amounts, decisions }) =>
          [...amounts, ...decisions.flatMap((one: Entry) => one.amounts)].some(({ state }) =>
            ['PROPOSED', 'GRANTED'].includes(state),
          ),
      ],
      [
        { text: 'projekt' },
        ({ title, decisions }) =>
          [title, ...decisions.map(({ text }: Entry) => text)].some((one) => holds(one, 'projekt')),
      ],
    ],
  ],
  [
    'presentations',
    'people',
    [
      // An item that both presented.
      [
        { person: ['Maria Norrby'] },
        ({ presentations }) => presentations.some((one: Entry) => one.person.name === 'Maria Norrby'),
      ],
      [{ project: ['Food Evolution'] }, (item) => concerns(item, 'Food Evolution')],
      [{ period: { from: '2019-01-01', to: '2022-12-31' } }, ({ meeting }) => [2019, 2022].includes(meeting.year)],
    ],
  ],
]

it.skipIf(!isLong).each(BELOW)(
  'the %s of %s have by each filter those of which it is so, and by its denial the others',
  async (list, of, cases) => {
    const question = `query ($where: AgendaItemFilter) { ${of}(first: 100) { nodes { name
    ${list}(where: $where, first: 100) { totalCount nodes { item { ${LISTS.items!.fields} } } } } } }`
    const whole = async (where: object | null) => {
      const { data, errors } = await ask(question, { where })
      expect(errors).toBeUndefined()
      return (data[of].nodes as Entry[]).map((one) => ({ name: one.name, ...one[list] }))
    }
    const all = await whole(null)
    const entries = all.flatMap(({ nodes }) => nodes as Entry[])
    for (const [where, isSo] of cases) {
      for (const asked of [where, { NOT: where }]) {
        const expected = all.map(({ name, nodes }) => {
          const own = nodes.filter(({ item }: Entry) => isSo(item) === (asked === where))
          return { name, totalCount: own.length, nodes: own }
        })
        expect([asked, await whole(asked)]).toEqual([asked, expected])
      }
      const fitting = entries.filter(({ item }) => isSo(item)).length
      expect([where, fitting > 0 && fitting < entries.length]).toEqual([where, true])
    }
  },
)

it("what a person presented can be filtered, ordered and paged by its items' keys", async () => {
  const query = `query ($where: AgendaItemFilter, $orderBy: [AgendaItemOrder!], $first: Int, $after: String) {
    person(name: "Johan Lindberg") { presentations(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { item { title } } } } }`
  const titles = async (variables: Record<string, unknown>) => {
    const { data, errors } = await ask(query, variables)
    expect(errors).toBeUndefined()
    const { nodes, pageInfo } = data.person.presentations
    return { titles: nodes.map(({ item }: Entry) => item.title), pageInfo }
  }
  // Of 2019 twice, of 2022 and of 2023.
  const [followUp, idea, talks, report] = [
    'Uppföljning 2018',
    'Idé om uppföljning av statistik from 2020 "Läget i Familjen Helsingborg",',
    'Avstämningar',
    'Familjen Helsingborgs årsredovisning 2022',
  ]
  expect((await titles({})).titles).toEqual([followUp, idea, talks, report])
  // At most 100 tkr are granted for the statistics.
  expect((await titles({ where: { moneyState: ['GRANTED'] } })).titles).toEqual([idea])
  expect((await titles({ where: { NOT: { year: [2019] } } })).titles).toEqual([talks, report])
  const first = await titles({ orderBy: [{ by: 'TITLE', direction: 'DESC' }], first: 3 })
  expect(first.titles).toEqual([followUp, idea, report])
  const { endCursor: after } = first.pageInfo
  const second = await titles({ orderBy: [{ by: 'TITLE', direction: 'DESC' }], first: 3, after })
  expect([second.titles, second.pageInfo.hasNextPage]).toEqual([[talks], false])
})

it('pages of any size, in any order, forward or backward, filtered or not, join up to the whole list', async () => {
  const keys: Readonly<Record<string, readonly string[]>> = {
    amounts: ['DATE', 'VALUE', 'STATE'],
    people: ['NAME', 'MEETINGS'],
  }
  const order = fc.constantFrom(...Object.keys(keys)).chain((list) =>
    fc.record({
      list: fc.constant(list),
      orderBy: fc.uniqueArray(
        fc.record({ by: fc.constantFrom(...keys[list]!), direction: fc.constantFrom('ASC', 'DESC') }),
        { selector: ({ by }) => by, maxLength: 3 },
      ),
      order: fc.constantFrom('ASC', 'DESC'),
      size: fc.integer({ min: 9, max: 40 }),
      isBackward: fc.boolean(),
      year: fc.constantFrom(null, [2015, 2023]),
    }),
  )
  await fc.assert(
    fc.asyncProperty(order, async ({ list, orderBy, order: turn, size, isBackward, year }) => {
      const type = LISTS[list]!.type
      const query = `query ($where: ${type}Filter, $orderBy: [${type}Order!], $order: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
        ${list}(where: $where, orderBy: $orderBy, order: $order, first: $first, after: $after, last: $last, before: $before) {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`
      const walk = async (backward: boolean, direction: string, length: number) => {
        const ids: string[] = []
        for (let cursor: string | null = null; ; ) {
          const page = backward ? { last: length, before: cursor } : { first: length, after: cursor }
          const { data, errors } = await ask(query, { where: year && { year }, orderBy, order: direction, ...page })
          expect(errors).toBeUndefined()
          const { nodes, pageInfo, totalCount }: Entry = data[list]
          ids[backward ? 'unshift' : 'push'](...nodes.map(({ id }: Entry) => id))
          cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
          if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return { ids, totalCount }
        }
      }
      const { ids, totalCount } = await walk(isBackward, turn, size)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(totalCount)
      const turned = await walk(false, turn === 'ASC' ? 'DESC' : 'ASC', 100)
      expect(turned.ids.toReversed()).toEqual(ids)
    }),
    { numRuns: isLong ? 12 : 6 },
  )
})

it('orders by several keys, each in its own direction', async () => {
  const { data } = await ask(
    '{ amounts(first: 100, orderBy: [{ by: STATE, direction: DESC }, { by: VALUE }]) { nodes { state value } } }',
  )
  const rows: { state: string; value: number }[] = data.amounts.nodes
  const expected = rows.toSorted((left, right) =>
    left.state === right.state ? left.value - right.value : left.state < right.state ? 1 : -1,
  )
  expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(2)
  expect(rows).toEqual(expected)
})

/** Swedish letters last, case aside. */
const spelled = (text: string | null | undefined) =>
  (text ?? '').toLowerCase().replaceAll('é', 'e').replaceAll('å', '{a').replaceAll('ä', '{b').replaceAll('ö', '{c')

/** Of each list and key: what is asked of the entries, and what they then stand in the order of. */
const KEYS: readonly (readonly [
  list: string,
  type: string,
  key: string,
  fields: string,
  (entry: Entry) => string | number,
])[] = [
  ['meetings', 'Meeting', 'DATE', 'date', ({ date }) => date ?? ''],
  ['meetings', 'Meeting', 'BODY', 'body { name }', ({ body }) => spelled(body?.name)],
  ['meetings', 'Meeting', 'PLACE', 'place', ({ place }) => spelled(place)],
  ['meetings', 'Meeting', 'ITEMS', 'items { id }', ({ items }) => items.length],
  ['items', 'AgendaItem', 'TITLE', 'title', ({ title }) => spelled(title)],
  ['items', 'AgendaItem', 'DECISIONS', 'decisions { id }', ({ decisions }) => decisions.length],
  ['decisions', 'Decision', 'TITLE', 'item { title }', ({ item }) => spelled(item.title)],
  ['decisions', 'Decision', 'TEXT', 'text', ({ text }) => spelled(text)],
  ['decisions', 'Decision', 'LEVEL', 'level', ({ level }) => level],
  ['tasks', 'Task', 'DUE', 'due', ({ due }) => (due === null ? '' : lastDay(due))],
  ['attendances', 'Attendance', 'ROLE', 'role', ({ role }) => role ?? ''],
  ['attendances', 'Attendance', 'STATUS', 'status', ({ status }) => status],
  ['attendances', 'Attendance', 'PERSON', 'person { name }', ({ person }) => spelled(person?.name)],
  [
    'attendances',
    'Attendance',
    'ORGANIZATION',
    'organization { name }',
    ({ organization }) => spelled(organization?.name),
  ],
  [
    'people',
    'Person',
    'MEETINGS',
    'attendances(first: 100) { nodes { key } }',
    ({ attendances }) => attendances.nodes.length,
  ],
  ['projects', 'Project', 'ITEMS', 'timeline { totalCount }', ({ timeline }) => timeline.totalCount],
  ['findingsConnection', 'Finding', 'CODE', 'code', ({ code }) => code],
  [
    'findingsConnection',
    'Finding',
    'SEVERITY',
    'severity',
    ({ severity }) => ['ERROR', 'WARNING', 'INFO'].indexOf(severity),
  ],
  [
    'findingsConnection',
    'Finding',
    'DATE',
    'document { meetings { date } }',
    ({ document }) => document.meetings[0]?.date ?? '',
  ],
  ['bodiesConnection', 'Body', 'NAME', 'name', ({ name }) => spelled(name)],
  ['bodiesConnection', 'Body', 'MEETINGS', 'meetings { totalCount }', ({ meetings }) => meetings.totalCount],
  ['documentsConnection', 'Document', 'DATE', 'meetings { date }', ({ meetings }) => meetings[0]?.date ?? ''],
]

// The database plans a statement for each: a few of them, or all in the long run.
it.each(isLong ? KEYS : KEYS.slice(0, 3))('%s: an order by %s.%s is one by that', async (list, _, key, fields, of) => {
  const page = (direction: string) =>
    `${direction}: ${list}(first: 100, orderBy: [{ by: ${key}, direction: ${direction} }]) { nodes { ${fields} } }`
  const { data, errors } = await ask(`{ ${page('ASC')} ${page('DESC')} }`)
  expect(errors).toBeUndefined()
  const [up, down] = [data.ASC, data.DESC].map(({ nodes }) => nodes.map(of) as (string | number)[])
  expect(up!.length).toBeGreaterThan(1)
  expect(up).toEqual(up!.toSorted((left, right) => (left < right ? -1 : Number(left > right))))
  expect(down).toEqual(up!.toReversed())
})

it.skipIf(!isLong)('the parts of a page agree, in each list', async () => {
  const PAGE = `totalCount nodes { __typename } edges { cursor node { __typename } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }`
  const lists = [
    'meetings',
    'items',
    'decisions',
    'attendances',
    'amounts',
    'tasks',
    'people',
    'projects',
    'bodiesConnection',
    'organizationsConnection',
    'candidatesConnection',
    'documentsConnection',
    'findingsConnection',
  ]
  const { data, errors } = await ask(`{ ${lists.map((name) => `${name}(first: 2) { ${PAGE} }`).join(' ')}
    project(name: "Food Evolution") { timeline(first: 2) { ${PAGE} } }
    person(name: "Palle Lundberg") { presentations(first: 2) { ${PAGE} } representationConnection(first: 2) { ${PAGE} } } }`)
  expect(errors).toBeUndefined()
  const pages: Entry[] = [
    ...lists.map((name) => data[name]),
    data.project.timeline,
    data.person.presentations,
    data.person.representationConnection,
  ]
  for (const { totalCount, nodes, edges, pageInfo } of pages) {
    expect(nodes.length).toBe(Math.min(2, totalCount))
    expect(edges.map(({ node }: Entry) => node)).toEqual(nodes)
    expect(pageInfo).toEqual({
      startCursor: edges[0].cursor,
      endCursor: edges.at(-1).cursor,
      hasNextPage: totalCount > 2,
      hasPreviousPage: false,
    })
  }
})

it.skipIf(!isLong)('organizations other than municipalities can be paged through, by name and by any key', async () => {
  const query = `query ($orderBy: [OrganizationOrder!], $after: String) { organizations { id } organizationsConnection(
    where: { NOT: { kind: [MUNICIPALITY] } }, orderBy: $orderBy, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id name kind attendances { totalCount } } } }`
  const whole = async (by: string) => {
    const nodes: Entry[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await ask(query, { orderBy: [{ by, direction: 'DESC' }], after })
      expect(errors).toBeUndefined()
      const page: Entry = data.organizationsConnection
      nodes.push(...page.nodes)
      after = page.pageInfo.endCursor
      if (page.pageInfo.hasNextPage) continue
      expect(page.totalCount).toBe(data.organizations.length)
      expect(nodes.map(({ id }) => id).sort()).toEqual(data.organizations.map(({ id }: Entry) => id).sort())
      return nodes
    }
  }
  const keys: Readonly<Record<string, (entry: Entry) => string | number>> = {
    NAME: ({ name }) => spelled(name),
    KIND: ({ kind }) => kind,
    ATTENDANCES: ({ attendances }) => attendances.totalCount,
  }
  for (const [key, of] of Object.entries(keys)) {
    const found = (await whole(key)).map(of)
    expect(found.length).toBeGreaterThan(2)
    expect(found).toEqual(found.toSorted((left, right) => (left > right ? -1 : Number(left < right))))
  }
})

it('municipalities can be paged through: those seen, and with them those that minutes only name', async () => {
  await graph().runText(`CREATE (:Municipality:Organization
    {id: 'municipality-0180', name: 'Stockholm', code: '0180', kind: 'MUNICIPALITY', sort: 'stockholm\tmunicipality-0180'})`)
  try {
    const { data, errors } = await ask(`{
      seen: municipalities { name } all: municipalities(all: true) { name }
      seenOnes: organizationsConnection(where: { kind: [MUNICIPALITY], seen: true }) { nodes { name } }
      allOfThem: organizationsConnection(where: { kind: [MUNICIPALITY] }) { nodes { name } }
    }`)
    expect(errors).toBeUndefined()
    // The eleven of Familjen Helsingborg.
    expect(data.seen).toHaveLength(11)
    expect(data.seenOnes.nodes).toEqual(data.seen)
    const names = data.seen.map(({ name }: Entry) => name)
    expect(data.all.map(({ name }: Entry) => name)).toEqual(names.toSpliced(names.indexOf('Svalöv'), 0, 'Stockholm'))
    expect(data.allOfThem.nodes).toEqual(data.all)
  } finally {
    await graph().runText("MATCH (o:Municipality {id: 'municipality-0180'}) DELETE o")
  }
})

it.skipIf(!isLong)('what hangs on a row as a whole list comes page by page from a list with a filter', async () => {
  const { data, errors } = await ask(`{
    project(name: "Food Evolution") { presenters { name } }
    people(where: { project: ["Food Evolution"] }) { nodes { name } }
    organization(name: "Familjen Helsingborg") { bodies { name } ... on GenericOrganization { members { name } } }
    bodiesConnection(where: { partOf: ["Familjen Helsingborg"] }) { nodes { name } }
    organizationsConnection(where: { memberOf: ["Familjen Helsingborg"] }) { nodes { name } }
    person(name: "Christer Pålsson") {
      representation { from to organization { name } attendances { key } absent: attendances(status: ABSENT) { key } }
      attendances(where: { municipality: ["Bjuv"], period: { from: "2015-06-12", to: "2022-04-22" } }) { nodes { key } }
      absent: attendances(where: { municipality: ["Bjuv"], period: { from: "2015-06-12", to: "2022-04-22" } }, status: ABSENT) { nodes { key } }
    }
  }`)
  expect(errors).toBeUndefined()
  expect(data.people.nodes).toEqual([{ name: 'Christer Paulsson' }, { name: 'Emma Håkansson' }])
  expect(data.project.presenters).toEqual(data.people.nodes)
  // The group, the board that it proposes to, and the steering group that it gives a task.
  expect(data.bodiesConnection.nodes).toHaveLength(3)
  expect(data.organization.bodies).toEqual(data.bodiesConnection.nodes)
  expect(data.organizationsConnection.nodes).toHaveLength(11)
  expect(data.organization.members).toEqual(data.organizationsConnection.nodes)
  const { attendances, absent, representation } = data.person
  const period = { from: '2015-06-12', to: '2022-04-22', organization: { name: 'Bjuv' } }
  expect([attendances.nodes.length, absent.nodes.length]).toEqual([4, 2])
  expect(representation).toEqual([{ ...period, attendances: attendances.nodes, absent: absent.nodes }])
})

it.skipIf(!isLong)(
  'the bodies of an organization, by a name it had, and the organizations that were at a body',
  async () => {
    const { data, errors } = await ask(`{
    organization(name: "Familjen Helsingborg") { bodies { id } }
    own: bodiesConnection(where: { partOf: ["Skåne Nordväst"] }, first: 100) { nodes { id } }
    other: bodiesConnection(where: { partOf: ["Bjuv"] }) { totalCount nodes { id } }
    all: organizationsConnection { totalCount }
    group: organizationsConnection(where: { body: ["Kommundirektörsgruppen"] }) { totalCount }
    board: organizationsConnection(where: { body: ["Styrelsen"] }) { totalCount }
  }`)
    expect(errors).toBeUndefined()
    expect(data.own.nodes.length).toBeGreaterThan(2)
    expect(data.own.nodes).toEqual(data.organization.bodies)
    expect(data.other).toEqual({ totalCount: 0, nodes: [] })
    // All five protocols are of the group, and only their lists name organizations.
    expect(data.all.totalCount).toBeGreaterThan(11)
    expect([data.group, data.board]).toEqual([data.all, { totalCount: 0 }])
  },
)

it('who may be the same person is paged through from the likeliest on, also below a person', async () => {
  // Beside the one pair of the protocols, three that are made here.
  await graph().runText(`UNWIND [['Paul Eklund', 'Ulf Bengtsson', 0.35, null], ['Palle Lundberg', 'Paul Eklund', 0.9, null],
      ['Palle Lundberg', 'Ulf Bengtsson', 0.08, 'UNSURE']] AS pair
    MATCH (a:Person {name: pair[0]}), (b:Person {name: pair[1]})
    CREATE (a)-[:MAY_BE_SAME {isMade: true, score: pair[2], judged: pair[3], reasons: [],
      sort: right('00' + toString(toInteger(round((1 - pair[2]) * 100))), 3) + '\t' + a.id + '\t' + b.id}]->(b)`)
  try {
    const query = `query ($where: CandidateFilter, $orderBy: [CandidateOrder!], $after: String) {
      candidates { score } candidatesConnection(where: $where, orderBy: $orderBy, first: 3, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { score } }
      person(name: "Palle Lundberg") { candidates { score } candidatesConnection { totalCount nodes { score } } } }`
    const scores = async (variables: Record<string, unknown>) => {
      const { data, errors } = await ask(query, variables)
      expect(errors).toBeUndefined()
      const { totalCount, nodes, pageInfo } = data.candidatesConnection
      return { data, pageInfo, totalCount, scores: nodes.map(({ score }: Entry) => score) }
    }
    const { data, pageInfo, ...first } = await scores({})
    expect(first).toEqual({ totalCount: 4, scores: [0.9, 0.35, 0.2] })
    expect(pageInfo.hasNextPage).toBe(true)
    expect(data.candidates.map(({ score }: Entry) => score)).toEqual([0.9, 0.35, 0.2, 0.08])
    expect((await scores({ after: pageInfo.endCursor })).scores).toEqual([0.08])
    expect(data.person.candidatesConnection).toEqual({ totalCount: 2, nodes: data.person.candidates })
    if (!isLong) return
    const cases: readonly (readonly [object, readonly number[]])[] = [
      [{ least: 0.3 }, [0.9, 0.35]],
      [{ judgedUnsure: true }, [0.08]],
      [{ NOT: { judgedUnsure: true } }, [0.9, 0.35, 0.2]],
      [{ person: ['Paul Eklund'] }, [0.9, 0.35]],
      [{ text: 'rydh' }, [0.2]],
      // Ulf Bengtsson stands for Perstorp (2019); of 2020 there are no minutes.
      [{ municipality: ['Perstorp'] }, [0.35, 0.08]],
      [{ year: [2020] }, []],
    ]
    for (const [where, expected] of cases) {
      const { scores: found, totalCount } = await scores({ where })
      expect([where, found, totalCount]).toEqual([where, expected, expected.length])
    }
    expect((await scores({ orderBy: [{ by: 'SCORE' }] })).scores).toEqual([0.08, 0.2, 0.35])
    const named = await scores({ orderBy: [{ by: 'NAME' }, { by: 'SCORE', direction: 'DESC' }] })
    expect(named.scores).toEqual([0.2, 0.9, 0.08])
  } finally {
    await graph().runText('MATCH ()-[r:MAY_BE_SAME {isMade: true}]->() DELETE r')
  }
})

it.skipIf(!isLong)(
  'whom a person stood for, and who stood for a municipality, can be filtered and paged through',
  async () => {
    const { data, errors } = await ask(`{
    person(name: "Christian Alexandersson") {
      representation { id }
      all: representationConnection { totalCount nodes { id } }
      first: representationConnection(first: 1, orderBy: [{ by: ORGANIZATION }]) { pageInfo { hasNextPage } nodes { organization { name } } }
      then: representationConnection(where: { year: [2023] }) { nodes { organization { name } } }
    }
    municipality(name: "Bjuv") {
      representation { id }
      all: representationConnection { totalCount nodes { id } }
      asOf: representation(asOf: "2016-06-30") { id }
      onTheDay: representationConnection(where: { asOf: "2016-06-30" }) { nodes { id } }
      guests: representationConnection(where: { role: [GUEST] }) { nodes { person { name } } }
      from: representationConnection(orderBy: [{ by: FROM, direction: DESC }]) { nodes { person { name } } }
      to: representationConnection(orderBy: [{ by: TO }, { by: PERSON }]) { nodes { person { name } } }
      meetings: representationConnection(orderBy: [{ by: MEETINGS, direction: DESC }, { by: PERSON }]) { nodes { person { name } } }
    }
    organization(name: "Familjen Helsingborg") { representation { id } all: representationConnection { totalCount } }
  }`)
    expect(errors).toBeUndefined()
    for (const { all, representation } of [data.person, data.municipality])
      expect(all).toEqual({ totalCount: representation.length, nodes: representation })
    // In 2019 for Landskrona, in 2023 for Bjuv.
    expect(data.person.first).toEqual({ pageInfo: { hasNextPage: true }, nodes: [{ organization: { name: 'Bjuv' } }] })
    expect(data.person.then).toEqual({ nodes: [{ organization: { name: 'Bjuv' } }] })
    expect(data.municipality.onTheDay.nodes).toEqual(data.municipality.asOf)
    expect(data.municipality.onTheDay.nodes.length).toBe(1)
    expect(data.municipality.guests.nodes).toEqual([{ person: { name: 'Carina Leffler' } }])
    // Four times Christer Pålsson, last on the day of 2022 that Mikael Borgarve came; the others once.
    const [first, guest, other, last] = [
      'Christer Pålsson',
      'Carina Leffler',
      'Mikael Borgarve',
      'Christian Alexandersson',
    ]
    const { from, to, meetings } = data.municipality
    const names = ({ nodes }: Entry) => nodes.map(({ person }: Entry) => person.name)
    expect(names(from)).toEqual([last, other, guest, first])
    expect(names(to)).toEqual([guest, first, other, last])
    expect(names(meetings)).toEqual([first, guest, last, other])
    expect(data.organization.all).toEqual({ totalCount: data.organization.representation.length })
  },
)

it.skipIf(!isLong)('who stood for a municipality can be filtered by the body they were seen in', async () => {
  // All five minutes are of one body: one of its meetings is another's for this test.
  const move = (from: string, to: string) =>
    graph().runText(
      `MATCH (m:Meeting)-[held:HELD_BY]->(b:Body {id: $from}) WHERE b.id = 'made' OR m.year = 2019
       MERGE (to:Body {id: $to}) ON CREATE SET to.name = 'Made', to.names = [], to.sort = 'made'
       CREATE (m)-[new:HELD_BY]->(to) SET new = properties(held) DELETE held WITH b WHERE b.id = 'made' DETACH DELETE b`,
      { from, to },
    )
  const [body] = await graph().runText<{ id: string }>('MATCH (b:Body)<-[:HELD_BY]-() RETURN DISTINCT b.id AS id')
  await move(body!.id, 'made')
  try {
    const { data, errors } = await ask(`{ municipality(name: "Landskrona") {
      all: representation { id attendances { meeting { body { name } } } }
      made: representationConnection(where: { body: ["Made"] }) { nodes { id } }
      rest: representationConnection(where: { NOT: { body: ["Made"] } }) { nodes { id } }
    } }`)
    expect(errors).toBeUndefined()
    const { all, made, rest } = data.municipality
    const isMade = ({ attendances }: Entry) => attendances.some(({ meeting }: Entry) => meeting.body.name === 'Made')
    const idsOf = (entries: Entry[]) => entries.map(({ id }) => ({ id }))
    expect(made.nodes).toEqual(idsOf(all.filter(isMade)))
    expect(rest.nodes).toEqual(idsOf(all.filter((entry: Entry) => !isMade(entry))))
    expect([made.nodes.length > 0, rest.nodes.length > 0]).toEqual([true, true])
  } finally {
    await move('made', body!.id)
  }
})

it.skipIf(!isLong)('lists below a person, a body and a municipality are filtered and ordered too', async () => {
  const { data, errors, statements } = await ask(`{
    municipality(name: "Bjuv") { attendances(where: { NOT: { status: [PRESENT] } }, orderBy: [{ by: DATE, direction: DESC }]) { totalCount nodes { status meeting { date } } } }
    body(name: "Kommundirektörsgruppen") { meetings(where: { project: ["Food Evolution"] }) { totalCount nodes { date } } }
    person(name: "Palle Lundberg") { meetings(where: { year: [2015] }, status: null) { nodes { year } } assignments(where: { hasDue: true }) { nodes { due } } }
  }`)
  expect(errors).toBeUndefined()
  const { municipality, body, person } = data
  expect(municipality.attendances.nodes.every(({ status }: Entry) => status === 'ABSENT')).toBe(true)
  const dates = municipality.attendances.nodes.map(({ meeting }: Entry) => meeting.date)
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(dates.length).toBe(municipality.attendances.totalCount)
  expect(dates.length).toBeGreaterThan(1)
  expect(body.meetings.totalCount).toBe(body.meetings.nodes.length)
  expect(person.meetings.nodes).toEqual([{ year: 2015 }])
  expect(person.assignments.nodes.every(({ due }: Entry) => due !== null)).toBe(true)
  expect(statements.length).toBeLessThanOrEqual(16)
})
