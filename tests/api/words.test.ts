import { describe, expect, it } from 'vitest'
import { textsWith, wordOf, wordsIn } from '../../src/api/words.ts'

describe('a word stands for', () => {
  it.each([
    ['beslutade', ['beslut', 'beslutet', 'besluten', 'beslutades', 'BESLUTS']],
    ['verksamheternas', ['verksamhet', 'verksamheten']],
    ['projektet', ['projekt', 'projekten', 'projektets']],
    ['skolan', ['skola', 'skolor', 'skolornas', 'skolans']],
    ['strategiskt', ['strategisk', 'strategiska']],
    ['allmän', ['allmänna', 'allmänt']],
    ['orkelljungas', ['Örkelljunga', 'Orkelljunga']],
    ['läget', ['läge', 'lägen']],
    ['eu', ['EU:s']],
    ['kl', ['kl']],
  ])('%s: %j', (word, others) => {
    expect(others.filter((other) => !wordOf(word, false).fits(other))).toEqual([])
  })

  it.each([
    ['läget', ['lag', 'lagen', 'läger:s']],
    ['lagen', ['lagstiftning', 'lagerlokal']],
    ['stad', ['stadig', 'stadiga']],
    // Nothing is taken off where so little would be left.
    ['en', ['enhet', 'ena']],
    ['bok', ['bo', 'boktryck']],
  ])('%s, but not: %j', (word, others) => {
    expect(others.filter((other) => wordOf(word, false).fits(other))).toEqual([])
  })

  it('the last one also for what begins so, from two letters on', () => {
    expect(wordOf('hälsi', true).fits('Halsingborg')).toBe(true)
    expect(wordOf('hälsi', false).fits('Halsingborg')).toBe(false)
    expect(wordOf('h', true).fits('Hälsingborg')).toBe(false)
  })
})

it('words are letters and digits, without the ending behind a colon', () => {
  expect(wordsIn('EU:s mål: 20 %, food:evolution')).toEqual(['EU', 'mål', '20', 'food', 'evolution'])
})

it('asks for fewer parts than Lucene takes, however many words there are', () => {
  const words = Array.from({ length: 20 }, (_, at) => wordOf(`årsredovisningen${'x'.repeat(at)}en`, at === 19))
  expect(textsWith(words).split(/\s+/u).length).toBeLessThan(1000)
})
