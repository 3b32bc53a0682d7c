import type { Evidence, Task } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { type DateMention, datesIn, edtf } from './dates.ts'
import { cut, type Excerpt, type Named, quoted, replaced, split, trimmed } from './excerpt.ts'
import type { People } from './names.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'
import type { Places } from './places.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { BODY_NOUN } from './vocabulary.ts'
import { isOwnVoice } from './voice.ts'

export interface TaskContext {
  readonly source: Source
  readonly people: People
  readonly places: Places
  /** The meeting's date, for dates without a year. */
  readonly date: string | null
  /** The body whose minutes these are, in lower case, where known. */
  readonly body: string | null
}

/** A verb in the present tense that says a deed; states, wishes and acts of deciding say none. */
const DOING =
  '(?!(?:är|har|går|får|blir|kvarstår|ligger|omfattar|gäller|kostar|uppgår|ingår|innebär|anser|instämmer|godkänner|beviljar|noterar|tackar|rekommenderar|föreslår|uppmanar|fastställer|lägger(?!\\s+(?:fram|upp|ut|in)(?![\\p{L}]))|avstår|avvaktar|beslutar|avser|önskar|vill|kan|ska|skall|bör|behöver|måste|saknar|finns|består|betalar|(?:med|sam|del)?finansierar|bekostar|(?:bidrar|avsätter|anslår|skjuter\\s+till)(?=\\s[^.;:]{0,40}?(?:\\d\\s?(?:kr|tkr|kkr|mkr|mnkr|kronor|miljon)|medel|kronor))|bär|vilar|utgör|motsvarar|ställer|ser(?!\\s+(?:över|till))|står(?!\\s+för)|kommer(?!\\s+in\\s+med(?![\\p{L}]))|antar|tillstyrker|avstyrker|avslår|bifaller|mottar|stödjer|reserverar|yrkar|röstar|motsätter|undrar|frågar|menar|påpekar|tycker|framhåller|konstaterar|välkomnar|deltar(?=\\s+(?:inte|ej)(?![\\p{L}]))|ersätter|belastar|fördelar sig|sker|ökar|minskar|beräknas|eller|över|under|senare|mer|fler|efter|genom|inför|inom|år|för|var|per|där|när|hur|er|vår|kommuner|alltjämt)(?![\\p{L}]))(?!\\p{Ll}*(?:kommuner|chefer|ledamöter|grupper|förvaltningar|representanter|parter|medlemmar|nämnder|styrelser|organisationer|verksamheter|myndigheter|konsulter|ekonomer|jurister|strateger|politiker|kontakter|skolor|enheter|bolag|konsult|kommunstyrelser)(?![\\p{L}]))(?:\\p{Ll}+(?:ar|er|är|år|yr|ir)|\\p{Ll}*(?:gör|för|kör|hör|rör))'
const OBLIGED =
  '(?:(?:ska|skall|bör)(?!\\s+(?:vara|gälla|bli|ha|ingå|utgöra|anses|behandlas|få)(?![\\p{L}]))|får ansvar för att|får ansvaret för|har ansvar för att|är (?:huvud)?ansvarig(?:a|t)? för|är (?:huvud)?ansvarig(?:a|t)?|åtog sig att|lovade att|åtar sig att)'

/** A meeting, or the body that meets. */
const MEETING =
  '(?:\\p{L}*(?:möte|sammanträde|internat|workshop|konferens)(?:t|et|n|en)?s?|\\p{L}*(?:gruppen|styrelsen|direktionen|nämnden|presidiet|rådet|utskottet|fullmäktige|kommittén|nätverket))'

const ASSIGN: readonly RegExp[] = [
  // uppdra(ga) åt X att …; uppdrag åt X att …
  /(?<![\p{L}])(?:uppdra(?:ga|r|g|gs|s)?|uppdrogs?|ge(?:r)? uppdrag)\s+(?:åt|till)\s+(?<who>.{2,160}?)(?=\s+(?:att|om att|om)\s|[.,;:]?$|:\s|,\s+(?:senast|inför))/diu,
  // ge X i uppdrag att
  /(?<![\p{L}])(?:ge(?:r|s)?|gav)\s+(?<who>[^.;:]{2,120}?)\s+i\s+uppdrag/diu,
  // X får/fick/ges i uppdrag
  /(?:^(?:(?:samt|och)\s+)?(?:att\s+)?|[.;]\s+)(?<who>[^.;:]{2,120}?)\s+(?:(?:får|fick|ges|gavs|har fått)\s+(?:i\s+)?(?:uppdrag|ansvar)|(?:uppdras|uppdrogs)\s+att(?![\p{L}]))/diu,
  // uppmana, anmoda, påminna, be X (att) …
  /(?<![\p{L}])(?:uppmana(?:r)?|anmoda(?:r)?|påminna|be(?:r)?|tillfråga|uppmuntra|ålägga)\s+(?<who>[^.;:]{2,120}?)\s+(?:om\s+)?att\s/diu,
  // X tar fram / ska ta fram, first in the clause or the sentence
  new RegExp(
    `^(?:(?:[Ss]amt|[Oo]ch|[Dd]els)\\s+)?(?:[Aa]tt\\s+)?(?:(?:[Mm]ålsättningen|[Aa]mbitionen|[Aa]vsikten|[Tt]anken|[Ff]örhoppningen|[Mm]ålet) är att\\s+)?(?:(?:i övrigt|därefter|under (?:hösten|våren|sommaren|vintern|året)|på sikt|gemensamt)\\s+)?(?<subject>[^.;:]{2,140}?)(?:,?\\s+(?:senast|inom|under|före|till)\\s+[^.;:,]{3,25}?|\\s+(?:vid|på|till|inför)\\s+(?:[\\p{L}-]+\\s+){0,3}?${MEETING}(?:\\s+(?:den\\s+)?\\d[^.;:,]{2,20}?|\\s+i\\s+\\p{Ll}+)?|\\s+i samband med\\s+[^.;:,]{3,40}?)?\\s+(?:${OBLIGED}|(?:${DOING}))(?![\\p{L}])`,
    'du',
  ),
  // de kommuner som är intresserade … ska …
  /^(?:(?:samt|och)\s+)?(?:att\s+)?(?<group>(?:de|alla|samtliga)\s+\p{L}+\s+som\s+[^,;–]+?)(?=\s+(?:att|-|–)\s|,|\s+(?:ska|skall|bör)\s).*\s(?:ska|skall|bör)\s/diu,
  // fattas av X, genomförs av X, förmedlas av X
  /(?<![\p{L}])(?!(?:genom|med stöd))[\p{L}]{3,}(?:as|rs|ns|ps|ds|ks|ts|gs|ls|ös|as fram|as ut|s fram)\s+av\s+(?<agent>[^.;:,]{2,80}?)(?=\s+(?:senast|till|inför|före|under|efter|och|samt|som|med|i|vid|på)\s|[.,;:]|$)/diu,
]

const ROLE_END =
  /(?:direktör(?:en|er|erna)?|rektor(?:n|er|erna)?|arkivarie(?:n|r|rna)?|chef(?:en|erna)?|(?:ledar|sekreterar|samordnar)(?:e|en|ens|na)|strateg(?:en|erna)?|ekonom(?:en|erna)?|jurist(?:en|erna)?|ordförande(?:n|na)?|koordinator(?:n|er|erna)?|controller(?:n|s|na)?|(?:utredar|handläggar)(?:e|en|na)|kommunikatör(?:en|erna)?|planerar(?:e|en|na)|konsult(?:en|erna)?|representant(?:en|er|erna)?|ledamot|ledamöter(?:na)?|kommun(?:en|er|erna)?|förvaltning(?:en|ar|arna)?|sekretariat(?:et)?|kansli(?:et)?|enhet(?:en)?|bolag(?:et)?|avdelning(?:en)?|kontor(?:et)?|organisation(?:en)?|parterna|deltagarna|medlemmarna|medlemskommun(?:er|erna)?|ägarna|kommunerna|tjänstepersonerna|alla|samtliga|var och en|processledar(?:e|en|na)|arbetsgrupp(?:en)?|förening(?:en|arna)?|sökande(?:n)?|leverantör(?:en)?|entreprenör(?:en)?|projekt(?:et)?ledning(?:en)?|verksamhet(?:en|er|erna)?|region(?:en)?)$/iu
const BODY_END = new RegExp(`${BODY_NOUN}$`, 'iu')
const GROUP_START =
  /^(?:respektive|varje|alla|samtliga|de kommuner|de medlemmar|kommuner som|övriga|var och en|berörda?|ansvarig[ae]?|de|deltagande)(?:\s|\p{L})/iu
const NOT_AGENT =
  /(?:^|\s)(?:arbetet|förslaget|ärendet|underlaget|frågan|rapporten|planen|avtalet|projektet|informationen|kostnaden|beslutet|möjligheten|ambitionen|målsättningen|detta|det|som det|man|nästa|redovisningen|protokollet|punkten|uppföljningen|resultatet|finansieringen|medlen|stödet|avgiften|materialet|utredningen|strategin|mötet|workshop(?:en)?|inbjudan|insatsen)(?:\s|$)/iu

const COMMA_OR_AND = /\s*,\s+(?:och\s+|samt\s+)?|(?<!-)\s+(?:och|samt|&)\s+/gu

/** The people, bodies, roles and municipalities that a phrase names, as written; a first name completed. */
function assigneesIn(phrase: Excerpt, context: TaskContext): Named[] {
  const { people, places } = context
  const bare = trimmed(replaced(withoutClause(phrase), /[,\s]+$/u, ''))
  if (bare.text === '' || bare.text.length > 120) return []
  const parts = split(bare, COMMA_OR_AND).filter(({ text }) => text !== '')
  const named = parts.map((part) => agent(part, people, places))
  const known = named.filter((name) => name !== null)
  if (parts.length > 1 && known.length === parts.length) return known
  const single = agent(bare, people, places)
  if (single) return [single]
  return parts.length > 1 && named[0] && parts.slice(1).every(({ text }) => /^\p{Ll}/u.test(text)) ? known : []
}

/** Without a relative clause, unless it says who is meant: *de kommuner som …*. */
function withoutClause(phrase: Excerpt): Excerpt {
  const led = replaced(phrase, /^(?:att|samt|och)\s+/iu, '')
  const words = replaced(led, /,?\s+(?:tillsammans med|i samverkan med|i samarbete med|ihop med)\s+/iu, ' och ')
  const clause = /\s+(?:som|vilka|vilken)\s.*$/iu.exec(words.text)
  if (!clause) return words
  if (!/^\s*(?:de|alla)\s/iu.test(phrase.text)) return cut(words, 0, clause.index)
  const aside = /\s+-\s+och.*$/u.exec(clause[0])
  return aside ? cut(words, 0, clause.index + aside.index) : words
}

/** The phrase as an assignee, or null where it cannot act. */
function agent(phrase: Excerpt, people: People, places: Places): Named | null {
  const from = trimmed(replaced(phrase, /^(?:både|dels|även|också)\s+/iu, ''))
  const { text } = from
  if (text === '') return null
  const person = people.complete(text)
  if (person) return { name: person, from }
  const mention = people.mentions(text)
  if (
    mention.length === 1 &&
    text.length - (mention[0]!.end - mention[0]!.start) < 45 &&
    !/\s(?:av|med|till)\s/u.test(text)
  )
    return { name: mention[0]!.name, from: cut(from, mention[0]!.start, mention[0]!.end) }
  return places.lookup(text) || isAgent(text) ? { name: text, from } : null
}

/** Whether words that name nobody we know can be those of somebody who acts. */
function isAgent(text: string): boolean {
  if (NOT_AGENT.test(text)) return false
  const head = text.split(/\s+(?:i|för|från|vid|på|hos|inom|med|till|av)\s+/u)[0]!
  return (
    GROUP_START.test(text) ||
    ROLE_END.test(head) ||
    BODY_END.test(head) ||
    /\s(?:AB|kommun|stad|region)$/iu.test(head) ||
    /^(?:Region|Länsstyrelsen|Kommunförbundet|Trafikverket|Skolverket)\s?/u.test(text) ||
    /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*){0,4}$/u.test(text) ||
    /^(?:nätverket|arbetsgruppen|styrgruppen|föreningen|stiftelsen|företaget|bolaget)\s\p{Lu}/u.test(text)
  )
}

/** What puts a date before a deed: by then it is to be done. */
const BY = new RegExp(
  `(?:senast|före|innan|inför|till(?!\\s+och\\s+med)|klart?|(?:återrapportera|återkomma|redovisa|rapportera|avrapportera|redovisas|presenteras|avrapporteras|återrapporteras)(?=\\s*$)|(?:vid|på|för|i|till)\\s+(?:[\\p{L}-]+\\s+){0,3}?${MEETING}|${MEETING})(?:\\s+(?:(?:på|till|i|vid|under|den|dess|nästa|utgången av|slutet av|början av|mitten av|kommande|ordinarie|med|kl\\.?|\\p{L}+s)|${MEETING}))*\\s*$`,
  'iu',
)
const NOT_BY =
  /(?:från och med|fr\.?\s?o\.?\s?m\.?|till och med|t\.?\s?o\.?\s?m\.?|gälla(?:nde)?|gäller|mellan|sedan|per|enligt|daterad(?:e|t)?|beslut(?:ade|et)?|protokoll(?:et)?(?: från)?|skrivelse|tidigare|under perioden|bordlägg\p{L}*(?:\s\p{L}+){0,3}\s+till(?:\s\p{L}+){0,2}|flytt\p{L}+\s(?:\p{L}+\s){0,2}till(?:\s\p{L}+){0,2}|(?:tas|ska|skall|kommer) upp(?: igen| åter| på nytt)?(?: på| vid| till)?(?:\s\p{L}+){0,3}|från|för perioden|till|(?:förläng|gäll|pågå|löp|vila|dispon)\p{L}*(?:\s\p{L}+){0,2}\s+till)\s+(?:den\s+)?$/iu
const STRICT = /(?:senast|före|innan|ska(?:ll)? vara klar\p{L}*|klart?)(?:\s+\p{L}+){0,5}\s*$/iu

/** A date by which something is to be done: strict after *senast*, loose where only a month is named (*i november*). */
interface Deadline {
  readonly mention: DateMention
  readonly strict: boolean
  readonly loose: boolean
}

/** Dates of a sentence by which something is to be done, in order. */
export function deadlinesIn(sentence: string): Deadline[] {
  const found: Deadline[] = []
  for (const mention of datesIn(sentence)) {
    const before = sentence.slice(Math.max(0, mention.start - 70), mention.start)
    const after = sentence.slice(mention.end, mention.end + 30)
    if (
      mention.week === null &&
      (/^\s*(?:[-–]\s*\d|till och med)/u.test(after) || /\d\s*[-–]\s*\d+\s/u.test(mention.written))
    )
      continue
    const strict = STRICT.test(before) || /^\s*senast/iu.test(after)
    // *begär anstånd … till den 31 augusti*: the respite's end, not the deed's.
    if (!strict && /(?:anstånd|uppskov|dispens|förlängning)[^.;]{0,60}\still\s+(?:den\s+)?$/iu.test(before)) continue
    const bareNot = NOT_BY.exec(before)
    if (bareNot && !/^till\s/iu.test(bareNot[0]) && !strict) continue
    const cued = strict || BY.test(before)
    const scheduled = mention.week !== null || (mention.day === null && /(?:^|\s)i\s+$/iu.test(before))
    if (mention.month === null && mention.week === null) continue
    if (cued || scheduled) found.push({ mention, strict, loose: !cued && mention.week === null })
  }
  return found
}

/** When the body meets again is no deadline. */
const NEXT_MEETING =
  /^nästa (?:möte|sammanträde|träff)(?:\s+(?:hålls|äger rum|blir|är))?(?:\s+den)?\s*[:–-]?\s*(?:\p{L}+dag(?:en)?\s+)?(?:den\s+)?\d/iu

/** The tasks that a clause or a labelled text sets: who is to do what it says, by when. */
export function tasksIn(context: TaskContext, paragraph: Paragraph, span: Span): Task[] {
  const tasks: { who: readonly Named[]; due: string | null; span: Span }[] = []
  for (const sentence of sentencesOf(paragraph, span).flatMap((whole) => chargesOf(whole, paragraph, context))) {
    if (NEXT_MEETING.test(sentence.text)) continue
    const who = whoIn(sentence, paragraph, context)
    const deadlines = deadlinesIn(sentence.text)
    const dues = deadlines
      .map(({ mention }) => edtf(mention, context.date))
      .filter((due): due is string => due !== null)
    const place: Span = { start: sentence.start, end: sentence.end }
    if (who.length > 0) {
      const due = dueFor(deadlines, dues)
      const same = tasks.find(
        (task) => task.who.length === who.length && task.who.every(({ name }, index) => name === who[index]!.name),
      )
      if (same && (due === null || same.due === null || same.due === due)) same.due ??= due
      else tasks.push({ who, due, span: place })
    } else if (dues.length > 0) {
      const open = sentence.apart ? undefined : tasks.at(-1)
      if (open && open.due === null && open.who.length > 0 && deadlines[0]!.strict) open.due = dues[0]!
      else
        deadlines.forEach(({ mention, loose }) => {
          const due = edtf(mention, context.date)
          if (due && !loose) tasks.push({ who: [], due, span: place })
        })
    }
  }
  return tasks.map(({ who, due, span: place }) =>
    taskOf(context.source, who, due, evidenceOf(context.source, paragraph, withoutEnd(paragraph, place))),
  )
}

/** A task of those who are charged with it. */
export function taskOf(source: Source, who: readonly Named[], due: string | null, evidence: Evidence): Task {
  return {
    assignees: who.map(({ name }) => name),
    assigneeEvidence: who.map(({ from }) => quoted(source, from)),
    due,
    evidence,
  }
}

/** A sentence, or a part of one; `apart` where its deadline is nobody's who was charged before. */
type Charge = Sentence & { readonly apart?: boolean }

/** *… och att en avstämning ska hållas i maj*, *… och att planen antas senast den 1 juni*: a clause with its own subject. */
const OF_ITSELF =
  /^att\s+(?:(?:en|ett|den|det|de)\s|\p{L}{3,}(?:en|et|na|an)\s)[^.;:]*?(?:(?:ska|skall|bör)\s|\p{L}{3,}s(?=[\s.]|$))/u

/** *att Ale tar fram ett förslag till mötet i maj samt att Bjuv lämnar uppgifter senast v. 12*: two charges of one clause. */
function chargesOf(sentence: Sentence, paragraph: Paragraph, context: TaskContext): Charge[] {
  const joint = /\s(?:och|samt)\s+(?=att\s)/iu.exec(sentence.text)
  if (!joint || NEXT_MEETING.test(sentence.text)) return [sentence]
  const cutAt = joint.index + joint[0].length
  const first: Sentence = {
    start: sentence.start,
    end: sentence.start + joint.index,
    text: sentence.text.slice(0, joint.index),
  }
  const second: Sentence = { start: sentence.start + cutAt, end: sentence.end, text: sentence.text.slice(cutAt) }
  const [one, other] = [first, second].map((part) => whoActs(part, paragraph, context).map(({ name }) => name))
  const apart = other!.length === 0 && OF_ITSELF.test(second.text)
  if (one!.length === 0 || (other!.length === 0 && !apart) || one!.join() === other!.join()) return [sentence]
  return [first, ...chargesOf(second, paragraph, context).map((charge) => (apart ? { ...charge, apart } : charge))]
}

function dueFor(deadlines: readonly { strict: boolean }[], dues: readonly string[]): string | null {
  const strict = deadlines.findIndex((deadline) => deadline.strict)
  return dues[Math.max(0, strict)] ?? dues[0] ?? null
}

function whoIn(sentence: Sentence, paragraph: Paragraph, context: TaskContext): Named[] {
  const names = whoActs(sentence, paragraph, context)
  if (names.length > 0) return names
  // … godkänna rekvisitionen och att Otto kompletterar …
  const second = /\s(?:och|samt|förslag(?:et)?)\s+(?=att\s)/iu.exec(sentence.text)
  if (!second) return []
  const at = second.index + second[0].length
  return whoActs({ start: sentence.start + at, text: sentence.text.slice(at) }, paragraph, context)
}

function whoActs({ start, text }: Omit<Sentence, 'end'>, paragraph: Paragraph, context: TaskContext): Named[] {
  for (const pattern of ASSIGN) {
    const match = pattern.exec(text)
    if (!match?.groups) continue
    const phraseOf = (name: string): Excerpt | null => {
      const span = match.indices?.groups?.[name]
      return span ? cut(paragraph, start + span[0], start + span[1]) : null
    }
    const { who, subject, group } = match.groups
    if (group) return [{ name: group, from: phraseOf('group')! }]
    if (subject && !isSubject(subject)) continue
    // *Nämnden avsätter medel*: what the body itself does by the sentence is its decision.
    if (subject && !/^(?:(?:samt|och|dels)\s+)?att\s/iu.test(text) && isOwnVoice(subject, context.body)) continue
    // The first word of a sentence is capital whoever it names.
    if (
      subject &&
      !/^(?:(?:samt|och|dels)\s+)?att\s/iu.test(text) &&
      /^\p{Lu}\p{Ll}+$/u.test(subject) &&
      !isKnownAgent(subject, context)
    )
      continue
    const phrase = phraseOf('who') ?? phraseOf('subject') ?? phraseOf('agent')
    const names = phrase ? assigneesIn(phrase, context) : []
    if (names.length > 0) return names
    // Who is charged by name of the deed itself may be anyone.
    if (phrase && who && !/[,;]/u.test(who) && who.length < 60) return [{ name: who.trim(), from: trimmed(phrase) }]
  }
  return []
}

function isKnownAgent(word: string, { people, places }: TaskContext): boolean {
  return people.complete(word) !== null || places.lookup(word) !== null || ROLE_END.test(word) || BODY_END.test(word)
}

/** A subject holds no clause of its own, unless it is *de kommuner som …*. */
function isSubject(phrase: string): boolean {
  return !/(?:^|\s)(?:att|som|om|inte|ej)\s/iu.test(phrase) || /^(?:de|alla|samtliga)\s/iu.test(phrase)
}

function withoutEnd(paragraph: Paragraph, span: Span): Span {
  let { end } = span
  while (end > span.start && /\s/.test(paragraph.text[end - 1]!)) end--
  return { start: span.start, end }
}

/** *Mikaela och Ingela, tar fram ett svar*: what those in charge do, behind their names. */
const DEED_AFTER = new RegExp(`,\\s+(?:${DOING}|${OBLIGED})(?![\\p{L}]).*$`, 'u')

/** Names of a labelled list of people in charge: `Ansvarig: Anna Berg, kommunerna`. */
export function namedAssignees(words: Excerpt, context: TaskContext): Named[] {
  const bare = replaced(replaced(words, /\([^)]*\)/g, ' '), DEED_AFTER, '')
  const clean = trimmed(replaced(bare, /[.;]$/u, ''))
  const known = assigneesIn(clean, context)
  if (known.length > 0) return known
  return split(clean, /\s*(?:,|\/|\+|&|(?<!-)\soch\s|\ssamt\s)\s*/gu)
    .filter(({ text }) => text !== '')
    .map((from) => ({ name: context.people.complete(from.text) ?? from.text, from }))
}
