import type { Judgement } from '../../model/register.ts'
import { byText, nameKey, slug } from '../names.ts'

/** What a judgement can point at: a name, and whom it stands for. */
export interface Judged {
  readonly key: string
  /** Names of the organization, the present one and former ones; where it is unknown, of those whose meetings it was met in. */
  readonly affiliations: readonly string[]
  /** Where it was met: a date tells apart who bear one name at one place. */
  readonly sightings: readonly { readonly gathering: { readonly date: string | null } }[]
}

interface Reference {
  readonly key: string
  readonly affiliation: string | null
  readonly date: string | null
}

/** The rulings, asked in constant time. */
export interface Rulings {
  /** The ruling that applies to two, the last one written; null where there is none. */
  between(left: Judged, right: Judged): Judgement | null
  /** Whether any is on that name. */
  isOn(key: string): boolean
  readonly sames: readonly Judgement[]
  matches(reference: string, judged: Judged): boolean
}

export function rulingsOf(judgements: readonly Judgement[]): Rulings {
  const latest = new Map<string, Judgement>()
  for (const judgement of judgements) {
    const pair = [judgement.left, judgement.right].map(pointer).sort(byText).join(' | ')
    latest.delete(pair)
    latest.set(pair, judgement)
  }
  const kept = [...latest.values()]
  const byKey = new Map<string, Judgement[]>()
  for (const judgement of kept)
    for (const key of new Set([judgement.left, judgement.right].map((reference) => slug(referenceOf(reference).key))))
      byKey.set(key, [...(byKey.get(key) ?? []), judgement])

  function between(left: Judged, right: Judged): Judgement | null {
    const rulings = byKey.get(slug(left.key)) ?? []
    const applies = ({ left: one, right: two }: Judgement) =>
      (matches(one, left) && matches(two, right)) || (matches(one, right) && matches(two, left))
    return rulings.findLast(applies) ?? null
  }

  return {
    between,
    isOn: (key) => byKey.size > 0 && byKey.has(slug(key)),
    sames: kept.filter(({ verdict }) => verdict === 'SAME'),
    matches,
  }
}

/**
 * "Anna Svensson, Bjuv" is a name and whom it stands for, "Anna Svensson, Bjuv, 2015-06-12" the one of them who was met
 * that day; "anna-svensson" is the same name as an id.
 */
function referenceOf(reference: string): Reference {
  const { name, place, date } = referenceParts(reference)
  return { key: nameKey(name), affiliation: place === null ? null : slug(place), date }
}

/** A reference as it is written: a name, and behind commas a place and a day. */
export function referenceParts(reference: string): { name: string; place: string | null; date: string | null } {
  const [name = '', ...rest] = reference.split(',').map((part) => part.trim())
  const date = /^\d{4}-\d{2}-\d{2}$/.test(rest.at(-1) ?? '') ? rest.pop()! : null
  return { name, place: rest.length === 0 ? null : rest.join(', '), date }
}

function pointer(reference: string): string {
  const { key, affiliation, date } = referenceOf(reference)
  return `${key}, ${affiliation ?? ''}, ${date ?? ''}`
}

function matches(reference: string, judged: Judged): boolean {
  const { key, affiliation, date } = referenceOf(reference)
  // An id has no å; where two names share one, a written å tells them apart.
  const isId = /^[a-z0-9-]+$/.test(reference)
  if (isId ? slug(judged.key) !== slug(key) : judged.key !== key) return false
  if (affiliation !== null && !judged.affiliations.some((name) => slug(name) === affiliation)) return false
  return date === null || judged.sightings.some(({ gathering }) => gathering.date === date)
}
