import { distance } from 'fastest-levenshtein'
import type { Register } from '../model/register.ts'
import { isCertainName } from './names.ts'

/** What a written affiliation stands for. */
export interface Place {
  readonly kind: 'MUNICIPALITY' | 'ORGANIZATION'
  /** The register's present name. */
  readonly name: string
  /** Where the spelling was mended, what stood there. */
  readonly corrected: string | null
}

/** Looks written names up in the register. */
export interface Places {
  /** The municipality or organization that the whole text names, or null. Misspelt municipalities are found where `lenient`. */
  lookup(text: string, lenient?: boolean): Place | null
  /** The municipality whose name ends the text, with what stands before it. */
  atEnd(text: string): { before: string; place: Place } | null
  /** Present name of an organization met under any of its names. */
  present(name: string): string
  isMunicipality(text: string): boolean
  /** Longest register organization whose name occurs in the text. */
  organizationIn(text: string): string | null
  /** The same, with the part of the text that names it. */
  organizationAt(text: string): { name: string; start: number; end: number } | null
  /** Whether a text names an organization of the register, under any of its names. */
  named(organization: string, text: string): boolean
  /** Body of the register that the whole text names. */
  body(text: string): { name: string; organization: string } | null
}

const folded = new Map<string, string>()

/** A name for comparing: lower case, accents off, white space folded; å, ä and ö are letters of their own. */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  // Bounded, so that a long run does not keep every word it ever met.
  if (folded.size > 5000) folded.clear()
  const result = foldAnew(text)
  if (text.length < 60) folded.set(text, result)
  return result
}

function foldAnew(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[éèê]/g, 'e')
    .replace(/[áà]/g, 'a')
    .replace(/ü/g, 'u')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where a part of a folded text stands in the text itself. */
function unfolded(text: string, start: number, end: number): { start: number; end: number } {
  const lead = text.length - text.trimStart().length
  // Folding mostly keeps every character; where it does not, the stretch that folds to so many is looked for.
  if (fold(text).length === text.trim().length) return { start: lead + start, end: lead + end }
  const upTo = (length: number) => {
    let [low, high] = [lead, text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      // The bar keeps white space at the end from being trimmed.
      if (foldAnew(`${text.slice(lead, middle)}|`).length - 1 < length) low = middle + 1
      else high = middle
    }
    return low
  }
  return { start: upTo(start), end: upTo(end) }
}

const MUNICIPAL = /(?:\s+(?:kommun|kommuns|stad|stads|kommunen|stadens|kn))$/iu

/** *Perstrop* for *Perstorp*: the same letters, two neighbours in each other's place. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

const known = new WeakMap<Register, Places>()

/** The look-up of a register; made once for each. */
export function placesOf(register: Register): Places {
  const places = known.get(register) ?? lookupOf(register)
  known.set(register, places)
  return places
}

function lookupOf(register: Register): Places {
  const municipalities = new Map(register.municipalities.map((entry) => [fold(entry.name), entry.name]))
  const organizations = new Map<string, string>()
  const bodies = new Map<string, { name: string; organization: string }>()
  for (const entry of register.organizations) {
    for (const name of [entry.name, ...entry.aliases, ...entry.formerNames.map((former) => former.name)]) {
      organizations.set(fold(name), entry.name)
    }
    for (const body of entry.bodies) {
      for (const name of [body.name, ...body.aliases])
        bodies.set(fold(name), { name: body.name, organization: entry.name })
    }
  }
  const longestFirst = [...organizations.keys()].sort((left, right) => right.length - left.length)

  const exactMunicipality = (text: string): string | null => {
    const plain = fold(text).replace(/[.:]$/, '')
    const direct = municipalities.get(plain)
    if (direct) return direct
    const bare = plain
      .replace(MUNICIPAL, '')
      .replace(/^(?:kommunen|region|staden)\s+/u, (lead) => (lead.startsWith('region') ? lead : ''))
    return (
      municipalities.get(bare) ??
      (bare.endsWith('s') ? municipalities.get(bare.slice(0, -1)) : undefined) ??
      (plain === 'region gotland' ? (municipalities.get('gotland') ?? null) : null)
    )
  }

  const misspelt = (text: string): string | null => {
    const bare = fold(text).replace(MUNICIPAL, '').replace(/[.:]$/, '')
    if (bare.length < 4 || /\s.*\s/.test(bare)) return null
    let best: string | null = null
    let least = bare.length >= 9 ? 3 : bare.length >= 5 ? 2 : 1.5
    let unique = true
    for (const [folded, name] of municipalities) {
      if (Math.abs(folded.length - bare.length) > 2) continue
      for (const form of bare.endsWith('s') ? [bare, bare.slice(0, -1)] : [bare]) {
        // Two letters in each other's place are one slip, not two.
        const steps = isSwapped(form, folded) ? 1 : distance(form, folded)
        if (steps < least) {
          least = steps
          best = name
          unique = true
        } else if (steps === least && best !== null && best !== name) unique = false
      }
    }
    return unique && best && fold(best)[0] === bare[0] ? best : null
  }

  const lookup = (text: string, lenient = false): Place | null => {
    const plain = text.replace(/^[\s,.;:–-]+|[\s,;:]+$/gu, '')
    if (plain === '') return null
    const municipality = exactMunicipality(plain)
    if (municipality) return { kind: 'MUNICIPALITY', name: municipality, corrected: null }
    const folded = fold(plain).replace(/\.$/, '')
    const organization = organizations.get(folded) ?? organizations.get(folded.replace(/s$/, ''))
    if (organization) return { kind: 'ORGANIZATION', name: organization, corrected: null }
    // *Karin Holm* is a person, not Katrineholm misspelt.
    if (!lenient || !/^\p{Lu}/u.test(plain) || isCertainName(plain)) return null
    const mended = misspelt(plain)
    return mended ? { kind: 'MUNICIPALITY', name: mended, corrected: plain } : null
  }

  /** The longest name that a folded text has, and where. */
  const registeredIn = (text: string): { name: string; at: number } | null => {
    for (const name of longestFirst) {
      const at = text.indexOf(name)
      if (
        at >= 0 &&
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
        /^(?:s?(?![\p{L}\p{N}]))/u.test(text.slice(at + name.length))
      )
        return { name, at }
    }
    return null
  }

  return {
    lookup,
    isMunicipality: (text) => exactMunicipality(text) !== null,
    present: (name) => organizations.get(fold(name)) ?? name,
    body: (text) => bodies.get(fold(text)) ?? null,
    named(organization, text) {
      const folded = fold(text)
      return [...organizations].some(([name, present]) => present === organization && folded.includes(name))
    },
    organizationIn(text) {
      const found = registeredIn(fold(text))
      return found ? organizations.get(found.name)! : null
    },
    organizationAt(text) {
      const found = registeredIn(fold(text))
      if (!found) return null
      const { start, end } = unfolded(text, found.at, found.at + found.name.length)
      return { name: organizations.get(found.name)!, start, end }
    },
    atEnd(text) {
      const parts = text.split(' ')
      for (let take = Math.min(4, parts.length - 1); take >= 1; take--) {
        const tail = parts.slice(-take).join(' ')
        if (!/^\p{Lu}/u.test(tail)) continue
        const place = lookup(tail)
        if (place) return { before: parts.slice(0, -take).join(' '), place }
      }
      return null
    },
  }
}
