import type { Slip, TrueAmount, TrueAttendance, TrueTask } from './truth.ts'

/** A meeting as it went, before any house has written it down. Styles lay it out; they add no facts but numbers. */
export interface MeetingPlan {
  readonly house: House
  /** Body that met, and whether it is elected. */
  readonly body: Body
  readonly other: Body
  readonly date: string
  readonly ordinal: number
  /** Number of the first paragraph, where the house counts them through the year. */
  readonly firstParagraph: number
  readonly start: string
  readonly end: string
  readonly place: string
  readonly chair: Listed
  readonly secretary: Listed
  readonly adjuster: Listed
  readonly listed: readonly Listed[]
  readonly items: readonly ItemPlan[]
  readonly nextMeeting: string | null
  /** Index of the item before which there was a break. */
  readonly breakBefore: number | null
  readonly slips: readonly Slip[]
}

export interface House {
  readonly name: string
  /** *sekretariatet*, *kansliet*. */
  readonly office: string
}

export interface Body {
  readonly name: string
  readonly isElected: boolean
}

/** One entry of the attendance lists. */
export interface Listed {
  readonly person: string | null
  readonly title: string | null
  readonly affiliation: string | null
  /** As the list writes it: *Mora kommun*. */
  readonly affiliationWritten: string | null
  readonly party: string | null
  readonly status: 'PRESENT' | 'ABSENT'
  readonly role: TrueAttendance['role']
  readonly isMunicipality: boolean
  readonly from: string | null
  readonly to: string | null
  /** *delar av mötet*, *deltar ej i § 4 på grund av jäv*. */
  readonly partly: 'PART' | null
  /** Index of the item of which the person is disqualified (jäv). */
  readonly disqualified: number | null
  readonly remote: boolean
  readonly deputyFor: string | null
  /** The person this is, for the truth about people. */
  readonly key: number | null
}

export type TextKind =
  | 'BACKGROUND'
  | 'SUMMARY'
  | 'DISCUSSION'
  | 'BASIS'
  | 'CLAIMS'
  | 'RESERVATION'
  | 'TASK'
  | 'LIST'
  | 'SENT'

export interface Passage {
  readonly kind: TextKind
  readonly text: string
  /** Entries below a lead that ends with a colon. */
  readonly entries?: readonly string[]
  /** A task as a row of a table: what, who, by when. */
  readonly row?: readonly [string, string, string]
}

export interface ItemPlan {
  readonly title: string
  readonly status: 'HANDLED' | 'WITHDRAWN' | 'POSTPONED'
  readonly deferredTo: string | null
  readonly presenters: readonly string[]
  readonly projects: readonly string[]
  readonly amounts: readonly TrueAmount[]
  readonly tasks: readonly TrueTask[]
  readonly passages: readonly Passage[]
  readonly clauses: readonly Clause[]
  /** All clauses are proposed to this body and to none of one's own: *X föreslår Y besluta*. */
  readonly proposedTo: string | null
  readonly children: readonly ItemPlan[]
}

export interface Clause {
  /** With *att*, without a full stop. */
  readonly text: string
  readonly tasks: readonly TrueTask[]
  readonly amounts: readonly TrueAmount[]
  /** *att föreslå direktionen att …*. */
  readonly to: string | null
  /** What is proposed to `handedTo` where the clause hands the matter over. */
  readonly proposals: readonly Clause[]
  readonly handedTo: string | null
}

export function clause(text: string, more: Partial<Omit<Clause, 'text'>> = {}): Clause {
  return { text, tasks: [], amounts: [], to: null, proposals: [], handedTo: null, ...more }
}

export function item(title: string, more: Partial<Omit<ItemPlan, 'title'>> = {}): ItemPlan {
  return {
    title,
    status: 'HANDLED',
    deferredTo: null,
    presenters: [],
    projects: [],
    amounts: [],
    tasks: [],
    passages: [],
    clauses: [],
    proposedTo: null,
    children: [],
    ...more,
  }
}
