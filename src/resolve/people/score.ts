import { distance } from 'fastest-levenshtein'
import { partsOf, slug, sound, withoutGeneration } from '../names.ts'
import { commonGivenNames, commonSurnames } from '../vocabulary/names.ts'

/** Something that speaks for or against two sightings being one person. */
export interface Feature {
  readonly says: string
  /** Points, roughly binary orders of magnitude of odds; negative speaks against. */
  readonly weight: number
}

/** Points from which one name is one person without asking anybody. Different spellings never are. */
export const enoughToMerge = 7

/** Points from which a pair is shown to a person. */
export const enoughToAsk = 5

export function total(features: readonly Feature[]): number {
  return features.reduce((sum, { weight }) => sum + weight, 0)
}

/** Points as a share of certainty, 0 to 1: half at the edge of merging. */
export function certainty(features: readonly Feature[]): number {
  return Math.round(100 / (1 + 2 ** (enoughToMerge - total(features)))) / 100
}

export function explain(features: readonly Feature[]): string {
  const parts = features.map(({ says, weight }) => `${says} ${weight < 0 ? '−' : '+'}${Math.abs(weight)}`)
  return `${parts.join(', ')} = ${total(features)}`
}

/** How much it says that two names are the same: less for names that many bear. */
export function sameName(key: string): Feature {
  const { given, surname } = partsOf(withoutGeneration(key))
  if (surname === '') return { says: 'same single name', weight: 1 }
  const common = [commonGivenNames.has(given), commonSurnames.has(surname)].filter(Boolean).length
  if (common === 2) return { says: 'same full name, both parts common', weight: 3 }
  return common === 1
    ? { says: 'same full name, one part common', weight: 5 }
    : { says: 'same full name, uncommon', weight: 6 }
}

/** How alike two different names are; null where they are not. */
export function nearName(left: string, right: string): Feature | null {
  const one = partsOf(left)
  const two = partsOf(right)
  if (one.surname === '' || two.surname === '') return null
  // Father and son: the names say themselves that they are two.
  if (withoutGeneration(left) === withoutGeneration(right) && / d[yä]$/.test(left) && / d[yä]$/.test(right)) return null
  if (slug(left) === slug(right)) return { says: 'same name but for å, ä and ö', weight: 5 }
  if (inSomeOrder(left) === inSomeOrder(right)) return { says: 'same names in another order', weight: 4 }
  const longer = left.length > right.length ? left : right
  const shorter = longer === left ? right : left
  if (isPartOf(shorter.split(' '), longer.split(' ')))
    return { says: 'one name is the other with one added', weight: 4 }
  if (one.surname === two.surname) {
    if (isInitial(one.given, two.given)) return { says: 'same surname, and the initial fits', weight: 3 }
    if (sound(one.given) === sound(two.given)) return { says: 'same surname, given names sound alike', weight: 5 }
    const letters = distance(one.given, two.given)
    if (
      letters === 1 &&
      Math.min(one.given.length, two.given.length) >= 4 &&
      !bothIn(commonGivenNames, one.given, two.given)
    )
      return { says: 'same surname, one letter in the given name', weight: 3 }
    return null
  }
  if (sound(one.given) !== sound(two.given)) return null
  const given = one.given === two.given ? 'same given name' : 'given names sound alike'
  const letters = distance(one.surname, two.surname)
  if (sound(one.surname) === sound(two.surname)) return { says: `${given}, surnames sound alike`, weight: 5 }
  if (isSwap(one.surname, two.surname)) return { says: `${given}, two letters of the surname swapped`, weight: 4 }
  if (bothIn(commonSurnames, one.surname, two.surname))
    return letters === 1 ? { says: `${given}, one letter between two common surnames`, weight: 1 } : null
  if (letters === 1) return { says: `${given}, one letter in the surname`, weight: 4 }
  if (letters === 2 && Math.min(one.surname.length, two.surname.length) >= 6)
    return { says: `${given}, two letters in the surname`, weight: 3 }
  if (one.surname.slice(0, 3) === two.surname.slice(0, 3)) return { says: `${given}, surnames begin alike`, weight: 2 }
  return null
}

function inSomeOrder(key: string): string {
  return key.split(' ').sort().join(' ')
}

/** Whether two neighbouring letters have changed places. */
function isSwap(left: string, right: string): boolean {
  const at = [...left].findIndex((letter, index) => letter !== right[index])
  if (left.length !== right.length || at < 0) return false
  return left.slice(0, at) + left[at + 1] + left[at] + left.slice(at + 2) === right
}

function bothIn(names: ReadonlySet<string>, left: string, right: string): boolean {
  return names.has(left) && names.has(right)
}

function isInitial(left: string, right: string): boolean {
  return left[0] === right[0] && Math.min(left.length, right.length) === 1
}

/** Whether the words of a name stand in another in the same order, from its first word on. */
function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < 2 || shorter.length >= longer.length || shorter[0] !== longer[0]) return false
  let position = 0
  for (const word of longer) if (word === shorter[position]) position += 1
  return position === shorter.length
}
