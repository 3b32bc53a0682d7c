import type { Judgement } from '../../model/register.ts'
import { byText, nameKey, slug } from '../names.ts'

/** What a judgement can point at: a name, and whom it stands for. */
export interface Judged {
  readonly key: string
  /** Names of the organization, the present one and former ones; where it is unknown, of those whose meetings it was met in. */
  readonly affiliations: readonly string[]
}

interface Reference {
  readonly key: string
  readonly affiliation: string | null
}

/** The rulings, asked in constant time. */
export interface Rulings {
  /** The ruling that applies to two, the last one written; null where there is none. */
  between(left: Judged, right: Judged): Judgement | null
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
    sames: kept.filter(({ verdict }) => verdict === 'SAME'),
    matches,
  }
}

/** "Anna Svensson, Bjuv" is a name and whom it stands for; "anna-svensson" is the same name as an id. */
function referenceOf(reference: string): Reference {
  const [name = '', ...rest] = reference.split(',')
  const affiliation = rest.join(',').trim()
  return { key: nameKey(name), affiliation: affiliation === '' ? null : slug(affiliation) }
}

function pointer(reference: string): string {
  const { key, affiliation } = referenceOf(reference)
  return `${key}, ${affiliation ?? ''}`
}

function matches(reference: string, judged: Judged): boolean {
  const { key, affiliation } = referenceOf(reference)
  // An id has no å; where two names share one, a written å tells them apart.
  const isId = /^[a-z0-9-]+$/.test(reference)
  if (isId ? slug(judged.key) !== slug(key) : judged.key !== key) return false
  return affiliation === null || judged.affiliations.some((name) => slug(name) === affiliation)
}
