import { datesIn } from './dates.ts'
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
export interface Cell {
  readonly text: string
  readonly paragraph: Paragraph
}

export function cellsOf(paragraph: Paragraph): Cell[] {
  if (paragraph.cells)
    return paragraph.cells.map((cell) => ({ text: paragraph.text.slice(cell.start, cell.end), paragraph }))
  const cells: Cell[] = []
  let start = 0
  const bars = [...paragraph.text.matchAll(/\s\|\s/gu)].flatMap((bar) => [bar.index, bar.index + 2])
  for (const gap of [...paragraph.gaps, ...bars, paragraph.text.length].sort((left, right) => left - right)) {
    const text = paragraph.text
      .slice(start, gap)
      .replace(/^\||\|$/gu, '')
      .trim()
    if (text) cells.push({ text, paragraph })
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

/** The body that decides and the organization it belongs to, from the title, the labels and the text. */
export function nameOfHouse(
  cells: readonly Cell[],
  form: Form,
  everything: readonly Paragraph[],
  places: Places,
): { body: string | null; organization: string | null } {
  let body: string | null = null
  let organization: string | null = null
  const leftovers: string[] = []
  const everywhere = everything.map((paragraph) => paragraph.text).join('\n')
  // A body's name is common to many houses: the register's is meant only where its organization is named.
  const registered = (name: string) => {
    const known = places.body(name)
    return known && places.named(known.organization, everywhere) ? known : null
  }
  const offer = (name: string | null | undefined): boolean => {
    const clean = tidy(
      (name ?? '').replace(/,\s*\p{L}*(?:möte|sammanträde)\p{L}*(?:\s+(?:nr|nummer)\.?)?\s*[\d/:]*\s*$/iu, ''),
    )
    if (clean === '' || clean.length > 90) return false
    const known = registered(clean)
    if (known) {
      body ??= known.name
      organization ??= known.organization
      return true
    }
    const split = /^(?<body>.+?)(?:,|\s+(?:i|inom|vid|för|hos|-|–))\s+(?<house>\p{Lu}.*)$/u.exec(clean)
    if (split && isBody(split.groups!.body!)) {
      const house = split.groups!.house!
      const inner = registered(split.groups!.body!)
      if (/\sför\s/u.test(clean.slice(split.groups!.body!.length, -house.length)) && !isHouse(house, places)) {
        body ??= capital(clean)
      } else {
        body ??= inner?.name ?? capital(split.groups!.body!)
        organization ??= places.present(tidy(house))
      }
      return true
    }
    // *Dalakommunerna – Kommunchefsgruppen*: the house before its body.
    const under = /^(?<house>\p{Lu}.{2,50}?)\s+[–—-]\s+(?<body>\p{Lu}[\p{L}\s-]+)$/u.exec(clean)?.groups
    if (under && isBody(under.body!) && !isBody(under.house!)) {
      body ??= capital(under.body!)
      organization ??= places.present(tidy(under.house!))
      return true
    }
    if (isBody(clean)) {
      body ??= capital(clean)
      return true
    }
    return false
  }
  for (const { text } of cells.slice(0, MAX_CELLS)) {
    if (text.length > 140) continue
    const plain = text
      .replace(/\s+/g, ' ')
      // *Möte: Nätverket för digitalisering*
      .replace(/^möte\s*:\s*(?=\p{Lu})/iu, '')
      .replace(/,\s*\p{L}*(?:möte|sammanträde)\p{L}*(?:\s+(?:nr|nummer)\.?)?\s*[\d/:]*\s*$/iu, '')
      .trim()
    // *Fört vid sammanträde med Samrådsgruppen i Bergslagen*, below a title that stands alone.
    const kept =
      /^(?:fört|förda|förd|hållet|hållna) (?:vid|från|på) (?:\p{Ll}+\s)?(?:möte|sammanträde|sammankomst)\s+(?:med|i|av|för)\s+(?<with>\p{L}.*)$/iu.exec(
        beforeDate(plain),
      )
    if (kept && offer(kept.groups!.with)) continue
    if (TITLE.test(plain)) {
      // *Styrelseprotokoll*, *Nämndprotokoll*: what stands above is the house.
      const stem = /^(?<stem>\p{L}{4,}?)(?:s|ens|s-)?(?:protokoll|anteckningar)(?![\p{L}])/iu.exec(plain)?.groups?.stem
      const whose = stem && isBody(stem) ? bodyByStem(stem, everything) : null
      if (whose && (body === null || isHouseToo(body, whose))) {
        if (body) organization ??= body
        body = whose
        continue
      }
      const acronym = new RegExp(`(?:^|\\s)(?<name>\\p{Lu}{2,6})-${MEETING_NOUN}(?![\\p{L}])`, 'u').exec(plain)?.groups
        ?.name
      if (acronym) {
        body ??= acronym
        continue
      }
      const without = plain
        .replace(/(?<!\d)\d{2}-\d{2}-\d{2}(?!\d)/u, ' ')
        .replace(/(?:nr|nummer)?\s*\.?\s*\d{1,3}\s?[/-]\s?\d{2,4}/iu, ' ')
        .replace(/(?:sida|sid\.?|blad)\s*\d+.*$/iu, ' ')
        .replace(/\d{4}-\d{2}-\d{2}|(?<!\d)\d{6}(?!\d)/gu, ' ')
      const dated = datesIn(without).filter((mention) => mention.day !== null)
      const undated = dated.length
        ? without
            .slice(0, dated[0]!.start)
            .replace(/\s+(?:den|från|måndag\p{L}*|tisdag\p{L}*|onsdag\p{L}*|torsdag\p{L}*|fredag\p{L}*)?\s*$/iu, '')
        : without
      const owner = new RegExp(`^(?<owner>.{3,80}?)s?\\s+(?:${TITLE_WORDS})(?![\\p{L}])`, 'iu').exec(undated)?.groups
        ?.owner
      const of = new RegExp(
        `(?:${TITLE_WORDS})\\s*,?\\s*(?:(?:fört|förda|upprättat|skrivet|antecknat|tagna|förd)\\s+)?(?:(?:från|vid|för|av|på|över|till)\\s+)?(?:(?:ordinarie|extra|digitalt)\\s+)?(?:${MEETING_NOUN}\\s+(?:med|i|för|av)\\s+)?(?<of>.{3,90})$`,
        'iu',
      ).exec(undated)?.groups?.of
      const meant = of
        ?.replace(new RegExp(`(?<=\\p{L})s?\\s+${MEETING_NOUN}.*$`, 'iu'), '')
        .replace(/^[\s:–-]+|[\s,.:–-]+$/gu, '')
      if (
        owner &&
        !/^(?:sammanträdes|mötes)$/iu.test(owner) &&
        !offer(owner.replace(/s$/u, '')) &&
        !offer(owner) &&
        isHouse(owner, places)
      )
        leftovers.push(owner)
      // *Protokoll styrgruppsmöte nr 7*: the body is the *styrgruppen* of the text.
      const met = meant ? NAMED_MEETING.exec(meant)?.groups?.stem : undefined
      const convened = met ? bodyByStem(met, everything) : null
      if (convened) {
        body ??= convened
        continue
      }
      if (meant && !offer(meant.replace(/(?<=en|et|ige)s$/u, '')) && /\p{L}{3}/u.test(meant)) leftovers.push(meant)
      continue
    }
    if (
      labelOf(plain.replace(/[\s:]+$/u, '')) ||
      datesIn(plain).some((mention) => mention.day !== null) ||
      /@|https?:|^\d/u.test(plain)
    )
      continue
    const meeting = new RegExp(
      `^(?<of>.{2,60}?)s?\\s?${MEETING_NOUN}(?:\\s+(?:nr|nummer)?\\.?\\s*\\d+(?:/\\d+)?)?(?:\\s+(?:i|inom|för|med)\\s+(?<house>\\p{Lu}.*))?$`,
      'iu',
    ).exec(plain)
    if (meeting) {
      if (/^\p{Lu}{2,5}-$/u.test(meeting.groups!.of!)) body ??= meeting.groups!.of!.slice(0, -1)
      const whole = plain.replace(/\s+(?:i|inom|för|med)\s+\p{Lu}.*$/u, '')
      const known = registered(whole)
      if (known) {
        body ??= known.name
        organization ??= known.organization
      } else
        body ??=
          bodyByStem(meeting.groups!.of!, everything) ??
          (isBody(meeting.groups!.of!) ? capital(meeting.groups!.of!) : null)
      if (meeting.groups!.house) organization ??= places.present(tidy(meeting.groups!.house))
      continue
    }
    if (!offer(plain)) leftovers.push(plain)
  }
  for (const { text } of valuesOf(form, 'BODY')) {
    if (offer(text)) continue
    const [first, ...rest] = text.split(/\s*,\s*/u)
    if (first && first.length <= 60) body ??= capital(first)
    if (rest.length > 0) leftovers.push(rest.join(', '))
  }
  organization ??= leftovers.map((text) => places.organizationIn(text)).find((name) => name !== null) ?? null
  if (!organization) {
    const house =
      leftovers.map(tidy).find((text) => isHouse(text, places)) ??
      leftovers.map(tidy).find((text) => isPlausibleHouse(text))
    organization = house ? places.present(house) : null
  }
  if (!organization) organization = places.organizationIn(cells.map((cell) => cell.text).join('\n'))
  // *Socialchefsnätverket Falbygden*: a body that bears a name of its own, and no house above it.
  if (!body && organization && isNamedBody(organization)) {
    body = asWritten(organization, everywhere)
    organization = null
  }
  // *Mälardalsrådet* / *Styrgrupp Grön bana*: a group with a name of its own belongs to the other.
  if (
    body &&
    organization &&
    /^(?:styr|projekt|arbets|lednings|referens|berednings)grupp(?:en)?\s/iu.test(organization) &&
    isNamedBody(organization)
  )
    [body, organization] = [organization, places.present(body)]
  body ??= bodyFromText(everything)
  if (body && !organization) organization = registered(body)?.organization ?? null
  if (body && !organization && /(?:direktion|styrelse|utskott|presidi)\p{L}*$/iu.test(body))
    organization = associationIn(everything)
  organization = organization?.replace(/,\s*(?:ideell|ekonomisk) förening$/iu, '') ?? null
  return {
    body,
    organization: organization === null ? null : asWritten(extended(organization, cells, everywhere), everywhere),
  }
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
function extended(name: string, cells: readonly Cell[], everywhere: string): string {
  for (const [at, cell] of cells.entries()) {
    if (tidy(cell.text) !== name) continue
    for (const next of cells.slice(at + 1, at + 4)) {
      if (next.paragraph === cell.paragraph && next.paragraph.gaps.length === 0) continue
      if (TITLE.test(next.text) || /\d/u.test(next.text) || labelOf(tidy(next.text))) continue
      const whole = `${name} ${tidy(next.text)}`
      if (/^\p{L}/u.test(next.text) && everywhere.includes(whole)) return whole
    }
  }
  return name
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
function beforeDate(text: string): string {
  const [first] = datesIn(text).filter((mention) => mention.day !== null)
  return first ? text.slice(0, first.start).replace(/[\s,]+(?:den)?\s*$/iu, '') : text
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
function bodyByStem(stem: string, everything: readonly Paragraph[]): string | null {
  const word = stem.toLowerCase().replace(/s$/u, '')
  if (word.includes(' ')) return null
  const pattern = new RegExp(
    `(?<![\\p{L}])${word.replace(/[^\p{L}]/gu, '.')}s?(?:gruppen|nätverket|kollegiet|rådet|kretsen|forumet)(?![\\p{L}])`,
    'iu',
  )
  // *Styrgruppsmöte*: the body is the *styrgruppen* of the text.
  const definite = new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L}]/gu, '.')}(?:en|et|n)(?![\\p{L}])`, 'iu')
  for (const { text } of everything) {
    const match = pattern.exec(text) ?? (isBody(stem) ? definite.exec(text) : null)
    if (match) return capital(match[0])
  }
  return null
}

const ASSOCIATION =
  /(?<![\p{L}])(?:Kommunalförbundet\s+)?\p{Lu}\p{L}*förbundet(?:\s+(?!Organ|Datum|Sida)\p{Lu}[\p{L}-]+){1,3}(?=\s*(?:\(\p{Lu}{2,6}\)|[.,;:)]|$|\s\p{Ll}))/gu

/** A direction is that of an association: the only one, or the one most often, that the text names. */
function associationIn(everything: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>()
  for (const { text } of everything)
    for (const [name] of text.matchAll(ASSOCIATION)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1])
  return first && (!second || first[1] > second[1]) ? first[0] : null
}

/** *Direktionen beslutar*: the subject that decides most often. */
function bodyFromText(everything: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>()
  for (const { text } of everything) {
    const subject = new RegExp(`^(?<subject>(?:\\p{L}+\\s+)?${BODY_NAME})\\s+(?:beslutar|beslutade)`, 'iu').exec(text)
      ?.groups?.subject
    if (subject && BODY_WORD.test(subject)) counts.set(capital(subject), (counts.get(capital(subject)) ?? 0) + 1)
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s,.:;–-]+$/gu, '')
    .trim()
}

function capital(text: string): string {
  const clean = tidy(text)
  const lowered = clean === clean.toUpperCase() && clean.length > 4 ? clean.toLowerCase() : clean
  return lowered.charAt(0).toUpperCase() + lowered.slice(1)
}

/** *Ägarsamråd 1/2025*, *Direktionen nr 3-2024*: a body, and nothing but a number after it. */
const NUMBERED_BODY =
  /^(?<body>\p{L}[\p{L}\s-]{3,60}?),?\s+(?:nr\.?\s*|nummer\s+)?(?<number>\d{1,3}\s?[/-]\s?(?:19|20)\d{2}|\d{1,2}\/\d{2}|(?:19|20)\d{2}:\d{1,3})$/iu

/** The number the house gave the minutes: *5/2016*, *2016:3*. */
export function numberOf(cells: readonly Cell[], form: Form): string | null {
  for (const { text } of valuesOf(form, 'NUMBER')) {
    const match = /\d{1,4}(?:\s?[/:–-]\s?\d{2,4})?/u.exec(text)
    if (match) return match[0].replace(/\s/g, '')
  }
  for (const { text } of cells) {
    const titled = NUMBERED_BODY.exec(text)?.groups
    if (titled && isBody(titled.body!)) return titled.number!.replace(/\s/g, '')
    if (!TITLE.test(text) && !/(?:^|\s)(?:nr|nummer|\p{L}*möte|\p{L}*sammanträde)(?:\s|\.|$)/iu.test(text)) continue
    const match =
      /(?<![\d/-])(?<number>\d{1,3}\s?\/\s?(?:19|20)?\d{2})(?![\d/-])/u.exec(text) ??
      /(?<![\d:/-])(?<number>(?:19|20)\d{2}:\d{1,3})(?![\d:])/u.exec(text) ??
      /(?<![\d:/-])(?<number>\d{1,2}-(?:19|20)\d{2})(?![\d-])/u.exec(text) ??
      /(?:nr|nummer|(?<=^|\s)\p{L}*möte|(?<=^|\s)\p{L}*sammanträde)\.?\s*(?<number>\d{1,3}(?:[/:-]\d{2,4})?)(?![\d./:-]|\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/iu.exec(
        text,
      )
    if (match && !/\d{1,2}\/\d{1,2}\s*[- ]\s*\d{4}/u.test(text)) return match.groups!.number!.replace(/\s/g, '')
  }
  return null
}
