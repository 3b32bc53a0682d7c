import type { NameMention, People } from './names.ts'
import type { Paragraph, Span } from './paragraph.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { isRoleWord } from './vocabulary.ts'

/** Someone who reports on an item, leads it or raises it. */
export interface Presenter {
  /** The full name where the document has it. */
  readonly name: string
  readonly written: string
  readonly paragraph: Paragraph
  readonly span: Span
  /** The words around the name that may say for whom: up to the next name or the verb. */
  readonly context: Span
}

const REPORTS =
  'redovisar|redovisade|redovisat|redogör|redogjorde|informerar|informerade|presenterar|presenterade|berättar|berättade|leder|ledde|lett|föredrar|föredrog|rapporterar|rapporterade|visar|visade|går igenom|gick igenom|går i genom|inleder|inledde|beskriver|beskrev|avrapporterar|avrapporterade|återkopplar|återkopplade|går genom|gick genom|återrapporterar|återrapporterade|lyfter|lyfte|väcker|väckte|tar upp|tog upp|aktualiserar|aktualiserade|håller i|höll i|höll en|håller en|ger en|gav en|ger|gav|lämna(?:r|de) (?:en|information|rapport|lägesrapport|redovisning|redogörelse)|delger|delgav|delar med sig|delade med sig|orienterar|orienterade|drog|drar|dragning|medverkar|medverkade|presenterat|initierar|initierade|summerar|summerade|sammanfattar|sammanfattade|förklarar|förklarade|uppdaterar|uppdaterade|föreläste|föreläser|har fått förfrågan|meddelar|meddelade|svarar för föredragningen|svarade för föredragningen|introducerar|introducerade|anmäler frågan|anmälde frågan|kunde svara|tar|tog'

/** *förklarade mötet öppnat*, *inledde sammanträdet*: no report. */
const NO_MEETING = /^(?!\s+(?:\p{Ll}*(?:mötet|sammanträdet|stämman|träffen|samrådet))(?![\p{L}]))/iu

/** Of these, the ones that need an object to be a report: *gav en lägesbild*, *lyfte frågan*, *visade förslag*. */
const OBJECT: Readonly<Record<string, RegExp>> = {
  lyfter: /^\s+(?:frågan|frågor|upp|ett ärende|ärendet|behovet|möjligheten|att|in)/iu,
  lyfte: /^\s+(?:frågan|frågor|upp|ett ärende|ärendet|behovet|möjligheten|att|in)/iu,
  väcker: /^\s+(?:frågan|ärendet)/iu,
  väckte: /^\s+(?:frågan|ärendet)/iu,
  ger: /^\s+(?:en\s|information|återkoppling|lägesrapport|ett\s)/iu,
  gav: /^\s+(?:en\s|information|återkoppling|lägesrapport|ett\s)/iu,
  tar: /^\s+(?:\p{Ll}+\s+)?upp\s/iu,
  tog: /^\s+(?:\p{Ll}+\s+)?upp\s/iu,
  drar: /^\s+(?:ärendet|punkten|underlaget|bakgrunden|igenom)/iu,
  drog: /^\s+(?:ärendet|punkten|underlaget|bakgrunden|igenom)/iu,
  meddelar: /^(?!\s*\p{Lu})/iu,
  meddelade: /^(?!\s*\p{Lu})/iu,
  leder: /^\s+(?!till\s)/iu,
  ledde: /^\s+(?!till\s)/iu,
  lett: /^\s+av\s/iu,
  dragning: /^\s+av\s/iu,
  medverkar: /^/u,
  förklarar: NO_MEETING,
  förklarade: NO_MEETING,
  inleder: NO_MEETING,
  inledde: NO_MEETING,
  sammanfattar: /^\s+(?!resultatet och skickar)/iu,
}

/** Kept apart from ACTIVE: its place in the text is moved by hand. */
const NEXT_VERB = new RegExp(`(?<![\\p{L}])(?:${REPORTS})(?![\\p{L}])`, 'giu')
const REPORTING = new RegExp(`(?<![\\p{L}])(?:${REPORTS})(?![\\p{L}])`, 'iu')
const ACTIVE = new RegExp(`(?<![\\p{L}])(?<verb>${REPORTS})(?![\\p{L}])`, 'giu')
const PASSIVE =
  /(?<![\p{L}])(?:(?:redovisa|presentera|föredra|föredro|leds|leddes|inled|rapportera|informera|gick|gås)\p{L}*|lett|lyftes|lyfts|väcktes|togs upp|tas upp|(?:före)?dragning|genomgång|information|rapport|lägesrapport|redovisning|presentation|punkten leds|gicks igenom|(?:information|rapport|lägesrapport|redogörelse|redovisning|föredragning|presentation)\p{L}*\s+(?:gavs|ges|lämnades|lämnas|hölls))\s+(?:muntligt\s+|kort\s+|digitalt\s+)?(?:av|från)\s+/giu
/** Between a name and its verb only affiliations may stand; these begin another thought. */
const BREAK =
  /(?<![\p{L}])(?:att|som|men|då|när|där|om|är|var|har|hade|ska|skulle|kan|kunde|frågade|undrade|ansåg|anser|påpekade|framhöll|kommenterade|tackade|instämde|yrkar|yrkade|deltar|hälsade|stöttar|med stöd av|efter)(?![\p{L}])/iu
const BETWEEN_INVERTED =
  /^\s*(?:(?:även|också|därefter|sedan|kort|muntligt|därför|då|vidare)\s+)?(?:(?:\p{Ll}[\p{L}-]*|\p{Lu}[\p{L}-]*(?:chef|direktör|ledare|strateg|sekreterare))(?:en|n)?\s+){0,3}$/u

/** Everyone who presents in a paragraph of an item's text. */
export function presentersIn(paragraph: Paragraph, people: People, span?: Span): Presenter[] {
  const found: Presenter[] = []
  for (const sentence of sentencesOf(paragraph, span)) {
    const mentions = people.mentions(sentence.text)
    if (mentions.length === 0) continue
    const chosen = new Set<NameMention>()
    for (const match of sentence.text.matchAll(ACTIVE)) {
      const verb = match.groups!.verb!.toLowerCase()
      const after = sentence.text.slice(match.index + match[0].length)
      const needs = OBJECT[verb]
      const subjects = subjectsBefore(sentence.text, match.index, mentions)
      if (subjects.length > 0) {
        if (!needs || needs.test(after)) for (const mention of subjects) chosen.add(mention)
        continue
      }
      // Därefter redovisade Anna Berg …; Efter förfrågan delar Eva Ström, innovationschef, med sig
      const inverted = invertedAfter(sentence.text, match.index + match[0].length, mentions)
      if (
        inverted.length > 0 &&
        match.index > 0 &&
        !/(?:^|\s)(?:som|att|om)\s+$/iu.test(sentence.text.slice(0, match.index))
      ) {
        const rest = sentence.text.slice(inverted.at(-1)!.end)
        if (!needs || needs.test(rest) || /\s(?:en|ett|upp|frågan|ärendet|igenom)\s/iu.test(rest))
          for (const mention of inverted) chosen.add(mention)
      }
    }
    const shares = /(?<![\p{L}])(?:delar|delade)\s+/giu
    for (const match of sentence.text.matchAll(shares)) {
      if (!/\smed sig(?![\p{L}])/u.test(sentence.text.slice(match.index))) continue
      for (const mention of [
        ...subjectsBefore(sentence.text, match.index, mentions),
        ...invertedAfter(sentence.text, match.index + match[0].length - 1, mentions),
      ])
        chosen.add(mention)
    }
    for (const match of sentence.text.matchAll(PASSIVE)) {
      for (const mention of listFrom(sentence.text, match.index + match[0].length, mentions)) chosen.add(mention)
    }
    for (const mention of mentions)
      if (chosen.has(mention)) found.push(presenter(paragraph, sentence, mention, mentions))
  }
  return found
}

/** People named in an entry of a list that a lead such as *Korta presentationer:* announced, or after a label *Föredragande*. */
export function namedIn(paragraph: Paragraph, people: People, span?: Span): Presenter[] {
  const found: Presenter[] = []
  for (const sentence of sentencesOf(paragraph, span)) {
    const mentions = people.mentions(sentence.text)
    for (const mention of mentions) found.push(presenter(paragraph, sentence, mention, mentions))
  }
  return found
}

/** Whether a paragraph announces a list of presentations. */
export function announcesPresentations(text: string): boolean {
  return /:\s*$/u.test(text) && /presenta|föredrag|redovis|rapport(?:er|ade)|pitch/iu.test(text)
}

function presenter(
  paragraph: Paragraph,
  sentence: Sentence,
  mention: NameMention,
  mentions: readonly NameMention[],
): Presenter {
  const next = mentions[mentions.indexOf(mention) + 1]
  NEXT_VERB.lastIndex = mention.end
  const verbAt = NEXT_VERB.exec(sentence.text)?.index ?? sentence.text.length
  const limit = Math.min(next?.start ?? sentence.text.length, verbAt)
  const stop = /[.;]|\s(?:som|att|där|när)\s|,?\s+med sig/u.exec(sentence.text.slice(mention.end, limit))
  const end = stop ? mention.end + stop.index : limit
  return {
    name: mention.name,
    written: mention.written,
    paragraph,
    span: { start: sentence.start + mention.start, end: sentence.start + mention.end },
    context: { start: sentence.start + mention.start, end: sentence.start + end },
  }
}

/** The subject of a verb: the names before it in the clause, joined by commas and *och*, with affiliations between. */
function subjectsBefore(text: string, verb: number, mentions: readonly NameMention[]): NameMention[] {
  const subjects: NameMention[] = []
  let end = verb
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]!
    if (mention.end > end) continue
    const between = text.slice(mention.end, end)
    if (between.length > 130 || BREAK.test(between) || /[.;:!?]\s/u.test(between)) break
    if (subjects.length === 0) {
      if (/^\s+(?:s|:s)?\s?\p{Ll}+(?:en|et|ar|er)\s+$/u.test(between) && !isRoleWord(between.trim())) break
      if (
        /(?:av|till|med|åt|om|för)\s+$/iu.test(text.slice(Math.max(0, mention.start - 12), mention.start)) &&
        !/^\s*$/u.test(between)
      )
        break
      if (/(?<![\p{L}])(?:av|till|åt|med)\s+$/iu.test(text.slice(Math.max(0, mention.start - 12), mention.start))) break
    } else if (!/(?:,|(?<![\p{L}])och|(?<![\p{L}])samt|&)/u.test(between)) break
    subjects.unshift(mention)
    end = mention.start
  }
  return subjects
}

function invertedAfter(text: string, from: number, mentions: readonly NameMention[]): NameMention[] {
  const first = mentions.find((mention) => mention.start >= from)
  if (!first || !BETWEEN_INVERTED.test(text.slice(from, first.start)) || /[,.;:]/u.test(text.slice(from, first.start)))
    return []
  return listFrom(text, first.start, mentions)
}

function listFrom(text: string, from: number, mentions: readonly NameMention[]): NameMention[] {
  const list: NameMention[] = []
  let end = from
  for (const mention of mentions) {
    if (mention.start < from) continue
    const between = text.slice(end, mention.start)
    if (list.length === 0) {
      if (between.length > 50 || /[.;:]/u.test(between) || BREAK.test(between)) break
    } else if (
      between.length > 110 ||
      BREAK.test(between) ||
      !/(?:,|(?<![\p{L}])och|(?<![\p{L}])samt|&)/u.test(between) ||
      REPORTING.test(between)
    )
      break
    list.push(mention)
    end = mention.end
  }
  return list
}
