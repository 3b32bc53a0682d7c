import { expect, it } from 'vitest'
import { isLong } from '../setup/long.ts'
import { apiOverSeeds } from './seeds.ts'

const { ask, fetch } = apiOverSeeds()

interface Money {
  readonly state: string
}
interface Named {
  readonly name: string
}
interface Decision {
  readonly text: string
  readonly level: string
  readonly meeting: { readonly year: number; readonly date: string; readonly body: Named }
  readonly item: {
    readonly title: string
    readonly concerns: readonly { readonly project: Named }[]
    readonly presentations: readonly { readonly person: Named }[]
  }
  readonly tasks: readonly {
    readonly assignees: readonly { readonly party: (Named & { __typename: string }) | null }[]
  }[]
  readonly amounts: readonly Money[]
}

const FIELDS = `id text level meeting { year date body { name } }
  item { title concerns { project { name } } presentations { person { name } } }
  tasks { assignees { party { __typename ... on Person { name } ... on Municipality { name } ... on Body { name } ... on GenericOrganization { name } } } }
  amounts { state }`

const partiesOf = ({ tasks }: Decision, type: string) =>
  tasks.flatMap(({ assignees }) => assignees.flatMap(({ party }) => (party?.__typename === type ? [party.name] : [])))

async function decisionsBy(
  where: object | null,
): Promise<{ total: number; nodes: Decision[]; statements: readonly string[] }> {
  const question = `query ($where: DecisionFilter) { decisions(where: $where, first: 100) { totalCount nodes { ${FIELDS} } } }`
  const { data, errors, statements } = await ask(question, { where })
  expect(errors).toBeUndefined()
  return { total: data.decisions.totalCount, nodes: data.decisions.nodes, statements }
}

const project = 'Food Evolution'
const person = 'Emma Håkansson'
const CASES: readonly (readonly [object, (decision: Decision) => boolean])[] = [
  [{}, () => true],
  [{ year: [2015, 2023] }, ({ meeting }) => [2015, 2023].includes(meeting.year)],
  [{ period: { from: '2016-01-01', to: '2016-12-31' } }, ({ meeting }) => meeting.date.startsWith('2016')],
  [{ level: ['PROPOSAL'] }, ({ level }) => level === 'PROPOSAL'],
  [{ body: ['kommundirektorsgruppen'] }, ({ meeting }) => meeting.body.name === 'Kommundirektörsgruppen'],
  [{ project: [project] }, ({ item }) => item.concerns.some((concern) => concern.project.name === project)],
  [
    { person: [person] },
    (decision) =>
      partiesOf(decision, 'Person').includes(person) ||
      decision.item.presentations.some((presentation) => presentation.person.name === person),
  ],
  [
    { municipality: ['Ängelholm', 'Klippan'] },
    (decision) => partiesOf(decision, 'Municipality').some((name) => ['Ängelholm', 'Klippan'].includes(name)),
  ],
  [
    { moneyState: ['PROPOSED', 'GRANTED'] },
    ({ amounts }) => amounts.some(({ state }) => ['PROPOSED', 'GRANTED'].includes(state)),
  ],
  [{ text: 'STYRELSEN' }, ({ text, item }) => `${text}\n${item.title}`.toLowerCase().includes('styrelsen')],
]

// The database plans a statement for each: every third, or all in the long run.
it.each(
  CASES.filter((_, at) => isLong || at % 3 === 0),
)('decisions by %j are those of which it is so, and no others, also where it is denied', async (where, isSo) => {
  const { nodes: all } = await decisionsBy(null)
  const expected = all.filter(isSo)
  const found = await decisionsBy(where)
  expect(found.nodes).toEqual(expected)
  expect(found.total).toBe(expected.length)
  const others = await decisionsBy({ NOT: where })
  expect(others.nodes).toEqual(all.filter((decision) => !isSo(decision)))
  // A filter that fits everything, or nothing, would show nothing.
  const tells = expected.length > 0 && expected.length < all.length
  expect(tells || Object.keys(where).length === 0 || 'body' in where || 'municipality' in where).toBe(true)
})

it('nested filters combine, page by page, both ways, in as many statements as without', async () => {
  const { nodes: all, statements } = await decisionsBy(null)
  const where = { OR: [{ level: ['PROPOSAL'] }, { AND: [{ year: [2015] }, { NOT: { text: 'att notera' } }] }] }
  const expected = all
    .filter(
      ({ level, meeting, item, text }) =>
        level === 'PROPOSAL' ||
        (meeting.year === 2015 && !`${text}\n${item.title}`.toLowerCase().includes('att notera')),
    )
    .map(({ text }) => text)
  expect(expected.length).toBeGreaterThan(8)
  const found = await decisionsBy(where)
  expect(found.nodes.map(({ text }) => text)).toEqual(expected)
  expect(found.statements.length).toBe(statements.length)
  const page = `query ($where: DecisionFilter, $after: String, $order: OrderDirection) {
    decisions(where: $where, first: 3, after: $after, order: $order) { pageInfo { hasNextPage endCursor } nodes { text } } }`
  for (const order of ['ASC', 'DESC']) {
    const texts: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const {
        data,
      }: { data: { decisions: { nodes: { text: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
        await ask(page, { where, after, order })
      texts.push(...data.decisions.nodes.map(({ text }) => text))
      more = data.decisions.pageInfo.hasNextPage
      after = data.decisions.pageInfo.endCursor
    }
    expect(texts).toEqual(order === 'ASC' ? expected : expected.toReversed())
  }
})

it.skipIf(!isLong)('meetings by those who were there, what they were about and when', async () => {
  const question = `query ($where: MeetingFilter) { meetings(where: $where) { totalCount nodes { date
    attendances(status: PRESENT) { person { name } organization { name } }
    items { title concerns { project { name } } amounts { state } decisions { text amounts { state } } } } } }`
  const all = (await ask(question)).data.meetings.nodes
  expect(all.length).toBe(5)
  type Meeting = (typeof all)[number]
  type Entry = { person: Named | null; organization: Named | null }
  type Item = {
    title: string
    concerns: { project: Named }[]
    amounts: Money[]
    decisions: { text: string; amounts: Money[] }[]
  }
  const items = (meeting: Meeting): Item[] => meeting.items
  const cases: readonly (readonly [object, (meeting: Meeting) => boolean])[] = [
    [
      { municipality: ['Båstad'] },
      ({ attendances }) => attendances.some(({ organization }: Entry) => organization?.name === 'Båstad'),
    ],
    [
      { person: ['Palle Lundberg'] },
      ({ attendances }) => attendances.some(({ person: who }: Entry) => who?.name === 'Palle Lundberg'),
    ],
    [
      { project: [project] },
      (meeting) => items(meeting).some(({ concerns }) => concerns.some((concern) => concern.project.name === project)),
    ],
    [
      { moneyState: ['GRANTED'] },
      (meeting) =>
        items(meeting).some(({ amounts, decisions }) =>
          [...amounts, ...decisions.flatMap((one) => one.amounts)].some(({ state }) => state === 'GRANTED'),
        ),
    ],
    [
      { text: 'sjukvård' },
      (meeting) =>
        items(meeting).some(({ title, decisions }) =>
          [title, ...decisions.map(({ text }) => text)].some((text) => text.toLowerCase().includes('sjukvård')),
        ),
    ],
    [{ year: [2015], person: ['Nobody Atall'] }, () => false],
    [
      { OR: [{ year: [2015] }, { period: { from: '2019-01-01' } }] },
      ({ date }) => date.startsWith('2015') || date >= '2019-01-01',
    ],
  ]
  for (const [where, isSo] of cases) {
    for (const asked of [where, { NOT: where }]) {
      const { data, errors } = await ask(question, { where: asked })
      expect(errors).toBeUndefined()
      const expected = all
        .filter((meeting: Meeting) => isSo(meeting) === (asked === where))
        .map(({ date }: Meeting) => date)
      expect([asked, data.meetings.nodes.map(({ date }: Meeting) => date)]).toEqual([asked, expected])
      expect(data.meetings.totalCount).toBe(expected.length)
    }
  }
})

it('a filter nested beyond all measure is refused, and the server lives on', async () => {
  const query = 'query ($where: DecisionFilter) { decisions(where: $where) { totalCount } }'
  const nested = (depth: number) => `${'{"NOT":'.repeat(depth)}{}${'}'.repeat(depth)}`
  for (const [depth, code] of [
    [10, undefined],
    [40, 'BAD_USER_INPUT'],
    [20_000, 'BAD_USER_INPUT'],
  ] as const) {
    const body = `{"query": ${JSON.stringify(query)}, "variables": {"where": ${nested(depth)}}}`
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
    expect([depth, errors?.[0]?.extensions.code]).toEqual([depth, code])
  }
})
