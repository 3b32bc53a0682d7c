import { expect, it } from 'vitest'
import { createShapes } from '../../src/api/shapes.ts'

const settled = () => new Promise((done) => setImmediate(done))

it('a question is answered by small statements until its large one was asked for again and has been run', async () => {
  const shapes = createShapes()
  let runs = 0
  let finish = () => {}
  const run = () => {
    runs += 1
    return new Promise<void>((done) => {
      finish = done
    })
  }
  expect([shapes.isReady('one', run), runs]).toEqual([false, 0])
  expect([shapes.isReady('one', run), runs]).toEqual([false, 1])
  expect([shapes.isReady('one', run), runs]).toEqual([false, 1])
  expect(shapes.isReady('another', run)).toBe(false)
  finish()
  await settled()
  expect([shapes.isReady('one', run), shapes.isReady('another', run), runs]).toEqual([true, false, 2])
})

it('a large statement that fails, the first time or later, is not used again', async () => {
  const shapes = createShapes()
  const fails = () => Promise.reject(new Error('too much'))
  for (let times = 0; times < 3; times++) {
    expect(shapes.isReady('one', fails)).toBe(false)
    await settled()
  }
  const works = () => Promise.resolve()
  for (let times = 0; times < 2; times++) shapes.isReady('two', works)
  await settled()
  expect(shapes.isReady('two', works)).toBe(true)
  shapes.fail('two')
  expect(shapes.isReady('two', works)).toBe(false)
})
