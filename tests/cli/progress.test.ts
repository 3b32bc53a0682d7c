import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressEvents, progressOn } from '../../src/cli/import/progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A stream that keeps what is written. */
function screen(isTTY = false) {
  const told: string[] = []
  const stream = new Writable({
    write(text, _, done) {
      told.push(String(text))
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY, columns: 100 }) as unknown as NodeJS.WriteStream, told }
}

test('a line every few seconds tells that work goes on which does not step, and none after its end', () => {
  const { stream, told } = screen()
  const progress = progressOn(stream)
  progress.stage('Resolving and writing', 5)
  vi.advanceTimersByTime(11_000)
  expect(told).toEqual(['Resolving and writing: 0 of 5, 5 s\n', 'Resolving and writing: 0 of 5, 10 s\n'])
  progress.end()
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(2)
})

test('a stage without a total is told of at once, and ends where the next begins', () => {
  const { stream, told } = screen()
  const progress = progressOn(stream)
  progress.stage('Comparing', null)
  vi.advanceTimersByTime(130_000)
  progress.stage('Reading', 3)
  vi.advanceTimersByTime(4000)
  progress.end()
  expect(told[0]).toBe('Comparing\n')
  expect(told.at(-1)).toBe('Comparing: 2 min\n')
  expect(told).toHaveLength(27)
})

test('lines have the rate and the time left', () => {
  const { stream, told } = screen()
  const progress = progressOn(stream)
  const { step } = progress.stage('Reading', 1000)
  vi.advanceTimersByTime(1000)
  step(99)
  step()
  vi.advanceTimersByTime(4000)
  step(900)
  vi.advanceTimersByTime(5000)
  progress.end()
  expect(told).toEqual([
    'Reading: 1000 files\n',
    'Reading: 100 of 1000, 20 a second, 45 s left\n',
    'Reading: 1000 of 1000, 100 a second, 0 s left\n',
  ])
})

test('events have the rate and the time left, null where they cannot be told', () => {
  const { stream, told } = screen()
  const progress = progressEvents(stream)
  const { step } = progress.stage('Reading', 36_100)
  vi.advanceTimersByTime(5000)
  step(50)
  vi.advanceTimersByTime(5000)
  progress.waiting()
  progress.stage('Comparing', null)
  vi.advanceTimersByTime(5000)
  progress.end()
  const reading = { event: 'progress', stage: 'Reading', total: 36_100 }
  const comparing = { event: 'progress', stage: 'Comparing', done: 0, total: null, rate: null, left: null }
  expect(told.map((line) => JSON.parse(line))).toEqual([
    { ...reading, done: 0, seconds: 0, rate: null, left: null },
    { ...reading, done: 0, seconds: 5, rate: null, left: null },
    { ...reading, done: 50, seconds: 10, rate: 5, left: 7210 },
    { event: 'waiting' },
    { ...comparing, seconds: 0 },
    { ...comparing, seconds: 5 },
  ])
})

test('on a terminal the picture moves with the clock, and is gone at the end', () => {
  const { stream, told } = screen(true)
  const progress = progressOn(stream)
  const { step } = progress.stage('Reading', 400)
  vi.advanceTimersByTime(1000)
  step(100)
  vi.advanceTimersByTime(4000)
  expect(told.join('')).toContain('100/400 20/s, 15 s left')
  vi.advanceTimersByTime(5000)
  expect(told.join('')).toContain('100/400 10/s, 30 s left')
  progress.waiting()
  progress.stage('Comparing', null)
  vi.advanceTimersByTime(3000)
  expect(told.join('')).toMatch(/Waiting: another import.*Comparing 3 s/su)
  progress.end()
  const before = told.length
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(before)
})
