import { expect, it } from 'vitest'
import { createShapes } from '../../src/api/shapes.ts'
import { Problem } from '../../src/model/problem.ts'

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
  shapes.fail('two', new Problem('DATABASE_UNREACHABLE', 'It is away.', []))
  expect(shapes.isReady('two', works)).toBe(true)
  shapes.fail('two', new Error('too much'))
  expect(shapes.isReady('two', works)).toBe(false)
})

it('one large statement is planned at a time, and again where the database was away meanwhile', async () => {
  const shapes = createShapes()
  const started: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const ask = (name: string) =>
    shapes.isReady(name, () => {
      started.push(name)
      return new Promise<void>((done, fail) => ends.set(name, (error) => (error ? fail(error) : done())))
    })
  for (const name of ['one', 'two', 'one', 'two', 'two']) expect(ask(name)).toBe(false)
  expect(started).toEqual(['one'])
  ends.get('one')!(new Problem('DATABASE_UNREACHABLE', 'It is away.', []))
  await settled()
  ask('two')
  ends.get('two')!()
  await settled()
  ask('one')
  ends.get('one')!()
  await settled()
  expect(started).toEqual(['one', 'two', 'one'])
  expect([ask('one'), ask('two')]).toEqual([true, true])
})
