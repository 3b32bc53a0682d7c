import { get } from 'node:http'
import { expect, it } from 'vitest'
import { listen, portFrom } from '../../src/api/index.ts'
import { Problem } from '../../src/model/problem.ts'
import { takePort } from '../setup/ports.ts'

it('says which port is taken, and which to try', async () => {
  const { server, port } = await takePort()
  try {
    const problem = await listen(() => {}, port).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'PORT_TAKEN', message: expect.stringContaining(String(port)) })
  } finally {
    server.close()
  }
})

it('answers what is under way before it closes, and nothing after', async () => {
  let arrived = () => {}
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve
  })
  let answer = () => {}
  const server = await listen((_, response) => {
    answer = () => response.end('late')
    arrived()
  }, 0)
  const text = fetch(server.url).then((response) => response.text())
  await underWay
  const closed = server.close()
  await expect(fetch(server.url)).rejects.toThrow()
  answer()
  expect(await text).toBe('late')
  await closed
})

it('closes although somebody keeps a connection open and sends nothing more', async () => {
  const server = await listen(() => {}, 0)
  const ended = new Promise((resolve) => get(server.url).on('error', resolve))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await server.close()
  expect(await ended).toBeInstanceOf(Error)
})

it.each([
  [undefined, undefined, 4000],
  [undefined, '', 4000],
  [undefined, '8080', 8080],
  ['0', '8080', 0],
])('takes --port %s, PORT=%s as %s', (option, variable, port) => {
  expect(portFrom(option, variable)).toBe(port)
})

it.each(['65536', '-1', 'http', '80.5', ''])('refuses --port "%s"', (option) => {
  expect(() => portFrom(option, undefined)).toThrow(Problem)
})
