import { datesIn } from './dates.ts'
import { cut, type Excerpt, groupOf, joined, type Named, replaced, trimmed } from './excerpt.ts'
import { type Form, valuesOf } from './form.ts'
import { isCertainName } from './names.ts'
import type { Paragraph } from './paragraph.ts'
import type { Places } from './places.ts'
import { BODY_NOUN, labelOf, TITLE_WORDS, whole } from './vocabulary.ts'
import { sameBody } from './voice.ts'

const TITLE = new RegExp(whole(TITLE_WORDS), 'iu')
const BODY_NAME = `(?:\\p{Lu}[\\p{L}-]*|${BODY_NOUN})`
const BODY_WORD = new RegExp(`(?<![\\p{L}])${BODY_NOUN}(?![\\p{L}])`, 'iu')

/** A piece of the head's lines: columns and bars part them. */
export interface Cell extends Excerpt {
  readonly paragraph: Paragraph
}

export function cellsOf(paragraph: Paragraph): Cell[] {
  if (paragraph.cells) return paragraph.cells.map(({ start, end }) => ({ ...cut(paragraph, start, end), paragraph }))
  const cells: Cell[] = []
  let start = 0
  const bars = [...paragraph.text.matchAll(/\s\|\s/gu)].flatMap((bar) => [bar.index, bar.index + 2])
  for (const gap of [...paragraph.gaps, ...bars, paragraph.text.length].sort((left, right) => left - right)) {
    const cell = trimmed(replaced(cut(paragraph, start, Math.max(start, gap)), /^\||\|$/gu, ''))
    if (cell.text) cells.push({ ...cell, paragraph })
    start = gap + 1
  }
  return cells
}

const MEETING_NOUN = '(?:möte(?:t|n)?|sammanträde(?:t)?|sammankomst|träff|konferens|årsmöte|workshop)'

/** *styrgruppsmöte nr 7*, *nämndsammanträde*: a body's stem, a meeting, at most its number. */
const NAMED_MEETING = new RegExp(
  `^(?<stem>\\p{L}{4,}?(?:grupp|styrelse|nämnd|direktion|råd|utskott|nätverk|kommitté|beredning))s?${MEETING_NOUN}(?:\\s+(?:nr|nummer)?\\.?\\s*\\d[\\d/:-]*)?$`,
  'iu',
)

/** Cells of the head that are looked at for names: a head is short, and the cost of looking is bounded. */
const MAX_CELLS = 60

/** *…, ordinarie möte nr 3*: that it met is no part of a name. */
const MET_AFTER = /,\s*\p{L}*(?:möte|sammanträde)\p{L}*(?:\s+(?:nr|nummer)\.?)?\s*[\d/:]*\s*$/iu
/** *Fört vid sammanträde med Samrådsgruppen i Bergslagen*, below a title that stands alone. */
const KEPT_WITH =
  /^(?:fört|förda|förd|hållet|hållna) (?:vid|från|på) (?:\p{Ll}+\s)?(?:möte|sammanträde|sammankomst)\s+(?:med|i|av|för)\s+(?<with>\p{L}.*)$/diu
const ACRONYM = new RegExp(`(?:^|\\s)(?<name>\\p{Lu}{2,6})-${MEETING_NOUN}(?![\\p{L}])`, 'du')
const OWNER = new RegExp(`^(?<owner>.{3,80}?)s?\\s+(?:${TITLE_WORDS})(?![\\p{L}])`, 'diu')
const TITLE_OF = new RegExp(
  `(?:${TITLE_WORDS})\\s*,?\\s*(?:(?:fört|förda|upprättat|skrivet|antecknat|tagna|förd)\\s+)?(?:(?:från|vid|för|av|på|över|till)\\s+)?(?:(?:ordinarie|extra|digitalt)\\s+)?(?:${MEETING_NOUN}\\s+(?:med|i|för|av)\\s+)?(?<of>.{3,90})$`,
  'diu',
)
const MEETING_AFTER = new RegExp(`(?<=\\p{L})s?\\s+${MEETING_NOUN}.*$`, 'iu')
const MEETING_OF = new RegExp(
  `^(?<of>.{2,60}?)s?\\s?${MEETING_NOUN}(?:\\s+(?:nr|nummer)?\\.?\\s*\\d+(?:/\\d+)?)?(?:\\s+(?:i|inom|för|med)\\s+(?<house>\\p{Lu}.*))?$`,
  'diu',
)
const BODY_IN_HOUSE = /^(?<body>.+?)(?:,|\s+(?:i|inom|vid|för|hos|-|–))\s+(?<house>\p{Lu}.*)$/du
/** *Dalakommunerna – Kommunchefsgruppen*: the house before its body. */
const HOUSE_OVER_BODY = /^(?<house>\p{Lu}.{2,50}?)\s+[–—-]\s+(?<body>\p{Lu}[\p{L}\s-]+)$/du

/** Days, numbers and pages in a title, each of which is blanked out before the next is looked for. */
const FIGURES = [
  /(?<!\d)\d{2}-\d{2}-\d{2}(?!\d)/u,
  /(?:nr|nummer)?\s*\.?\s*\d{1,3}\s?[/-]\s?\d{2,4}/iu,
  /(?:sida|sid\.?|blad)\s*\d+.*$/iu,
  /\d{4}-\d{2}-\d{2}|(?<!\d)\d{6}(?!\d)/gu,
]

/** The body that decides and the organization it belongs to, from the title, the labels and the text. */
export function nameOfHouse(
  cells: readonly Cell[],
  form: Form,
  everything: readonly Paragraph[],
  places: Places,
): { body: Named | null; organization: Named | null } {
  let body: Named | null = null
  let organization: Named | null = null
  const leftovers: Excerpt[] = []
  const everywhere = everything.map((paragraph) => paragraph.text).join('\n')
  // A body's name is common to many houses: the register's is meant only where its organization is named.
  const registered = (name: string) => {
    const known = places.body(name)
    return known && places.named(known.organization, everywhere) ? known : null
  }
  const capitalized = (from: Excerpt): Named => ({ name: capital(from.text), from })
  const present = (from: Excerpt): Named => ({ name: places.present(tidy(from.text)), from: tidied(from) })
  const offer = (words: Excerpt | null): boolean => {
    const clean = words ? tidied(replaced(words, MET_AFTER, '')) : null
    if (!clean || clean.text === '' || clean.text.length > 90) return false
    const known = registered(clean.text)
    if (known) {
      body ??= { name: known.name, from: clean }
      organization ??= { name: known.organization, from: clean }
      return true
    }
    const split = BODY_IN_HOUSE.exec(clean.text)
    const [inside, house] = [groupOf(clean, split, 'body'), groupOf(clean, split, 'house')]
    if (inside && house && isBody(inside.text)) {
      const inner = registered(inside.text)
      if (/\sför\s/u.test(clean.text.slice(inside.text.length, -house.text.length)) && !isHouse(house.text, places)) {
        body ??= capitalized(clean)
      } else {
        body ??= inner ? { name: inner.name, from: inside } : capitalized(inside)
        organization ??= present(house)
      }
      return true
    }
    const under = HOUSE_OVER_BODY.exec(clean.text)
    const [above, below] = [groupOf(clean, under, 'house'), groupOf(clean, under, 'body')]
    if (above && below && isBody(below.text) && !isBody(above.text)) {
      body ??= capitalized(below)
      organization ??= present(above)
      return true
    }
    if (isBody(clean.text)) {
      body ??= capitalized(clean)
      return true
    }
    return false
  }
  for (const cell of cells.slice(0, MAX_CELLS)) {
    if (cell.text.length > 140) continue
    // *Möte: Nätverket för digitalisering*
    const whole = replaced(folded(cell), /^möte\s*:\s*(?=\p{Lu})/iu, '')
    const line = trimmed(replaced(whole, MET_AFTER, ''))
    const plain = line.text
    const kept = beforeDate(line)
    if (offer(groupOf(kept, KEPT_WITH.exec(kept.text), 'with'))) continue
    if (TITLE.test(plain)) {
      // *Styrelseprotokoll*, *Nämndprotokoll*: what stands above is the house.
      const stem = /^(?<stem>\p{L}{4,}?)(?:s|ens|s-)?(?:protokoll|anteckningar)(?![\p{L}])/iu.exec(plain)?.groups?.stem
      const whose = stem && isBody(stem) ? bodyByStem(stem, everything) : null
      if (whose && (body === null || isHouseToo(body.name, whose.name))) {
        if (body) organization ??= body
        body = whose
        continue
      }
      const acronym = groupOf(line, ACRONYM.exec(plain), 'name')
      if (acronym) {
        body ??= { name: acronym.text, from: acronym }
        continue
      }
      const without = FIGURES.reduce((left, pattern) => replaced(left, pattern, ' '), line)
      const dated = datesIn(without.text).find((mention) => mention.day !== null)
      const undated = dated
        ? replaced(
            cut(without, 0, dated.start),
            /\s+(?:den|från|måndag\p{L}*|tisdag\p{L}*|onsdag\p{L}*|torsdag\p{L}*|fredag\p{L}*)?\s*$/iu,
            '',
          )
        : without
      const owner = groupOf(undated, OWNER.exec(undated.text), 'owner')
      const of = groupOf(undated, TITLE_OF.exec(undated.text), 'of')
      const meant = of ? replaced(replaced(of, MEETING_AFTER, ''), /^[\s:–-]+|[\s,.:–-]+$/gu, '') : null
      if (
        owner &&
        !/^(?:sammanträdes|mötes)$/iu.test(owner.text) &&
        !offer(replaced(owner, /s$/u, '')) &&
        !offer(owner) &&
        isHouse(owner.text, places)
      )
        leftovers.push(owner)
      // *Protokoll styrgruppsmöte nr 7*: the body is the *styrgruppen* of the text.
      const met = meant ? NAMED_MEETING.exec(meant.text)?.groups?.stem : undefined
      const convened = met ? bodyByStem(met, everything) : null
      if (convened) {
        body ??= convened
        continue
      }
      if (meant?.text && !offer(replaced(meant, /(?<=en|et|ige)s$/u, '')) && /\p{L}{3}/u.test(meant.text))
        leftovers.push(meant)
      continue
    }
    if (
      labelOf(plain.replace(/[\s:]+$/u, '')) ||
      datesIn(plain).some((mention) => mention.day !== null) ||
      /@|https?:|^\d/u.test(plain)
    )
      continue
    const meeting = MEETING_OF.exec(plain)
    const whose = groupOf(line, meeting, 'of')
    if (whose) {
      if (/^\p{Lu}{2,5}-$/u.test(whose.text)) {
        const acronym = cut(whose, 0, whose.text.length - 1)
        body ??= { name: acronym.text, from: acronym }
      }
      const called = replaced(line, /\s+(?:i|inom|för|med)\s+\p{Lu}.*$/u, '')
      const known = registered(called.text)
      const within = groupOf(line, meeting, 'house')
      const house = within ? present(within) : null
      if (known) {
        body ??= { name: known.name, from: called }
        // The register says whose it is, unless the line does.
        organization ??= house?.name === known.organization ? house : { name: known.organization, from: called }
      } else body ??= bodyByStem(whose.text, everything) ?? (isBody(whose.text) ? capitalized(whose) : null)
      if (house) organization ??= house
      continue
    }
    if (!offer(line)) leftovers.push(line)
  }
  for (const { paragraph, span } of valuesOf(form, 'BODY')) {
    const value = cut(paragraph, span.start, span.end)
    if (offer(value)) continue
    const comma = /\s*,\s*/u.exec(value.text)
    const first = comma ? cut(value, 0, comma.index) : value
    if (first.text && first.text.length <= 60) body ??= capitalized(first)
    if (comma) leftovers.push(replaced(cut(value, comma.index + comma[0].length), /\s*,\s*/gu, ', '))
  }
  organization ??= leftovers.map((words) => registeredIn(words, places)).find((found) => found !== null) ?? null
  if (!organization) {
    const houses = leftovers.map(tidied)
    const house = houses.find(({ text }) => isHouse(text, places)) ?? houses.find(({ text }) => isPlausibleHouse(text))
    organization = house ? { name: places.present(house.text), from: house } : null
  }
  organization ??= registeredIn(joined(cells, '\n'), places)
  // *Socialchefsnätverket Falbygden*: a body that bears a name of its own, and no house above it.
  if (!body?.name && organization && isNamedBody(organization.name)) {
    body = { ...organization, name: asWritten(organization.name, everywhere) }
    organization = null
  }
  // *Mälardalsrådet* / *Styrgrupp Grön bana*: a group with a name of its own belongs to the other.
  if (
    body?.name &&
    organization &&
    /^(?:styr|projekt|arbets|lednings|referens|berednings)grupp(?:en)?\s/iu.test(organization.name) &&
    isNamedBody(organization.name)
  )
    [body, organization] = [organization, { ...body, name: places.present(body.name) }]
  body ??= bodyFromText(everything)
  const known = body?.name && !organization ? registered(body.name) : null
  if (body && known) organization = { ...body, name: known.organization }
  if (body && !organization && /(?:direktion|styrelse|utskott|presidi)\p{L}*$/iu.test(body.name))
    organization = associationIn(everything)
  if (!organization) return { body, organization }
  const bare = organization.name.replace(/,\s*(?:ideell|ekonomisk) förening$/iu, '')
  const extended = extendedOver({ ...organization, name: bare }, cells, everywhere)
  return { body, organization: { ...extended, name: asWritten(extended.name, everywhere) } }
}

/** The organization of the register that words name. */
function registeredIn(words: Excerpt, places: Places): Named | null {
  const found = places.organizationAt(words.text)
  return found ? { name: found.name, from: cut(words, found.start, found.end) } : null
}

/** Words that a name has in small letters, save as its first. */
const SMALL_WORD = /^(?:kommun|stad|och|i|för|av|med)$/u

/** A name in capitals only, as the text writes it elsewhere. */
function asWritten(name: string, everywhere: string): string {
  if (name !== name.toUpperCase() || name.length < 5) return name
  const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'), 'giu')
  for (const [found] of everywhere.matchAll(pattern))
    if (found !== found.toUpperCase()) return found.replace(/\s+/gu, ' ')
  return name
    .toLowerCase()
    .replace(/(?<=^|\s|-)\p{L}+/gu, (word, at: number) => (at > 0 && SMALL_WORD.test(word) ? word : capital(word)))
}

/** A name broken over two lines of the head, where the text has it whole. */
function extendedOver(named: Named, cells: readonly Cell[], everywhere: string): Named {
  for (const [at, cell] of cells.entries()) {
    if (tidy(cell.text) !== named.name) continue
    for (const next of cells.slice(at + 1, at + 4)) {
      if (next.paragraph === cell.paragraph && next.paragraph.gaps.length === 0) continue
      if (TITLE.test(next.text) || /\d/u.test(next.text) || labelOf(tidy(next.text))) continue
      const name = `${named.name} ${tidy(next.text)}`
      if (/^\p{L}/u.test(next.text) && everywhere.includes(name))
        return { name, from: joined([tidied(cell), tidied(next)], ' ') }
    }
  }
  return named
}

/** *Chefsgruppen kultur*, *Strategigruppen barn och unga*: what a group is about, in small letters. */
const ABOUT =
  /^\p{Lu}\p{L}{2,}(?:gruppen|nätverket|rådet|forumet|kollegiet|kommittén|beredningen)\s(?:(?!\p{Ll}+(?:ar|as|ade|ades|es|te|de)(?:\s|$))\p{Ll}+)(?:\s(?:och\s)?\p{Ll}+){0,2}$/u

function isBody(text: string): boolean {
  if (ABOUT.test(text)) return true
  const head = text.split(/\s+(?:för|i|inom|vid|med)\s+/u)[0]!
  return (
    new RegExp(`(?:^|\\s)${BODY_NOUN}$`, 'iu').test(head.trim()) &&
    head.split(' ').length <= 5 &&
    !/(?:förbund|samverkan|ledning)(?:et)?$/iu.test(head)
  )
}

/** A text up to its first date. */
function beforeDate(line: Excerpt): Excerpt {
  const first = datesIn(line.text).find((mention) => mention.day !== null)
  return first ? replaced(cut(line, 0, first.start), /[\s,]+(?:den)?\s*$/iu, '') : line
}

function isNamedBody(text: string): boolean {
  const [noun, name] = text.split(' ')
  return (
    name !== undefined &&
    /^\p{Lu}/u.test(name) &&
    (/^(?:läns|region|program|process)ledning(?:en)?$/iu.test(noun!) ||
      (/(?:grupp(?:en)?|nätverk(?:et)?|nämnd(?:en)?|råd(?:et)?|kollegi(?:et|um)|forum(?:et)?|krets(?:en)?|beredning(?:en)?)$/iu.test(
        noun!,
      ) &&
        isBody(noun!)))
  )
}

const HOUSE =
  /(?:förbund(?:et)?|samverkan|kommun(?:er)?|stad|region|AB|förening(?:en)?|leader|samordningsförbund(?:et)?|nämnd|bolag(?:et)?|ringen|bågen|bygden|delta|landet|alliansen|unionen|familjen|kommunalförbund(?:et)?|samarbete(?:t)?|rådet)(?![\p{Ll}])/iu

function isHouse(text: string, places: Places): boolean {
  if (places.organizationIn(text)) return true
  return /^\p{Lu}/u.test(text) && text.length <= 70 && HOUSE.test(text) && !/[.!?]$/u.test(text) && !isBody(text)
}

function isPlausibleHouse(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\s-]+$/u.test(text) &&
    text.length >= 6 &&
    text.length <= 50 &&
    text.split(' ').length <= 5 &&
    text !== text.toUpperCase() &&
    !new RegExp(`${MEETING_NOUN}$`, 'iu').test(text) &&
    !/juster|utdrag|signatur|underskrift|bestyrk/iu.test(text) &&
    !isBody(text) &&
    !TITLE.test(text) &&
    !isCertainName(text)
  )
}

/** *Vätterns vattenråd* has a board; *Styrelsen för Vättern* is one. */
function isHouseToo(name: string, body: string): boolean {
  return name.split(' ').length > 1 && !sameBody(name.toLowerCase(), body.toLowerCase())
}

/** *kommundirektörmöte*: the body whose text calls itself *kommundirektörsgruppen*. */
function bodyByStem(stem: string, everything: readonly Paragraph[]): Named | null {
  const word = stem.toLowerCase().replace(/s$/u, '')
  if (word.includes(' ')) return null
  const pattern = new RegExp(
    `(?<![\\p{L}])${word.replace(/[^\p{L}]/gu, '.')}s?(?:gruppen|nätverket|kollegiet|rådet|kretsen|forumet)(?![\\p{L}])`,
    'iu',
  )
  // *Styrgruppsmöte*: the body is the *styrgruppen* of the text.
  const definite = new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L}]/gu, '.')}(?:en|et|n)(?![\\p{L}])`, 'iu')
  for (const paragraph of everything) {
    const match = pattern.exec(paragraph.text) ?? (isBody(stem) ? definite.exec(paragraph.text) : null)
    if (match) return { name: capital(match[0]), from: cut(paragraph, match.index, match.index + match[0].length) }
  }
  return null
}

const ASSOCIATION =
  /(?<![\p{L}])(?:Kommunalförbundet\s+)?\p{Lu}\p{L}*förbundet(?:\s+(?!Organ|Datum|Sida)\p{Lu}[\p{L}-]+){1,3}(?=\s*(?:\(\p{Lu}{2,6}\)|[.,;:)]|$|\s\p{Ll}))/gu

/** A direction is that of an association: the only one, or the one most often, that the text names. */
function associationIn(everything: readonly Paragraph[]): Named | null {
  const found = new Tally()
  for (const paragraph of everything)
    for (const { 0: name, index } of paragraph.text.matchAll(ASSOCIATION))
      found.add(name, paragraph, index, index + name.length)
  const [first, second] = found.mostOften()
  return first && (!second || first.times > second.times) ? first : null
}

/** *Direktionen beslutar*: the subject that decides most often. */
function bodyFromText(everything: readonly Paragraph[]): Named | null {
  const found = new Tally()
  for (const paragraph of everything) {
    const subject = DECIDES.exec(paragraph.text)?.groups?.subject
    if (subject && BODY_WORD.test(subject)) found.add(capital(subject), paragraph, 0, subject.length)
  }
  return found.mostOften()[0] ?? null
}

const DECIDES = new RegExp(`^(?<subject>(?:\\p{L}+\\s+)?${BODY_NAME})\\s+(?:beslutar|beslutade)`, 'iu')

/** Names that a text has, how often, and where first. */
class Tally {
  private readonly found = new Map<string, Named & { times: number }>()

  add(name: string, paragraph: Paragraph, start: number, end: number): void {
    const known = this.found.get(name)
    if (known) known.times += 1
    else this.found.set(name, { name, from: cut(paragraph, start, end), times: 1 })
  }

  /** Of those met equally often the first met comes first. */
  mostOften(): (Named & { readonly times: number })[] {
    return [...this.found.values()].sort((left, right) => right.times - left.times)
  }
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s,.:;–-]+$/gu, '')
    .trim()
}

const FOLDED = /\s{2,}|[^\S ]/gu

/** With a single space for white space. */
function folded(words: Excerpt): Excerpt {
  return replaced(words, FOLDED, ' ')
}

/** As {@link tidy}. */
function tidied(words: Excerpt): Excerpt {
  return trimmed(replaced(folded(words), /^[\s:–-]+|[\s,.:;–-]+$/gu, ''))
}

function capital(text: string): string {
  const clean = tidy(text)
  const lowered = clean === clean.toUpperCase() && clean.length > 4 ? clean.toLowerCase() : clean
  return lowered.charAt(0).toUpperCase() + lowered.slice(1)
}

/** *Ägarsamråd 1/2025*, *Direktionen nr 3-2024*: a body, and nothing but a number after it. */
const NUMBERED_BODY =
  /^(?<body>\p{L}[\p{L}\s-]{3,60}?),?\s+(?:nr\.?\s*|nummer\s+)?(?<number>\d{1,3}\s?[/-]\s?(?:19|20)\d{2}|\d{1,2}\/\d{2}|(?:19|20)\d{2}:\d{1,3})$/diu

const NUMBER_IN_TITLE = [
  /(?<![\d/-])(?<number>\d{1,3}\s?\/\s?(?:19|20)?\d{2})(?![\d/-])/du,
  /(?<![\d:/-])(?<number>(?:19|20)\d{2}:\d{1,3})(?![\d:])/du,
  /(?<![\d:/-])(?<number>\d{1,2}-(?:19|20)\d{2})(?![\d-])/du,
  /(?:nr|nummer|(?<=^|\s)\p{L}*möte|(?<=^|\s)\p{L}*sammanträde)\.?\s*(?<number>\d{1,3}(?:[/:-]\d{2,4})?)(?![\d./:-]|\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/diu,
]

/** The number the house gave the minutes: *5/2016*, *2016:3*. */
export function numberOf(cells: readonly Cell[], form: Form): Named | null {
  const numbered = (from: Excerpt | null): Named | null => from && { name: from.text.replace(/\s/g, ''), from }
  for (const { paragraph, span } of valuesOf(form, 'NUMBER')) {
    const value = cut(paragraph, span.start, span.end)
    const match = /(?<number>\d{1,4}(?:\s?[/:–-]\s?\d{2,4})?)/du.exec(value.text)
    if (match) return numbered(groupOf(value, match, 'number'))
  }
  for (const cell of cells) {
    const { text } = cell
    const titled = NUMBERED_BODY.exec(text)
    if (titled && isBody(titled.groups!.body!)) return numbered(groupOf(cell, titled, 'number'))
    if (!TITLE.test(text) && !/(?:^|\s)(?:nr|nummer|\p{L}*möte|\p{L}*sammanträde)(?:\s|\.|$)/iu.test(text)) continue
    let match: RegExpExecArray | null = null
    for (const pattern of NUMBER_IN_TITLE) match ??= pattern.exec(text)
    if (match && !/\d{1,2}\/\d{1,2}\s*[- ]\s*\d{4}/u.test(text)) return numbered(groupOf(cell, match, 'number'))
  }
  return null
}
