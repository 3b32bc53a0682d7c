import { codes, readParts, twins } from './protocol.ts'

const officers = (end: string) => {
  const { meeting } = readParts({ end })
  return [meeting?.chair ?? null, meeting?.secretary ?? null]
}

twins<unknown>('chair and secretary, from the signatures', officers, [null, null], {
  reads: [
    ['Vid protokollet\n\nEva Ström\nsekreterare', [null, 'Eva Ström']],
    ['Vid tangenterna\nEva Ström', [null, 'Eva Ström']],
    ['Vid anteckningarna: Eva Ström', [null, 'Eva Ström']],
    ['Anna Berg\nOrdförande', ['Anna Berg', null]],
    ['Antecknat av Eva Ström\n\nJusteras: Anna Berg', ['Anna Berg', 'Eva Ström']],
    ['Vid protokollet Eva Ström', [null, 'Eva Ström']],
    ['Sekreterare Eva Ström\nOrdförande Anna Berg', ['Anna Berg', 'Eva Ström']],
    ['Justeras\n\nAnna Berg', ['Anna Berg', null]],
    ['Ordförande\nAnna Berg\n\nJusterare\nBo Lind', ['Anna Berg', null]],
    ['Ordförande: Anna Berg\nSekreterare: Eva Ström', ['Anna Berg', 'Eva Ström']],
    ['Vid protokollet\nEva Ström\n\nJusteras\nAnna Berg\nordförande', ['Anna Berg', 'Eva Ström']],
    ['Anna Berg                    Eva Ström\nOrdförande                   Sekreterare', ['Anna Berg', 'Eva Ström']],
    [
      'Underskrifter\n\nSekreterare ______________\n            Eva Ström\n\nOrdförande ______________\n            Anna Berg',
      ['Anna Berg', 'Eva Ström'],
    ],
  ],
  doesNotRead: [
    'Bo Lind valdes att justera protokollet.',
    'Bilaga: Anna Bergs presentation',
    'Nästa möte leds av värdkommunen.',
    'Underlaget är antecknat av Eva Ström på kansliet.',
  ],
})

const signed = (end: string) =>
  readParts({
    lists: `Närvarande: Anna Berg, Bjuv; Bo Lind, Åstorp
Från sekretariatet: Eva Ström`,
    end,
  }).meeting?.secretary ?? null

twins<string | null>('the official of the secretariat who signs, where nobody is called secretary', signed, null, {
  reads: [['Eva Ström', 'Eva Ström']],
  doesNotRead: ['Bo Lind', 'Nästa möte hålls i juni.'],
})

const itemText = (end: string) => readParts({ end }).items.at(-1)!.body?.quote.includes('Ström') ?? false

twins<boolean>('where the last item ends', itemText, false, {
  reads: [['Kontakta Eva Ström om frågor uppstår.', true]],
  doesNotRead: ['Vid protokollet\n\nEva Ström', 'Sekreterare: Eva Ström', 'Justeras\n\nEva Ström'],
})

twins<boolean>('signatures are no lines unread', (end) => codes(readParts({ end })).includes('LINE_UNREAD'), false, {
  reads: [],
  doesNotRead: [
    'Vid protokollet\n\nEva Ström\n\nJusteras\n\nAnna Berg',
    '______________________\nAnna Berg\nOrdförande',
    'Justerandes sign | Utdragsbestyrkande',
  ],
})
