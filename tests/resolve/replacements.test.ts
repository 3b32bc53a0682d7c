import { expect, test } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { documentOf, register } from './build.ts'

function stated(text: string, decision: string) {
  const documents = [
    documentOf({ date: '2015-01-10', members: ['Siv Ektorp, Bjuv', 'Ivar Modin, Klippan'] }),
    documentOf({
      date: '2016-01-10',
      members: ['Ragnhild Tibell, Bjuv', 'Ivar Modin, Klippan'],
      items: [{ title: 'Val av representant', text, decisions: [{ text: decision }] }],
    }),
  ]
  return resolve(documents, register).replacements.map(({ person, replaces }) => `${person} for ${replaces}`)
}

test.each([
  ['Ersättare för tidigare representant Siv Ektorp.', 'att Ragnhild Tibell väljs till representant'],
  ['Ny representant efter avgående ledamoten Siv Ektorp.', 'att utse Ragnhild Tibell'],
  ['Ragnhild Tibell efterträder Siv Ektorp i rådet.', 'att notera informationen'],
  ['Ragnhild Tibell tar över efter Siv Ektorp.', 'att notera informationen'],
])('%s %s', (text, decision) => {
  expect(stated(text, decision)).toEqual(['ragnhild-tibell for siv-ektorp'])
})

test.each([
  ['a substitute of one day', 'Tjänstgörande ersättare för Siv Ektorp.', 'att Ragnhild Tibell väljs'],
  ['nobody is elected', 'Ersättare för tidigare representant Siv Ektorp.', 'att återkomma i frågan'],
  ['a plan', 'Ragnhild Tibell berättade att planen ersätter tidigare Program Norra Slätten.', 'att notera'],
  ['the same person', 'Siv Ektorp efterträder Siv Ektorp.', 'att notera'],
])('%s is no replacement', (_, text, decision) => {
  expect(stated(text, decision)).toEqual([])
})
