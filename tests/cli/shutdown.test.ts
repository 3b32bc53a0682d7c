import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const JITI = fileURLToPath(new URL('../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url))
const PROGRAM = fileURLToPath(new URL('./in-hand.ts', import.meta.url))

/** What a program says that is interrupted so many times, and its exit status. */
async function interruptedTimes(times: number) {
  const child = spawn(process.execPath, [JITI, PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let left = times
  child.stdout.on('data', (part) => {
    said += part
    // Each signal after a line: two at once could be one.
    if (/(begun|interrupted)\n$/.test(said) && left-- > 0) child.kill('SIGINT')
  })
  const [status] = await once(child, 'close')
  return { said: said.trim().split('\n'), status }
}

test('an interrupted program ends when what it has in hand is whole, and at once at the second time', async () => {
  const [once, twice] = await Promise.all([interruptedTimes(1), interruptedTimes(2)])
  expect(once).toEqual({ said: ['begun', 'interrupted', 'whole'], status: 130 })
  expect(twice).toEqual({ said: ['begun', 'interrupted'], status: 130 })
}, 60_000)
