import { isCertainName, looksLikeName } from '../../../src/minutes/names.ts'
import { itemWith, readParts, rows, twins } from './protocol.ts'

twins<boolean>('the form of a name', looksLikeName, false, {
  reads: [
    ['Anna Berg', true],
    ['Jan-Inge Hansson', true],
    ['Åsa von Platen', true],
    ['Karl Johan af Ekenstam', true],
    ['Eva Lind-Ek', true],
    ["Siobhan O'Hara", true],
  ],
  doesNotRead: [
    'Anna',
    'anna berg',
    'Region Skåne',
    'Kommunförbundet Skåne',
    'Protokoll Nr',
    'Från Anna Berg',
    'Nästa Möte',
    'Anna berg',
    'Anna Berg 12',
  ],
})

twins<boolean>('a name that is one for certain', isCertainName, false, {
  reads: [
    ['Anna Berg', true],
    ['Jan-Inge Hansson', true],
  ],
  doesNotRead: ['Gröna Dalen', 'Blå Stråket', 'Trygg Hemgång'],
})

const present = (entry: string) =>
  rows(`Närvarande: ${entry}; Bo Lind, Åstorp`).filter((row) => row !== 'Bo Lind, Åstorp')

twins<string[]>('a person as written, without markup, brackets or title', present, [], {
  reads: [
    ['Anna Berg, Bjuv', ['Anna Berg, Bjuv']],
    ['**Anna Berg**, Bjuv', ['Anna Berg, Bjuv']],
    ['kommundirektör Anna Berg, Bjuv', ['Anna Berg, Bjuv']],
    ['Anna Berg, kommundirektör, Bjuv', ['Anna Berg, Bjuv']],
    ['Anna Berg (Bjuv)', ['Anna Berg, Bjuv']],
    ['Anna Berg (S), Bjuv', ['Anna Berg, Bjuv (S)']],
    ['Åsa von Platen, Bjuv', ['Åsa von Platen, Bjuv']],
    ['Anna-Lena Berg Holm, Bjuv', ['Anna-Lena Berg Holm, Bjuv']],
    ['Anna Lund, Bjuv', ['Anna Lund, Bjuv']],
  ],
  doesNotRead: ['se bifogad lista', 'inga gäster'],
})

const assignees = (text: string) =>
  itemWith(`Beslut:\n${text}`).decisions.flatMap(({ tasks }) => tasks.flatMap((task) => task.assignees))

twins<string[]>('a first name, completed where just one person bears it', assignees, [], {
  reads: [
    ['att uppdra åt Maria att ta fram ett underlag.', ['Maria Norrby']],
    ['att uppdra åt Mikael Borgarve att ta fram ett underlag.', ['Mikael Borgarve']],
    ['att uppdra åt Maria och Mikael att ta fram ett underlag.', ['Maria Norrby', 'Mikael Borgarve']],
  ],
  doesNotRead: ['att tacka Maria för ett gott arbete.', 'att ställa sig bakom Marias förslag.'],
})

const initialed = (text: string) =>
  readParts({
    lists: 'Närvarande: Anna Berg (AB), Bjuv; Bo Lind (BL), Åstorp',
    items: `1. Öppnande\nVälkomna.\n\n2. Läget\n${text}`,
  })
    .items.at(-1)!
    .tasks.flatMap((task) => task.assignees)

twins<string[]>('initials that the list gives', initialed, [], {
  reads: [
    ['Ansvarig: AB', ['Anna Berg']],
    ['Ansvarig: AB och BL', ['Anna Berg', 'Bo Lind']],
    ['Ansvarig: PE', ['PE']],
  ],
  doesNotRead: ['AB-märkta varor köps in.'],
})

const repeated = (text: string) => itemWith(text).tasks.flatMap((task) => task.assignees)

twins<string[]>('a first name beside a name spelt in two ways', repeated, [], {
  reads: [
    ['Maria Norby redovisade läget.\n\nAnsvarig: Maria', ['Maria Norrby']],
    ['Maria Holm redovisade läget.\n\nAnsvarig: Maria', ['Maria']],
  ],
  doesNotRead: ['Maria Norby redovisade läget.'],
})
