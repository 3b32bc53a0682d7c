/**
 * How fast the explorer is, in headless Chromium on this machine: `npm run bench:web`.
 * First the first view on the five seeds: script compressed, and the time until it answers. Then a project of 1,000
 * items and a matrix of 290 municipalities and 1,000 meetings: the longest task while they are scrolled.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { createApi, listen } from '../src/api/index.ts'
import { importFiles } from '../src/cli/import/bring.ts'
import { filesOf } from '../src/cli/import.ts'
import { connect, findHome, type Graph, homeAt, migrate, useServer } from '../src/graph/index.ts'
import { freePort } from '../tests/setup/ports.ts'
import { openBrowser } from '../tests/web/browser.ts'

const MUNICIPALITIES = 290
const MEETINGS = 1000
const ITEMS = 1000
const ROUNDS = 5
const VIEWPORT = { width: 1280, height: 900 }

const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-bench-'))
const home = homeAt(folder, findHome(process.env).jars)
const use = await useServer({ home, environment: {}, port: await freePort() })
const graph = await connect(use.settings)
const browser = await openBrowser()
try {
  await migrate(graph)
  await importFiles(graph, await filesOf([]))
  // It is the page that is measured: the database may take its time.
  const server = await listen(createApi({ read: (name, parameters) => graph.read(name, parameters) }), 0)
  const address = `http://127.0.0.1:${server.port}`
  await firstView(browser, address)
  await fillMeetings(graph)
  await fillItems(graph)
  console.log(
    '\n| page | shown after ms | complete after ms | elements | longest task while scrolling, ms (limit 100) | by the clock |',
  )
  console.log('|---|---:|---:|---:|---:|---:|')
  await scrolled(browser, address, { name: 'a project of 1,000 items, its timeline and story', path: '/project/bench' })
  await fillMunicipalities(graph)
  await scrolled(browser, address, {
    name: 'who spoke for 290 municipalities',
    path: '/representation',
    part: '.periods',
  })
  await scrolled(browser, address, {
    name: '290 municipalities × the meetings of one of 20 years',
    path: '/representation?year=2018',
    part: '.matrix-scroll',
    scrolls: '.matrix-scroll',
  })
  await scrolled(browser, address, {
    name: '290 municipalities × 20 years, 1,000 meetings in all',
    path: '/representation?year=all',
    part: '.matrix-scroll',
    scrolls: '.matrix-scroll',
  })
  await server.close()
} finally {
  await browser.close()
  await graph.close()
  await use.release()
  rmSync(folder, { recursive: true, force: true })
}

async function firstView(chromium: Browser, address: string): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await chromium.newPage({ viewport: VIEWPORT })
    page.setDefaultTimeout(120_000)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const scripts = new Set<string>()
    let bytes = 0
    session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await page.goto(`${address}/`)
    await page.locator('.columns-3').waitFor()
    times.push(await page.evaluate(() => performance.now()))
    if (round === ROUNDS - 1) {
      console.log(`First view: ${(bytes / 1000).toFixed(1)} kB of script, compressed (limit 200).`)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(2500)
      console.log(`With all other pages, fetched after it: ${(bytes / 1000).toFixed(1)} kB.`)
    }
    await page.close()
  }
  const [, , middle] = times.sort((left, right) => left - right)
  console.log(`All of it on the screen after ${middle!.toFixed(0)} ms (middle of 5, limit 1,000).`)
}

/** A cooperation that met every week for twenty years, and a project. */
async function fillMeetings(target: Graph): Promise<void> {
  await target.runText(
    `CREATE (o:Organization {id: 'bench', name: 'Bench', names: [], kind: 'COOPERATION'})
     CREATE (b:Body {id: 'bench', name: 'Benchgruppen', names: []})-[:PART_OF]->(o)
     CREATE (:Project {id: 'bench', name: 'Bench', names: [], known: 'REGISTER', sort: 'bench'})
     CREATE (:Document {id: 'bench', fileName: 'bench.txt', lines: 1, text: 'bench', importer: '', pages: [], readFindings: '[]', sort: 'bench'})
     WITH o, b
     UNWIND range(0, $meetings - 1) AS n
     WITH o, b, n, date('2000-01-10') + duration({days: n * 7}) AS day
     CREATE (:Meeting {id: 'bench/' + n, date: toString(day), year: day.year, number: toString(n), sort: toString(day) + ' bench/' + n})-[:HELD_BY]->(b)`,
    { meetings: MEETINGS },
  )
}

/** All municipalities as its members, each with somebody at each of its meetings. */
async function fillMunicipalities(target: Graph): Promise<void> {
  await target.runText(
    `MATCH (o:Organization {id: 'bench'})
     UNWIND range(1, $municipalities) AS k
     CREATE (u:Organization:Municipality {id: 'bench-' + k, name: 'Kommun ' + k, names: [], kind: 'MUNICIPALITY', code: 'b' + k})
     CREATE (u)-[:MEMBER_OF]->(o)
     WITH u
     UNWIND range(0, 3) AS n
     CREATE (p:Person {id: 'bench-' + u.code + '-' + n, name: 'Person ' + n + ' i ' + u.name, names: [], reasons: [], sort: 'person ' + n + u.code})
     CREATE (p)-[:REPRESENTS {id: p.id, from: toString(2000 + n * 5) + '-02-01', to: toString(2004 + n * 5) + '-01-01',
       meetings: 250, present: 240, absent: 10, partial: 0, roles: ['MEMBER']}]->(u)`,
    { municipalities: MUNICIPALITIES },
  )
  for (let from = 0; from < MEETINGS; from += 100) {
    await target.runText(
      `MATCH (u:Municipality)-[:MEMBER_OF]->(:Organization {id: 'bench'})
       UNWIND range($from, $from + 99) AS n
       MATCH (m:Meeting {id: 'bench/' + n})
       MATCH (p:Person {id: 'bench-' + u.code + '-' + toString(n / 250)})
       CREATE (p)-[:ATTENDED {id: m.id + '/' + u.code, organization: u.id, status: CASE WHEN n % 25 = 0 THEN 'ABSENT' ELSE 'PRESENT' END,
         role: 'MEMBER', partial: false, sort: m.date + m.id + '/' + u.code, document: 'bench', line: 1, start: 0, end: 5, quote: 'bench'}]->(m)`,
      { from },
    )
  }
}

/** The project is taken up by each of the meetings. */
async function fillItems(target: Graph): Promise<void> {
  await target.runText(
    `MATCH (p:Project {id: 'bench'})
     UNWIND range(0, $items - 1) AS n
     MATCH (m:Meeting {id: 'bench/' + n})
     CREATE (i:AgendaItem {id: 'bench/' + n, ordinal: 1, number: '1', title: 'Ärende ' + n, status: 'HANDLED', sort: m.sort + ' 00001', document: 'bench',
       line: 1, start: 0, end: 5, quote: 'bench'})-[:ON_AGENDA]->(m)
     CREATE (i)-[:CONCERNS {how: 'TITLE', document: 'bench', line: 1, start: 0, end: 5, quote: 'bench'}]->(p)
     WITH i
     UNWIND range(1, 2) AS k
     CREATE (:Decision {id: i.id + '/' + k, ordinal: k, text: 'att notera informationen', level: 'DECISION', sort: i.sort + ' 0000' + k, document: 'bench',
       line: 1, start: 0, end: 5, quote: 'bench'})-[:TAKEN_UNDER]->(i)`,
    { items: ITEMS },
  )
}

interface Scrolled {
  readonly name: string
  readonly path: string
  /** What is waited for. */
  readonly part?: string
  /** What is scrolled; the page by default. */
  readonly scrolls?: string
}

/** Scrolls a page, or a part of it, from its beginning to its end, down and to the right, and prints the longest task meanwhile. */
async function scrolled(chromium: Browser, address: string, { name, path, part, scrolls }: Scrolled): Promise<void> {
  const page = await chromium.newPage({ viewport: VIEWPORT })
  page.setDefaultTimeout(120_000)
  const begun = Date.now()
  await page.goto(`${address}${path}`)
  await page
    .locator(part ?? '.entry')
    .first()
    .waitFor()
  const shown = Date.now() - begun
  await page.waitForLoadState('networkidle')
  const complete = Date.now() - begun
  await chromium.startTracing(page, { categories: ['toplevel'] })
  await page.evaluate(scrollThrough, scrolls ?? null)
  const { processor, clock } = longestTask(String(await chromium.stopTracing()))
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  console.log(`| ${name} | ${shown} | ${complete} | ${elements} | ${processor.toFixed(0)} | ${clock.toFixed(0)} |`)
  await page.close()
}

/** Runs in the page. */
async function scrollThrough(part: string | null): Promise<void> {
  const box = part === null ? document.scrollingElement! : document.querySelector(part)!
  const steps = 120
  for (let step = 0; step <= steps; step += 1) {
    box.scrollTop = (box.scrollHeight * step) / steps
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  for (let step = 0; step <= steps; step += 1) {
    box.scrollLeft = (box.scrollWidth * step) / steps
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, and of the processor. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The longest task of the page's own thread, in milliseconds of the processor, and the longest by the clock. */
function longestTask(trace: string): { readonly processor: number; readonly clock: number } {
  const { traceEvents: events } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(
    ({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && threads.has(`${pid} ${tid}`),
  )
  return {
    processor: Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1000)),
    clock: Math.max(0, ...tasks.map(({ dur }) => dur! / 1000)),
  }
}
