import { folded } from '../model/folded.ts'

/**
 * A word that somebody looks for. The index of the texts (`words`) has words as they are written, and without accents: which
 * others may stand for it, the question says. So each word of a question may differ from the text in its own way, and what is
 * nearer to what was typed counts for more.
 */
export interface Word {
  /** As typed, in lower case. */
  readonly typed: string
  /** Without accents. */
  readonly plain: string
  /** In which other forms a text may have it. */
  readonly forms: readonly string[]
  /** Whether a text may go on behind it. */
  readonly isBeginning: boolean
  /** Whether a text need not have it: a word such as *och*. */
  readonly isSmall: boolean
  /** Whether a word of a text is one that it stands for. */
  readonly fits: (word: string) => boolean
}

/** The words of a question: letters and digits; what stands behind a colon, as in *EU:s*, is an ending. */
export function wordsIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(/([\p{L}\p{N}]+)(?::\p{L}{1,2}(?![\p{L}\p{N}]))?/gu)].map(
    ([, word]) => word!,
  )
}

/** A word looked for; where it is the last, it may be the beginning of one. One letter begins too much to look through. */
export function wordOf(word: string, isLast: boolean): Word {
  const typed = word.toLowerCase()
  // A figure in brackets that is one character becomes several.
  const plain = folded(word).replace(/[^\p{L}\p{N}]/gu, '')
  const isBeginning = isLast && typed.length > 1
  const isSmall = SMALL_WORDS.has(plain) && !isBeginning
  const forms = isSmall || /\P{L}/u.test(typed) ? [] : formsOf(typed)
  const fitting = new Set([typed, plain, ...forms])
  // Who types accents means them: `läge` is no form of `lag`. Who types none may have none on the keyboard.
  const hasAccents = typed !== plain
  const fits = (one: string) => {
    const own = one.toLowerCase()
    const bare = folded(one)
    return fitting.has(hasAccents ? own : bare) || bare === plain || (isBeginning && bare.startsWith(plain))
  }
  return { typed, plain, forms, isBeginning, isSmall, fits }
}

/**
 * Lucene for texts with all the words; small ones only make them better, unless there are no others. The word itself counts
 * most, then its forms, then what has other accents or goes on.
 */
export function textsWith(words: readonly Word[]): string {
  const areSmall = words.every(({ isSmall }) => isSmall)
  const most = Math.floor(MOST_FORMS / words.length)
  return words
    .map((word) => (word.isSmall && !areSmall ? as(`"${word.typed}"`) : `+(${inTexts(word, most)})`))
    .join(' ')
}

function inTexts({ typed, plain, forms, isBeginning }: Word, most: number): string {
  const hasAccents = typed !== plain
  const any = forms.slice(0, hasAccents ? most / 2 : most).map((form) => `"${form}"`)
  return [
    as(`"${typed}"`),
    `folded:"${plain}"^${hasAccents ? 0.002 : 0.3}`,
    ...(isBeginning ? [`(${as(`${typed}*`)})^0.05`, `folded:${plain}*^0.002`] : []),
    ...(any.length === 0 ? [] : [`(${hasAccents ? as(`(${any.join(' ')})`) : `folded:(${any.join(' ')})`})^0.03`]),
  ].join(' ')
}

/** What the title of an item, or the text of a decision, has as it is written. */
function as(words: string): string {
  return `title:${words} text:${words}`
}

/** Lucene for names with all the words, of which only the *s* of what is somebody's is no part; the index folds letters. */
export function namesWith(words: readonly Word[]): string {
  return words
    .map(({ plain, isBeginning }) => {
      const owner = plain.length > 3 && plain.endsWith('s') ? ` "${plain.slice(0, -1)}"^0.5` : ''
      return `+("${plain}"${owner}${isBeginning ? ` ${plain}*` : ''})`
    })
    .join(' ')
}

/** How many forms a question asks for at most: Lucene takes no more than 1024 parts. */
const MOST_FORMS = 700

// Forms are found by the rules of Snowball's stemmer for Swedish (https://snowballstem.org/algorithms/swedish/stemmer.html),
// run backward: what it takes off a word goes, and all that it would take off comes. To its endings come those of the
// definite form, which it leaves on: beslut-et, skol-an, ärend-ena.

const ENDINGS = (
  'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ' +
  'ades andes ens arens hetens erns at andet het ast'
).split(' ')
const DEFINITE = ['et', 'an', 'ena', 'ets', 'ans', 'enas']
const LONGEST_FIRST = ENDINGS.toSorted((left, right) => right.length - left.length)
/** Those that most words have come first, and those of abbreviations, as in *EU:s*, last. */
const ADDED = ['', 's', 'en', 'et', 'er', 'ar', 'a', 'e', 't', 'an', 'or', ...ENDINGS, ...DEFINITE]
const OF_ABBREVIATIONS = [':s', ':n', ':en', ':et', ':ar', ':er']
/** Letters behind which an `s` is an ending. */
const BEFORE_S = 'bcdfghjklmnoprtvy'
/** Two letters of which the second falls off: *strategisk-t*, *allmän-n-a*. */
const PAIR = /(?:[dg][dt]|nn|[kt]t)$/u

/** How many letters always stay: up to the first behind a vowel that is none; three at least. All, where there is none. */
function keptOf(word: string): number {
  const found = /[aeiouyäåö][^aeiouyäåö]/u.exec(word)
  return found ? Math.max(3, found.index + 2) : Number.POSITIVE_INFINITY
}

/** What a word is without its ending. */
function baseOf(word: string): string {
  const kept = keptOf(word)
  const ending = LONGEST_FIRST.find((one) => word.endsWith(one) && word.length - one.length >= kept)
  if (ending !== undefined) return word.slice(0, -ending.length)
  return word.length > kept && word.endsWith('s') && BEFORE_S.includes(word.at(-2)!) ? word.slice(0, -1) : word
}

/** The forms that a word may have, without the word; none of a word so short that its ending could be anything. */
function formsOf(word: string): string[] {
  const kept = keptOf(word)
  const bases = new Set([baseOf(word)])
  const definite = /(?<!h)(?:et|an|ena)s?$/u.exec(word)
  if (definite && definite.index >= kept) bases.add(word.slice(0, definite.index))
  for (const base of bases) if (PAIR.test(base) && base.length - 2 >= kept) bases.add(base.slice(0, -1))
  const forms = [...bases]
    .filter((base) => base.length >= keptOf(base))
    .flatMap((base) => [...ADDED, ...(base.endsWith('n') ? ['na', 'nas'] : [])].map((ending) => base + ending))
  if (word.length <= LONGEST_ABBREVIATION) forms.push(...OF_ABBREVIATIONS.map((ending) => word + ending))
  return [...new Set(forms)].filter((form) => form !== word)
}

const LONGEST_ABBREVIATION = 5

/** Words that most texts have, without accents: Snowball's list for Swedish. */
const SMALL_WORDS = new Set(
  (
    'och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin ' +
    'nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än ' +
    'dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ' +
    'ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför ' +
    'varje vilka ditt vem vilket sitt sådana vart dina vars vårt våra ert era vilkas'
  )
    .split(' ')
    .map(folded),
)
