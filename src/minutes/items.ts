import type { Amount, Finding, Item, Task } from '../model/record.ts'
import type { Register } from '../model/register.ts'
import { datesIn, edtf } from './dates.ts'
import { type DecisionContext, type Passage, readItem } from './decisions.ts'
import { cut, type Excerpt, groupOf, type Named, replaced, split, trimmed } from './excerpt.ts'
import { countOf, type Heading, isPause, isSection } from './headings.ts'
import { moneyIn } from './money.ts'
import { evidenceOf, type Paragraph, type Span, tailOf } from './paragraph.ts'
import { announcesPresentations, namedIn, type Presenter, presentersIn } from './presenters.ts'
import { projectsIn } from './projects.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { nextMeetingIn, statusOf, TO_NEXT, titleStatus } from './status.ts'
import { sumsThatDiffer } from './sums.ts'
import { columnMoney } from './table-money.ts'
import { deadlinesIn, namedAssignees, taskOf, tasksIn } from './tasks.ts'
import { isOwnVoice } from './voice.ts'

export interface ItemsReading {
  readonly items: Item[]
  readonly presenters: Presenter[]
  readonly findings: Finding[]
}

/** Reads every item of the body: the headings say where they begin, the next heading where they end. */
export function itemsOf(
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  end: number,
  context: DecisionContext,
  register: Register,
): ItemsReading {
  const items: Item[] = []
  const presenters: Presenter[] = []
  const findings: Finding[] = []
  const open: { depth: number; index: number; number: string | null }[] = []
  const deferred: Item[] = []
  let next = null as string | null
  headings.forEach((heading, order) => {
    const last = headings[order + 1]?.index ?? end
    const below = paragraphs.slice(heading.titleIndex + 1, last)
    const own = heading.runIn === null ? below : [tailOf(heading.paragraph, heading.runIn), ...below]
    const text = textOf(own, order === headings.length - 1)
    while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()
    const parent = open.at(-1)?.index ?? null
    open.push({ depth: heading.depth, index: items.length, number: heading.number })
    const read = itemOf(heading, paragraphs, text, parent, context, register)
    items.push(read.item)
    const words = text.map((paragraph) => paragraph.text)
    next ??= nextMeetingIn(read.item.title, words, context.date)
    if (read.item.status === 'POSTPONED' && read.item.deferredTo === null && words.some((line) => TO_NEXT.test(line)))
      deferred.push(read.item)
    presenters.push(...read.presenters)
    findings.push(...read.findings)
    const [from, to] = [text[0], text.at(-1)]
    if (from && to)
      findings.push(...sumsThatDiffer(context.source, context.source.lines.slice(from.firstLine - 1, to.lastLine)))
  })
  for (const item of deferred) item.deferredTo = next
  findings.push(...numberingOf(headings, context))
  return { items, presenters, findings }
}

/** Under these labels nobody reports: who moves, and who is to do. */
const NO_REPORTS: ReadonlySet<string> = new Set(['PROPOSAL', 'TASK', 'ASSIGNEE', 'DUE'])

/** The chair's thanks after the last item belong to no item. */
const CLOSING = /^(?:ordföranden?|mötet|sammanträdet)\s+(?:tacka|avsluta|förklara|önska)\p{L}*/iu

/** The paragraphs that are an item's text: no page headers, no pauses, and after the last item no closing words. */
function textOf(paragraphs: readonly Paragraph[], isLast: boolean): Paragraph[] {
  const text = paragraphs.filter(
    (paragraph) => !paragraph.running && !isPause(paragraph.text) && !isSection(paragraph.text),
  )
  return isLast && text.length > 1 && CLOSING.test(text.at(-1)!.text) ? text.slice(0, -1) : text
}

function itemOf(
  heading: Heading,
  paragraphs: readonly Paragraph[],
  text: readonly Paragraph[],
  parent: number | null,
  context: DecisionContext,
  register: Register,
): { item: Item; presenters: Presenter[]; findings: Finding[] } {
  const { source } = context
  const titled = paragraphs[heading.titleIndex]!
  const said = titleStatus(titled.text.slice(heading.title.start, heading.title.end))
  const { title } = said
  const { decisions, passages } = readItem(text, context)
  const amounts: Amount[] = []
  const findings: Finding[] = []
  const tasks: Task[] = []
  const presenters = titlePresenters(titled, heading, context)
  const below = columnMoney(source)
  let announced = false
  let rows: Passage[] = []
  passages.forEach((passage, index) => {
    const { paragraph, span, label } = passage
    const money = moneyIn(source, paragraph, span)
    amounts.push(...money.amounts)
    amounts.push(...below(paragraph))
    findings.push(...money.findings)
    const words = paragraph.text.slice(span.start, span.end)
    if (isRow(passage, rows)) {
      rows.push(passage)
      const next = passages[index + 1]
      if (next && isRow(next, rows)) return
      tasks.push(...tableTasks(rows, context))
      rows = []
      return
    }
    if (label !== 'TASK' && label !== 'ASSIGNEE' && label !== 'PROPOSAL') tasks.push(...inlineTasks(passage, context))
    if (label === 'TASK' || label === 'ASSIGNEE' || label === 'DUE')
      tasks.push(...labelledTasks(passages, index, context))
    if (announced && paragraph.bullet !== null) presenters.push(...namedIn(paragraph, context.people, span))
    else if (
      label === 'PRESENTER' &&
      (passages[index - 1]?.paragraph === paragraph || isBareLabel(wordsOf(passages[index - 1] ?? passage)))
    )
      presenters.push(...namedIn(paragraph, context.people, span))
    else if (label === null || !NO_REPORTS.has(label)) presenters.push(...presentersIn(paragraph, context.people, span))
    if (paragraph.bullet === null) announced = announcesPresentations(words) || (announced && /:\s*$/u.test(words))
    else if (!announced) announced = false
  })
  const { status, deferredTo } = statusOf(
    said.status,
    [
      ...passages.filter((passage) => passage.label !== 'PROPOSAL').map(wordsOf),
      ...decisions.filter((decision) => decision.level === 'DECISION').map((decision) => decision.text),
    ],
    context.date,
  )
  const bodyStart = text[0]
  const bodyEnd = text.at(-1)
  const item: Item = {
    number: heading.number,
    title,
    time: heading.time,
    parent,
    status,
    deferredTo,
    presenters: unique(presenters.map((presenter) => presenter.name)),
    projects: projectsIn(
      title,
      [
        ...passages.map((passage) => passage.paragraph.text.slice(passage.span.start, passage.span.end)),
        ...decisions.map((decision) => decision.text),
      ],
      register,
    ),
    amounts,
    tasks,
    decisions,
    evidence: evidenceOf(
      source,
      titled,
      heading.title.end > heading.title.start
        ? { start: heading.title.start, end: heading.title.start + title.length }
        : undefined,
    ),
    body: bodyStart && bodyEnd ? between(context, bodyStart, bodyEnd) : null,
  }
  return { item, presenters, findings }
}

function between(context: DecisionContext, first: Paragraph, last: Paragraph): Item['body'] {
  const start = evidenceOf(context.source, first)
  const end = evidenceOf(context.source, last)
  return { line: start.line, start: start.start, end: end.end, quote: context.source.text.slice(start.start, end.end) }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** *3. Ny taxa (Anna Berg)*, *Information från Anna Berg*: who presents may stand in the title. */
function titlePresenters(titled: Paragraph, heading: Heading, context: DecisionContext): Presenter[] {
  const title = titled.text.slice(heading.title.start, heading.title.end)
  const bracket = /\((?<names>[^)]*)\)\s*$/u.exec(title)
  const start = bracket
    ? heading.title.start + bracket.index
    : /(?:föredragande|information (?:från|av)|redovisning av|presentation av|,\s|–\s)\s*:?\s*(?=\p{Lu})/iu.test(title)
      ? heading.title.start
      : null
  if (start === null) return []
  return namedIn(titled, context.people, { start, end: heading.title.end }).filter(
    (presenter) => context.people.has(presenter.name) && presenter.written.includes(' '),
  )
}

// ---- tasks outside decisions ------------------------------------------------------------------------------------

/** A label inside a paragraph: *Inga synpunkter. Uppdrag: Petra sammanställer svaren till den 17/2.* */
function inlineTasks({ paragraph, span }: Passage, context: DecisionContext): Task[] {
  return sentencesOf(paragraph, span).flatMap((sentence, order, all) => {
    const label =
      order === 0 ? null : /^(?<label>uppdrag|åtgärd|att göra|ansvarig(?:a|t)?)\s*:\s*/iu.exec(sentence.text)
    if (!label) return undertaken(paragraph, sentence, context)
    const own: Span = { start: sentence.start + label[0].length, end: sentence.end }
    if (!/^ansvarig/iu.test(label.groups!.label!)) return tasksIn(context, paragraph, own)
    const value = trimmed(cut(paragraph, own.start, own.end))
    const named = value.text
    // *Ansvarig: Amina Yusuf Klart: 2023-01-20*, in one sentence or two.
    const by = /\s(?:klart?(?: senast)?|senast|deadline|tidplan)\s*:?\s/iu.exec(named)
    const who = namedAssignees(cut(value, 0, by?.index), context)
    const due = by
      ? dueIn(named.slice(by.index), context)
      : all[order + 1]
        ? dueIn(all[order + 1]!.text.slice(0, 60), context)
        : null
    const evidence = evidenceOf(context.source, paragraph, sentence)
    return who.length > 0 ? [taskOf(context.source, who, due, evidence)] : []
  })
}

const COMMISSIONED =
  /^[^.;:]{2,100}?\s(?:får|fick|ges|gavs)\s(?:(?:därför|också|även|därmed|sedan|nu)\s)?i\suppdrag\s(?!av\s)/u
/** *Styrelsen gav Anna Berg i uppdrag att …*, *Gruppen uppdrog åt Anna Berg att …*. */
const OWN_COMMISSION =
  /^(?<body>\p{Lu}\p{L}+(?:\s\p{L}+){0,2}?)\s(?:ger|gav|uppdrar|uppdrog)\s(?:(?:åt|till)\s)?[^.;:]{2,80}?\s(?:i\suppdrag\s)?att\s/u
/** Whom a house charges with its own affairs. */
const OFFICE =
  /^(?:Sekretariatet|Kansliet|Kontoret|Arbetsgruppen|\p{Lu}\p{L}+(?:chefen|direktören|ledaren|samordnaren|sekreteraren|strategen|ordföranden))\s/u
/** *Uppdrag till Anna Berg: ta fram en kalkyl.* */
const CHARGED = /^Uppdrag\s(?:till|åt)\s\p{L}/u
/** What somebody says they will do, where a day is set for it. */
const DEEDS =
  'återkommer|återkopplar|tar (?:fram|kontakt)|skickar|mejlar|kontaktar|undersöker|sammanställer|bjuder in|kallar till|bokar|ser över|stämmer av|förbereder|kompletterar|uppdaterar|färdigställer|återrapporterar|(?:åtar|åtog|tar på|tog på) sig att|lova(?:r|de) att|ska(?:ll)? (?:återkomma|återkoppla|ta (?:fram|kontakt)|skicka|kontakta|undersöka|sammanställa|bjuda in|kalla till|boka|se över|stämma av|förbereda|komplettera|uppdatera|färdigställa|återrapportera)'
const UNDERTAKES = new RegExp(`^\\s(?:${DEEDS})(?![\\p{L}])`, 'u')
/** Lets a sentence of nothing of the kind be passed by at once. */
const PLEDGE = new RegExp(`uppdr[ao]|\\s(?:${DEEDS})(?![\\p{L}])`, 'iu')

/**
 * With no label: *Anna får i uppdrag att …*, and what somebody named says they will do by a day that is set, *Anna
 * återkommer med en kalkyl till mötet den 25 september.*
 */
function undertaken(paragraph: Paragraph, sentence: Sentence, context: DecisionContext): Task[] {
  const { text } = sentence
  if (!PLEDGE.test(text)) return []
  const mentions = context.people.mentions(text)
  const isFirst = mentions[0]?.start === 0
  const own = OWN_COMMISSION.exec(text)?.groups?.body
  if (own && isOwnVoice(own, context.body)) return tasksIn(context, paragraph, sentence)
  if (COMMISSIONED.test(text)) return isFirst || OFFICE.test(text) ? tasksIn(context, paragraph, sentence) : []
  if (CHARGED.test(text)) return tasksIn(context, paragraph, sentence)
  const joint = JOINT.exec(text)?.[0] ?? OFFICE.exec(text)?.[0].trimEnd() ?? municipalityAt(text, context)
  if (joint) return byDay(text.slice(joint.length), () => tasksIn(context, paragraph, sentence))
  if (!isFirst) return []
  // Anna Berg (S) och Bo Ek: up to the last name that *och* joins to the first.
  let end = mentions[0]!.end
  for (const mention of mentions.slice(1)) {
    if (!/^(?:\s\(\p{Lu}{1,4}\))?(?:,|\soch)\s$/u.test(text.slice(end, mention.start))) break
    end = mention.end
  }
  const rest = text.slice(end).replace(/^\s\(\p{Lu}{1,4}\)/u, '')
  return byDay(rest, () => tasksIn(context, paragraph, sentence)).filter(({ assignees }) =>
    assignees.every((name) => context.people.has(name)),
  )
}

const JOINT = /^(?:(?:Kommunerna|Alla|Samtliga|Alla kommuner|Samtliga kommuner|Respektive kommun)(?=\s))/u

function municipalityAt(text: string, { places }: DecisionContext): string | null {
  const name = /^\p{Lu}[\p{L}-]+(?:\skommun|\sstad)?(?=\s)/u.exec(text)?.[0]
  return name && places.lookup(name)?.kind === 'MUNICIPALITY' ? name : null
}

/** The tasks of a sentence whose subject says what it will do, and by when. */
function byDay(rest: string, tasks: () => Task[]): Task[] {
  if (!UNDERTAKES.test(rest) || deadlinesIn(rest).length === 0) return []
  return tasks().filter(({ assignees, due }) => due !== null && assignees.length > 0)
}

/** *Uppdrag: Nils skickar analysen senast 13 oktober.*, or *Ansvarig: Nils Fors* with *Klart: v. 17* beside it. */
function labelledTasks(passages: readonly Passage[], index: number, context: DecisionContext): Task[] {
  const { paragraph, span, label } = passages[index]!
  const passage = cut(paragraph, span.start, span.end)
  const words = passage.text
  const task = (who: readonly Named[], due: string | null) => [taskOf(context.source, who, due, evidence)]
  if (isBareLabel(words)) return []
  const evidence = evidenceOf(context.source, paragraph, span)
  if (label === 'DUE') {
    // A due date beside a person in charge belongs to that task; one alone is a deadline for nobody by name.
    const before = passages[index - 1]
    if (
      before &&
      (before.label === 'ASSIGNEE' ||
        before.label === 'TASK' ||
        (isBareLabel(wordsOf(before)) && passages[index - 2]?.label === 'ASSIGNEE'))
    )
      return []
    const due = dueIn(words, context)
    return due ? task([], due) : []
  }
  if (label === 'ASSIGNEE') {
    const named = replaced(passage, /^[\p{L}\s]{3,30}:\s*/u, '')
    const value = named.text
    const dueLabel =
      /(?:,|\.|;|\(|\s)\s*(?:klart?(?: senast)?|senast|när|deadline|tid|avrapporter\p{L}*|återrapport\p{L}*|redovisas|återkoppl\p{L}*|uppföljning)\s*:?\s/iu.exec(
        value,
      )
    const who = namedAssignees(cut(named, 0, dueLabel?.index), context)
    const due = (dueLabel ? dueIn(value.slice(dueLabel.index), context) : null) ?? nextDue(passages, index, context)
    return who.length > 0 ? task(who, due) : []
  }
  // Hanna Mårtensson: boka lokal, senast den 22 mars
  // *Ansvar: Bo Lind*
  const only = split(passage, /\s*(?:,|\/|\soch\s)\s*/gu).map((part) => {
    const from = trimmed(replaced(part, /\.$/u, ''))
    const name = context.people.complete(from.text)
    return name === null ? null : { name, from }
  })
  if (only.every((named) => named !== null)) return task(only, nextDue(passages, index, context))
  const who = groupOf(passage, /^(?<who>\p{Lu}[^:–-]{2,60}?)\s*[:–-]\s+/du.exec(words), 'who')
  const names = who ? namedAssignees(who, context).filter(({ name }) => context.people.has(name)) : []
  const read = names.length > 0 ? [] : tasksIn(context, paragraph, span)
  if (read.length > 0) {
    if (read.length === 1 && read[0]!.due === null)
      read[0]!.due = nextDue(passages, index, context) ?? closingDate(words, context)
    return read
  }
  if (/^nästa (?:möte|sammanträde|träff)/iu.test(words)) return []
  const due = dueIn(words, context) ?? nextDue(passages, index, context)
  return names.length > 0 || due ? task(names, due) : []
}

function wordsOf(passage: Passage): string {
  return passage.paragraph.text.slice(passage.span.start, passage.span.end)
}

function isBareLabel(text: string): boolean {
  const words = text.trim()
  return (
    /^[\p{L}\s]{3,40}:?$/u.test(words) &&
    words.length < 30 &&
    /^(?:uppdrag|åtgärd|ansvar|klar|senast|tid|att göra|nästa|deadline|återr)/iu.test(words) &&
    !/\s\p{Lu}/u.test(words)
  )
}

function nextDue(passages: readonly Passage[], index: number, context: DecisionContext): string | null {
  for (const passage of passages.slice(index + 1, index + 3)) {
    // Behind who is in charge *Tid: 3 maj* is when it is to be done.
    if (passage.label !== 'DUE' && passage.label !== 'TIME' && passage.label !== 'DATE') break
    const due = dueIn(wordsOf(passage), context)
    if (due) return due
  }
  return null
}

/** *Uppdrag: Magnus föredrar frågan för direktörerna 10/10.*: the day at the end of what somebody is charged with. */
function closingDate(words: string, context: DecisionContext): string | null {
  const last = datesIn(words).at(-1)
  return last &&
    /^[\s).]*$/u.test(words.slice(last.end)) &&
    !/(?:från|sedan|per|protokoll\p{L}*)\s+(?:den\s+)?$/iu.test(words.slice(0, last.start))
    ? edtf(last, context.date)
    : null
}

function dueIn(words: string, context: DecisionContext): string | null {
  const mention = datesIn(words).find((date) => date.month !== null || date.week !== null)
  return mention ? edtf(mention, context.date) : null
}

/** A table of actions: a header that says who and when, a row a task. */
function tableTasks(rows: readonly Passage[], context: DecisionContext): Task[] {
  const [header, ...others] = rows
  if (!header) return []
  const names = cellsOf(header).map(({ text }) => text.toLowerCase())
  const who = names.findIndex((name) => IN_CHARGE.test(name))
  if (who < 0) return []
  const when = names.findIndex((name) =>
    /^(?:när|klart?|senast|datum|deadline|tid|tidpunkt|klar senast|slutdatum)/u.test(name),
  )
  return others.flatMap((row) => {
    const cells = cellsOf(row)
    const assigned = who < cells.length ? namedAssignees(cells[who]!, context) : []
    const named = assigned.filter(({ name }) => !/^[-–—]$/u.test(name))
    const due = when >= 0 ? dueIn(cells[when]?.text ?? '', context) : null
    if (named.length === 0 && !due) return []
    return [taskOf(context.source, named, due, evidenceOf(context.source, row.paragraph, row.span))]
  })
}

function cellsOf({ paragraph }: Passage): Excerpt[] {
  if (paragraph.cells) return paragraph.cells.map((cell) => cut(paragraph, cell.start, cell.end))
  const edges = [-1, ...paragraph.gaps, paragraph.text.length]
  return edges
    .slice(1)
    .map((edge, index) => trimmed(cut(paragraph, edges[index]! + 1, Math.max(edges[index]! + 1, edge))))
}

/** A row of a table: of one with bars, or of one set in columns under a header that names who is in charge. */
function isRow(passage: Passage, above: readonly Passage[]): boolean {
  if (passage.paragraph.cells) return true
  if (passage.paragraph.gaps.length === 0) return false
  return above.length > 0 || cellsOf(passage).some(({ text }) => IN_CHARGE.test(text))
}

/** Headers of the column that says who is to do it. */
const IN_CHARGE = /^(?:vem|ansvarig\p{L}*|utförare|vem gör|ansvar)$/iu

function numberingOf(headings: readonly Heading[], context: DecisionContext): Finding[] {
  const findings: Finding[] = []
  const report = (heading: Heading, message: string) => {
    const own: Span = { start: 0, end: heading.paragraph.text.length }
    findings.push({
      code: 'NUMBERING_BROKEN',
      severity: 'WARNING',
      message,
      evidence: evidenceOf(context.source, heading.paragraph, own),
    })
  }
  let last: number | null = null
  for (const heading of headings) {
    const number = heading.number === null || heading.depth > 0 ? null : countOf(heading.number)
    if (number === null) continue
    if (last !== null && number === last) report(heading, `Number ${number} is used twice.`)
    else if (last !== null && number !== last + 1)
      report(
        heading,
        `Number ${number} follows ${last}: ${number > last + 1 ? `${last + 1} is missing` : 'the numbering goes back'}.`,
      )
    last = number
  }
  return findings
}
