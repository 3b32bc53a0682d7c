import type { Register } from '../model/register.ts'
import { fold } from './places.ts'

const QUOTED = '[”"“»](?<quoted>[^”"“»«]{2,120})[”"“«»]'
/** A project named as such: *projektet X, leaderprojektet X, insatsen X, projektidén X*. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:[\\p{L}\\d]+-)?\\p{L}*[Pp]rojekt(?:et)?|[Ii]nsatsen|(?:\\p{L}*[Pp]rojekt)?[Ii]dén|[Pp]rojektidé)\\s*,?\\s+(?:(?:benämnt|kallat|med namnet|som heter|som går under namnet|med titeln)\\s+)?(?:${QUOTED}|(?<plain>(?:\\p{Ll}-?)?\\p{Lu}(?:[^.,;:!?()”"“»]|(?<=\\d)\\.(?=\\d)){1,80}))`,
  'gu',
)
const BEGINS = /^(?:\p{L}*projekt(?:et)?|insatsen)\s+(?<name>.+)$/iu
const TITLED = /(?:^|\p{L}*)projekt(?:et)?\s*[,:]\s*[”"“](?<name>[^”"“]+)[”"“]/iu

/** A name under a label of its own: *Projektidé: Gröna resor*. */
const LABELLED = /^[Pp]rojekt(?:idé|namn|titel|et)?\s*:\s*(?<name>\p{Lu}[^.;:!?]{2,60}?)\.?$/u
/** Where a sum, a dash or the body it is told to ends a name. */
const CUT =
  /\s(?:[–—-]\s|(?:med\s|om\s)?\d[\d\s.,]*\s?(?:kr|kronor|tkr|kkr|mnkr|mkr|miljon\p{L}*)(?![\p{L}])|för\s\p{L}*(?:gruppen|nätverket|styrelsen|direktionen|nämnden|rådet|utskottet|kommunerna|deltagarna|ledamöterna|mötet)(?![\p{L}])).*$/iu
/** Where a name has ended and the sentence goes on. */
const GOES_ON =
  /\s(?:\p{Ll}+ar\s+(?:upp|ut|in|om|av|fram|ner)|är|var|har|hade|blir|blev|får|fick|kan|kunde|ska|skall|skulle|bör|pågår|pågick|ligger|går|gick|startar|startade|avslutas|avslutades|finansieras|omfattar|omfattade|som|där|att|enligt|med|under|till|högst|max|maximalt|samt|inför|vid|mot|när|om|men|vilket|nu|inte|även|också|görs|gjordes|fortsätter|befinner|kallas|heter|ingår|fortgår|i fortsättningen|framöver|genom|från|efter|inom|mellan|innan|behöver|beviljas|förlängs|löper|drivs|redovisas?|presentera\p{L}*|och\s\p{Ll}\p{L}*(?:ar|er|de))(?![\p{L}]).*$/iu

/** The name at the start of a phrase: up to the verb or the preposition by which the sentence goes on. */
function nameAt(phrase: string): string {
  const name = phrase.replace(CUT, '').replace(GOES_ON, '').trim()
  const words = name.split(' ')
  let end = 1
  for (let index = 1; index < words.length && index < 8; index++) {
    const word = words[index]!
    if (/^\p{Lu}/u.test(word) || (/^\d/u.test(word) && end === index)) end = index + 1
    // Fiber i fäbodland, Hela vägen hem: words in lower case belong to a short name that the phrase ends with.
    else if (words.length <= 4 && !/(?:projekt\p{L}*|ade|des|as|upp)$/u.test(word)) end = index + 1
  }
  return words
    .slice(0, end)
    .join(' ')
    .replace(/\s(?:i|på|och|för|av|utan)(?:\s\d{4})?$/u, '')
}

/** *projektet Fler som växer*, at the end of the title and again in the text: so long is the name, though it holds a clause. */
function repeated(phrase: string, title: string, texts: readonly string[]): string | null {
  const named = [...namedIn(title)].at(-1)?.groups?.plain
  if (named === undefined || !title.endsWith(named) || !/\ssom\s/u.test(named) || !phrase.startsWith(named)) return null
  return texts.some((text) => text.includes(named)) ? named : null
}

/** Verbs and the like that a capitalised run must not swallow, and nouns that are no names. */
const NOT_NAME =
  /^(?:Beslut|Bakgrund|Sammanfattning|Projekt(?:et|en|ledare)?|Styrgruppen|Direktionen|Kommunerna|Region|Det|Den|De|Vi|Ett|En|Under|Hittills|Syftet|Målet|Arbetet|Kostnaden|I|På|Efter)$/u

function* namedIn(text: string): Generator<RegExpExecArray> {
  NAMED.lastIndex = 0
  for (let match = NAMED.exec(text); match; match = NAMED.exec(text)) {
    yield match
    NAMED.lastIndex = match.index + 8
  }
}

/** Projects that a text names, in order, each once, as written there. */
export function projectsIn(title: string, texts: readonly string[], register: Register): string[] {
  const names: string[] = []
  const add = (name: string | undefined) => {
    const clean = name?.replace(/[\s,.;:–-]+$/u, '').trim()
    if (!clean || clean.length < 3 || NOT_NAME.test(clean)) return
    if (!names.some((known) => fold(known) === fold(clean) || fold(known).startsWith(`${fold(clean)} `)))
      names.push(clean)
  }
  const whole = BEGINS.exec(title)?.groups?.name
  if (whole && /^[\p{Lu}”"“]/u.test(whole)) add(whole.split(/\s+[–—-]\s+|[:,(]/u)[0]!.replace(/^[”"“]|[”"“]$/gu, ''))
  add(TITLED.exec(title)?.groups?.name)
  for (const text of [title, ...texts]) {
    if (!/projekt|insatsen/iu.test(text)) continue
    add(LABELLED.exec(text)?.groups?.name)
    for (const match of namedIn(text))
      add(
        match.groups!.quoted ??
          (fold(match.groups!.plain!).startsWith(fold(title))
            ? title
            : (repeated(match.groups!.plain!, title, texts) ?? nameAt(match.groups!.plain!))),
      )
  }
  const folded = fold([title, ...texts].join('\n'))
  for (const project of register.projects) {
    const known = [project.name, ...project.aliases].map(fold)
    if (occurs(folded, known[0]!)) add(project.name)
    else if (known.some((name) => occurs(folded, name)) && !names.some((name) => known.includes(fold(name))))
      add(project.name)
  }
  return names
}

function occurs(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
      !/^(?!s?(?![\p{L}\p{N}]))[\p{L}\p{N}]/u.test(text.slice(at + name.length))
    )
      return true
  }
  return false
}
