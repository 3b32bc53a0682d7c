import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { connect, type Graph, settingsFromEnvironment } from '../../src/graph/index.ts'
import { proxyTo } from '../faults/proxy.ts'
import { problemOf } from '../setup/faults.ts'
import { emptyGraph, openTestGraph } from '../setup/graph.ts'
import { freePort } from '../setup/ports.ts'

let graph: Graph

beforeAll(async () => {
  graph = await openTestGraph()
})
beforeEach(() => emptyGraph(graph))
afterAll(() => graph?.close())

describe('rows', () => {
  test('are plain objects with plain numbers', async () => {
    const rows = await graph.runText(
      'RETURN 2015 AS year, 0.5 AS share, [1, 2] AS list, $given AS given, null AS none',
      {
        given: 'Örkelljunga',
      },
    )
    expect(rows).toEqual([{ year: 2015, share: 0.5, list: [1, 2], given: 'Örkelljunga', none: null }])
    expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype)
  })

  test('never come of a parameter that was forgotten: the server refuses', async () => {
    await expect(graph.runText('RETURN $given AS given', { given: undefined })).rejects.toThrow(/given/u)
  })

  test('of a named statement come by the names in its header', async () => {
    await graph.runText("CREATE (:Body {id: 'grupp', name: 'Gruppen', names: ['Gruppen']})")
    expect(await graph.read('read/all-bodies')).toEqual([{ id: 'grupp', name: 'Gruppen', names: ['Gruppen'] }])
  })

  test('a read sees the write before it', async () => {
    await graph.runText("CREATE (:Body {id: 'a', name: 'A', names: []})")
    expect(await graph.read('read/all-bodies')).toHaveLength(1)
  })
})

test('patience asks again where the connection is lost meanwhile', async () => {
  const { uri, ...settings } = inject('neo4j')
  const proxy = await proxyTo(Number(new URL(uri).port))
  const cut = await connect({ ...settings, uri: `bolt://127.0.0.1:${proxy.port}` })
  const asked = (way: Pick<Graph, 'read'>) => {
    const rows = way.read('read/all-bodies')
    proxy.cut()
    return rows
  }
  expect((await problemOf(() => asked(cut))).code).toBe('DATABASE_UNREACHABLE')
  expect(await asked(cut.patient)).toEqual([])
  await expect(cut.patient.read('load/lock')).rejects.toThrow(/cypher\/load\/lock\.cypher: .*read access mode/isu)
  await cut.close()
  await proxy.close()
})

describe('a statement', () => {
  test('that does not exist is a defect, told by its path', async () => {
    await expect(graph.read('read/no-such')).rejects.toThrow(/no-such\.cypher/u)
  })

  test('that fails says which file it is', async () => {
    await expect(graph.read('read/item-decisions', {})).rejects.toThrow(
      /cypher\/read\/item-decisions\.cypher: .*parameter/isu,
    )
  })
})

describe('a transaction', () => {
  const create = "CREATE (:Body {id: 'a', name: 'A', names: []})"

  test('sees and keeps what its statements wrote', async () => {
    const seen = await graph.transaction(async (statements) => {
      await statements.runText(create)
      return statements.read('read/all-bodies')
    })
    expect(seen).toHaveLength(1)
    expect(await graph.read('read/all-bodies')).toHaveLength(1)
  })

  test('keeps nothing where its work fails', async () => {
    const work = graph.transaction(async (statements) => {
      await statements.runText(create)
      throw new Error('the work failed')
    })
    await expect(work).rejects.toThrow('the work failed')
    expect(await graph.read('read/all-bodies')).toEqual([])
  })

  test('keeps nothing where a statement fails, and says which file it is', async () => {
    const work = graph.transaction(async (statements) => {
      await statements.runText(create)
      await statements.read('read/item-decisions', {})
    })
    await expect(work).rejects.toThrow(/cypher\/read\/item-decisions\.cypher/u)
    expect(await graph.read('read/all-bodies')).toEqual([])
  })
})

describe('connecting', () => {
  test('to a port where nothing listens says so and what to do', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`
    const problem = await problemOf(() => connect({ uri, user: 'neo4j', password: 'x' }))
    expect(problem.code).toBe('DATABASE_UNREACHABLE')
    expect(problem.message).toContain(`${uri} (connect ECONNREFUSED`)
    expect(problem.advice.join('\n')).toContain('NEO4J_URI')
  })

  test('by a routing address to nothing advises a direct one', async () => {
    const port = await freePort()
    const problem = await problemOf(() => connect({ uri: `neo4j://127.0.0.1:${port}`, user: 'neo4j', password: 'x' }))
    expect(problem.code).toBe('DATABASE_UNREACHABLE')
    expect(problem.advice.join('\n')).toContain(`bolt://127.0.0.1:${port}`)
  })

  test('encrypted, to a server that is not, says what +s wants', async () => {
    const uri = inject('neo4j').uri.replace('bolt:', 'bolt+s:')
    const problem = await problemOf(() => connect({ ...inject('neo4j'), uri, managed: false }))
    expect(problem.code).toBe('DATABASE_UNREACHABLE')
    expect(problem.advice.join('\n')).toContain('+ssc')
  })

  test('by a routing address works with a single server too', async () => {
    const routed = await connect({ ...inject('neo4j'), uri: inject('neo4j').uri.replace('bolt:', 'neo4j:') })
    expect(await routed.runText('RETURN 1 AS one')).toEqual([{ one: 1 }])
    await routed.close()
  })

  test('with a wrong password names the user', async () => {
    const problem = await problemOf(() => connect({ ...inject('neo4j'), password: 'wrong' }))
    expect(problem.code).toBe('WRONG_PASSWORD')
    expect(problem.message).toContain('"neo4j"')
  })

  test('to an unknown database names it', async () => {
    const problem = await problemOf(() => connect({ ...inject('neo4j'), database: 'protokoll' }))
    expect(problem.code).toBe('DATABASE_UNKNOWN')
    expect(problem.message).toContain('"protokoll"')
  })
})

test('a statement that finds no connection free in time is told so, and the next one is not', async () => {
  const graph = await connect({ ...inject('neo4j'), connections: 1, patience: 200 })
  let done = () => {}
  const holding = graph.transaction(
    () =>
      new Promise<void>((resolve) => {
        done = resolve
      }),
  )
  expect((await problemOf(() => graph.runText('RETURN 1 AS one'))).code).toBe('DATABASE_BUSY')
  done()
  await holding
  expect(await graph.runText('RETURN 1 AS one')).toEqual([{ one: 1 }])
  await graph.close()
})

describe('settings from the environment', () => {
  test('are none where NEO4J_URI is not set or empty', () => {
    expect(settingsFromEnvironment({})).toBeNull()
    expect(settingsFromEnvironment({ NEO4J_URI: '', NEO4J_PASSWORD: 'x' })).toBeNull()
  })

  test('are what is set, the user neo4j and the home database else', () => {
    expect(settingsFromEnvironment({ NEO4J_URI: 'neo4j+s://db.example', NEO4J_PASSWORD: 'x' })).toEqual({
      uri: 'neo4j+s://db.example',
      user: 'neo4j',
      password: 'x',
      database: undefined,
    })
  })

  test.for([
    'http://localhost:7474',
    'localhost:7687',
    'bolt:/',
    'ftp://host',
    'not an address',
  ])('with the address %s are refused', async (uri) => {
    const problem = await problemOf(() => settingsFromEnvironment({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' }))
    expect(problem.code).toBe('BAD_NEO4J_URI')
    expect(problem.message).toContain(uri)
    expect(problem.advice.join('\n')).toContain('bolt://')
  })

  test('without a password are refused', async () => {
    const problem = await problemOf(() => settingsFromEnvironment({ NEO4J_URI: 'bolt://localhost' }))
    expect(problem.code).toBe('NO_PASSWORD')
  })
})
