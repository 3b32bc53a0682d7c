import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { generate } from '../../bench/corpus/generate.ts'
import { readMunicipalities } from '../../bench/corpus/municipalities.ts'
import { styles } from '../../bench/corpus/styles/index.ts'
import { wrap } from '../../bench/corpus/swedish.ts'
import type { Output } from '../../bench/corpus/truth.ts'

const municipalities = await readMunicipalities()
const corpus = (meetings: number, seed = 1, slips?: number): Output[] => [
  ...generate({ meetings, seed, municipalities, ...(slips === undefined ? {} : { slips }) }),
]
const documentsOf = (outputs: readonly Output[]) => outputs.filter((output) => output.kind === 'document')
const digest = (outputs: readonly Output[]) => createHash('sha256').update(JSON.stringify(outputs)).digest('hex')

const all = corpus(600, 1, 0.1)
const documents = documentsOf(all)
const people = all.flatMap((output) => (output.kind === 'person' ? [output.truth] : []))
const projects = all.flatMap((output) => (output.kind === 'project' ? [output.truth] : []))
const follows = documents.flatMap((document) => document.follows)
const byFile = new Map(documents.map((document) => [document.truth.file, document]))

/** A text with its layout undone: page headers and folds out, broken words whole. */
const flat = (text: string) =>
  text
    .replace(/\n+Justerandes sign[^\n]*\n-{20,}\n[^\n]*\n[^\n]*\n/gu, '\n')
    .replace(/\n+[^\n]*\ssid \d+ av \d+\n+/gu, '\n')
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, ' ')

describe('an invented corpus', () => {
  test('is the same for a seed, and another for another', () => {
    expect(digest(corpus(60))).toBe(digest(corpus(60)))
    expect(digest(corpus(60, 2))).not.toBe(digest(corpus(60)))
  })

  test('has as many meetings as asked for, each in a file of its own, in every style', () => {
    for (const meetings of [1, 7, 60]) expect(documentsOf(corpus(meetings))).toHaveLength(meetings)
    expect(byFile.size).toBe(documents.length)
    expect(new Set(documents.map(({ truth }) => truth.style))).toEqual(new Set(styles.map(({ id }) => id)))
  })

  test('writes every decision, title and name of its truth', () => {
    for (const { text, truth } of documents) {
      const plain = flat(text)
      for (const { title, decisions, presenters } of truth.record.items) {
        expect(plain).toContain(title)
        for (const decision of decisions) expect(plain).toContain(decision.text)
        for (const name of presenters) expect(plain).toContain(name)
      }
      for (const { person } of truth.record.attendance) if (person) expect(plain).toContain(person)
      for (const { written } of truth.slips.filter(({ kind }) => kind !== 'NUMBERING'))
        expect(plain.toLowerCase()).toContain(written.toLowerCase())
    }
  })

  test('writes every sum where its truth says', () => {
    for (const { text, truth } of documents) {
      const plain = flat(text)
      for (const { amounts, decisions } of truth.record.items) {
        for (const { written } of amounts) expect(plain).toContain(written)
        for (const decision of decisions)
          for (const { written } of decision.amounts) expect(decision.text).toContain(written)
      }
    }
  })

  test('tells of each person which rows of which documents are theirs', () => {
    const claimed = new Set<string>()
    for (const person of people)
      for (const { file, name, attendance } of person.documents)
        for (const row of attendance) {
          expect(byFile.get(file)!.truth.record.attendance[row]!.person).toBe(name)
          expect(claimed.has(`${file} ${row}`)).toBe(false)
          claimed.add(`${file} ${row}`)
        }
    const rows = documents.flatMap(({ truth }) =>
      truth.record.attendance.flatMap(({ person }, row) => (person ? [`${truth.file} ${row}`] : [])),
    )
    expect(rows.filter((row) => !claimed.has(row))).toEqual([])
  })

  test('has moves, namesakes, near namesakes, new names and slips', () => {
    expect(people.some(({ posts }) => new Set(posts.map(({ municipality }) => municipality)).size > 1)).toBe(true)
    expect(people.some(({ namesakes }) => namesakes.length > 0)).toBe(true)
    expect(people.some(({ nearNamesakes }) => nearNamesakes.length > 0)).toBe(true)
    expect(people.some(({ changes }) => changes.length > 0)).toBe(true)
    expect(new Set(documents.flatMap(({ truth }) => truth.slips.map(({ kind }) => kind)))).toEqual(
      new Set(['NAME', 'MUNICIPALITY', 'WEEKDAY', 'NUMBERING', 'WORD']),
    )
  })

  test('names two persons alike only where it says so', () => {
    const owners = new Map<string, string[]>()
    for (const { id, name } of people) owners.set(name, [...(owners.get(name) ?? []), id])
    for (const { id, name, namesakes } of people)
      expect(owners.get(name)!.filter((other) => other !== id && !namesakes.includes(other))).toEqual([])
  })

  test('lists two persons of one name together at least once, so that they can be told apart', () => {
    const filesOf = (id: string) => people.find((person) => person.id === id)!.documents.map(({ file }) => file)
    for (const { id, namesakes } of people)
      for (const other of namesakes) {
        const together = filesOf(id).filter((file) => filesOf(other).includes(file))
        expect(together.length, `${id} and ${other}`).toBeGreaterThan(0)
      }
  })

  test('links proposals to grants of the same sum, by a later meeting', () => {
    const grants = projects.flatMap((project) => project.grants)
    expect(grants.length).toBeGreaterThan(10)
    for (const { proposal, grant, value } of grants) {
      const sums = [proposal, grant].map(
        ({ file, item, decision }) => byFile.get(file)!.truth.record.items[item]!.decisions[decision!]!.amounts,
      )
      for (const amounts of sums) expect(amounts.map((amount) => amount.value)).toContain(value)
      const [before, after] = [proposal, grant].map(({ file }) => byFile.get(file)!.truth.record.meeting.date!)
      expect(before! < after!).toBe(true)
    }
  })

  test('links what was put off to where it came back, on the day it was put off to', () => {
    const deferred = follows.filter(({ reason }) => reason === 'DEFERRED')
    expect(deferred.length).toBeGreaterThan(5)
    for (const { from, to } of deferred) {
      const [later, earlier] = [from, to].map(({ file, item }) => ({
        meeting: byFile.get(file)!.truth.record.meeting,
        item: byFile.get(file)!.truth.record.items[item]!,
      }))
      expect(earlier!.item.deferredTo).toBe(later!.meeting.date)
      expect(later!.item.title).toBe(earlier!.item.title)
    }
  })

  test('makes no slips where none are wanted', () => {
    expect(documentsOf(corpus(120, 1, 0)).flatMap(({ truth }) => truth.slips)).toEqual([])
  })
})

test('folds text without letting an att-clause begin inside a clause', () => {
  const text = 'att uppdra åt sekretariatet att ta fram en gemensam verksamhetsplan'
  for (let width = 20; width < 60; width++)
    for (const line of wrap(text, width, true).slice(1)) expect(line).not.toMatch(/^att\s/u)
  expect(wrap('en verksamhetsplan', 14, true)).toEqual(['en verksam-', 'hetsplan'])
})
