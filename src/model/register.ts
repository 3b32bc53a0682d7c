/** What is known of a region beforehand; kept as files under `seed/` that a person can edit and review. */
export interface Register {
  readonly municipalities: readonly RegisterMunicipality[]
  readonly organizations: readonly RegisterOrganization[]
  readonly projects: readonly RegisterProject[]
  readonly matters: readonly RegisterMatter[]
  readonly judgements: readonly Judgement[]
}

export interface RegisterMunicipality {
  /** Four digits, by Statistics Sweden, such as "1260". */
  readonly code: string
  readonly name: string
  readonly county: string
}

export interface RegisterOrganization {
  /** Stable id such as "familjen-helsingborg". */
  readonly id: string
  /** The present name. */
  readonly name: string
  /** Other names met, with the years they were in use where known (EDTF, inclusive). */
  readonly formerNames: readonly { readonly name: string; readonly until: string | null }[]
  readonly aliases: readonly string[]
  /** Names of the municipalities that are members. */
  readonly members: readonly string[]
  readonly bodies: readonly RegisterBody[]
}

export interface RegisterBody {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface RegisterProject {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Whose minutes the names mean this in, and those of its members; everybody's where left out. */
  readonly organization?: string | null
}

/** What comes back under different titles without being a project: a plan, an agreement, a strategy. */
export interface RegisterMatter {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** As with a project. */
  readonly organization?: string | null
}

/** A person's ruling on two names: rows of seed/judgements.csv. */
export interface Judgement {
  /** A name, or a name and whom it stands for: "Anna Svensson, Bjuv". */
  readonly left: string
  readonly right: string
  readonly verdict: 'SAME' | 'DIFFERENT' | 'UNSURE'
  readonly reason: string
}
