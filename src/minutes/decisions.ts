import type { Decision } from '../model/record.ts'
import { isArrow } from './draft.ts'
import { moneyIn } from './money.ts'
import { evidenceOf, type Paragraph, type Span } from './paragraph.ts'
import { sentencesOf } from './sentences.ts'
import { type TaskContext, tasksIn } from './tasks.ts'
import { BODY_NOUN, CLAUSE_START, type LabelKind, labelOf } from './vocabulary.ts'
import { isOwnVoice, OWN, sameBody } from './voice.ts'

/** A stretch of an item's text that is no decision, with the label it stands under. */
export interface Passage {
  readonly paragraph: Paragraph
  readonly span: Span
  readonly label: LabelKind | null
}

export interface ItemReading {
  readonly decisions: Decision[]
  readonly passages: Passage[]
}

/** What the paragraphs at hand are: the document's own decision, a proposal to another body, or text. */
type Mode =
  | { kind: 'TEXT'; label: LabelKind | null }
  /**
   * `bare`: after *X beslutar* a line in lower case is a clause without *att*; `told`: under a label a whole sentence is
   * one (*Budgeten fastställs.*).
   */
  | { kind: 'DECISION'; bare: boolean; told: boolean }
  | { kind: 'PROPOSAL'; to: string | null; bare: boolean }

const ADVERBS =
  '(?:\\s+(?:enhälligt|enhällig|därmed|därför|således|sålunda|då|också|även|vidare|dessutom|för egen del|för sin del|efter diskussion|i enlighet med förslaget|med acklamation|utan votering|i konsensus|gemensamt|att|följande|härmed|slutligen|nu|i dag|idag))*'

/** From *beslutar* to the clause, *, efter votering,* between them or not. */
const TO_THE_CLAUSE = `${ADVERBS.replace('|att|', '|')}(?:,\\s[^.,;:]{2,60},)?\\s*[:,]?\\s+(?=att\\s)`

/** Deeds of deciding in the infinitive, which *beslutar* may take without *att*. */
const INFINITIVE =
  '(?:inte |ej |omedelbart |enhälligt )?(?:föreslå|godkänna|anta|fastställa|bevilja|avslå|bifalla|uppdra|uppdraga|ge|utse|välja|notera|lägga|överlämna|återremittera|bordlägga|avsätta|anslå|ställa|hänskjuta|tillstyrka|avstyrka|rekommendera|hemställa|delegera|entlediga|förlänga|teckna|inrätta|bjuda|skicka|översända|tacka|ansöka|upphäva|revidera|ändra|avsluta|starta|ingå|införa|förklara|justera|höja|sänka|köpa|upphandla|medfinansiera|finansiera|tillsätta|avvakta|gå|genomföra|uppmana|begära|anmoda|avge|lämna|stödja|ta|följa)'

/** *Direktionen beslutar*, on a line of its own: what follows is the decision. */
const LEAD_LINE = new RegExp(
  `^(?:att\\s+)?(?<subject>[\\p{L}\\d\\s-]{2,70}?)\\s+(?:beslutar|beslutade|beslöt)${ADVERBS}\\s*(?::|\\.|,)?$`,
  'iu',
)
/** *Styrgruppen föreslår direktionen besluta*, on a line of its own. */
const PROPOSE_LINE = new RegExp(
  `^(?<subject>[\\p{L}\\d\\s-]{2,70}?)\\s+(?:(?:beslutar|beslutade)\\s+(?:att\\s+)?)?(?:föreslår|föreslå|föreslog|rekommenderar|hemställer(?: hos)?)\\s+(?:att\\s+)?(?<to>[\\p{L}\\d\\s-]{2,60}?)(?:\\s+(?:att\\s+)?(?:beslutar?|fatta(?:r)?(?: följande)? beslut|följande))*${ADVERBS}\\s*:?$`,
  'iu',
)
/** *Kommunstyrelsens förslag till kommunfullmäktige*. */
const PROPOSAL_LABEL =
  /^(?<subject>[\p{L}\d\s-]{2,60}?)s?\s+förslag(?: till beslut)?\s+(?:till|i|för)\s+(?<to>[\p{L}\s-]{2,50}?)\s*:?$/iu
/** In running text: *Gruppen beslutar att …*. */
const LEAD_IN_TEXT = new RegExp(
  `(?:^|(?<=[.!?:]\\s)|(?<=\\soch\\s))(?<subject>${OWN}|[\\p{L}-]{2,40}(?:\\s+[\\p{L}\\d-]+){0,4}?)\\s+(?:beslutar|beslutade|beslöt)${TO_THE_CLAUSE}`,
  'giu',
)
const SUBJECT = `(?<subject>${OWN}|[\\p{L}-]{2,40}(?:\\s+[\\p{L}\\d-]+){0,4}?)`
const AFTERWARDS =
  '(?:vidare|dessutom|därutöver|slutligen|därefter|härefter|sedan|samtidigt|därmed|i övrigt|(?:efter|med anledning av|mot bakgrund av|utifrån|till följd av) (?:en )?(?:kort |avslutad )?(?:detta|ovanstående|diskussion(?:en)?|överläggning(?:en|ar)?|genomgång(?:en)?|dragning(?:en)?|föredragning(?:en)?|votering(?:en)?|omröstning(?:en)?|ajournering(?:en)?))'
/** *Vidare beslutade gruppen att …*, *Efter diskussion beslutar nämnden att …*, *Beslutade gruppen att …*. */
const LEAD_INVERTED = new RegExp(
  `(?:^|(?<=[.!?:]\\s))(?:${AFTERWARDS}\\s+(?:beslutar|beslutade|beslöt)|beslutade|beslöt)\\s+${SUBJECT}${TO_THE_CLAUSE}`,
  'iu',
)
/** *Gruppen var positiv till förslaget och beslutade att …*: one subject, two deeds. */
const LEAD_JOINED = new RegExp(
  `(?:^|(?<=[.!?:]\\s))(?<subject>${OWN}|\\p{Lu}[\\p{L}-]{2,40})\\s+(?:(?!(?:att|som|om|när|där)\\s)[^\\s.!?:;]+\\s+){1,14}?(?:och|samt)\\s+(?:beslutar|beslutade|beslöt)${TO_THE_CLAUSE}`,
  'iu',
)
/** *Beslöts att …*, *Det beslutades att …*: nobody is named, so it is the body whose minutes these are. */
const LEAD_PASSIVE =
  /(?:^|(?<=[.!?:]\s))(?:det\s+)?(?:beslöts|beslutades|beslutas|beslutade(?=\s+att\s)|beslut(?=\s*:))(?:\s+(?:därför|då|också|även|enhälligt|vidare))?\s*:?\s+(?=att\s)/iu
/** *Gruppen beslutar föreslå styrelsen att …*, *Nämnden beslutade godkänna rapporten.*: the clause without its *att*. */
const LEAD_BARE = new RegExp(
  `(?:^|(?<=[.!?:]\\s))(?<subject>${OWN}|[\\p{L}-]{2,40}(?:\\s+[\\p{L}\\d-]+){0,4}?)\\s+(?:beslutar|beslutade|beslöt)${ADVERBS.replace('|att|', '|')}\\s+(?=(?:${INFINITIVE})\\s)`,
  'giu',
)
/** In running text: *Styrgruppen föreslår direktionen besluta att …*. */
const PROPOSE_IN_TEXT =
  /(?:^|(?<=[.!?:]\s))(?<subject>[\p{L}-]{3,40}(?:\s+[\p{L}\d-]+){0,4}?)\s+föreslår\s+(?:att\s+)?(?<to>[\p{L}\s-]{3,60}?)\s+(?:att\s+)?beslutar?\s*:?\s+(?=att\s)/giu
/**
 * A sentence under *Beslut* that says what is decided: *Budgeten fastställs.*, *Nämnden tackar nej.*, *Bo Lind får i
 * uppdrag …* That the matter itself is put off or sent back is the item's status, no clause.
 */
const TOLD =
  /^(?!(?:[Ii]nget|[Ii]nga|[Ii]ngen|[Ee]j|[Ss]e|[Ee]nligt|[Bb]eslut(?:et|en)?)(?![\p{L}]))(?!(?:Ärendet|Frågan|Punkten)\s+(?:\p{Ll}+\s)?(?:återremitter|bordl|utg|sk(?:ö|j)|flytta|återkom|tas )\p{L}*)\p{Lu}[^:]*?\s(?:(?!(?:finns|hoppas|minns|trivs|anses(?!\s(?:härmed\s|därmed\s)?(?:besvara|bifall|avgjor))|diskuteras?|beräknas|behandlas|redovisas|fattas|planeras|väntas|övervägs|alltså|annars|dess|hans|deras|kommuns|minst|oss|plats|tills|vars)(?![\p{L}]))(?:(?!(?:diskuter|behandl|redovis|present|fatt|framför|önsk|påpek|föreslog|yrk|inform|beskr|berätt|tacka)\p{L}*)\p{L}{2,}(?:ades|ändes|lldes|rdes|ttes|ogs|lades)(?![\p{L}])|\p{L}{2,}(?:as|äns|eds|ets|els|ers|ggs|års|ljs|lls|rs|tts|jds|ngs|ns|ås|ses|öjs|nks|lås|äms|ils|nds|ps)(?![\p{L}])|(?:godkänner|antar|fastställer|beviljar|avslår|bifaller|noterar|lägger|tackar|ställer|överlämnar|uppdrar|ger|utser|väljer|avsätter|anslår|avstår|bjuder|återremitterar|bordlägger|tillstyrker|avstyrker|rekommenderar|föreslår|ansvarar|förlänger|avvaktar|instämmer|söker|ansöker|skickar|bildar|startar|genomför|inför|köper|upphandlar|betalar|bidrar|medverkar|fortsätter|arrangerar|anordnar|bokar|ändrar|höjer|sänker|finansierar|medfinansierar|antecknar|delegerar|upphäver|reviderar|står (?:bakom|för)|tar ställning)(?![\p{L}])|får i uppdrag|ska(?:ll)?\s|tar fram\s))/u
/** A deed of deciding at the start of a text under *Beslut*. */
const BARE = new RegExp(`^${INFINITIVE}\\s`, 'iu')
/** The end of a clause that hands proposals over: *… till styrelsen med förslag till följande beslut:* */
const HANDS_OVER =
  /(?:förslag|föreslå|rekommend|hemställ|beslutar?)[^.]{0,60}:\s*$|\sför\s(?:eget\s)?(?:beslut|ställningstagande|antagande|fastställelse)\s*:\s*$/iu
/** The same with no colon, where a list further in stands below: *att överlämna ärendet till styrelsen med förslag till beslut*. */
const HANDS_OVER_LIST =
  /(?:\smed\s(?:följande\s)?förslag(?:\still\s(?:följande\s)?beslut)?|(?:föreslå|rekommendera|hemställa)\s[^.;:]{3,60}?\sbesluta(?:\sföljande)?)$/iu
/** A link between clauses on a line of its own. */
const LINK_LINE = /^(?:samt|och|dels)\s*[,:]?$/iu
const NUMBERED = /^(?:\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s+/u
const TO_BODY = new RegExp(
  `(?:till|åt|hos)\\s+(?<to>(?:(?!med\\b|för\\b|och\\b)[\\p{L}-]+\\s+){0,2}?${BODY_NOUN}(?:\\s+(?:i|för)\\s+\\p{Lu}[\\p{L}-]+)?)(?=\\s+(?:med|för|att|och|förslag|besluta|i|\\d|:)|[.,:]|$)`,
  'giu',
)
const BODY_END = new RegExp(`${BODY_NOUN}$`, 'iu')
const FOR_DECISION = new RegExp(`för beslut (?:i|av|till)\\s+(?<to>${BODY_NOUN})`, 'iu')

export type DecisionContext = TaskContext

/** Reads the paragraphs of one item: its decisions, and what is text. */
export function readItem(paragraphs: readonly Paragraph[], context: DecisionContext): ItemReading {
  const decisions: Decision[] = []
  const passages: Passage[] = []
  let mode = { kind: 'TEXT', label: null } as Mode
  /** The clause that proposals hang on, and the look of its own list. */
  let parent = null as { index: number; to: string | null; look: string; nested: string | null } | null
  let clauses = 0
  /** The paragraph after the one at hand. */
  let below: Paragraph | undefined
  const text = (paragraph: Paragraph, span: Span, label: LabelKind | null) => {
    if (span.end > span.start) passages.push({ paragraph, span, label })
  }
  const clause = (paragraph: Paragraph, whole: Span) => {
    const charged = chargeIn(paragraph, whole)
    const own = charged ? { start: whole.start, end: charged.span.start } : whole
    const again = secondDecision(paragraph, own, context)
    const span = again ? { start: own.start, end: again.from } : own
    const look = `${paragraph.bullet ?? ''}${Math.min(paragraph.indent, 8) >> 1}`
    // Back to the look of the clause that handed them over: the proposals have ended.
    if (parent && parent.nested !== null && parent.nested !== parent.look && look === parent.look) parent = null
    if (parent) parent.nested ??= look
    const under = parent
    const proposed = mode.kind === 'PROPOSAL'
    const to = under ? under.to : mode.kind === 'PROPOSAL' ? mode.to : null
    const decision = decisionOf(
      paragraph,
      span,
      { level: proposed || under ? 'PROPOSAL' : 'DECISION', to, parent: under?.index ?? null },
      context,
    )
    decisions.push(decision)
    clauses++
    const listed = HANDS_OVER_LIST.test(decision.text) && headsList(paragraph, below)
    if (listed) decision.to = null
    if ((listed || HANDS_OVER.test(decision.text)) && !under)
      parent = {
        index: decisions.length - 1,
        to: handedTo(listed ? `${decision.text}:` : decision.text),
        look,
        nested: null,
      }
    if (again) {
      text(paragraph, { start: again.from, end: again.start }, null)
      if (again.to !== undefined) enter({ kind: 'PROPOSAL', to: again.to, bare: false })
      clause(paragraph, again)
    }
    if (charged) text(paragraph, charged.span, charged.label)
  }
  const enter = (next: Mode) => {
    mode = next
    parent = null
    clauses = 0
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.running) continue
    below = paragraphs[at + 1]
    if (mode.kind !== 'TEXT' && clauses > 0 && LINK_LINE.test(paragraph.text)) {
      text(paragraph, { start: 0, end: paragraph.text.length }, null)
      continue
    }
    const whole: Span = { start: 0, end: paragraph.text.length }
    if (isArrow(paragraph.bullet) && !CLAUSE_START.test(paragraph.text)) {
      text(paragraph, whole, 'TASK')
      continue
    }
    const label = leadingLabel(paragraph, context)
    let rest = whole
    // *Ordförandens förslag till beslut* / *Direktionen beslutar*: the wording proposed, not yet decided.
    if (
      label &&
      label.mode.kind !== 'TEXT' &&
      mode.kind === 'TEXT' &&
      mode.label === 'PROPOSAL' &&
      !paragraph.gapBefore &&
      openingOf(paragraph.text)
    ) {
      text(paragraph, whole, 'PROPOSAL')
      continue
    }
    if (label) {
      enter(label.mode)
      rest = { start: label.end, end: whole.end }
      if (label.isText)
        text(paragraph, { start: 0, end: label.end }, label.mode.kind === 'TEXT' ? label.mode.label : null)
      if (rest.start >= rest.end) continue
    }
    const content = paragraph.text.slice(rest.start, rest.end)
    const opening = label && rest.start > 0 ? openingOf(content) : null
    if (opening) {
      enter(opening)
      text(paragraph, rest, null)
      continue
    }
    if (mode.kind !== 'TEXT') {
      const listed = paragraph.bullet !== null || NUMBERED.test(content)
      const numbered = NUMBERED.exec(content)?.[0].length ?? 0
      const start = clauseStart(content)
      if (start !== null) {
        clause(paragraph, { start: rest.start + start, end: rest.end })
        continue
      }
      const inner = leadInText(paragraph, rest, context, mode.kind === 'DECISION' && mode.told)
      if (inner) {
        text(paragraph, { start: rest.start, end: inner.start }, null)
        if (inner.to !== undefined) enter({ kind: 'PROPOSAL', to: inner.to, bare: false })
        clause(paragraph, inner)
        continue
      }
      if ((listed || (mode.bare && /^\p{Ll}/u.test(content))) && (!/:$/u.test(content) || HANDS_OVER.test(content))) {
        clause(paragraph, { start: rest.start + numbered, end: rest.end })
        continue
      }
      // *Beslut: godkänna rapporten*
      if (mode.kind === 'DECISION' && mode.told && clauses === 0 && BARE.test(content)) {
        clause(paragraph, rest)
        continue
      }
      if (mode.kind === 'DECISION' && mode.told && (clauses === 0 || !paragraph.gapBefore) && TOLD.test(content)) {
        clause(paragraph, rest)
        continue
      }
      text(paragraph, rest, 'DECISION')
      if (clauses > 0) enter({ kind: 'TEXT', label: null })
      continue
    }
    const lead = mode.label === 'PROPOSAL' || mode.label === 'TASK' ? null : leadInText(paragraph, rest, context)
    if (lead) {
      text(paragraph, { start: rest.start, end: lead.start }, mode.label)
      enter(
        lead.to !== undefined
          ? { kind: 'PROPOSAL', to: lead.to, bare: false }
          : { kind: 'DECISION', bare: false, told: false },
      )
      clause(paragraph, lead)
      continue
    }
    text(paragraph, rest, mode.label)
  }
  return { decisions, passages }
}

/** Whether the next paragraph is an entry of a list that stands further in than this one, and a clause. */
function headsList(paragraph: Paragraph, below: Paragraph | undefined): boolean {
  if (!below || below.running) return false
  const inner = below.indent >= paragraph.indent + 2 || (below.bullet !== null && paragraph.bullet === null)
  return inner && (CLAUSE_START.test(below.text) || below.bullet !== null || NUMBERED.test(below.text))
}

/** Where the att-clause of a line begins, links and numbers left out; null where the line begins none. */
function clauseStart(content: string): number | null {
  const match = CLAUSE_START.exec(content)
  return match ? match[0].length - 4 : null
}

/** *Direktionen beslutar* and *Styrgruppen föreslår direktionen besluta*, with nothing after: what the lines below are. */
function openingOf(text: string): Mode | null {
  if (text.length > 130 || /^(?:att|samt)\s/iu.test(text)) return null
  const inverted = /^till\s+(?<to>[\p{L}\s-]{3,50}?)\s+föreslår\s+[\p{L}\s-]{3,50}\s*:?$/iu.exec(text)
  if (inverted) return { kind: 'PROPOSAL', to: inverted.groups!.to!, bare: true }
  const propose = PROPOSE_LINE.exec(text)
  if (propose) return { kind: 'PROPOSAL', to: propose.groups!.to!.trim(), bare: true }
  return LEAD_LINE.test(text) ? { kind: 'DECISION', bare: true, told: true } : null
}

function leadingLabel(
  paragraph: Paragraph,
  context: DecisionContext,
): { mode: Mode; end: number; isText: boolean } | null {
  const { text } = paragraph
  // *Att göra:* is a label, not a clause.
  const colon = text.indexOf(':')
  const named = colon > 0 && colon <= 60 ? text.slice(0, colon) : text.replace(/\s+$/u, '')
  if (CLAUSE_START.test(text) && labelOf(named) === null) return null
  const opening = openingOf(text)
  if (opening) return { mode: opening, end: text.length, isText: true }
  const proposal = PROPOSAL_LABEL.exec(colon > 0 && colon < 90 ? text.slice(0, colon) : text)
  if (proposal) {
    const end = colon > 0 && colon < 90 ? colon + 1 : text.length
    const own = context.body !== null && sameBody(proposal.groups!.subject!, context.body)
    return {
      mode: own
        ? { kind: 'PROPOSAL', to: proposal.groups!.to!.trim(), bare: true }
        : { kind: 'TEXT', label: 'PROPOSAL' },
      end,
      isText: true,
    }
  }
  // A label set off in bold or italics, with a full stop: **Yrkanden.** Anna Berg yrkar …
  const set = [...paragraph.bold, ...paragraph.emphasis].find((span) => span.start === 0 && span.end < text.length)
  const setOff = set ? labelOf(text.slice(0, set.end).replace(/[.:\s]+$/u, '')) : null
  if (set && setOff && setOff.kind !== 'DECISION')
    return { mode: { kind: 'TEXT', label: setOff.kind }, end: skipSpace(text, set.end), isText: true }
  const head = colon > 0 && colon <= 60 ? text.slice(0, colon) : text.length <= 60 ? text : null
  if (head === null) return inlineDecision(text)
  const rule = labelOf(head.replace(/[.\s]+$/u, ''))
  if (!rule) return inlineDecision(text)
  const end = colon > 0 && colon <= 60 ? skipSpace(text, colon + 1) : text.length
  if (rule.kind === 'DECISION')
    return { mode: { kind: 'DECISION', bare: /beslutar|beslutade/iu.test(head), told: true }, end, isText: true }
  if (
    ['DATE', 'TIME', 'PLACE', 'BODY', 'NUMBER', 'TIME_AND_PLACE', 'PARAGRAPHS'].includes(rule.kind) &&
    end === text.length
  )
    return null
  return { mode: { kind: 'TEXT', label: rule.kind }, end, isText: true }
}

/** *Beslut att …* on one line. */
function inlineDecision(text: string): { mode: Mode; end: number; isText: boolean } | null {
  const match =
    /^(?:beslut(?:ades|ar|ade)?|beslöts|gruppens beslut|mötets beslut)\s*[:–-]?\s+(?=(?:att|\d[.)])\s)/iu.exec(text)
  return match ? { mode: { kind: 'DECISION', bare: true, told: true }, end: match[0].length, isText: true } : null
}

/** The att-clause after *X beslutar* in running text, where it is the document's own voice; `to` where it is proposed. */
function leadInText(
  paragraph: Paragraph,
  rest: Span,
  context: DecisionContext,
  labelled = false,
): (Span & { to?: string }) | null {
  // Under *Beslut* whatever body decides is the one whose minutes these are.
  const decides = (subject: string) => isOwnVoice(subject, context.body) || (labelled && BODY_END.test(subject))
  const content = paragraph.text.slice(rest.start, rest.end)
  PROPOSE_IN_TEXT.lastIndex = 0
  const propose = PROPOSE_IN_TEXT.exec(content)
  if (propose) return { start: rest.start + propose.index + propose[0].length, end: rest.end, to: propose.groups!.to! }
  LEAD_IN_TEXT.lastIndex = 0
  for (let match = LEAD_IN_TEXT.exec(content); match; match = LEAD_IN_TEXT.exec(content)) {
    if (decides(match.groups!.subject!)) return { start: rest.start + match.index + match[0].length, end: rest.end }
  }
  const inverted = LEAD_INVERTED.exec(content)
  if (inverted && decides(inverted.groups!.subject!))
    return { start: rest.start + inverted.index + inverted[0].length, end: rest.end }
  const joined = LEAD_JOINED.exec(content)
  if (joined && isOwnVoice(joined.groups!.subject!, context.body))
    return { start: rest.start + joined.index + joined[0].length, end: rest.end }
  const passive = LEAD_PASSIVE.exec(content)
  if (passive) return { start: rest.start + passive.index + passive[0].length, end: rest.end }
  LEAD_BARE.lastIndex = 0
  for (let match = LEAD_BARE.exec(content); match; match = LEAD_BARE.exec(content)) {
    if (decides(match.groups!.subject!)) return { start: rest.start + match.index + match[0].length, end: rest.end }
  }
  return null
}

/** *Styrelsen söker bidrag. Ansvarig: Anna, senast 1 dec.*: whom a label in the same paragraph charges, outside the clause. */
function chargeIn(paragraph: Paragraph, span: Span): { span: Span; label: LabelKind } | null {
  for (const sentence of sentencesOf(paragraph, span).slice(1)) {
    const label = /^(?<label>uppdrag|åtgärd|att göra|ansvarig(?:a|t)?|ansvar)\s*:\s/iu.exec(sentence.text)?.groups
      ?.label
    const rule = label ? labelOf(label) : null
    if (rule) return { span: { start: sentence.start, end: span.end }, label: rule.kind }
  }
  return null
}

/** *… före sommaren. Presidiet beslutade även att …*: a later sentence that decides again, and where it begins. */
function secondDecision(
  paragraph: Paragraph,
  span: Span,
  context: DecisionContext,
): (Span & { from: number; to?: string }) | null {
  for (const sentence of sentencesOf(paragraph, span).slice(1)) {
    const lead = leadInText(paragraph, sentence, context)
    if (lead) return { ...lead, end: span.end, from: sentence.start }
  }
  return null
}

function skipSpace(text: string, index: number): number {
  let at = index
  while (at < text.length && text[at] === ' ') at++
  return at
}

function handedTo(text: string): string | null {
  const proposed = /föreslå\s+(?<to>[\p{L}\s-]{3,50}?)(?:\s+(?:att|besluta|följande))*\s*:/iu.exec(text)?.groups?.to
  if (proposed) return proposed.trim()
  // *till förbundets medlemmar med förslag till beslut:*, whoever they are.
  const handed =
    /(?:^|\s)(?:till|åt)\s+(?<to>(?:(?!\s(?:till|åt)\s)[^.;:]){3,90}?)\s+med\s+(?:följande\s+)?förslag/iu.exec(text)
      ?.groups?.to
  if (handed) return handed.trim()
  let last: string | null = null
  for (const match of text.matchAll(TO_BODY)) last = match.groups!.to!.trim()
  return last?.replace(/\sför\s(?:eget\s)?\p{Ll}+$/u, '') ?? null
}

/** *att föreslå styrelsen att …* within one clause: the body it is proposed to. */
function proposedTo(text: string): string | null {
  const direct =
    /^(?:att\s+)?(?:i övrigt\s+)?(?:föreslå|hemställa (?:hos|till)|rekommendera|tillstyrka för)\s+(?<to>[^.;:]{3,80}?)\s+(?:att|besluta)(?:\s|$)/iu.exec(
      text,
    )?.groups?.to
  if (direct) return direct.trim()
  // *Rådet rekommenderar kommunstyrelserna att …*
  const finite =
    /^(?:[\p{L}-]+\s){1,3}(?:rekommenderar|föreslår)\s+(?<to>(?!att\s)[^.;:,]{3,60}?)\s+(?:att|besluta)(?:\s|$)/iu.exec(
      text,
    )?.groups?.to
  if (finite) return finite.trim()
  // *att till styrelsen föreslå att …*
  const before =
    /^(?:att\s+)?(?:till|för|hos)\s+(?<to>[^.;:,]{3,80}?)\s+(?:föreslå|hemställa|rekommendera)\s+(?:att|besluta|om)(?:\s|$)/iu.exec(
      text,
    )?.groups?.to
  if (before) return before.trim()
  if (/förslag(?:et)?\s+(?:till\s+\p{L}+\s+)?(?:om\s+)?att\s/iu.test(text)) {
    const decides = FOR_DECISION.exec(text)?.groups?.to
    if (decides) return decides
    const handed = [...text.matchAll(TO_BODY)].at(-1)?.groups?.to
    if (handed) return handed.trim()
  }
  return null
}

function decisionOf(
  paragraph: Paragraph,
  span: Span,
  role: { level: Decision['level']; to: string | null; parent: number | null },
  context: DecisionContext,
): Decision {
  let end = span.end
  while (end > span.start && /\s/u.test(paragraph.text[end - 1]!)) end--
  const linked = /[\s]+(?:samt|och|dels)[\s]*[:,]?$/iu.exec(paragraph.text.slice(span.start, end))
  if (linked) end = span.start + linked.index
  const own: Span = { start: span.start, end }
  const text = paragraph.text.slice(own.start, own.end)
  return {
    text,
    level: role.level,
    to: role.level === 'PROPOSAL' ? role.to : HANDS_OVER.test(text) ? null : proposedTo(text),
    parent: role.parent,
    tasks: tasksIn(context, paragraph, own),
    amounts: moneyIn(context.source, paragraph, own).amounts,
    evidence: evidenceOf(context.source, paragraph, own),
  }
}
