import type { Clause, ItemPlan, Listed, MeetingPlan, Passage, TextKind } from './plan.ts'
import { capital, genitive, wrap } from './swedish.ts'
import type { Slip, TrueAttendance, TrueDecision, TrueItem, TrueRecord } from './truth.ts'

/** How one house writes a meeting down. One style a file, below styles/. */
export interface Style {
  readonly id: string
  readonly extension: 'txt' | 'md'
  readonly isElected: boolean
  /** Kinds of slips that this house can make: one that writes no weekday gets none wrong. */
  readonly slips: readonly Slip['kind'][]
  /** Writes tasks under a label of their own. */
  readonly labelsTasks: boolean
  /** Has items within items. */
  readonly nests: boolean
  write(plan: MeetingPlan): Written
}

export interface Written {
  readonly text: string
  readonly record: Omit<TrueRecord, 'document'>
}

/** Lines of a document; one that is kept with the next is never the last of a page. */
export interface Sheet {
  readonly lines: string[]
  readonly kept: Set<number>
  put(...lines: string[]): void
  /** Lines that stay on one page with what follows. */
  keep(...lines: string[]): void
}

export function sheet(): Sheet {
  const lines: string[] = []
  const kept = new Set<number>()
  const put = (...more: string[]) => {
    lines.push(...more)
  }
  return {
    lines,
    kept,
    put,
    keep(...more) {
      for (const line of more) {
        kept.add(lines.length)
        lines.push(line)
      }
    },
  }
}

/** Breaks a sheet into pages of at most `size` lines; `between` gives the lines that end one page and head the next. */
export function paged(page: Sheet, size: number, between: (page: number, pages: number) => string[]): string[] {
  const pages: string[][] = []
  for (let from = 0; from < page.lines.length; ) {
    let to = Math.min(from + size, page.lines.length)
    while (to < page.lines.length && to > from + 10 && page.kept.has(to - 1)) to--
    pages.push(page.lines.slice(from, to))
    from = to
  }
  return pages.flatMap((lines, index) => (index === 0 ? lines : [...between(index + 1, pages.length), ...lines]))
}

/** The text of lines: no more than two empty ones in a row, none at the ends; Markdown's line breaks (two spaces) stay. */
export function textOf(lines: readonly string[]): string {
  return `${lines
    .map((line) => (/\S {2}$/u.test(line) ? line : line.trimEnd()))
    .join('\n')
    .replace(/\n{4,}/gu, '\n\n\n')
    .trim()}\n`
}

export interface ItemForm {
  /** The number of an item, from its place (and its parent's number); null where the house has none. */
  number(place: number, parent: string | null): string | null
  /** Clock time of a top item, HH:MM; null where the house gives none. */
  time?(place: number): string | null
  heading(title: string, number: string | null, time: string | null, depth: number): string[]
  /** The label of a kind of text; null writes the text without one. */
  label(kind: TextKind): string | null
  /** The label stands on a line of its own, not before the text with a colon. */
  readonly labelApart?: boolean
  /** The label's markup: *** for bold. */
  readonly labelMark?: string
  /** What announces the decision. */
  lead(plan: MeetingPlan): string
  /** Blank line between label or lead and what it announces, and between clauses. */
  readonly airy?: boolean
  /** One clause of a list; `depth` 1 is a proposal under another clause. */
  entry(text: string, place: number, depth: number): string
  /** Clauses that begin with an infinitive go without *att*, with a capital. */
  readonly withoutAtt?: boolean
  /** *samt* before the last clause. */
  readonly linked?: boolean
  readonly stop: 'NONE' | 'LAST' | 'ALL' | 'COMMA'
  /** A single clause stands in running text: *Direktionen beslutade att …*. */
  readonly running?: (plan: MeetingPlan) => string
  readonly width?: number
  readonly hyphens?: boolean
  /** Entries of a list in the text. */
  readonly bullet?: string
  /** A line after each item. */
  readonly rule?: string
  /** What a break in the meeting is called. */
  readonly pause?: string
  /** Head of the tables that tasks stand in; null writes them as text. */
  readonly taskTable?: readonly [string, string, string]
}

/** Writes the items and tells what they say. */
export function putItems(page: Sheet, plan: MeetingPlan, form: ItemForm): TrueItem[] {
  const truths: TrueItem[] = []
  const fold = (text: string) => (form.width ? wrap(text, form.width, form.hyphens) : [text])
  const put = (
    plan: MeetingPlan,
    item: ItemPlan,
    place: number,
    parent: { index: number; number: string | null } | null,
  ) => {
    const number = form.number(place, parent?.number ?? null)
    const time = parent ? null : (form.time?.(place) ?? null)
    if (form.pause && !parent && place === plan.breakBefore) page.put('', form.pause)
    page.keep('', ...form.heading(item.title, number, time, parent ? 1 : 0))
    const truth: TrueItem = {
      number,
      title: item.title,
      time,
      parent: parent?.index ?? null,
      status: item.status,
      deferredTo: item.deferredTo,
      presenters: [...item.presenters],
      projects: [...item.projects],
      amounts: [...item.amounts],
      tasks: [...item.tasks],
      decisions: [],
    }
    const index = truths.push(truth) - 1
    const passages = joined(item.passages, form)
    const isLate = ({ kind }: Passage) => kind === 'TASK' || kind === 'RESERVATION' || kind === 'SENT'
    for (const passage of passages) if (!isLate(passage)) putPassage(page, passage, form, fold)
    truth.decisions = putDecisions(page, plan, item, form, fold)
    for (const passage of passages) if (isLate(passage)) putPassage(page, passage, form, fold)
    for (const [order, child] of item.children.entries()) put(plan, child, order, { index, number })
    if (form.rule && !parent) page.put(form.rule)
  }
  for (const [place, item] of plan.items.entries()) put(plan, item, place, null)
  return truths
}

/** Texts that would stand under one label twice stand under it once. */
function joined(passages: readonly Passage[], form: ItemForm): Passage[] {
  const result: Passage[] = []
  for (const passage of passages) {
    const label = form.label(passage.kind)
    const at = result.findIndex(({ kind, entries }) => label !== null && form.label(kind) === label && !entries)
    if (at < 0 || passage.entries) result.push(passage)
    else result[at] = { ...result[at]!, text: `${result[at]!.text} ${passage.text}` }
  }
  return result
}

function putPassage(page: Sheet, passage: Passage, form: ItemForm, fold: (text: string) => string[]): void {
  if (passage.row && form.taskTable) {
    page.keep('', ...[form.taskTable, ['---', '---', '---']].map((cells) => `| ${cells.join(' | ')} |`))
    page.put(`| ${passage.row.join(' | ')} |`)
    return
  }
  const label = form.label(passage.kind)
  const mark = form.labelMark ?? ''
  if (label && form.labelApart) {
    page.keep('', `${mark}${label}${mark}`)
    if (form.airy) page.keep('')
    page.put(...fold(passage.text))
  } else if (label) page.put('', ...fold(`${mark}${label}:${mark} ${passage.text}`))
  else page.put('', ...fold(passage.text))
  for (const entry of passage.entries ?? []) page.put(`${form.bullet ?? '-'} ${entry}`)
}

function putDecisions(
  page: Sheet,
  plan: MeetingPlan,
  item: ItemPlan,
  form: ItemForm,
  fold: (text: string) => string[],
): TrueDecision[] {
  const truths: TrueDecision[] = []
  const flat = item.clauses.flatMap((own) => [
    { clause: own, depth: 0, to: item.proposedTo },
    ...own.proposals.map((proposal) => ({ clause: proposal, depth: 1, to: own.handedTo })),
  ])
  if (flat.length === 0) return truths
  const [only] = flat
  if (flat.length === 1 && form.running && !item.proposedTo) {
    const text = `${only!.clause.text}.`
    page.put('', ...fold(`${form.running(plan)} ${text}`))
    return [truthOf(only!.clause, text, 'DECISION', only!.clause.to, null)]
  }
  const lead = item.proposedTo ? `${plan.body.name} föreslår ${item.proposedTo} besluta` : form.lead(plan)
  page.keep('', lead)
  let parent: number | null = null
  flat.forEach(({ clause, depth, to }, place) => {
    const isLast = place === flat.length - 1
    if (depth === 0) parent = truths.length
    const bare = form.withoutAtt && /^att (?!(?:i|ett|en)\s)\p{Ll}+a\s/u.test(clause.text)
    const text = `${bare ? capital(clause.text.slice(4)) : clause.text}${stopOf(form, clause, isLast)}`
    const isLinked = form.linked && isLast && flat.length > 1 && !bare
    if (form.airy) page.put('')
    const [first, ...more] = fold(form.entry(`${isLinked ? 'samt ' : ''}${text}`, place, depth))
    page.put(first!, ...more)
    const isProposal = depth === 1 || item.proposedTo !== null
    truths.push(
      truthOf(
        clause,
        text,
        isProposal ? 'PROPOSAL' : 'DECISION',
        isProposal ? to : clause.to,
        depth === 1 ? parent : null,
      ),
    )
  })
  return truths
}

function stopOf(form: ItemForm, clause: Clause, isLast: boolean): string {
  if (clause.text.endsWith(':')) return ''
  if (form.stop === 'NONE') return ''
  if (isLast || form.stop === 'ALL') return '.'
  return form.stop === 'COMMA' ? ',' : ''
}

function truthOf(
  clause: Clause,
  text: string,
  level: TrueDecision['level'],
  to: string | null,
  parent: number | null,
): TrueDecision {
  return { text, level, to, parent, tasks: [...clause.tasks], amounts: [...clause.amounts] }
}

/** The truth about an entry of the lists. */
export function attendanceOf(entry: Listed, withParty = false): TrueAttendance {
  return {
    person: entry.person,
    municipality: entry.isMunicipality ? entry.affiliation : null,
    organization: entry.isMunicipality ? null : entry.affiliation,
    party: withParty ? entry.party : null,
    status: entry.status,
    role: entry.role,
    from: entry.from,
    to: entry.to,
    partial: entry.from !== null || entry.to !== null || entry.partly !== null || entry.disqualified !== null,
  }
}

/** What lists with a place for everybody but some without one give rise to. */
export function listFindings(plan: MeetingPlan): { code: string }[] {
  return plan.listed.flatMap((entry) => {
    if (entry.role !== 'MEMBER') return []
    if (entry.person === null) return [{ code: 'MUNICIPALITY_WITHOUT_PERSON' }]
    if (entry.affiliation !== null) return []
    // One absent under a bare name, another of that name present: the lists do not say that they are two.
    const isDouble = plan.listed.some((other) => other.status === 'PRESENT' && other.person === entry.person)
    return [
      { code: 'PERSON_WITHOUT_MUNICIPALITY' },
      ...(entry.status === 'ABSENT' && isDouble ? [{ code: 'PRESENT_AND_ABSENT' }] : []),
    ]
  })
}

/** Findings that the slips of a document lead to. */
export function slipFindings(plan: MeetingPlan): { code: string }[] {
  return plan.slips.flatMap(({ kind }) => {
    if (kind === 'MUNICIPALITY') return [{ code: 'SPELLING_CORRECTED' }]
    if (kind === 'WEEKDAY') return [{ code: 'DATE_CONTRADICTED' }]
    return kind === 'NUMBERING' ? [{ code: 'NUMBERING_BROKEN' }] : []
  })
}

export const present = (plan: MeetingPlan, ...roles: Listed['role'][]): Listed[] =>
  plan.listed.filter((entry) => entry.status === 'PRESENT' && roles.includes(entry.role))
export const absent = (plan: MeetingPlan): Listed[] => plan.listed.filter((entry) => entry.status === 'ABSENT')
export const unlisted = (plan: MeetingPlan): Listed[] => plan.listed.filter(({ role }) => role === 'PRESENTER')

/** A number after a slip that skipped one. */
export function skipping(plan: MeetingPlan, number: number, place: number): number {
  return place >= 2 && plan.slips.some(({ kind }) => kind === 'NUMBERING') ? number + 1 : number
}

/** The weekday as the head writes it: another than the date's, where it slipped. */
export function weekdayIn(plan: MeetingPlan, weekday: string): string {
  return plan.slips.find(({ kind }) => kind === 'WEEKDAY')?.written ?? weekday
}

export const bodyGenitive = (plan: MeetingPlan): string => genitive(plan.body.name)
