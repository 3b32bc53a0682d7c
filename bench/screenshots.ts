/**
 * Pictures of every page of a running explorer, at three widths, light and dark:
 * `npm run screenshots -- [ADDRESS] [FOLDER] [PAGE…]`. For looking at them, and for the README.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../tests/web/browser.ts'

const [address = 'http://127.0.0.1:4000', folder = 'screenshots', ...chosen] = process.argv.slice(2)

const PAGES: Readonly<Record<string, string>> = {
  start: '/',
  search: '/search?q=n%C3%A4tverk',
  projects: '/projects',
  project: '/project/food-evolution',
  'project-2': '/project/mangfald',
  item: '/item/250e1031b386/6',
  municipality: '/municipality/municipality-1260?asOf=2019-04-05',
  representation: '/representation',
  people: '/people',
  person: '/person/christer-palsson',
  meetings: '/meetings',
  meeting: '/meeting/kommundirektorsgruppen/2016-05-20/5-2016',
  statistics: '/statistics',
  graph: '/graph?focus=Project%3Afood-evolution',
  findings: '/findings',
  promises: '/promises',
  english: '/en/project/food-evolution',
  missing: '/project/nothing-of-this-name',
}
const WIDTHS = { phone: [390, 844], tablet: [820, 1100], desktop: [1360, 900] } as const

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
try {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [size, [width, height]] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: scheme,
        locale: 'sv-SE',
        reducedMotion: 'reduce',
      })
      page.on('console', (message) => message.type() === 'error' && console.error(`${page.url()}: ${message.text()}`))
      page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
      for (const [name, path] of Object.entries(PAGES)) {
        if (chosen.length > 0 && !chosen.includes(`${name}`) && !chosen.includes(`${name}-${size}-${scheme}`)) continue
        await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (overflow > 0) console.error(`${name} at ${size}: ${overflow} px wider than the window`)
        await page.screenshot({
          path: join(folder, `${name}-${size}-${scheme}.png`),
          fullPage: !name.startsWith('meeting'),
        })
      }
      await page.close()
    }
  }
} finally {
  await browser.close()
}
