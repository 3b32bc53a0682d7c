import { readParts, twins } from './protocol.ts'

const projects = (text: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. Läget\n${text}` }).items.at(-1)!.projects

twins<string[]>('projects a text names', projects, [], {
  reads: [
    ['Anna Berg redovisar projektet Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar projekt Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar leaderprojektet Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar projektidén Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar insatsen Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar EU-projektet Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar projektet e-Arkiv Syd.', ['e-Arkiv Syd']],
    ['Anna Berg redovisar projektet ”Gröna stråk”.', ['Gröna stråk']],
    ['Beslut:\natt avsluta projektet Gröna stråk.', ['Gröna stråk']],
    ['Anna Berg redovisar projekt Byggskola 2.0 för gruppen.', ['Byggskola 2.0']],
    ['Beslut:\natt bevilja projektet Gröna stråk 875 000 kr för 2023.', ['Gröna stråk']],
    ['Inbjudan till projekt eFaktura Småland.', ['eFaktura Småland']],
    ['Projektidé: Gröna resor', ['Gröna resor']],
  ],
  doesNotRead: [
    'Anna Berg redovisar projektet.',
    'Projektet löper på enligt plan.',
    'Projektledaren redovisar läget.',
    'Projektet har en budget på 2 mnkr.',
    'Flera projekt pågår i kommunerna.',
    'Insatsen var uppskattad.',
    'Projekt i Bjuv redovisades.',
    'Projekt: inga nyheter.',
    'Projektet: läget gicks igenom.',
  ],
})

const titled = (title: string) =>
  readParts({ items: `1. Öppnande\nVälkomna.\n\n2. ${title}\nLäget gicks igenom.` }).items.at(-1)!.projects

twins<string[]>('projects a title names', titled, [], {
  reads: [
    ['Projekt Gröna stråk', ['Gröna stråk']],
    ['Projektet Gröna stråk', ['Gröna stråk']],
    ['Slutrapport för projektet Gröna stråk', ['Gröna stråk']],
    ['Projekt Gröna stråk – slutrapport', ['Gröna stråk']],
  ],
  doesNotRead: ['Projekt', 'Projektläget', 'Pågående projekt', 'Budget 2022'],
})

const both = (text: string) => {
  const [title, ...body] = text.split('\n')
  return readParts({ items: `1. Öppnande\nVälkomna.\n\n2. ${title}\n${body.join('\n')}` }).items.at(-1)!.projects
}

twins<string[]>('a name that holds a clause: what the title ends with and the text repeats', both, [], {
  reads: [
    ['Läget i projektet Fler som växer\nAnna Berg redovisar projektet Fler som växer.', ['Fler som växer']],
    ['Läget i projektet Dalen\nAnna Berg redovisar projektet Dalen som växer.', ['Dalen']],
    ['Läget\nAnna Berg redovisar projektet Dalen som växer.', ['Dalen']],
  ],
  doesNotRead: ['Läget\nAnna Berg redovisar förstudien Dalen.'],
})

const known = (text: string) =>
  readParts({
    title: 'Familjen Helsingborg\nProtokoll\nKommundirektörsgruppen',
    items: `1. Öppnande\nVälkomna.\n\n2. Läget\n${text}`,
  }).items.at(-1)!.projects

twins<string[]>('what the register knows as a project', known, [], {
  reads: [
    ['Anna Berg redovisar Food Evolution.', ['Food Evolution']],
    ['Beslut:\natt anslå 50 tkr till Food Evolution.', ['Food Evolution']],
  ],
  doesNotRead: ['Anna Berg redovisar Evolution.', 'Anna Berg redovisar Foodtruckplanen.'],
})
