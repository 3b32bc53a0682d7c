/**
 * Pictures of every page of a running explorer, at three widths, light and dark, in both languages:
 * `npm run screenshots -- [ADDRESS] [FOLDER] [PAGE…]`. For looking at them. With `--readme` instead of the rest, the two
 * pictures of the README, of the explorer on the seeds (`npm start`).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../tests/web/browser.ts'

const isForReadme = process.argv.includes('--readme')
const given = process.argv.slice(2).filter((argument) => argument !== '--readme')
const [address = 'http://127.0.0.1:4000', folder = 'screenshots', ...chosen] = given

const PAGES: Readonly<Record<string, string>> = {
  start: '/',
  search: '/search?q=n%C3%A4tverk',
  projects: '/projects',
  project: '/project/food-evolution',
  'project-2': '/project/mangfald',
  item: '/item/250e1031b386/6',
  municipality: '/municipality/municipality-1260?asOf=2019-04-05',
  organization: '/organization/familjen-helsingborg',
  representation: '/representation?asOf=2019-04-05',
  people: '/people',
  person: '/person/christer-palsson',
  meetings: '/meetings',
  meeting: '/meeting/kommundirektorsgruppen/2016-05-20/5-2016',
  statistics: '/statistics',
  graph: '/graph?focus=Project%3Afood-evolution',
  'graph-2': '/graph?focus=Municipality%3Amunicipality-1283',
  findings: '/findings',
  promises: '/promises',
  missing: '/project/nothing-of-this-name',
}
const WIDTHS = { phone: [360, 800], tablet: [768, 1024], desktop: [1280, 900] } as const
const LANGUAGES = { sv: '', en: '/en' } as const
const PICTURE_FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

const browser = await openBrowser()
try {
  await (isForReadme ? readmePictures(browser) : allPages(browser))
} finally {
  await browser.close()
}

async function allPages(chromium: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const scheme of ['light', 'dark'] as const) {
    for (const [size, [width, height]] of Object.entries(WIDTHS)) {
      const page = await opened(chromium, width, height, scheme)
      for (const [language, prefix] of Object.entries(LANGUAGES)) {
        for (const [name, path] of Object.entries(PAGES)) {
          const file = `${name}-${size}-${scheme}-${language}`
          if (chosen.length > 0 && !chosen.some((one) => one === name || one === file)) continue
          await page.goto(`${address}${prefix}${path}`, { waitUntil: 'networkidle' })
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (overflow > 0) console.error(`${file}: ${overflow} px wider than the window`)
          await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true })
        }
      }
      await page.close()
    }
  }
}

/** In WebP: a quarter of what PNG needs. */
async function readmePictures(chromium: Browser): Promise<void> {
  const page = await opened(chromium, 1280, 880, 'light')
  await page.goto(`${address}${PAGES.project}`, { waitUntil: 'networkidle' })
  await picture(page, 'project')
  // From a proposal to its sentence: the meeting's page, opened there.
  const proposal = page.locator('.clause-proposal').first()
  await proposal.locator('summary').first().click()
  await proposal.locator('.quote a').first().click()
  await page.locator('.protocol .chosen').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
  await picture(page, 'meeting')
}

async function picture(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  writeFileSync(join(PICTURE_FOLDER, `${name}.webp`), Buffer.from(data, 'base64'))
}

async function opened(chromium: Browser, width: number, height: number, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await chromium.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  })
  page.on('console', (message) => message.type() === 'error' && console.error(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
  return page
}
