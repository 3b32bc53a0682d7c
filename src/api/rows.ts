/**
 * Rows as the statements of `cypher/read` give them: plain columns. Where a column names another
 * node it holds that node's key.
 */

/** Document (its key), line, start, end, quote; all null where a fact has no evidence. */
export type EvidenceRow = readonly [
  document: string | null,
  line: number | null,
  start: number | null,
  end: number | null,
  quote: string | null,
]

export interface DocumentRow {
  readonly id: string
  readonly fileName: string
  readonly lines: number
  readonly importer: string | null
}

export interface MeetingRow {
  readonly id: string
  readonly number: string | null
  readonly date: string | null
  readonly dateWritten: string | null
  readonly dateReason: string | null
  readonly year: number | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly evidence: EvidenceRow
}

/** Where the values of a meeting were read. */
export type MeetingSourcesRow = Readonly<
  Record<'body' | 'organization' | 'number' | 'start' | 'end' | 'place' | 'chair' | 'secretary', EvidenceRow>
>

export interface BodyRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[] | null
}

export interface OrganizationRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[] | null
  readonly kind: string | null
  /** Of a municipality. */
  readonly code: string | null
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[] | null
  readonly reasons: readonly string[] | null
}

export interface ProjectRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[] | null
  readonly known: string
}

export interface ItemRow {
  readonly id: string
  readonly ordinal: number
  readonly number: string | null
  readonly title: string
  readonly time: string | null
  readonly status: string
  readonly deferredTo: string | null
  readonly meeting: string
  readonly evidence: EvidenceRow
}

export interface DecisionRow {
  readonly id: string
  readonly ordinal: number
  readonly text: string
  readonly level: string
  readonly to: string | null
  readonly item: string
  readonly meeting: string
  readonly evidence: EvidenceRow
}

export interface TaskRow {
  readonly id: string
  readonly due: string | null
  readonly item: string
  readonly decision: string | null
  readonly evidence: EvidenceRow
}

/** Who is known to have a task. */
export interface PartyRow {
  readonly id: string
  readonly labels: readonly string[]
  readonly name: string
  readonly names: readonly string[] | null
  readonly kind: string | null
  readonly code: string | null
  readonly reasons: readonly string[] | null
}

/** Who has a task; without the columns of a party where nobody is known. */
export type AssigneeRow = { readonly [Column in keyof PartyRow]: PartyRow[Column] | null } & {
  readonly written: string
  readonly evidence: EvidenceRow
}

export interface AmountRow {
  readonly id: string
  readonly value: number
  readonly currency: string
  readonly basis: string
  readonly cap: boolean | null
  readonly written: string
  readonly state: string
  readonly decider: string | null
  readonly source: string | null
  readonly purpose: string | null
  readonly item: string
  readonly decision: string | null
  readonly evidence: EvidenceRow
}

export interface AttendanceRow {
  readonly id: string
  readonly meeting: string
  readonly person: string | null
  readonly organization: string | null
  readonly organizationReason: string | null
  readonly status: string
  readonly role: string | null
  readonly party: string | null
  readonly written: string | null
  readonly from: string | null
  readonly to: string | null
  readonly partial: boolean | null
  readonly evidence: EvidenceRow
}

export interface RepresentationRow {
  readonly id: string
  readonly person: string
  readonly organization: string
  readonly from: string
  readonly to: string
  readonly meetings: number
  readonly present: number
  readonly absent: number
  readonly partial: number
  readonly roles: readonly string[] | null
}

export interface PresentationRow {
  readonly item: string
  readonly person: string
  readonly written: string | null
  readonly evidence: EvidenceRow
}

export interface ReplacementRow {
  readonly item: string
  readonly person: string
  readonly replaces: string
  readonly evidence: EvidenceRow
}

export interface ConcernRow {
  readonly item: string
  readonly project: string
  readonly how: string
  readonly evidence: EvidenceRow
}

export interface TimelineRow extends ConcernRow {
  readonly date: string | null
  readonly meeting: string
}

export interface RelatedProjectRow {
  readonly project: string
  readonly items: number
  readonly meetings: number
}

export interface RelatedPersonRow {
  readonly person: string
  readonly items: number
  readonly meetings: number
}

export interface FollowRow {
  readonly item: string
  readonly reason: string
  readonly because: string | null
  readonly evidence: EvidenceRow
}

export interface FundingRow {
  readonly state: string
  readonly basis: string
  readonly currency: string
  readonly statedIn: string
  readonly value: number
  readonly count: number
}

export interface FindingRow {
  readonly id: string
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly document: string
  readonly evidence: EvidenceRow
}

export interface CandidateRow {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly reasons: readonly string[] | null
  readonly judged: string | null
}
