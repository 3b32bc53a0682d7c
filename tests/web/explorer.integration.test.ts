import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ApiServer, createApi, listen } from '../../src/api/index.ts'
import { importFiles } from '../../src/cli/import/bring.ts'
import { filesOf } from '../../src/cli/import.ts'
import type { Graph } from '../../src/graph/index.ts'
import { sharedServer, spawnCli } from '../setup/cli.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'
import { freePort } from '../setup/ports.ts'
import { openBrowser } from './browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MEETING = '/meeting/kommundirektorsgruppen/2016-05-20/5-2016'

let graph: Graph
let api: ReturnType<typeof createApi>
let server: ApiServer
let browser: Browser
let page: Page
let address: string
let complaints: string[]

beforeAll(async () => {
  const config = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url))
  await build({ configFile: config, logLevel: 'warn' })
  graph = await openTestGraph()
  await importFiles(graph, await filesOf([]))
  api = createApi(graph)
  server = await listen(api, 0)
  address = `http://127.0.0.1:${server.port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await graph?.close()
})

beforeEach(async () => {
  complaints = []
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE', reducedMotion: 'reduce' })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
})

afterEach(async () => {
  await page.close()
})

/** Opens a page of the explorer and waits until its answers are there. */
async function open(path: string): Promise<void> {
  await page.goto(`${address}${path}`)
  await page.locator('h1').waitFor()
  await answered()
}

/** Waits until nothing is on its way. */
async function answered(): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}

const heading = () => page.locator('h1').innerText()

describe('the three stories', () => {
  it('trace Food Evolution: from three letters to the sentence in the minutes, and back', async () => {
    await open('/')
    const box = page.getByRole('combobox', { name: 'Sök' })
    await box.fill('food evol')
    await page
      .getByRole('option', { name: /Food Evolution.*Projekt/u })
      .first()
      .waitFor()
    for (;;) {
      await box.press('ArrowDown')
      const active = await page.locator(`#${await box.getAttribute('aria-activedescendant')}`).innerText()
      if (/Projekt/u.test(active)) break
    }
    await box.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Food Evolution' }).waitFor()

    const timeline = page.getByRole('group', { name: /Tidslinje för Food Evolution/u })
    const points = timeline.getByRole('link')
    expect(await points.first().getAttribute('aria-label')).toMatch(/20 maj 2016.*3 beslut, 4 förslag/u)
    // Each decision and proposal has a point of its own, which opens its sentence.
    expect(await points.count()).toBe(1 + 3 + 4)
    expect(await points.nth(4).getAttribute('aria-label')).toMatch(/^Förslag att stödja arbetet/u)
    expect(await points.nth(4).getAttribute('href')).toMatch(/\/meeting\/.*mark=\d+-\d+/u)
    expect(await timeline.textContent()).toContain('inget svar synligt')
    const money = page.locator('.money > div')
    expect(await money.filter({ hasText: 'Föreslaget' }).innerText()).toMatch(/1\s?kr\/invånare/u)
    expect(await money.filter({ hasText: 'Beviljat' }).innerText()).toContain('–')
    expect(await page.locator('.also').innerText()).toContain('Matstaden Familjen Helsingborg')
    const entry = page.locator('.entry')
    expect(await entry.innerText()).toMatch(/Föredrogs av Emma Håkansson, Christer Paulsson/u)

    const proposal = entry.locator('.clause-proposal').filter({ hasText: 'leaderprojektet Food Evolution' }).last()
    await proposal.locator('summary').first().click()
    expect(await proposal.locator('blockquote').first().innerText()).toContain('med en krona per invånare och kommun')
    await proposal.getByRole('link', { name: 'Öppna i protokollet' }).first().click()
    const chosen = page.locator('.protocol .chosen')
    await chosen.first().waitFor()
    expect((await chosen.allInnerTexts()).join('')).toContain('en krona per invånare')
    expect(await chosen.first().evaluate(isInSight)).toBe(true)
    expect(page.url()).toMatch(/mark=\d+-\d+/u)

    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Food Evolution' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('who spoke for Bjuv in 2015, 2019 and 2023', async () => {
    await open('/')
    await page.getByRole('link', { name: 'Bjuv', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Bjuv' }).waitFor()
    const chart = page.getByRole('group', { name: 'Vem talade för Bjuv?' })
    const sightings = chart.getByRole('link', { name: /Christer Pålsson, Bjuv/u })
    expect(await sightings.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual([
      'Christer Pålsson, Bjuv, 12 juni 2015: närvarande',
      'Christer Pålsson, Bjuv, 20 maj 2016: närvarande',
      'Christer Pålsson, Bjuv, 5 april 2019: frånvarande',
      'Christer Pålsson, Bjuv, 22 april 2022: frånvarande',
    ])
    for (const [day, name] of [
      ['2015-06-12', 'Christer Pålsson'],
      ['2019-04-05', 'Christer Pålsson'],
      ['2023-02-17', 'Christian Alexandersson'],
    ] as const) {
      await page.getByLabel('Den dag').fill(day)
      await page.waitForURL(`**/*asOf=${day}`)
      expect(await page.locator('.answer').innerText()).toContain(name)
    }
    // The same link shows the same to someone else, also in English.
    await open('/en/municipality/municipality-1260?asOf=2019-04-05')
    expect(await page.locator('.answer').innerText()).toMatch(/On 5 April 2019: Christer Pålsson .*2 absent/u)
    await page.getByRole('button', { name: 'Table' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Christer Pålsson' })
    expect(await row.locator('.numeric').allInnerTexts()).toEqual(['2', '2', '0'])
    // The table is a link too, and back is the chart.
    expect(page.url()).toContain('table=periods')
    await page.goBack()
    await page.getByRole('group', { name: 'Who spoke for Bjuv?' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('from a sum to the sentence, both sides of the page lighting up', async () => {
    await open('/projects')
    // What only a text tells of is not taken for decided.
    const told = page.getByRole('row').filter({ hasText: 'Framtidscoach' })
    expect(await told.innerText()).toMatch(/340\s000\s?kr omfördelat \(i texten\)/u)
    await page.getByRole('link', { name: 'Företagsetableringar', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Företagsetableringar' }).waitFor()
    const sum = page.locator('.sum').filter({ hasText: /250\s000\s?kr/u })
    expect(await sum.innerText()).toContain('Beviljat')
    await sum.locator('summary').click()
    await sum.getByRole('link', { name: 'Öppna i protokollet' }).click()
    const chosen = page.locator('.protocol .chosen')
    await chosen.first().waitFor()
    expect((await chosen.allInnerTexts()).join('')).toContain('250 tkr')
    const fact = page.locator('.pane-facts .chosen')
    expect(await fact.innerText()).toMatch(/250\s000\s?kr/u)
    expect(await fact.evaluate(isInSight)).toBe(true)
    // And the other way: a word in the text is pointed at, its fact lights up.
    const mark = page.locator('.protocol .mark-attendance').first()
    await mark.hover()
    expect(await page.locator('.pane-facts .fact-attendance.lit').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })
})

describe('the text beside the facts', () => {
  it('is the document letter for letter, marks nothing but facts, and marks each fact', async () => {
    await open(MEETING)
    const [document] = await graph.runText<{ text: string }>(
      "MATCH (d:Document)-[:RECORDS]->(:Meeting {id: 'kommundirektorsgruppen/2016-05-20/5-2016'}) RETURN d.text AS text",
    )
    const lines = await page.locator('.line-text').evaluateAll((all) => all.map((line) => line.textContent))
    expect(lines.join('\n')).toBe(document!.text.replace(/\r\n?/gu, '\n').replace(/\n$/u, ''))
    const facts = await page
      .locator('.pane-facts [data-marks]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-marks')!))
    const marks = await page
      .locator('.pane-text [data-marks]')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-marks')!.split(' ')))
    expect(new Set(marks)).toEqual(new Set(facts))
  })

  it('has the number, the times, the place and who led the meeting and kept its minutes, each opening at its words', async () => {
    await open(MEETING)
    const opened: string[] = []
    for (const name of ['Nummer', 'Tid', 'Plats', 'Ordförande', 'Sekreterare']) {
      const row = page.locator('.pane-facts .pairs > div').filter({ has: page.getByText(name, { exact: true }) })
      for (const link of await row.locator('.line-link').all()) {
        const key = (await link.getAttribute('href'))!.replace('?mark=', '')
        await link.click()
        const chosen = page.locator(`.protocol .chosen[data-marks~="${key}"]`)
        await chosen.first().waitFor()
        opened.push((await chosen.allInnerTexts()).join(''))
      }
    }
    expect(opened).toEqual([
      '5/2016',
      'kl. 08.30',
      '12.30',
      'Mindpark, E7 Helsingborg',
      'Palle Lundberg',
      'Jan-Inge Hansson',
    ])
  })

  it('shows an unread line as such, in the words above and in the text', async () => {
    const line = 'Ordföranden hälsade välkomna'
    await graph.runText(
      `MATCH (d:Document)-[:RECORDS]->(:Meeting {id: 'kommundirektorsgruppen/2016-05-20/5-2016'})
       CREATE (d)-[:HAS_FINDING]->(:Finding {id: 'unread', code: 'LINE_UNREAD', severity: 'INFO', sort: [],
         message: 'No rule reads this line.', document: d.id, line: 13, quote: $line,
         start: size(split(d.text, $line)[0]), end: size(split(d.text, $line)[0]) + size($line)})`,
      { line },
    )
    const own = await listen(createApi(graph), 0)
    try {
      await page.goto(`http://127.0.0.1:${own.port}${MEETING}`)
      const unread = page.locator('.protocol .mark-unread')
      await unread.first().waitFor()
      expect((await unread.allInnerTexts()).join('')).toBe(line)
      expect(await unread.first().evaluate((element) => getComputedStyle(element).backgroundImage)).toContain(
        'gradient',
      )
      expect(await page.locator('.pane-text').innerText()).toContain('1 rad är oläst')
      expect(await page.locator('.pane-text .key').innerText()).toContain('oläst rad')
    } finally {
      await own.close()
      await graph.runText("MATCH (f:Finding {id: 'unread'}) DETACH DELETE f")
    }
  })
})

describe('faults', () => {
  it('the server gone: says so, and goes on when it is back', async () => {
    const port = await freePort()
    let own = await listen(api, port)
    const preloaded = page.waitForResponse(/\/assets\/lists/u)
    await page.goto(`http://127.0.0.1:${port}/statistics`)
    await page.getByRole('heading', { name: 'Pengar per år och läge' }).waitFor()
    // The other pages have been fetched by then: what is missing is the answer.
    await preloaded
    await page.waitForLoadState('networkidle')
    await own.close()
    await page.getByRole('link', { name: 'Möten' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('npm start')
    own = await listen(api, port)
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('cell', { name: '20 maj 2016' }).waitFor()
    await own.close()
  })

  it('no answer to what the whole page is about: its heading says so, once for all questions', async () => {
    await page.route('**/graphql', (route) => route.abort())
    for (const path of ['/project/food-evolution', '/item/250e1031b386/6', '/graph?focus=Project%3Afood-evolution']) {
      await page.goto(`${address}${path}`)
      await page.getByRole('heading', { level: 1, name: 'Servern svarar inte.' }).waitFor()
    }
    await page.goto(`${address}/statistics`)
    await page.getByRole('alert').waitFor()
    await answered()
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('heading', { name: 'Närvaro per organisation' }).waitFor()
  })

  describe('a server with API_TOKENS, as the command starts it', () => {
    const token = 'en-nyckel-som-bara-vi-har'
    let child: ReturnType<typeof spawnCli>
    let guarded: string

    beforeAll(async () => {
      child = spawnCli(['serve', '--port', '0'], { environment: { ...sharedServer(), API_TOKENS: token } })
      guarded = await new Promise((found, failed) => {
        let said = ''
        const listen = (text: string) => {
          said += text
          const url = /answers at (http\S+)\/graphql/u.exec(said)?.[1]
          if (url) found(url)
        }
        child.stdout.setEncoding('utf8').on('data', listen)
        child.stderr.setEncoding('utf8').on('data', listen)
        child.once('close', () => failed(new Error(said)))
      })
    })

    afterAll(async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await ended
    })

    it('asks for the key, says when it is wrong, takes the right one and keeps it for this tab', async () => {
      await page.goto(`${guarded}/statistics`)
      await page.getByRole('heading', { level: 1, name: 'En nyckel behövs' }).waitFor()
      // One form, however many questions the page has.
      expect(await page.getByLabel('Nyckel').count()).toBe(1)
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.getByLabel('Nyckel').fill('någon helt annan nyckel')
      await page.getByRole('button', { name: 'Fortsätt' }).click()
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toContain('godtog inte nyckeln')
      expect(await page.getByLabel('Nyckel').getAttribute('aria-invalid')).toBe('true')
      await page.evaluate(AXE)
      expect(await page.evaluate(violationsByAxe)).toEqual([])
      await page.getByLabel('Nyckel').fill(` ${token} `)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Beslut och förslag per år' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Beslut och förslag per år' }).waitFor()
      await page.getByRole('link', { name: 'Projekt', exact: true }).click()
      await page.getByRole('link', { name: 'Food Evolution', exact: true }).waitFor()
    })

    it.each([
      '/graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '/x/../graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '/x/%2e%2e/graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '/./graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '//graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '/%67raphql?query=%7Bdocuments%7BfileName%7D%7D',
      '\\graphql?query=%7Bdocuments%7BfileName%7D%7D',
      '/documents/250e1031b386',
      '/x/../documents/250e1031b386',
      '/metrics',
    ])('without the key nothing of the graph comes from %s', async (path) => {
      const { hostname, port } = new URL(guarded)
      const [status, body] = await new Promise<[number, string]>((answered, failed) => {
        const asked = request({ hostname, port, path, headers: { accept: 'application/json' } }, async (response) => {
          answered([response.statusCode!, (await response.toArray()).join('')])
        })
        asked.once('error', failed).end()
      })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(body).not.toMatch(/fileName|\.txt|Helsingborg|protokollgraf_/u)
    })
  })

  it('a search shows its first finds, and on demand the next', async () => {
    await page.goto(`${address}/search?q=att`)
    const hits = page.locator('.hits > li')
    await hits.first().waitFor()
    expect(await hits.count()).toBe(50)
    await page.getByRole('button', { name: 'Hämta fler' }).click()
    await hits.nth(50).waitFor()
    const places = await hits.locator('> a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(places).size).toBeGreaterThan(50)
  })

  it.each([
    '/project/nothing',
    '/person/nobody',
    '/meeting/a/b/c',
    '/item/x/1',
    '/municipality/x',
    '/nowhere',
    '/project/%zz',
  ])('nothing at %s: says so and offers a search', async (path) => {
    await page.goto(`${address}${path}`)
    await page.getByRole('heading', { level: 1, name: 'Här finns ingenting' }).waitFor()
    expect(await page.getByRole('combobox').count()).toBeGreaterThan(0)
  })

  it('hostile names are text: nothing of them runs or becomes a tag', async () => {
    const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}} \u202Egnp\u202C **x**'
    const rename = (name: string, title: string) =>
      graph.runText(
        `MATCH (p:Project {id: 'food-evolution'}), (q:Person {id: 'emma-hakansson'}), (i:AgendaItem)-[:CONCERNS]->(p)
         SET p.name = $name, q.name = $name, i.title = $title, p.names = p.names + $name`,
        { name, title },
      )
    await rename(hostile, hostile)
    const own = await listen(createApi(graph), 0)
    try {
      for (const path of [
        '/',
        '/projects',
        '/project/food-evolution',
        '/person/emma-hakansson',
        MEETING,
        '/graph?focus=Project:food-evolution',
        '/search?q=onerror',
      ]) {
        await page.goto(`http://127.0.0.1:${own.port}${path}`)
        await page.locator('h1').waitFor()
        await answered()
        expect(await page.evaluate(() => 'hit' in window)).toBe(false)
        expect(await page.locator('main img, main script').count()).toBe(0)
      }
      await page.goto(`http://127.0.0.1:${own.port}/project/food-evolution`)
      await page.locator('.entry').waitFor()
      expect(await heading()).toContain('<img src=x onerror="window.hit=1">')
      expect(complaints).toEqual([])
    } finally {
      await own.close()
      await rename('Food Evolution', 'Matstaden Familjen Helsingborg/Food Evolution')
    }
  })
})

describe('everyone', () => {
  const pages = [
    '/',
    '/search?q=protokoll',
    '/projects',
    '/project/food-evolution',
    '/item/250e1031b386/6',
    '/municipality/municipality-1260?asOf=2019-04-05&guests=yes',
    '/organization/familjen-helsingborg',
    '/representation?asOf=2019-04-05',
    '/people',
    '/person/christer-palsson',
    '/meetings?year=2016',
    MEETING,
    '/statistics',
    '/graph?focus=Project%3Afood-evolution',
    '/findings',
    '/promises?show=all',
    '/nowhere',
    '/en/project/food-evolution',
  ]

  const screens = [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const

  it.each(pages)('can use %s: no violation by axe, at a desk in light or on a phone in the dark', async (path) => {
    // Each page on one of the screens, in turn; in the long run on both.
    for (const { width, colorScheme } of isLong ? screens : [screens[pages.indexOf(path) % 2]!]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(path)
      await page.waitForLoadState('networkidle')
      await page.evaluate(AXE)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const violations = await page.evaluate(violationsByAxe)
      expect(violations).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    if (path !== '/nowhere') expect(await heading()).not.toBe('Här finns ingenting')
    expect(complaints).toEqual([])
  })

  it('reaches everything by keyboard: past the menu to the content, into a quote, and out', async () => {
    await open('/project/food-evolution')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Till innehållet')
    await page.keyboard.press('Enter')
    await page.locator('.clause summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.clause details[open] blockquote').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.protocol .chosen').first().waitFor()
    // A screen reader is told of the new page: its heading has the focus.
    expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('H1')
  })

  it('takes the numbers away as CSV', async () => {
    await open('/statistics')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).nth(1).click(),
    ])
    const text = readFileSync(await file.path(), 'utf8')
    expect(file.suggestedFilename()).toBe('Pengar per år och läge.csv')
    expect(text).toContain('2023,Beviljat,hela beloppet,250000,1')
  })
})

describe('the server', () => {
  it('serves the page under a policy that lets only its own files run', async () => {
    const response = await fetch(`${address}/project/x`, { headers: { accept: 'text/html' } })
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await response.text()).toMatch(/<script type="module"[^>]* src="\/assets\/[\w.-]+\.js">/u)
  })

  it.each([
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/none.js',
  ])('has no file %s', async (path) => {
    const response = await fetch(`${address}${path}`)
    expect(response.status).toBe(404)
  })
})

// The last: the graph stays empty.
describe('a graph without minutes', () => {
  it('says what to do instead of showing empty charts and lists', async () => {
    await emptyGraph(graph)
    const own = await listen(createApi(graph), 0)
    try {
      for (const path of ['/', '/statistics', '/representation', '/graph']) {
        await page.goto(`http://127.0.0.1:${own.port}${path}`)
        await page.getByRole('heading', { name: 'Inga protokoll är inlästa ännu' }).waitFor()
        expect(await page.locator('main').innerText()).toContain('protokollgraf import')
        expect(await page.locator('.figure').count()).toBe(0)
      }
      for (const path of ['/projects', '/people', '/meetings']) {
        await page.goto(`http://127.0.0.1:${own.port}${path}`)
        await page.getByText('Här finns ingenting än.').waitFor()
        expect(await page.locator('table').count()).toBe(0)
      }
      expect(complaints).toEqual([])
    } finally {
      await own.close()
    }
  })
})

/** Runs in the page. */
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** Runs in the page: each violation with the first place it was found at. */
async function violationsByAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
  interface Violation {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await axe.run({ runOnly: tags })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}
