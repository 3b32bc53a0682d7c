import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFiles } from '../../src/cli/import/bring.ts'
import { filesOf, SEED_PROTOCOLS } from '../../src/cli/import.ts'
import { SEED_SOURCES, shownSources } from '../minutes/seed-sources.ts'
import { isLong } from '../setup/long.ts'
import { apiOverSeeds } from './seeds.ts'

// What is expected here was read from the five protocols by eye, not from an answer of the program.
const { ask, askAgain, askNew, fetch, graph } = apiOverSeeds()

describe('what became of Food Evolution', () => {
  const QUESTION = `query ($name: String!) {
    project(name: $name) {
      id name names
      funding { state basis currency value count }
      timeline {
        totalCount
        nodes {
          date
          meeting { number body { name } }
          item { number title }
          evidence { line quote document { fileName } }
          presenters { name }
          decisions {
            level text to toBody { name } parent { text }
            tasks { assignees { written party { ... on Person { name } } } }
            evidence { line quote }
          }
          amounts { value currency basis state cap written evidence { line quote } }
        }
      }
    }
  }`

  it('names the meeting, the item, each decision and proposal, and the sum, with quote and line', async () => {
    const { data, errors } = await ask(QUESTION, { name: 'Food Evolution' })
    expect(errors).toBeUndefined()
    const { timeline, funding } = data.project
    expect(timeline.totalCount).toBe(1)
    const [entry] = timeline.nodes
    expect(entry).toMatchObject({
      date: '2016-05-20',
      meeting: { number: '5/2016', body: { name: 'Kommundirektörsgruppen' } },
      item: { number: '3', title: 'Matstaden Familjen Helsingborg/Food Evolution' },
      evidence: { document: { fileName: '000_329cda290518ef72.txt' } },
      presenters: [{ name: 'Emma Håkansson' }, { name: 'Christer Paulsson' }],
    })
    const start = (text: string) => expect.stringMatching(new RegExp(`^${text}`, 'u'))
    const hanging = { level: 'PROPOSAL', to: 'styrelsen', toBody: { name: 'Styrelsen' } }
    expect(entry.decisions).toMatchObject([
      { level: 'DECISION', text: start('att uppdrag åt Emma Håkansson'), evidence: { line: 60 } },
      { level: 'DECISION', text: start('att redovisa kriterierna'), evidence: { line: 62 } },
      { level: 'DECISION', text: start('att i övrigt överlämna ärendet till styrelsen'), evidence: { line: 64 } },
      { ...hanging, text: start('att stödja arbetet'), evidence: { line: 66 } },
      { ...hanging, text: start('att stödet villkoras'), evidence: { line: 68 } },
      { ...hanging, text: start('att stödet finansieras'), evidence: { line: 70 } },
      { ...hanging, text: start('att beslut om medlemskap'), evidence: { line: 72 } },
    ])
    for (const proposal of entry.decisions.slice(3)) expect(proposal.parent.text).toBe(entry.decisions[2].text)
    const assignees = entry.decisions[0].tasks.flatMap(({ assignees }: { assignees: unknown[] }) => assignees)
    expect(assignees).toContainEqual({ written: 'Emma Håkansson', party: { name: 'Emma Håkansson' } })
    const sum = { value: 1, currency: 'SEK', basis: 'PER_INHABITANT', state: 'PROPOSED' }
    expect(entry.amounts).toMatchObject([{ ...sum, cap: false, evidence: { line: 66 } }])
    expect(entry.amounts[0].written).toContain('en krona per invånare')
    expect(funding).toEqual([{ ...sum, count: 1 }])
  })

  it.each([
    'food evolution',
    'FOOD  EVOLUTION',
    'leaderprojektet food evolution',
    'Matstaden Familjen Helsingborg',
  ])('is found as "%s"', async (name) => {
    const { data } = await ask('query ($name: String!) { project(name: $name) { name } }', { name })
    expect(data.project).toEqual({ name: 'Food Evolution' })
  })
})

interface Period {
  readonly from: string
  readonly to: string
  readonly present: number
  readonly absent: number
  readonly partial: number
  readonly roles: readonly string[]
  readonly person: { readonly name: string }
}

describe('who represented a municipality', () => {
  const PERIODS = `representation { person { name } roles from to meetings present absent partial
    attendances { status partial from to role meeting { date } evidence { line quote document { fileName } } } }`

  it('Bjuv: who, from when to when, at which meetings present or absent', async () => {
    const { data } = await ask(`{ municipality(name: "Bjuv") { ${PERIODS} } }`)
    const [christer, ...others] = data.municipality.representation
    expect(christer).toMatchObject({
      person: { name: 'Christer Pålsson' },
      roles: ['MEMBER'],
      from: '2015-06-12',
      to: '2022-04-22',
      present: 2,
      absent: 2,
      partial: 0,
      attendances: [
        { meeting: { date: '2015-06-12' }, status: 'PRESENT', evidence: { line: 7 } },
        { meeting: { date: '2016-05-20' }, status: 'PRESENT', evidence: { line: 7 } },
        { meeting: { date: '2019-04-05' }, status: 'ABSENT', evidence: { line: 9, quote: 'Christer Pålsson' } },
        { meeting: { date: '2022-04-22' }, status: 'ABSENT' },
      ],
    })
    expect(others.map(({ person, roles, from }: Period) => [person.name, ...roles, from])).toEqual([
      ['Carina Leffler', 'GUEST', '2016-05-20'],
      ['Mikael Borgarve', 'PRESENTER', '2022-04-22'],
      ['Christian Alexandersson', 'MEMBER', '2023-02-17'],
    ])
  })

  it('all eleven, by their members: first and last meeting, present, absent, partly', async () => {
    const { data } = await ask(`{ municipalities { name ${PERIODS} } }`)
    const members = data.municipalities.map(
      ({ name, representation }: { name: string; representation: Period[] }) =>
        `${name}: ${representation
          .filter(({ roles }) => roles.includes('MEMBER'))
          .map((one) => `${one.person.name} ${one.from}–${one.to} ${one.present}/${one.absent}/${one.partial}`)
          .join(', ')}`,
    )
    const [a, b, c, d, e] = ['2015-06-12', '2016-05-20', '2019-04-05', '2022-04-22', '2023-02-17']
    expect(members).toEqual([
      `Bjuv: Christer Pålsson ${a}–${d} 2/2/0, Christian Alexandersson ${e}–${e} 1/0/0`,
      `Båstad: Katarina Pelin ${a}–${b} 1/1/0, Charlotte Rosenlund Sjövall ${d}–${e} 1/1/0`,
      `Helsingborg: Palle Lundberg ${a}–${d} 4/0/0, Jonna Myrebris ${e}–${e} 0/1/0`,
      `Höganäs: Herman Crespin ${a}–${e} 2/3/1`,
      `Klippan: Hans-Åke Lindvall ${a}–${a} 1/0/0, Tomas Rikse ${b}–${e} 3/1/0`,
      `Landskrona: Stefan Johansson ${a}–${b} 2/0/0, Christian Alexandersson ${c}–${c} 1/0/1, Carina Leffler ${d}–${e} 2/0/0`,
      `Perstorp: Per Almström ${a}–${b} 2/0/0, Ulf Bengtsson ${c}–${d} 2/0/0, Elin Ask ${e}–${e} 1/0/0`,
      `Svalöv: Fredrik Löfqvist ${a}–${b} 2/0/0, Stefan Larsson ${c}–${e} 2/1/0`,
      `Åstorp: Ingrid Johnson ${a}–${a} 1/0/0, Lena Mårtensson-Stenudd ${b}–${b} 1/0/0, Paul Eklund ${c}–${c} 1/0/0, Jonas Jönsson ${d}–${e} 2/0/0`,
      `Ängelholm: Lilian Eriksson ${a}–${c} 3/0/0, Kristina Magnusson ${d}–${e} 2/0/0`,
      `Örkelljunga: Peter Andreasson ${a}–${b} 2/0/0, Stefan Christensson ${c}–${c} 1/0/0, Ardiana Demjaha ${d}–${e} 2/0/1`,
    ])
  })

  it('keeps the municipality that is listed without a name', async () => {
    const { data } = await ask(
      '{ municipality(name: "Båstad") { attendances(period: { year: 2019 }) { totalCount nodes { person { name } status evidence { quote line } } } } }',
    )
    expect(data.municipality.attendances).toEqual({
      totalCount: 1,
      nodes: [{ person: null, status: 'PRESENT', evidence: { quote: 'Båstad', line: 7 } }],
    })
  })

  it('on a given day', async () => {
    const { data } = await ask(
      '{ municipality(code: "1282") { name representation(asOf: "2019-04-05") { person { name } } } }',
    )
    expect(data.municipality).toEqual({
      name: 'Landskrona',
      representation: [{ person: { name: 'Christian Alexandersson' } }],
    })
  })

  it('in the coverage matrix: who was where, and why nobody', async () => {
    const { data } =
      await ask(`{ coverage { ...R } own: coverage(municipality: ["bastad", "Nobody"]) { ...R } none: coverage(municipality: []) { ...R } }
      fragment R on CoverageRow { municipality { name } cells { status meeting { year } } }`)
    const row = (name: string) =>
      data.coverage
        .find(({ municipality }: { municipality: { name: string } }) => municipality.name === name)
        .cells.map(({ status, meeting }: { status: string; meeting: { year: number } }) => `${meeting.year} ${status}`)
    expect(data.coverage).toHaveLength(11)
    expect(row('Båstad')).toEqual(['2015 ABSENT', '2016 PRESENT', '2019 UNNAMED', '2022 ABSENT', '2023 PRESENT'])
    expect(row('Bjuv')).toEqual(['2015 PRESENT', '2016 PRESENT', '2019 ABSENT', '2022 ABSENT', '2023 PRESENT'])
    expect(row('Höganäs')).toEqual(['2015 PARTIAL', '2016 ABSENT', '2019 ABSENT', '2022 ABSENT', '2023 PRESENT'])
    expect(data.own).toEqual([data.coverage[1]])
    expect(data.own[0].municipality.name).toBe('Båstad')
    expect(data.none).toEqual([])
  })
})

describe('meetings of a year', () => {
  it('with items and decisions, in the order of the minutes', async () => {
    const { data } = await ask(`{ meetings(year: 2019) { totalCount nodes {
      date number body { name organization { name } }
      items { number title decisions { text } presentations { person { name } } }
    } } }`)
    expect(data.meetings.totalCount).toBe(1)
    const [meeting] = data.meetings.nodes
    expect(meeting).toMatchObject({
      date: '2019-04-05',
      number: '3/2019',
      body: { name: 'Kommundirektörsgruppen', organization: { name: 'Familjen Helsingborg' } },
    })
    const items = meeting.items as { number: string; title: string; decisions: unknown[] }[]
    expect(items.map(({ number, decisions }) => [number, decisions.length])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 1],
      ['4', 1],
      ['5', 1],
      ['6', 1],
    ])
    expect(items[1]!.title).toBe('Uppföljning 2018')
    expect(items[1]!.decisions).toEqual([{ text: 'att underlaget presenteras för styrelsen 190524' }])
    expect(meeting.items[5].presentations).toEqual([{ person: { name: 'Morten Christensen' } }])
  })

  it('none in a year without minutes', async () => {
    const { data } = await ask('{ meetings(year: 2018) { totalCount nodes { date } pageInfo { hasNextPage } } }')
    expect(data.meetings).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } })
  })

  it('by a former or other name of the body, and none by a name nobody has', async () => {
    const { data } = await ask(
      '{ one: meetings(body: "kommundirektorsgruppen") { totalCount } none: meetings(body: "nobody") { totalCount } }',
    )
    expect(data).toEqual({ one: { totalCount: 5 }, none: { totalCount: 0 } })
  })
})

describe('a person', () => {
  it('meetings present and absent, roles, and for whom', async () => {
    const { data } = await ask(`{ person(name: "herman crespin") { name
      meetings { nodes { date } } absent: meetings(status: ABSENT) { nodes { date } }
      attendances(first: 1) { totalCount nodes { status from partial organization { name } } pageInfo { hasNextPage } }
      representation { organization { name } meetings }
    } }`)
    expect(data.person).toEqual({
      name: 'Herman Crespin',
      meetings: { nodes: [{ date: '2015-06-12' }, { date: '2023-02-17' }] },
      absent: { nodes: [{ date: '2016-05-20' }, { date: '2019-04-05' }, { date: '2022-04-22' }] },
      attendances: {
        totalCount: 5,
        nodes: [{ status: 'PRESENT', from: '08:45', partial: true, organization: { name: 'Höganäs' } }],
        pageInfo: { hasNextPage: true },
      },
      representation: [{ organization: { name: 'Höganäs' }, meetings: 5 }],
    })
  })

  it('who changed municipality is one person with two periods', async () => {
    const { data } = await ask(
      '{ person(name: "Christian Alexandersson") { representation { organization { name } from } } }',
    )
    expect(data.person.representation).toEqual([
      { organization: { name: 'Landskrona' }, from: '2019-04-05' },
      { organization: { name: 'Bjuv' }, from: '2023-02-17' },
    ])
  })

  it('what they were to do', async () => {
    const { data } = await ask(
      '{ person(name: "Lena Mårtensson-Stenudd") { assignments { totalCount nodes { item { number meeting { date } } decision { text } assignees { written } evidence { line } } } } }',
    )
    expect(data.person.assignments).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          item: { number: '1', meeting: { date: '2016-05-20' } },
          decision: { text: expect.stringContaining('uppdra åt Palle Lundberg och Lena Mårtensson-Stenudd') },
        },
      ],
    })
  })

  it('near-namesakes are two persons, told apart', async () => {
    const { data } = await ask(
      '{ a: person(name: "Christer Pålsson") { id candidates { left { name } right { name } } } b: person(name: "Christer Paulsson") { id } }',
    )
    expect(data.a.id).not.toBe(data.b.id)
  })
})

describe('names', () => {
  it.each([
    ['municipality(name: "Orkelljunga") { name }', { name: 'Örkelljunga' }],
    ['municipality(name: "ÖRKELLJUNGA") { name }', { name: 'Örkelljunga' }],
    ['organization(name: "skåne nordväst") { name }', { name: 'Familjen Helsingborg' }],
    ['organization(name: "bjuv") { name ... on Municipality { code } }', { name: 'Bjuv', code: '1260' }],
    ['municipality(name: "Bju") { name }', null],
    ['municipality(name: "Familjen Helsingborg") { name }', null],
    ['person(name: "Nobody Known") { name }', null],
    ['person(name: "\\" OR *:*") { name }', null],
    ['person(name: "") { name }', null],
    ['project(id: "Person:palle-lundberg") { name }', null],
  ])('%s', async (field, expected) => {
    const { data, errors } = await ask(`{ found: ${field} }`)
    expect(errors).toBeUndefined()
    expect(data.found).toEqual(expected)
  })

  it('asks for just one way to find something', async () => {
    for (const field of ['project', 'project(name: "a", id: "b")', 'municipality(code: "1260", name: "Bjuv")']) {
      const { errors } = await ask(`{ ${field} { name } }`)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })
})

describe('evidence', () => {
  it('every quote is the slice of its document, with what stands before and after', async () => {
    const { data, errors } = await ask(`{ meetings { nodes {
      evidence { ...E }
      sources { body { ...E } organization { ...E } number { ...E } start { ...E } end { ...E } place { ...E } chair { ...E } secretary { ...E } }
      attendances { evidence { ...E } }
      items { evidence { ...E } amounts { evidence { ...E } } tasks { ...T } concerns { evidence { ...E } }
        presentations { evidence { ...E } } follows { evidence { ...E } }
        decisions { evidence { ...E } tasks { ...T } amounts { evidence { ...E } } } }
    } } findings { evidence { ...E } } candidates { leftEvidence { ...E } rightEvidence { ...E } } }
    fragment T on Task { evidence { ...E } assignees { evidence { ...E } } }
    fragment E on Evidence { document { fileName } line start end quote before(characters: 30) after(characters: 30) }`)
    expect(errors).toBeUndefined()
    interface Place {
      document: { fileName: string }
      line: number
      start: number
      end: number
      quote: string
      before: string
      after: string
    }
    const places: Place[] = []
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      if ('quote' in value) places.push(value as Place)
      else Object.values(value).forEach(collect)
    }
    collect(data)
    expect(places.length).toBeGreaterThan(200)
    const texts = new Map<string, string>()
    for (const { document, line, start, end, quote, before, after } of places) {
      const { fileName } = document
      if (!texts.has(fileName)) texts.set(fileName, readFileSync(`${SEED_PROTOCOLS}${fileName}`, 'utf8'))
      const text = texts.get(fileName)!
      expect(text.slice(start, end)).toBe(quote)
      expect(text.slice(0, start).split('\n').length).toBe(line)
      expect(before).toBe(text.slice(Math.max(0, start - 30), start))
      expect(after).toBe(text.slice(end, end + 30))
    }
  })

  it('each value of a meeting has its words', async () => {
    const { data, errors } = await ask(
      `{ meetings { nodes { documents { fileName } sources { body { ...E } organization { ...E } number { ...E } start { ...E } end { ...E } place { ...E } chair { ...E } secretary { ...E } } } } }
      fragment E on Evidence { line quote }`,
    )
    expect(errors).toBeUndefined()
    for (const { documents, sources } of data.meetings.nodes)
      expect(shownSources(sources)).toEqual(SEED_SOURCES[documents[0].fileName.replace('.txt', '')])
    expect(data.meetings.nodes).toHaveLength(5)
  })

  it('each of those with a task has the words that name them, and each of a pair the place they were met first', async () => {
    const { data, errors } = await ask(`{
      meeting(by: { numbered: { body: "Kommundirektörsgruppen", number: "5/2016" } }) { decisions { tasks { assignees { written evidence { line quote } } } } }
      candidates { left { name } leftEvidence { ...P } right { name } rightEvidence { ...P } }
    }
    fragment P on Evidence { line quote document { fileName } }`)
    expect(errors).toBeUndefined()
    expect(data.meeting.decisions[0].tasks).toEqual([
      {
        assignees: ['Palle Lundberg', 'Lena Mårtensson-Stenudd'].map((written) => ({
          written,
          evidence: { line: 30, quote: written },
        })),
      },
    ])
    const document = { fileName: '001_4b805df710965772.txt' }
    expect(data.candidates).toEqual([
      {
        left: { name: 'Anna Rydberg' },
        leftEvidence: { line: 7, quote: expect.stringContaining('Anna Rydberg'), document },
        right: { name: 'Anna Rydholm' },
        rightEvidence: { line: 108, quote: expect.stringContaining('Anna Rydholm'), document },
      },
    ])
  })

  it('opens at the sentence in its document', async () => {
    const { data } = await ask(
      '{ project(name: "Food Evolution") { timeline { nodes { amounts { evidence { quote url } } } } } }',
    )
    const { quote, url } = data.project.timeline.nodes[0].amounts[0].evidence
    const response = await fetch(url.split('#')[0])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await response.text()
    expect(html).toContain(`<mark>${quote}</mark>`)
    expect(html).toContain(`id="${url.split('#')[1]}"`)
  })

  it('names the page of a file with pages', async () => {
    const QUESTION = `{ project(name: "Food Evolution") { timeline { nodes {
      evidence { line page } decisions(level: PROPOSAL) { evidence { line page } } } } } }`
    const pagesOf = async () => {
      const { evidence, decisions } = (await ask(QUESTION)).data.project.timeline.nodes[0]
      return [evidence, ...decisions.map((one: { evidence: object }) => one.evidence)]
    }
    const places = (pages: readonly (number | null)[]) =>
      [42, 66, 68, 70, 72].map((line, at) => ({ line, page: pages[at] }))
    expect(await pagesOf()).toEqual(places([null, null, null, null, null]))
    const own = "MATCH (d:Document {fileName: '000_329cda290518ef72.txt'}) SET d.pages ="
    await graph().runText(`${own} [line IN range(1, d.lines) | CASE WHEN line <= 66 THEN 1 ELSE 2 END]`)
    expect(await pagesOf()).toEqual(places([1, 1, 2, 2, 2]))
    await graph().runText(`${own} []`)
    expect(await pagesOf()).toEqual(places([null, null, null, null, null]))
  })

  it('of no document is 404', async () => {
    expect((await fetch('/documents/0000')).status).toBe(404)
  })
})

describe('statements', () => {
  // One for what a field of the question leads to, one for a name, one for what many rows share (documents): however
  // long the answer is, nothing is asked once for each of many.
  it.each([
    [
      '{ project(name: "Food Evolution") { timeline { nodes { meeting { body { name } } item { title } presenters { name } decisions { text amounts { value } tasks { due } evidence { document { fileName } } } amounts { value } } } } }',
      3,
    ],
    [
      '{ municipality(name: "Bjuv") { representation { person { name } attendances { meeting { date body { name } } evidence { quote document { fileName } } } } } }',
      3,
    ],
    [
      '{ municipalities { representation { person { name } attendances { meeting { date body { name } } evidence { quote document { fileName } } } } } }',
      2,
    ],
    ['{ meetings(year: 2019) { nodes { items { title decisions { text } } } } }', 1],
    ['{ meetings { nodes { items { title decisions { text } } } } }', 1],
    // Where values were read comes with the meetings, the documents for all of them once.
    ['{ meetings { nodes { number place } } }', 1],
    ['{ meetings { nodes { number sources { number { quote } place { quote } } } } }', 1],
    ['{ meetings { nodes { sources { chair { document { fileName } } end { document { fileName } } } } } }', 2],
    ['{ tasks { nodes { assignees { written evidence { quote } } } } }', 1],
    ['{ candidates { score leftEvidence { quote } rightEvidence { quote document { fileName } } } }', 1],
    [
      '{ person(name: "Palle Lundberg") { meetings { nodes { date } } assignments { nodes { due decision { text } item { title } } } } }',
      2,
    ],
    [
      '{ people { nodes { meetings { nodes { date } } assignments { nodes { due decision { text } item { title } } } } } }',
      1,
    ],
    ['{ people { nodes { name } } }', 1],
  ])('%s: %i', async (query, count) => {
    const { statements, errors } = await askAgain(query)
    expect(errors).toBeUndefined()
    expect(statements).toHaveLength(count)
  })

  it('are made of what is asked for, and of nothing else', async () => {
    const one = async (fields: string) => (await askAgain(`{ meetings(first: 1) { nodes { ${fields} } } }`)).statements
    const page = 'lists/meetings/page-unfiltered'
    expect(await one('date')).toEqual([page])
    // Of each statement the columns that fields, branches and cursors need.
    const rows = `${page}.id.sort`
    expect(await one('items { title }')).toEqual([`${rows}(id>meeting-items.title)`])
    expect(await one('items { title } body @skip(if: true) { name }')).toEqual([`${rows}(id>meeting-items.title)`])
    expect(await one('again: items { title } items { tasks { due } }')).toEqual([
      `${rows}(id>meeting-items.id.title(id>item-tasks.due))`,
    ])
    expect(await one('decisions(level: PROPOSAL) { text } all: decisions { text }')).toEqual([
      `${rows}(id>meeting-decisions.text,id>meeting-decisions.text)`,
    ])
    expect(await one('items { evidence { quote } again: evidence { url } __typename }')).toEqual([
      `${rows}(id>meeting-items.evidence:0:1:2:3:4)`,
    ])
    expect(await one('evidence { line } items { evidence { __typename } }')).toEqual([
      `${page}.evidence:1.id.sort(id>meeting-items.evidence:1)`,
    ])
    // One alias may mean several fields, in places that are others by their own.
    expect(await one('a: items { x: title } b: items { x: ordinal }')).toEqual([
      `${rows}(id>meeting-items.ordinal.title)`,
    ])
    // Of what type a row is, only its resolver knows: all of it is asked for.
    expect(await one('body { organization { name } }')).toEqual([`${rows}(id>meeting-body.id(id>body-organization))`])
    // What hangs on rows that many share is asked for once for all of them.
    expect(await one('items { meeting { date items { title } } }')).toEqual([
      `${rows}(id>meeting-items.meeting(meeting>meetings.date.id))`,
      'meeting-items',
    ])
    // What is asked alike in two places, in whatever order, is asked together.
    const promises = `{ promises(period: { year: 2015 }) {
      task { item { title meeting { date number } decisions { text } } }
      answers { decisions { text } meeting { number date } title }
    } }`
    expect((await askAgain(promises)).statements).toEqual([
      'promises',
      'items.id.meeting.title(id>item-decisions.text,meeting>meetings.date.number)',
    ])
    // What is wrong with one field is said there, and is no reason to ask for less of the others.
    const { errors } = await askAgain(
      '{ meetings(first: 1) { nodes { items { title } body { meetings(first: 1000) { nodes { date } } } } } }',
    )
    expect(errors).toMatchObject([
      { path: ['meetings', 'nodes', 0, 'body', 'meetings'], extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

it('fields of an answer stand in the order of the question, whichever was found first', async () => {
  const fields = ['name', 'bodies { name }', 'kind', 'representation { from }', 'id', 'memberOf { name }', 'names']
  for (const order of [fields, fields.toReversed()]) {
    const { data } = await ask(`{ municipality(name: "Bjuv") { ${order.join(' ')} } }`)
    expect(Object.keys(data.municipality)).toEqual(order.map((field) => field.split(' ')[0]))
  }
})

describe('which protocols and findings', () => {
  const files = async (where: object) => {
    const query = 'query ($where: DocumentFilter) { documentsConnection(where: $where) { nodes { fileName } } }'
    const { data, errors } = await ask(query, { where })
    expect(errors).toBeUndefined()
    return data.documentsConnection.nodes.map(({ fileName }: { fileName: string }) => fileName.slice(0, 3))
  }

  it.each([
    [{ project: ['Food Evolution'] }, ['000']],
    [{ NOT: { project: ['Food Evolution'] } }, ['001', '002', '003', '004']],
    // In 2019 for Landskrona, in 2023 for Bjuv.
    [{ person: ['Christian Alexandersson'] }, ['002', '003']],
    // 001: announced absence; 002: without a name; 004: struck out.
    [{ municipality: ['Båstad'] }, ['000', '002', '003']],
    [{ municipality: ['Båstad'], year: [2023] }, ['003']],
    // One krona for each inhabitant; 100 tkr for an inquiry.
    [{ moneyState: ['PROPOSED'] }, ['000', '003']],
  ])('protocols by %j', async (where, expected) => {
    expect(await files(where)).toEqual(expected)
  })

  const findings = async (where: object) => {
    const query =
      'query ($where: FindingFilter) { findingsConnection(where: $where, first: 100) { nodes { id document { fileName } } } }'
    const { data, errors } = await ask(query, { where })
    expect(errors).toBeUndefined()
    return data.findingsConnection.nodes as { id: string; document: { fileName: string } }[]
  }
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

  it.skipIf(!isLong)('findings by document, project and municipality', async () => {
    const { data } = await ask('{ documents { id sha256 fileName findings { id } } }')
    const [, second, third, fourth] = data.documents
    expect(second.findings.length * third.findings.length * fourth.findings.length).toBeGreaterThan(0)
    expect(ids(await findings({ document: [fourth.id] }))).toEqual(ids(fourth.findings))
    expect(ids(await findings({ document: [third.sha256, fourth.id] }))).toEqual(
      ids([...third.findings, ...fourth.findings]),
    )
    expect(ids(await findings({ project: ['Framtidscoach'] }))).toEqual(ids(fourth.findings))
    // It is in the minutes of 2019 that Båstad is listed without a name, and Höganäs was not there.
    const code = ['MUNICIPALITY_WITHOUT_PERSON']
    const found = await findings({ code, municipality: ['Båstad'] })
    expect(found.map(({ document }) => document.fileName.slice(0, 3))).toEqual(['002'])
    expect(await findings({ code, municipality: ['Höganäs'] })).toEqual([])
  })
})

describe('one, by a single variable', () => {
  const meetingBy = async (by: object) => {
    const { data, errors } = await ask('query ($by: MeetingKey!) { meeting(by: $by) { id date } }', { by })
    expect(errors).toBeUndefined()
    return data.meeting
  }
  const june = { id: 'Meeting:kommundirektorsgruppen/2015-06-12/4-2015', date: '2015-06-12' }

  it('a meeting by id, by body and number, or by document', async () => {
    const bytes = readFileSync(`${SEED_PROTOCOLS}001_4b805df710965772.txt`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await meetingBy({ id: june.id })).toEqual(june)
    expect(await meetingBy({ numbered: { body: 'kommundirektorsgruppen', number: '4/2015' } })).toEqual(june)
    expect(await meetingBy({ document: `Document:${sha256}` })).toEqual(june)
    expect(await meetingBy({ document: sha256.toUpperCase() })).toEqual(june)
    expect(await meetingBy({ numbered: { body: 'Kommundirektörsgruppen', number: '99/2015' } })).toBeNull()
    expect(await meetingBy({ numbered: { body: 'Ingen grupp', number: '4/2015' } })).toBeNull()
    expect(await meetingBy({ document: 'Document:0000' })).toBeNull()
  })

  it('a body by id, by name, or by name within an organization under a former name', async () => {
    const body = { id: 'Body:kommundirektorsgruppen' }
    const query = 'query ($by: BodyKey!) { body(by: $by) { id } }'
    const within = { organization: 'Skåne Nordväst', name: 'Kommundirektörsgruppen' }
    for (const by of [body, { name: 'KOMMUNDIREKTORSGRUPPEN' }, { within }]) {
      expect((await ask(query, { by })).data).toEqual({ body })
    }
    const elsewhere = { within: { organization: 'Bjuv', name: 'Kommundirektörsgruppen' } }
    expect((await ask(query, { by: elsewhere })).data).toEqual({ body: null })
  })
})

it('what a person led and what a body was proposed is also had page by page, and counted', async () => {
  const { data, errors } = await ask(`{
    person(name: "Palle Lundberg") {
      chaired { date }
      chairedConnection(first: 1, order: DESC) { totalCount pageInfo { hasNextPage } nodes { date } }
    }
    kept: person(name: "Johan Lindberg") { minuted { id } minutedConnection { totalCount nodes { id } } }
    body(name: "Styrelsen") {
      proposals { id }
      proposalsConnection(first: 2) { totalCount nodes { id } edges { node { level } } }
    }
  }`)
  expect(errors).toBeUndefined()
  const { person, kept, body } = data
  // He signs as chair in 2016, 2019 and 2022; in 2015 as the one who checked the minutes.
  const dates = person.chaired.map(({ date }: { date: string }) => date)
  expect(dates).toEqual(expect.arrayContaining(['2016-05-20', '2019-04-05', '2022-04-22']))
  expect(person.chairedConnection).toEqual({
    totalCount: dates.length,
    pageInfo: { hasNextPage: true },
    nodes: [{ date: '2022-04-22' }],
  })
  expect(kept.minutedConnection).toEqual({ totalCount: kept.minuted.length, nodes: kept.minuted })
  expect(body.proposalsConnection.totalCount).toBe(body.proposals.length)
  expect(body.proposalsConnection.nodes).toEqual(body.proposals.slice(0, 2))
  expect(body.proposalsConnection.edges).toHaveLength(2)
})

describe('what is seldom asked for', () => {
  it('of the graph, its years and a document', async () => {
    const name = '002_a1805bee926c1cdb.txt'
    const text = readFileSync(`${SEED_PROTOCOLS}${name}`, 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const { data, errors } = await ask(
      `query ($sha256: String) {
        graph { revision at }
        meetingYears { year meetings }
        document(sha256: $sha256) { fileName text importer url findings { severity code } }
      }`,
      { sha256 },
    )
    expect(errors).toBeUndefined()
    expect(data.graph.revision).toBeGreaterThan(0)
    expect(Date.parse(data.graph.at)).not.toBeNaN()
    expect(data.meetingYears).toEqual([2015, 2016, 2019, 2022, 2023].map((year) => ({ year, meetings: 1 })))
    expect(data.document).toMatchObject({ fileName: name, text, url: `/documents/${sha256}` })
    expect(data.document.importer).toMatch(/^[\w-]{20,}$/u)
    expect(data.document.findings).toContainEqual({ severity: 'WARNING', code: 'MUNICIPALITY_WITHOUT_PERSON' })
  })

  it('of money: who is asked for it, what for, and where it stands', async () => {
    const { data, errors } = await ask(`{
      amounts(first: 100, order: DESC) { nodes {
        value state decider deciderBody { name } source project { name } grants { value } grantedBy { value }
        decision { text } item { title meeting { year } }
      } }
      items(first: 100) { nodes { title concerns { item { title } project { name } } decisions { proposals { text } } } }
    }`)
    expect(errors).toBeUndefined()
    const rows = (data.amounts.nodes as { value: number; item: { meeting: { year: number } } }[]).filter(
      ({ item: { meeting } }) => meeting.year === 2023,
    )
    const start = (text: string) => expect.stringMatching(new RegExp(`^${text}`, 'u'))
    expect(rows.find(({ value }) => value === 100_000)).toMatchObject({
      state: 'PROPOSED',
      deciderBody: { name: 'Styrelsen' },
      source: 'tidigare års överskott',
      grantedBy: null,
      decision: { text: start('att föreslå styrelsen att bifalla') },
      item: { title: 'Förslag på utredning inför ny Regional Trafikförsörjningsplan' },
    })
    expect(rows.find(({ value }) => value === 250_000)).toMatchObject({
      state: 'GRANTED',
      grants: null,
      item: { title: 'Förslag på plan implementering efter projektet Företagsetableringar' },
    })
    const { title, concerns, decisions } = data.items.nodes.find((one: { title: string }) =>
      one.title.endsWith('Food Evolution'),
    )
    expect(concerns).toContainEqual({ item: { title }, project: { name: 'Food Evolution' } })
    // Four proposals hang on the third decision.
    expect(decisions.map(({ proposals }: { proposals: unknown[] }) => proposals.length)).toEqual([0, 0, 4, 0, 0, 0, 0])
  })

  it.skipIf(!isLong)('of organizations, whatever they are', async () => {
    const { data, errors } = await ask(`{
      bjuv: organization(name: "Bjuv") { ...Told ... on Municipality { memberOf { name } } }
      familjen: organization(name: "Skåne Nordväst") { ...Told }
      body(name: "Kommundirektörsgruppen") { names }
      project(name: "Food Evolution") { timeline { nodes { how } } }
      tasks(first: 1) { totalCount }
      attendances(first: 100, order: DESC) { nodes { status person { name } } }
      coverage(period: { year: 2022 }) { municipality { name } cells { status attendances { status } } }
    }
    fragment Told on Organization {
      id representation { person { name } } attendances { nodes { person { name } } } assignments { totalCount }
    }`)
    expect(errors).toBeUndefined()
    expect(data.bjuv).toMatchObject({
      id: 'Municipality:municipality-1260',
      memberOf: [{ name: 'Familjen Helsingborg' }],
    })
    expect(data.familjen.id).toBe('GenericOrganization:familjen-helsingborg')
    const seen = (of: string) =>
      data[of].attendances.nodes.map(({ person }: { person: { name: string } }) => person.name)
    expect(seen('bjuv')).toEqual(expect.arrayContaining(['Christer Pålsson', 'Christian Alexandersson']))
    expect(seen('familjen')).toEqual(expect.arrayContaining(['Jan-Inge Hansson', 'Johan Lindberg']))
    const spoke = data.bjuv.representation.map(({ person }: { person: { name: string } }) => person.name)
    expect(spoke).toEqual(expect.arrayContaining(['Christer Pålsson', 'Christian Alexandersson']))
    expect(data.project.timeline.nodes).toEqual([{ how: 'TITLE' }])
    // There in 2023, struck out in 2022.
    const name = 'Charlotte Rosenlund Sjövall'
    const hers = data.attendances.nodes.filter(
      ({ person }: { person: { name: string } | null }) => person?.name === name,
    )
    expect(hers.map(({ status }: { status: string }) => status)).toEqual(['PRESENT', 'ABSENT'])
    const absent = data.coverage.find(
      ({ municipality }: { municipality: { name: string } }) => municipality.name === 'Båstad',
    )
    expect(absent.cells).toEqual([{ status: 'ABSENT', attendances: [{ status: 'ABSENT' }] }])
  })

  it('of statistics, by body, project, municipality, quarter, person and role', async () => {
    const { data, errors } = await ask(`{
      byBody: decisionStats(by: [BODY]) { body { name } count tasks }
      byProject: decisionStats(by: [PROJECT], period: { year: 2016 }) { project { name } count items }
      byMunicipality: decisionStats(by: [MUNICIPALITY], period: { year: 2015 }) { municipality { name } count }
      decisions(first: 1) { totalCount }
      tasks(first: 1) { totalCount }
      money: fundingStats(by: [BODY, QUARTER], period: { year: 2023 }) { quarter body { name } state sum }
      seen: attendanceStats(by: [BODY, QUARTER, PERSON, ROLE], period: { year: 2022 }) {
        quarter body { name } person { name } role present absent
      }
    }`)
    expect(errors).toBeUndefined()
    const body = { name: 'Kommundirektörsgruppen' }
    expect(data.byBody).toMatchObject([{ body, count: data.decisions.totalCount }])
    expect(data.byProject).toContainEqual({ project: { name: 'Food Evolution' }, count: 7, items: 1 })
    // It writes the answer, and asks for time to do so.
    expect(data.byMunicipality).toContainEqual({ municipality: { name: 'Ängelholm' }, count: 2 })
    expect(data.money).toContainEqual({ quarter: 1, body, state: 'GRANTED', sum: 250_000 })
    expect(data.money).toContainEqual({ quarter: 1, body, state: 'PROPOSED', sum: 100_000 })
    const palle = { quarter: 2, body, person: { name: 'Palle Lundberg' }, role: 'MEMBER', present: 1, absent: 0 }
    expect(data.seen).toContainEqual(palle)
    expect(data.seen).toContainEqual({ ...palle, person: { name: 'Tomas Rikse' }, present: 0, absent: 1 })
  })
})

// As long as nothing is imported there, by the program that filled it.
describe('a graph that an earlier version filled', () => {
  const QUESTION = `{
    meetings { nodes { number sources { number { quote } start { quote } body { quote } chair { quote } } } }
    meeting(by: { numbered: { body: "Kommundirektörsgruppen", number: "5/2016" } }) { decisions { tasks { evidence { quote } assignees { written evidence { quote } } } } }
  }`

  it('has no places of values until the next import, which reads its documents again', async () => {
    const now = await askNew(QUESTION)
    for (const text of [
      `MATCH (m:Meeting) UNWIND ['organization', 'number', 'start', 'end', 'place'] AS field
       SET m[field + 'At'] = null, m[field + 'Quote'] = null, m.fingerprint = 'earlier'`,
      "MATCH (:Meeting)-[r:HELD_BY|CHAIRED|KEPT_MINUTES_OF]-() SET r = {fingerprint: 'earlier'}",
      "MATCH (t:Task) SET t.assigneesAt = null, t.assigneeQuotes = null, t.fingerprint = 'earlier'",
      "MATCH (d:Document) SET d.importer = 'earlier'",
      "MATCH (l:LastImport) SET l.rules = 'earlier'",
    ])
      await graph().runText(text)

    const { data, errors } = await askNew(QUESTION)
    expect(errors).toBeUndefined()
    const { nodes } = data.meetings
    expect(nodes).toHaveLength(5)
    for (const { sources } of nodes) expect(sources).toEqual({ number: null, start: null, body: null, chair: null })
    for (const { tasks } of data.meeting.decisions)
      for (const { evidence, assignees } of tasks)
        for (const assignee of assignees) expect(assignee.evidence).toEqual(evidence)

    await importFiles(graph(), await filesOf([]))
    expect((await askNew(QUESTION)).data).toEqual(now.data)
  })
})
