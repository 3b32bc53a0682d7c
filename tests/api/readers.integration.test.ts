import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Code, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiServer, createApi, listen } from '../../src/api/index.ts'
import { apiOverSeeds } from './seeds.ts'

// docs/cookbook/readers.md tells what to write in other programs: what it says is asked here, and has to come out.
// UPDATE=1 writes there what comes out; read the difference.

const FILE = new URL('../../docs/cookbook/readers.md', import.meta.url)
const PAGE = readFileSync(FILE, 'utf8')
const ADDRESS = 'http://127.0.0.1:4000'
const { ask, fetch: get, graph } = apiOverSeeds()

let server: ApiServer
beforeAll(async () => {
  server = await listen(createApi(graph(), { graphiql: false }), 0)
})
afterAll(() => server?.close())

/** The blocks of code, each with the output that stands below it. */
function blocksOf(tree: Nodes): { lang: string; code: string; output: string | null }[] {
  const children = 'children' in tree ? tree.children : []
  return children.flatMap((child, at) => {
    const next = children[at + 1]
    if (child.type !== 'code') return blocksOf(child)
    const output = next?.type === 'code' && next.lang === 'text' ? `${next.value}\n` : null
    return child.lang === 'text' ? [] : [{ lang: (child as Code).lang ?? '', code: child.value, output }]
  })
}
const blocks = blocksOf(fromMarkdown(PAGE))
const of = (lang: string) => blocks.filter((block) => block.lang === lang)

/** What a program prints that is given code to run, with this server in place of the usual one. */
function printed(command: string, args: readonly string[], code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', () => resolve(plain(output)))
    child.stdin.end(code.replaceAll(ADDRESS, new URL(server.url).origin))
  })
}

/** Holds what came out against what the page shows. */
function expectShown(found: string, shown: string | null): void {
  if (process.env.UPDATE && shown !== null) {
    const page = readFileSync(FILE, 'utf8')
    writeFileSync(
      FILE,
      page.replace(`\`\`\`text\n${shown}\`\`\``, () => `\`\`\`text\n${found}\`\`\``),
    )
  } else expect(found).toBe(shown)
}

const plain = (text: string) => text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')
const has = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

describe('the questions on the page', () => {
  const questions = [...PAGE.matchAll(/"""([\s\S]+?)"""|"(\{ .+? \})"|'(?:query=)?(\{ .+? \})'|`(\{ .+? \})`/gu)].map(
    (match) => match.slice(1).find((part) => part !== undefined)!,
  )

  it('are found', () => expect(questions.length).toBeGreaterThanOrEqual(9))

  it.each(questions)('have an answer: %s', async (question) => {
    const { data, errors } = await ask(question)
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toMatch(/\[\{/u)
  })
})

describe('what is printed is what is shown:', () => {
  it.each(of('js'))('JavaScript %#', async ({ code, output }) => {
    expectShown(await printed(process.execPath, ['--input-type=module', '-'], code), output)
  })

  // Where they are installed; their questions are asked above in any case.
  it.runIf(has('python3', '-c', 'import pandas, requests')).each(of('python'))(
    'Python %#',
    async ({ code, output }) => {
      expectShown(await printed('python3', ['-'], code), output)
    },
  )
  it.runIf(has('Rscript', '-e', 'library(httr2)')).each(of('r'))('R %#', async ({ code, output }) => {
    expectShown(await printed('Rscript', ['-'], code), output)
  })

  it('what curl asks for', async () => {
    const [{ code, output }] = of('sh') as [(typeof blocks)[number]]
    const query = /query=(.+)'$/u.exec(code)![1]!
    expectShown(plain(await (await get(`/graphql?format=csv&query=${encodeURIComponent(query)}`)).text()), output)
  })
})

it('addresses lead to tables', async () => {
  const addresses = blocks.flatMap(({ code }) => [...code.matchAll(/^http:\S+$/gmu)].map(([address]) => address))
  expect(addresses).toHaveLength(1)
  for (const address of addresses) {
    const response = await get(address.slice(ADDRESS.length))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(plain(await response.text())).toMatch(/^year,level,count\n2015,DECISION,\d+\n/u)
  }
})

it('Power BI finds the columns it gives types to', async () => {
  const [{ code }] = of('powerquery') as [(typeof blocks)[number]]
  const query = /query = "(.+)"\]/u.exec(code)![1]!
  const [columns] = plain(await (await get(`/graphql?format=csv&query=${encodeURIComponent(query)}`)).text()).split(
    '\n',
  )
  const typed = [...code.matchAll(/\{"(\w+)", /gu)].map(([, name]) => name)
  expect(typed).toEqual(['listed', 'present'])
  expect(columns!.split(',')).toEqual(['organization.name', ...typed])
})

it('Grafana finds the rows and the columns that its settings name', async () => {
  const setting = (name: string) => new RegExp(`^\\| ${name} \\| (.+) \\|$`, 'mu').exec(PAGE)![1]!
  const { data } = await ask(setting('GraphQL query').replaceAll('`', ''))
  const rows = at({ data }, setting('Root/Rows').replaceAll('`', '')) as unknown[]
  expect(rows.length).toBeGreaterThan(5)
  const columns = [...setting('Columns').matchAll(/`([\w.]+)`/gu)].map(([, path]) => path!)
  expect(columns).toHaveLength(2)
  expect(columns.map((path) => typeof at(rows[0], path))).toEqual(['string', 'number'])
})

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((part: unknown, name) => (part as Record<string, unknown>)[name], value)
}
