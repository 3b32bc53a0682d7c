import type { Amount, Attendance, Decision, Item, Meeting, Minutes, Task } from '../../src/model/record.ts'

/**
 * What the generator knows of each document: the minutes record of docs/graph.md without its evidence
 * (the text is the evidence), and the links between documents that the text only hints at.
 */

export type TrueAmount = Omit<Amount, 'evidence'>
export type TrueTask = Omit<Task, 'evidence' | 'assigneeEvidence'>
export type TrueDecision = Omit<Decision, 'evidence' | 'tasks' | 'amounts'> & {
  tasks: TrueTask[]
  amounts: TrueAmount[]
}
export type TrueItem = Omit<Item, 'evidence' | 'body' | 'tasks' | 'amounts' | 'decisions'> & {
  tasks: TrueTask[]
  amounts: TrueAmount[]
  decisions: TrueDecision[]
}
export type TrueAttendance = Omit<Attendance, 'evidence'>

export interface TrueRecord {
  readonly document: Pick<Minutes['document'], 'file' | 'lines'>
  readonly meeting: Omit<Meeting, 'evidence' | 'sources' | 'dateReason'>
  readonly attendance: readonly TrueAttendance[]
  readonly items: readonly TrueItem[]
  /** Codes that a careful reader gives; what no rule reads is left out. */
  readonly findings: readonly { readonly code: string }[]
}

/** A typing error made on purpose. */
export interface Slip {
  readonly kind: 'NAME' | 'MUNICIPALITY' | 'WEEKDAY' | 'NUMBERING' | 'WORD'
  readonly written: string
  readonly meant: string
}

/** A line of truth.jsonl. */
export interface TrueDocument {
  /** Path below the corpus folder. */
  readonly file: string
  readonly style: string
  readonly record: TrueRecord
  readonly slips: readonly Slip[]
}

/** A line of truth-people.jsonl: one person, wherever they are met. */
export interface TruePerson {
  readonly id: string
  readonly name: string
  /** Other names the person has borne, with the day the new one came into use. */
  readonly changes: readonly { readonly from: string; readonly to: string; readonly date: string }[]
  /** Whom the person spoke for, in order; `to` is the last meeting. */
  readonly posts: readonly {
    readonly municipality: string | null
    readonly organization: string | null
    readonly role: string
    readonly from: string
    readonly to: string
  }[]
  readonly documents: readonly {
    readonly file: string
    /** As written in that document. */
    readonly name: string
    /** Rows of record.attendance. */
    readonly attendance: readonly number[]
  }[]
  /** Other persons of the same name. */
  readonly namesakes: readonly string[]
  /** Other persons of a name that differs in spelling only. */
  readonly nearNamesakes: readonly string[]
}

/** An item or an amount of a document: `decision` is null for a sum in the item's text. */
export interface Place {
  readonly file: string
  readonly item: number
  readonly decision?: number | null
}

/** A line of truth-projects.jsonl. */
export interface TrueProject {
  readonly id: string
  readonly organization: string
  readonly names: readonly { readonly name: string; readonly from: string }[]
  readonly mentions: readonly (Place & { readonly name: string })[]
  readonly amounts: readonly (Place & {
    readonly value: number
    readonly currency: string
    readonly state: 'PROPOSED' | 'GRANTED' | 'SPENT' | 'MENTIONED'
    readonly by: string | null
  })[]
  /** The proposal that another body granted later. */
  readonly grants: readonly { readonly proposal: Place; readonly grant: Place; readonly value: number }[]
}

/** A line of truth-follows.jsonl: the later item takes up what the earlier one had. */
export interface TrueFollows {
  readonly from: Place
  readonly to: Place
  readonly reason: 'DEFERRED' | 'REFERENCE' | 'SAME_TITLE' | 'SAME_PROJECT' | 'SAME_MATTER'
}

/** What the generator gives, one after another. */
export type Output =
  | { readonly kind: 'document'; readonly text: string; readonly truth: TrueDocument; readonly follows: TrueFollows[] }
  | { readonly kind: 'person'; readonly truth: TruePerson }
  | { readonly kind: 'project'; readonly truth: TrueProject }
