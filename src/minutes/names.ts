import { GIVEN_NAMES } from './given-names.ts'
import { isRoleWord } from './vocabulary.ts'

const PARTICLE = '(?:von|af|de|da|van|der|den|la|el|al|di|du|bin|ben|zu|och)'
const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’´]*\\.?(?:-\\p{Lu}?[\\p{L}'’´]+)*)"
const FULL_NAME = new RegExp(`^${NAME_WORD}(?:\\s+(?:(?!och)${PARTICLE}\\s+)*${NAME_WORD}){1,4}$`, 'u')

/** Words that make a capitalised phrase the name of something else than a person. */
const NOT_PERSON =
  /(?:^|\s)(?:AB|Region(?:en)?|Kommun(?:en|förbund\p{L}*)?|Länsstyrelsen|Kommunförbundet|Föreningen|Stiftelsen|Högskolan|Universitetet?|Trafikverket|Polisen|Skolverket|Leader|Sverige|Group|Advisory|Consulting|Nätverket|Projekt(?:et)?|Strategisk[at]?|Teams|Zoom|Protokoll|Beslut|Möte|Sida|Styrelsen|Direktionen|Nämnden|HB|KB|Hotell?|Konferens|Center|Centrum|Arena|Stad|Kommunhuset|Stadshuset|Rådhuset|Museum|Företagarna|Familjen|Evolution|Institut|Institutet|Akademi|Energi|Vatten|Samverkan|Näringsliv|Destination|Arbetsförmedlingen|Försäkringskassan|Solutions|International|Kommuner|Sveriges|Regioner|Mötet|Ärendet|Kommunstyrelsen|Sekretariatet|Ordföranden|Gruppen|Nästa|Nya?|Ny|Svenskt?|Norra|Södra|Västra|Östra|Stora|Lilla|Greater)(?:\s|$)|^(?:Från|För|Via|Med|Under|Inför|Till|Efter|Och|Samt|Den|Det|De|En|Ett|I|På|Vid|Av|Om|Alla|Övriga|Inga)\s/u

/** Whether a text has the form of a full name: two to five capitalised words, particles allowed. */
export function looksLikeName(text: string): boolean {
  return text.length <= 60 && FULL_NAME.test(text) && !NOT_PERSON.test(text)
}

/** Whether it has the form and begins with a given name that is common in Sweden. */
export function isCertainName(text: string): boolean {
  return looksLikeName(text) && beginsWithGivenName(text)
}

export function beginsWithGivenName(text: string): boolean {
  const first = text.split(' ', 1)[0] ?? ''
  return GIVEN_NAMES.has(first) || first.split('-').every((part) => GIVEN_NAMES.has(part)) || /^\p{Lu}\.?$/u.test(first)
}

/** Municipalities whose names are common as surnames or given names too. */
export const SURNAME_PLACES: ReadonlySet<string> = new Set([
  'Berg',
  'Lund',
  'Nora',
  'Ale',
  'Strand',
  'Borg',
  'Ed',
  'Sala',
  'Mora',
])

const NAME_IN_TEXT = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_WORD}(?:\\s+(?:(?!och)${PARTICLE}\\s+)*${NAME_WORD}){0,4}`,
  'gu',
)

/** A person named in running text. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly written: string
  /** The full name that stands for, where the document has it; else as written. */
  readonly name: string
}

/** The people a document names, for completing first names and finding them in text. */
export class People {
  private readonly full = new Set<string>()
  private readonly byFirst = new Map<string, Set<string>>()
  private readonly byLast = new Map<string, Set<string>>()
  private readonly isPlace: (text: string) => boolean

  /** `isPlace` tells a municipality that stands right after a name (*Anna Berg Falköping*). */
  constructor(isPlace: (text: string) => boolean = () => false) {
    this.isPlace = isPlace
  }

  /** *AB* for *Anna Berg*, where a list says so. */
  abbreviate(initials: string, name: string): void {
    put(this.byFirst, initials, name)
  }

  add(name: string): void {
    if (this.full.has(name)) return
    this.full.add(name)
    const parts = name.split(' ')
    put(this.byFirst, parts[0]!, name)
    if (parts.length > 1) {
      put(this.byLast, parts.at(-1)!, name)
      if (parts.length > 2) put(this.byFirst, parts.slice(0, 2).join(' '), name)
    }
  }

  /** Adds a name of the running text. One letter doubled or not (*Berntson*, *Berntsson*) makes nobody else of that first name. */
  addMentioned(name: string): void {
    const known = this.byFirst.get(name.split(' ')[0]!)
    if (known && [...known].some((other) => undoubled(other) === undoubled(name))) this.full.add(name)
    else this.add(name)
  }

  has(name: string): boolean {
    return this.full.has(name)
  }

  all(): readonly string[] {
    return [...this.full]
  }

  /** The one full name a written name stands for: itself, or the only person of that first (or last) name. */
  complete(written: string): string | null {
    if (this.full.has(written)) return written
    const bare = this.full.has(written.replace(/s$/, '')) ? written.replace(/s$/, '') : null
    if (bare) return bare
    const short = this.byInitial(written)
    if (short) return short
    for (const index of [this.byFirst, this.byLast]) {
      const found = index.get(written)
      if (found?.size === 1) return [...found][0]!
    }
    return null
  }

  /** *Bo L*: the one of that first name whose last begins so. */
  private byInitial(written: string): string | null {
    const short = INITIAL.exec(written)?.groups
    if (!short) return null
    const found = [...(this.byFirst.get(short.first!) ?? [])].filter((name) =>
      name.split(' ').at(-1)!.startsWith(short.initial!),
    )
    return found.length === 1 ? found[0]! : null
  }

  /** Persons named in a text: full names by their form, single words where they stand for just one person. */
  mentions(text: string): NameMention[] {
    const found: NameMention[] = []
    for (const match of text.matchAll(NAME_IN_TEXT)) {
      const words = match[0].split(' ')
      // The run of capitals may hold more than the name (*Projektledare Eva Ström*, *Anna Berg Falköping*).
      let offset = match.index
      for (let from = 0; from < words.length; from++) {
        const hit = this.longest(words, from) ?? this.afterRole(text, offset, words, from)
        if (hit) {
          const written = words.slice(from, from + hit.length).join(' ')
          const clean = written.replace(/[.’'´]$/u, '')
          found.push({ start: offset, end: offset + clean.length, written: clean, name: hit.name })
          for (let skip = 0; skip < hit.length - 1; skip++) offset += words[from + skip]!.length + 1
          from += hit.length - 1
        }
        offset += words[from]!.length + 1
      }
    }
    return found
  }

  private longest(words: readonly string[], from: number): { length: number; name: string } | null {
    for (let length = Math.min(5, words.length - from); length >= 2; length--) {
      const written = words
        .slice(from, from + length)
        .join(' ')
        .replace(/[.’'´]$/u, '')
      if (this.full.has(written)) return { length, name: written }
      const bare = written.replace(/s$/u, '')
      if (this.full.has(bare)) return { length, name: bare }
      const short = length === 2 ? this.byInitial(written) : null
      if (short) return { length, name: short }
    }
    const word = words[from]!.replace(/[.’'´]$/u, '')
    const single = this.complete(word)
    if (single && (words.length === 1 || !this.isOther(words, from))) return { length: 1, name: single }
    for (let length = Math.min(4, words.length - from); length >= 2; length--) {
      const written = words
        .slice(from, from + length)
        .join(' ')
        .replace(/[.’'´]$/u, '')
      if (!isCertainName(written) || (length > 2 && this.endsInPlace(words, from, length))) continue
      const bare = written.replace(/s$/u, '')
      return { length, name: this.full.has(bare) ? bare : written }
    }
    return null
  }

  /** *Studievägledare Kine Haugland*: after a role two capitalised words are a person, whatever the given name. */
  private afterRole(
    text: string,
    offset: number,
    words: readonly string[],
    from: number,
  ): { length: number; name: string } | null {
    const before =
      from > 0 ? words[from - 1]! : (/(\p{L}+)\s$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[1] ?? '')
    const written = words
      .slice(from, from + 2)
      .join(' ')
      .replace(/[.’'´]$/u, '')
    return before.length > 4 && isRoleWord(before) && looksLikeName(written) && words[from + 1] !== undefined
      ? { length: 2, name: written }
      : null
  }

  private endsInPlace(words: readonly string[], from: number, length: number): boolean {
    const last = words[from + length - 1]!.replace(/[.’'´]$/u, '')
    return !SURNAME_PLACES.has(last) && this.isPlace(last) && !beginsWithGivenName(words[from + length - 2]!)
  }

  /** Two capitalised words that begin with a known given name but are nobody known: another person, not the known one. */
  private isOther(words: readonly string[], from: number): boolean {
    return (
      from + 1 < words.length &&
      isCertainName(
        words
          .slice(from, from + 2)
          .join(' ')
          .replace(/[.’'´]$/u, ''),
      )
    )
  }
}

/** A first name and the initial of the last. */
const INITIAL = /^(?<first>\p{Lu}[\p{L}-]+)\s(?<initial>\p{Lu})\.?$/u

export function isInitialed(name: string): boolean {
  return INITIAL.test(name)
}

function undoubled(name: string): string {
  return name.toLowerCase().replace(/(\p{L})\1/gu, '$1')
}

function put(index: Map<string, Set<string>>, key: string, name: string): void {
  const names = index.get(key)
  if (names) names.add(name)
  else index.set(key, new Set([name]))
}
