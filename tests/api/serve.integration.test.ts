import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Graph } from '../../src/graph/index.ts'
import { runCli, sharedServer } from '../setup/cli.ts'
import { openTestGraph } from '../setup/graph.ts'
import { takePort } from '../setup/ports.ts'
import { serving } from '../setup/serving.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openTestGraph()
})
afterAll(() => graph?.close())

it('start imports the protocols, serves them, proposes questions that have answers, and ends at Ctrl-C', async () => {
  const { child, ended, url, output } = await serving(['start', '--port', '0'])
  const queries = [...output().matchAll(/^ {2}(\{ .+ \})$/gmu)].map((match) => match[1]!)
  expect(queries).toHaveLength(2)
  for (const query of queries) {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }
    const { data, errors } = (await (await fetch(url, init)).json()) as { data: object; errors?: unknown }
    expect(errors).toBeUndefined()
    expect(Object.values(data)[0]).not.toBeNull()
  }
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  await expect(fetch(url)).rejects.toThrow()
})

it('serve answers what is in the graph, to this machine alone', async () => {
  const { child, ended, url } = await serving(['serve', '--port', '0', '--no-graphiql'])
  expect(new URL(url).hostname).toBe('127.0.0.1')
  const { data } = (await (await fetch(`${url}?query=%7Bdocuments%7BfileName%7D%7D`)).json()) as {
    data: { documents: unknown[] }
  }
  expect(data.documents).toHaveLength(5)
  const page = await fetch(url, { headers: { accept: 'text/html' } })
  expect(await page.text()).not.toContain('<script')
  child.kill('SIGTERM')
  expect(await ended).toBe(143)
})

it('says at once which port is taken', async () => {
  const { server, port } = await takePort()
  try {
    const environment = { ...sharedServer(), PORT: String(port) }
    const { status, stderr } = await runCli(['serve'], { environment })
    expect(status).toBe(1)
    expect(stderr).toContain('error[PORT_TAKEN]')
    expect(stderr).toContain(`--port ${port + 1}`)
    expect(stderr).not.toMatch(/^\s+at /mu)
  } finally {
    server.close()
  }
})
