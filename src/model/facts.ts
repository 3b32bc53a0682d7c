import type { Evidence, Finding, MeetingSources } from './record.ts'

/**
 * What a set of documents says together, people and organizations told apart: the hand-over from
 * `resolve` to `load`. Flat tables; every row has a key that is the same whatever the order of
 * import, and each row read from a text carries its evidence.
 */
export interface Facts {
  readonly documents: readonly DocumentFact[]
  readonly organizations: readonly OrganizationFact[]
  readonly bodies: readonly BodyFact[]
  readonly meetings: readonly MeetingFact[]
  readonly persons: readonly PersonFact[]
  readonly attendances: readonly AttendanceFact[]
  readonly representations: readonly RepresentationFact[]
  readonly replacements: readonly ReplacementFact[]
  readonly items: readonly ItemFact[]
  readonly presentations: readonly PresentationFact[]
  readonly decisions: readonly DecisionFact[]
  readonly tasks: readonly TaskFact[]
  readonly amounts: readonly AmountFact[]
  readonly projects: readonly ProjectFact[]
  readonly concerns: readonly ConcernFact[]
  readonly follows: readonly FollowsFact[]
  readonly candidates: readonly CandidateFact[]
  readonly findings: readonly FindingFact[]
}

/** Where a fact was read: evidence and the document (its id) it points into. */
export interface Cited {
  readonly document: string
  readonly evidence: Evidence
}

export interface DocumentFact {
  /** Hex SHA-256 of the bytes. */
  readonly id: string
  readonly fileName: string
  readonly lines: number
  readonly text: string
  /** Revision of the reading rules that read it. */
  readonly importer: string
  /** Page of each line, of a paged format; else []. */
  readonly pages: readonly number[]
  /** What decoding noticed, as JSON: kept so that the text can be read again without its file. */
  readonly readFindings: string
  /** What was read in it, packed by whoever reads documents, who alone can open it; "" where it is not kept. */
  readonly record: string
}

export interface OrganizationFact {
  /** Register id; a municipality's is "municipality-1260"; a derived one is a slug of the name. */
  readonly id: string
  readonly name: string
  /** MUNICIPALITY has an SCB code. */
  readonly kind: 'MUNICIPALITY' | 'COOPERATION' | 'OTHER'
  readonly code: string | null
  /** Former names and other names met, sorted. */
  readonly names: readonly string[]
  /** Ids of the municipalities that are members, by the register. */
  readonly members: readonly string[]
}

export interface BodyFact {
  readonly id: string
  readonly name: string
  readonly organization: string | null
  readonly names: readonly string[]
}

export interface MeetingFact {
  /** body id + date (+ number): "kommundirektorsgruppen/2015-06-12/4-2015". */
  readonly id: string
  readonly body: string | null
  readonly organization: string | null
  /** Whose meetings these are: within one circle a name without a municipality can be recognized. */
  readonly circle: string
  readonly number: string | null
  readonly date: string | null
  readonly dateWritten: string | null
  readonly dateReason: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  /** Person ids. */
  readonly chair: string | null
  readonly secretary: string | null
  /** The documents that record it; the first names the values above. */
  readonly documents: readonly string[]
  /** Of the date, in the first document. */
  readonly evidence: Evidence | null
  /** Where each other value was read, in the first document that has it; null where the value is. */
  readonly sources: Readonly<Record<keyof MeetingSources, Cited | null>>
}

export interface PersonFact {
  readonly id: string
  readonly name: string
  /** All spellings met, sorted. */
  readonly names: readonly string[]
  /** Why sightings that could have been of different persons are this one: features, weights, dates. */
  readonly reasons: readonly string[]
}

export interface AttendanceFact extends Cited {
  /** meeting id + ordinal in its list. */
  readonly id: string
  readonly meeting: string
  /** null where a municipality is listed without a name. */
  readonly person: string | null
  /** The organization or municipality the person was listed for. */
  readonly organization: string | null
  /** Why it is that one, where the list itself does not say; null where it does. */
  readonly organizationReason: string | null
  readonly party: string | null
  readonly written: string | null
  readonly status: 'PRESENT' | 'ABSENT'
  readonly role: 'MEMBER' | 'SUBSTITUTE' | 'SECRETARIAT' | 'OFFICIAL' | 'GUEST' | 'PRESENTER'
  readonly from: string | null
  readonly to: string | null
  readonly partial: boolean
}

/** One unbroken period in which a person was seen for an organization. */
export interface RepresentationFact {
  readonly id: string
  readonly person: string
  readonly organization: string
  /** Dates of the first and the last meeting it was seen at. */
  readonly from: string
  readonly to: string
  readonly meetings: number
  readonly present: number
  readonly absent: number
  readonly partial: number
  /** The roles it was seen in, sorted: who was only ever a GUEST did not speak for a municipality as its MEMBER did. */
  readonly roles: readonly AttendanceFact['role'][]
}

/** What minutes state, apart from what lists show: somebody comes for somebody who was there before. */
export interface ReplacementFact extends Cited {
  /** item id + "/r". */
  readonly id: string
  /** The item that says so; its title tells for what. */
  readonly item: string
  readonly person: string
  readonly replaces: string
}

export interface ItemFact extends Cited {
  /** document id's first 12 digits + "/" + ordinal: two records of one meeting never overwrite each other. */
  readonly id: string
  readonly meeting: string
  readonly ordinal: number
  readonly parent: string | null
  readonly number: string | null
  readonly title: string
  readonly time: string | null
  readonly status: 'HANDLED' | 'WITHDRAWN' | 'POSTPONED'
  readonly deferredTo: string | null
}

export interface PresentationFact extends Cited {
  readonly item: string
  readonly person: string
  readonly written: string
}

export interface DecisionFact extends Cited {
  /** item id + "/" + ordinal. */
  readonly id: string
  readonly item: string
  readonly ordinal: number
  readonly text: string
  readonly level: 'DECISION' | 'PROPOSAL'
  /** The body it is proposed to, as written, and its id where it is known. */
  readonly to: string | null
  readonly toBody: string | null
  readonly parent: string | null
}

export interface TaskFact extends Cited {
  readonly id: string
  readonly item: string
  /** null where the task stands outside any decision. */
  readonly decision: string | null
  /** EDTF. */
  readonly due: string | null
  readonly assignees: readonly AssigneeFact[]
}

export interface AssigneeFact {
  readonly written: string
  /** What it was found to be; null where it is a role or group that has no node. */
  readonly kind: 'PERSON' | 'ORGANIZATION' | 'BODY' | null
  readonly id: string | null
  /** In the task's document. */
  readonly evidence: Evidence
}

export interface AmountFact extends Cited {
  readonly id: string
  readonly item: string
  readonly decision: string | null
  readonly value: number
  readonly currency: string
  readonly basis: 'TOTAL' | 'PER_INHABITANT'
  readonly cap: boolean
  readonly written: string
  readonly state: 'PROPOSED' | 'GRANTED' | 'REALLOCATED' | 'SPENT' | 'MENTIONED'
  /** Who granted it, or to whom it is proposed, as written; null where nothing says so. */
  readonly decider: string | null
  /** The body that is, where it is known. */
  readonly deciderBody: string | null
  /** Where the money comes from, as written. */
  readonly source: string | null
  /** What it is for, as written. */
  readonly purpose: string | null
  /** The project it goes to, where the decision concerns just one. */
  readonly project: string | null
  /** The earlier PROPOSED amount that this one grants. */
  readonly grants: string | null
}

export interface ProjectFact {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** REGISTER where seed/projects.yaml knows it, else MINUTES. */
  readonly known: 'REGISTER' | 'MINUTES'
}

export interface ConcernFact extends Cited {
  readonly item: string
  readonly project: string
  readonly how: 'TITLE' | 'DECISION' | 'TEXT'
}

export interface FollowsFact extends Cited {
  readonly from: string
  readonly to: string
  readonly reason: 'DEFERRED' | 'REFERENCE' | 'SAME_TITLE' | 'SAME_PROJECT' | 'SAME_MATTER'
  /** What makes it so, in words: the shared title, the project or matter, the date that was set. */
  readonly because: string
}

/** Two persons who may be one; never merged without a judgement. */
export interface CandidateFact {
  readonly left: string
  readonly right: string
  /** 0 to 1; nothing at 1 but a judgement. */
  readonly score: number
  readonly reasons: readonly string[]
  /** UNSURE where a person has looked and could not tell. */
  readonly judged: 'UNSURE' | null
}

export interface FindingFact extends Finding {
  readonly id: string
  readonly document: string
}
