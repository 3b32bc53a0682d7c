import { clocksIn } from './dates.ts'
import { isCertainName, looksLikeName } from './names.ts'
import type { Span } from './paragraph.ts'
import type { Place, Places } from './places.ts'
import { isRoleWord } from './vocabulary.ts'

/** A person on a list, as far as it was read. */
export interface Entry {
  person: string | null
  municipality: string | null
  organization: string | null
  party: string | null
  from: string | null
  to: string | null
  partial: boolean
  absent: boolean
  deputy: boolean
  secretary: boolean
  chair: boolean
  /** *(adjungerad)*: no member, but called in. */
  guest: boolean
  /** Belongs to the secretariat of the cooperation. */
  secretariat: boolean
  /** *Anna Berg (AB)*: how the text calls her. */
  initials: string | null
  /** The role as written. */
  title: string | null
  linked: boolean
  span: Span
  corrected: string | null
}

export interface ListContext {
  readonly places: Places
  /** The cooperation whose minutes these are, where known. */
  readonly organization: string | null
  /** The minutes are a municipality's own, not a cooperation's. */
  readonly ofMunicipality?: boolean
  /** The line holds one person: what follows the name is about that person. */
  readonly single?: boolean
}

/** Somebody of whom nothing is read yet. */
export function blank(span: Span): Entry {
  return {
    person: null,
    municipality: null,
    organization: null,
    party: null,
    from: null,
    to: null,
    partial: false,
    absent: false,
    deputy: false,
    secretary: false,
    chair: false,
    guest: false,
    secretariat: false,
    initials: null,
    title: null,
    linked: false,
    span,
    corrected: null,
  }
}

export function extend(entry: Entry, end: number): void {
  entry.span = { start: entry.span.start, end: Math.max(entry.span.end, end) }
}
/** Gives a person on a list the municipality or organization that a place stands for. */
export function affiliate(entry: Entry, place: Place): void {
  if (place.kind === 'MUNICIPALITY') {
    entry.municipality = place.name
    entry.corrected ??= place.corrected
  } else entry.organization = place.name
}

const NOTE =
  /^(?:(?:ej|endast|deltog|deltar|deltagit|närvarande|lämnar|lämnade|kom|anländer|anlände|anslöt|ansluter|ankom|avvek|avviker|gick|går|slutade|slutar|tjänstgör\p{L}*|tjg\.?|ers(?:\.|ättare|ätter)?|ersätter|vice för|för|fr\.?\s?o\.\s?m\.?|t\.\s?o\.\s?m\.?|tom(?=\s+(?:kl|§|punkt|\d))|from(?=\s+(?:kl|§|punkt|\d))|kl|via|under|punkt|adjungerad|adj\.?(?=$|\s)|frånvarande|förhinder|anmält förhinder|(?:har |hade )?(?:lämnat|anmält|meddelat) (?:återbud|förhinder|frånvaro)|i stället för|istället för|återbud|digitalt|distans|jävi?g?|f\.?m\.?|e\.?m\.?)(?![\p{L}])|till\s+(?:kl|och med|§|\d|lunch)|ärende(?:na)?\s+\d|(?:före|efter|fram till)\s+lunch|från\s+(?:kl|och med|§|\d|p)|§|på\s(?:distans|länk|plats)|del(?:ar)?\s+av|p\.\s?\d|\d{1,2}[.:]\d{2})/iu

export function isNote(text: string): boolean {
  return NOTE.test(text) || /^(?:vice|v\.)\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(text)
}

/** *för Ängelholms kommun och nätverket Näringsliv*: a municipality and an organization may be stated together. */
export function affiliateStated(entry: Entry, text: string, context: ListContext): void {
  const [first, ...others] = text.split(/\s+och\s+/u)
  const place = context.places.lookup(first!, true)
  if (place) {
    affiliate(entry, place)
    const rest = others.join(' och ')
    if (rest && !looksLikeName(rest)) entry.organization ??= context.places.present(rest)
  } else if (isRoleWord(text)) applyRole(entry, text, context)
  else entry.organization ??= context.places.present(text)
}

/** A role (*kommunchef i Ale*), which may name the affiliation or make the person an official of the secretariat. */
export function applyRole(entry: Entry, text: string, context: ListContext): void {
  const { places } = context
  if (/sekretariatet?|(?<![\p{L}])kansliet/iu.test(text)) {
    entry.secretariat = true
    const named = text.replace(/^.*?(?:sekretariatet?|kansliet)\s*(?:för|i|vid|hos)?\s*/iu, '').trim()
    entry.organization ??= named ? places.present(named) : context.organization
    return
  }
  const noted = /\s(?<note>(?:§§?\s*\d|från kl|till kl|fr\.o\.m|t\.o\.m|via ).*)$/iu.exec(text)
  if (noted) {
    applyNote(entry, noted.groups!.note!, context)
    applyRole(entry, text.slice(0, noted.index).trim(), context)
    return
  }
  entry.title ??= text
  if (
    /(?:^|[^\p{L}])(?!(?:social|famil\p{L}*|bistånds|fritids|kultur|utrednings|bygglovs)sekreterare)(?:\p{L}*sekreterare|(?:nämnd|mötes|protokoll|förbunds)?sekr\.?|(?:vid|för) (?:protokollet|anteckningar(?:na)?|tangenterna|pennan)|antecknare|antecknar|antecknade|förde (?:protokoll|anteckningar)(?:et|na)?|protokollförare)(?:$|[^\p{L}])/iu.test(
      text,
    )
  )
    entry.secretary = true
  // *Ordförande* chairs this meeting; *kommunstyrelsens ordförande* is somebody's office at home.
  if (/^(?:\p{L}+-)?(?:mötes)?ordf(?:örande|\.)?(?:\s+(?:för|vid|i)\s.*)?$/iu.test(text)) entry.chair = true
  if (/(?:^|\s)(?:ersättare|suppleant|tjg\.? ers)/iu.test(text)) entry.deputy = true
  if (entry.municipality) return
  const stated = /(?:^|\s)(?:i|för|från|vid|på|,)\s+(\p{Lu}.*)$/u.exec(text)
  const tail = stated?.[1] ?? /\s(\p{Lu}.*)$/u.exec(text)?.[1]
  // Nobody is for another person.
  if (!tail || isCertainName(tail)) return
  const place = places.lookup(tail, true) ?? places.atEnd(text)?.place ?? null
  if (place) affiliate(entry, place)
  else if (!entry.organization && /^\p{Ll}/u.test(text) && (stated || !isRoleWord(text.split(' ')[0]!)))
    entry.organization = stated ? places.present(tail) : text
  else if (!entry.organization && isRoleWord(text.split(' ')[0]!)) entry.organization = places.present(tail)
}

/** Parties as they were written in small letters: *(s)*, *Anna Berg, fp, Bjuv*. */
const SMALL_PARTY = /^(?:s|m|c|v|l|fp|kd|kds|mp|sd|vpk|nyd|vf|spi|d|fi|opol)$/u

export function isSmallParty(text: string): boolean {
  return SMALL_PARTY.test(text)
}

const PARTY = /^(?:\p{Lu}{1,4}|[A-ZÅÄÖ][a-zåäö]?\p{Lu}{1,3}|Lpo|-|opol|pol\.? vilde)$/u

/** National parties, which two letters at a name are before they are its initials. */
const NATIONAL = /^(?:KD|SD|MP|FP|SPI)$/u

function isInitials(text: string, person: string | null): boolean {
  if (person === null || !/^\p{Lu}{2,4}$/u.test(text) || NATIONAL.test(text)) return false
  return text === [...person.matchAll(/(?<![\p{L}])\p{Lu}/gu)].join('')
}

/** What stands at a name, in brackets or after a comma: a party, a way of taking part, a span of time, a place. */
export function applyNote(entry: Entry, note: string, context?: ListContext): void {
  const text = note.trim()
  if (text === '') return
  if (isInitials(text, entry.person)) {
    entry.initials ??= text
    return
  }
  if (PARTY.test(text) || SMALL_PARTY.test(text)) {
    entry.party ??= text === '-' ? null : text
    return
  }
  if (
    /^via\s|^(?:på\s)?distans|^digitalt|^på (?:plats|länk)|(?:^|\s)(?:per|via) (?:telefon|teams|länk|video)|^(?:teams|zoom|skype|länk|telefon)$/iu.test(
      text,
    )
  ) {
    if (!/\d/.test(text)) return
  }
  if (
    /(?:^|\s)(?:frånvarande|förhinder|anmält förhinder|(?:har |hade )?(?:lämnat|anmält|meddelat) (?:återbud|förhinder|frånvaro)|återbud|ej närvarande|deltog ej$|sjuk)/iu.test(
      text,
    ) &&
    !/§|punkt|kl/iu.test(text)
  ) {
    entry.absent = true
    return
  }
  if (/^(?:adj\.?|adjungerad(?:\s+ledamot)?)$/iu.test(text)) {
    entry.guest = true
    return
  }
  if (/^(?:i stället|istället) för\s/iu.test(text)) {
    entry.deputy = true
    return
  }
  const instead = /^(?:för|vice|v\.)\s+(?=\p{Lu})/u.exec(text)
  if (instead && looksLikeName(text.slice(instead[0].length).trim())) {
    entry.deputy = true
    return
  }
  if (
    /(?:tjg\.?\s*(?:ers|för\s)|tjänstgör\p{L}* (?:ersättare|för\s)|(?:går|gick|inträder|träder) in för\s|ersättare(?:\s+för)?|ersätter|ers\.?\s+för|(?:^|\s)ers\.?$|suppleant|vikarierar för|i stället för)/iu.test(
      text,
    )
  ) {
    entry.deputy = true
    if (!/\d/.test(text)) return
  }
  const [clock] = clocksIn(text.replace(/(?<=från|till|t\.o\.m\.|fr\.o\.m\.)\s+(?=\d{1,2}(?:$|\D))/iu, ' kl '))
  if (clock) {
    entry.partial = true
    // *§ 13.40* is no hour, *från § 18 kl. 13.40* is one.
    if (/punkt|§|ärende/iu.test(text.slice(0, 12)) && !/kl(?:ockan|\.)?\s*\d/iu.test(text)) return
    if (clock.to) {
      entry.from = clock.from
      entry.to = clock.to
    } else if (
      /till|t\.?\s?o\.?\s?m|lämna|avvek|avvik|gick|(?<![\p{L}])går|sluta|fram till|–\s*\d|^-/iu.test(text) &&
      !/från/iu.test(text)
    )
      entry.to = clock.from
    else if (/[-–]\s*$/.test(text) || /från|fr\.?\s?o|kom|anl|ansl|ankom|efter/iu.test(text)) entry.from = clock.from
    else entry.from = clock.from
    return
  }
  if (
    /§|del(?:ar)?\s+av|lunch|punkt|jäv|del av mötet|p\.?\s?\d|ärende|för\s*middag|efter\s*middag|^[fe]\.?m\.?$|under\s|deltog|lämna|anslöt|(?:^|\s)(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m)\.?(?![\p{L}])|endast/iu.test(
      text,
    )
  ) {
    entry.partial = true
    return
  }
  if (!context) return
  const place = context.places.lookup(text, true)
  if (place) {
    affiliate(entry, place)
    return
  }
  if (/^\p{Lu}/u.test(text) && !isRoleWord(text) && !entry.organization && !entry.municipality) {
    entry.organization = context.places.present(text)
    return
  }
  applyRole(entry, text, context)
}
