import { itemWith, readParts, rowOf, twins } from './protocol.ts'

twins<string[]>('who reports on an item', (text) => itemWith(text).presenters, [], {
  reads: [
    ['Anna Berg redovisar läget.', ['Anna Berg']],
    ['Anna Berg redovisade läget.', ['Anna Berg']],
    ['Anna Berg informerar om avtalet.', ['Anna Berg']],
    ['Anna Berg presenterar planen.', ['Anna Berg']],
    ['Anna Berg berättar om resan.', ['Anna Berg']],
    ['Anna Berg leder en diskussion om avtalet.', ['Anna Berg']],
    ['Anna Berg tar upp frågan om avtalet.', ['Anna Berg']],
    ['Anna Berg tog upp frågan om avtalet.', ['Anna Berg']],
    ['Anna Berg föredrog ärendet.', ['Anna Berg']],
    ['Information gavs av Anna Berg.', ['Anna Berg']],
    ['Anna Berg återkopplar från styrelsen.', ['Anna Berg']],
    ['Anna Berg lämnade rapport om läget.', ['Anna Berg']],
    ['Anna Berg förklarade det nya systemet.', ['Anna Berg']],
    ['Maria och Mikael redovisar läget.', ['Maria Norrby', 'Mikael Borgarve']],
    ['Projektledare Frida Mattelin redovisar läget.', ['Frida Mattelin']],
    ['Frida Mattelin, projektledare, redovisar läget.', ['Frida Mattelin']],
    ['Frida Mattelin från Region Skåne informerar om läget.', ['Frida Mattelin']],
    ['Föredragande: Anna Berg', ['Anna Berg']],
    ['Föredragande tjänsteperson: Otto Bild', ['Otto Bild']],
    ['Frida Mattelin redovisar läget. Frida berättar också om resan.', ['Frida Mattelin']],
    ['Läget redovisades av Anna Berg.', ['Anna Berg']],
    ['Björn Ek, Trafikverket, berättade om läget.', ['Björn Ek']],
    ['Anna B informerade om läget.', ['Anna Berg']],
  ],
  doesNotRead: [
    'Anna Berg undrar över avtalet.',
    'Anna Berg instämmer.',
    'Anna Berg förklarade mötet öppnat.',
    'Anna Berg inledde sammanträdet.',
    'Anna Berg tackar för redovisningen.',
    'Gruppen diskuterade Anna Bergs förslag.',
    'Kommunerna redovisar läget vid nästa möte.',
    'Regionen informerar kommunerna.',
    'Anna Berg lämnar mötet kl. 10.40.',
    'Anna Berg valdes till ordförande.',
    'Ansvarig: Anna Berg',
  ],
})

const added = (text: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Ärendet\n${text}` })
    .attendance.filter(({ role }) => role === 'PRESENTER')
    .map(rowOf)

twins<string[]>('who is on no list but reports', added, [], {
  reads: [
    ['Frida Mattelin redovisar läget.', ['Frida Mattelin PRESENTER']],
    ['Frida Mattelin, Region Skåne, redovisar läget.', ['Frida Mattelin, Region Skåne PRESENTER']],
    ['Frida Mattelin redovisar läget.\nFrida berättar om resan.', ['Frida Mattelin PRESENTER']],
  ],
  doesNotRead: ['Anna Berg redovisar läget.', 'Maria redovisar läget.', 'Frida Mattelin nämndes som möjlig gäst.'],
})
