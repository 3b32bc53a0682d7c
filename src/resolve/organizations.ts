import { distance } from 'fastest-levenshtein'
import type { BodyFact, OrganizationFact } from '../model/facts.ts'
import type { Register, RegisterBody, RegisterOrganization } from '../model/register.ts'
import { byText, fold, slug } from './names.ts'
import { genericBodies, readsLikeBody } from './vocabulary/bodies.ts'

/** What a name stands for: an organization (a municipality is one) or a body of one. */
export type Found = { readonly kind: 'ORGANIZATION' | 'BODY'; readonly id: string }

interface BodyEntry {
  readonly body: RegisterBody
  readonly organization: RegisterOrganization
}

/** Organizations and bodies by every form their names are written in. */
export interface Directory {
  /** A municipality by name, genitive, *stad* or *kommun*, a misprint of one letter; else null. */
  municipality(name: string): string | null
  /** A municipality or an organization the register knows; else null. */
  known(name: string): string | null
  /** The same, and where nothing is known a new organization by that name. */
  organization(name: string): string
  /** A body by name, looked for in the organization first; null where none or several fit. */
  body(name: string, organization: string | null): string | null
  /** The same, and where nothing is known a new body of that organization. */
  bodyOrNew(name: string, organization: string | null): string
  /** The same, but new only by a name that reads like one of a body; else null. */
  bodyLike(name: string, organization: string | null): string | null
  organizationOfBody(body: string): string | null
  /** Whether a circle of meetings is an organization's, or one of its members'. */
  isWithin(circle: string, organization: string): boolean
  nameOf(id: string): string
  /** The present, the former and the other known names. */
  namesOf(id: string): readonly string[]
  /** Every word that only names an organization, folded: it tells titles apart no better than *och* does. */
  readonly nameWords: ReadonlySet<string>
  /** Facts of what was asked for, and of the members of what was asked for; sorted. */
  organizationFacts(): OrganizationFact[]
  bodyFacts(): BodyFact[]
}

const municipalityId = (code: string) => `municipality-${code}`

/** `kommun`, `stad` and their forms at the end of a municipality's name, with what genitive is before it. */
const municipalityWord = / (kommun|stad|kommunen|staden|kommuns|stads)$/

/** Words before the name of a group that say what it is. */
const groupWord = /^(den |det |de )?(verkställande |nuvarande |föreningen |nätverket )/

/** @param named names of organizations that only minutes name, by id, as documents that are not given have them */
export function directoryOf(register: Register, named: ReadonlyMap<string, string> = new Map()): Directory {
  const names = new Map<string, string>()
  const formsMet = new Map<string, Set<string>>()
  const used = new Set<string>()
  const usedBodies = new Set<string>()
  const derived = new Map<string, string>(named)
  const derivedBodies = new Map<string, { name: string; organization: string | null }>()

  const municipalityByName = new Map<string, string>()
  const lengths = new Map<number, string[]>()
  for (const { code, name } of register.municipalities) {
    const folded = fold(name)
    municipalityByName.set(folded, municipalityId(code))
    names.set(municipalityId(code), name)
    lengths.set(folded.length, [...(lengths.get(folded.length) ?? []), folded])
  }
  const organizationsById = new Map(register.organizations.map((entry) => [entry.id, entry]))
  const organizationByName = new Map<string, string>()
  const bodies = new Map<string, BodyEntry>()
  const bodiesByName = new Map<string, BodyEntry[]>()
  for (const organization of register.organizations) {
    names.set(organization.id, organization.name)
    const written = [organization.name, ...organization.formerNames.map(({ name }) => name), ...organization.aliases]
    for (const name of written) organizationByName.set(fold(name), organization.id)
    for (const body of organization.bodies) {
      const entry = { body, organization }
      bodies.set(body.id, entry)
      names.set(body.id, body.name)
      for (const form of new Set([body.name, ...body.aliases].map(fold)))
        bodiesByName.set(form, [...(bodiesByName.get(form) ?? []), entry])
    }
  }

  /** What names were found to be: the same few come back in every document. */
  const found = new Map<string, string | null>()

  function municipality(name: string): string | null {
    const before = found.get(name)
    if (before !== undefined) return before
    const id = municipalityAnew(name)
    found.set(name, id)
    return id
  }

  function municipalityAnew(name: string): string | null {
    const folded = fold(name)
    const bare = folded.replace(municipalityWord, '')
    for (const form of [folded, bare, bare.replace(/s$/, '')]) {
      const id = municipalityByName.get(form)
      if (id) return met(id, name)
    }
    // A misprint: one letter in a name long enough, and only one municipality it can be.
    if (bare.length < 6) return null
    for (const form of [bare, bare.replace(/s$/, '')]) {
      const near = [form.length - 1, form.length, form.length + 1]
        .flatMap((length) => lengths.get(length) ?? [])
        .filter((known) => distance(known, form) === 1)
      if (near.length === 1) return met(municipalityByName.get(near[0]!)!, name)
    }
    return null
  }

  function met(id: string, name: string): string {
    const forms = formsMet.get(id) ?? new Set()
    formsMet.set(id, forms.add(tidy(name)))
    used.add(id)
    return id
  }

  function known(name: string): string | null {
    const folded = fold(name)
    for (const form of [folded, folded.replace(/s$/, ''), folded.replace(groupWord, '')]) {
      const id = organizationByName.get(form)
      if (id) return met(id, name)
    }
    return municipality(name)
  }

  function organization(name: string): string {
    const found = known(name)
    if (found) return found
    const id = derivedId(name)
    const form = tidy(name)
    const before = derived.get(id)
    if (before === undefined || byText(form, before) < 0) derived.set(id, form)
    names.set(id, derived.get(id)!)
    return met(id, name)
  }

  function body(name: string, owner: string | null): string | null {
    const folded = fold(name)
    for (const form of [folded, folded.replace(/s$/, ''), folded.replace(groupWord, '')]) {
      const entries = bodiesByName.get(form)
      if (!entries) continue
      const own = entries.filter((entry) => entry.organization.id === owner)
      // Everybody has a "styrelsen": without its organization no body is known by such a name.
      const fitting = own.length > 0 || owner !== null ? own : genericBodies.has(folded) ? [] : entries
      if (fitting.length !== 1) continue
      return metBody(fitting[0]!.body.id, fitting[0]!.organization.id)
    }
    const id = bodyId(name, owner)
    return derivedBodies.has(id) ? metBody(id, owner) : null
  }

  function metBody(id: string, owner: string | null): string {
    usedBodies.add(id)
    if (owner) used.add(owner)
    return id
  }

  function bodyId(name: string, owner: string | null): string {
    return [owner ?? 'body', slug(name) || 'unnamed'].join('-')
  }

  function bodyOrNew(name: string, owner: string | null): string {
    const found = body(name, owner)
    const id = found ?? bodyId(name, owner)
    if (!found || derivedBodies.has(id)) {
      const before = derivedBodies.get(id)?.name
      const kept = before === undefined || byText(name, before) < 0 ? name : before
      derivedBodies.set(id, { name: kept, organization: owner })
      names.set(id, kept)
    }
    return metBody(id, owner)
  }

  function organizationFacts(): OrganizationFact[] {
    const wanted = new Set(used)
    const memberIds = new Map<string, string[]>()
    for (const { id, members } of register.organizations) {
      if (!used.has(id)) continue
      const ids = members.map((name) => municipalityByName.get(fold(name))!).sort(byText)
      memberIds.set(id, ids)
      for (const member of ids) wanted.add(member)
    }
    return [...wanted].sort(byText).map((id) => {
      const code = /^municipality-(\d{4})$/.exec(id)?.[1] ?? null
      const entry = organizationsById.get(id)
      const name = names.get(id)!
      const other = [
        ...(entry?.formerNames.map((former) => former.name) ?? []),
        ...(entry?.aliases ?? []),
        ...(formsMet.get(id) ?? []),
      ]
      return {
        id,
        name,
        kind: code ? 'MUNICIPALITY' : entry && entry.members.length > 0 ? 'COOPERATION' : 'OTHER',
        code,
        names: distinct(other, name),
        members: memberIds.get(id) ?? [],
      }
    })
  }

  function bodyFacts(): BodyFact[] {
    return [...usedBodies].sort(byText).map((id) => {
      const entry = bodies.get(id)
      const name = names.get(id)!
      return {
        id,
        name,
        organization: entry?.organization.id ?? derivedBodies.get(id)?.organization ?? null,
        names: distinct(entry?.body.aliases ?? [], name),
      }
    })
  }

  const nameWords = new Set(
    [
      ...register.municipalities.map(({ name }) => name),
      ...register.organizations.flatMap(({ name, formerNames }) => [name, ...formerNames.map((former) => former.name)]),
    ].flatMap((name) =>
      fold(name)
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap((word) => [word, `${word}s`]),
    ),
  )

  return {
    municipality,
    known,
    organization,
    body,
    bodyOrNew,
    bodyLike: (name, owner) => body(name, owner) ?? (readsLikeBody.test(fold(name)) ? bodyOrNew(name, owner) : null),
    isWithin: (circle, owner) =>
      circle === owner ||
      (organizationsById.get(owner)?.members ?? []).some((name) => municipalityByName.get(fold(name)) === circle),
    organizationOfBody: (id) => bodies.get(id)?.organization.id ?? derivedBodies.get(id)?.organization ?? null,
    namesOf: (id) => {
      const entry = organizationsById.get(id)
      const former = entry ? [...entry.formerNames.map((past) => past.name), ...entry.aliases] : []
      return [names.get(id) ?? id, ...former]
    },
    nameOf: (id) => names.get(id) ?? id,
    nameWords,
    organizationFacts,
    bodyFacts,
  }
}

/** The id of an organization that only minutes name. */
export function derivedId(name: string): string {
  return slug(name) || 'unnamed'
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}

function distinct(names: readonly string[], except: string): string[] {
  return [...new Set(names)].filter((name) => name !== except).sort(byText)
}
