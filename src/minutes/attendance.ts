import type { Attendance } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import {
  affiliate,
  affiliateStated,
  applyNote,
  applyRole,
  blank,
  type Entry,
  extend,
  isNote,
  isSmallParty,
  type ListContext,
} from './list-entry.ts'
import { type Token, tokensOf } from './list-tokens.ts'
import { beginsWithGivenName, isCertainName, looksLikeName, SURNAME_PLACES } from './names.ts'
import { evidenceOf, overlaps, type Paragraph, type Span } from './paragraph.ts'
import type { Place } from './places.ts'
import { type AttendanceKind, isRoleWord, labelOf } from './vocabulary.ts'

/** Reads one line or paragraph of a list of people. `group` is an affiliation that a heading gave to the lines below it. */
export function readList(paragraph: Paragraph, span: Span, context: ListContext, group: Place | null = null): Entry[] {
  const pieces = placedPieces(paragraph.text, span, context)
  return pieces.length > 1
    ? pieces.flatMap((piece) => readPiece(paragraph, piece, context, null))
    : readPiece(paragraph, span, context, group)
}

/** *Bjuv – Anna Berg, Klippan – Eva Ström*: where each municipality that heads its people begins. */
function placedPieces(text: string, span: Span, { places }: ListContext): Span[] {
  const starts: number[] = []
  const words = text.slice(span.start, span.end)
  for (const match of words.matchAll(
    /(?:^|[,;]\s+|\.\s+)(?<place>\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,2}?)\s*(?::|\s[–—-])\s+(?=\p{Lu})/gu,
  ))
    if (places.isMunicipality(match.groups!.place!))
      starts.push(span.start + match.index + match[0].indexOf(match.groups!.place!))
  if (starts[0] !== span.start) return []
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }))
}

function readPiece(paragraph: Paragraph, span: Span, context: ListContext, group: Place | null): Entry[] {
  const entries: Entry[] = []
  let body = span
  let shared: Place | null = group
  const lead =
    leadingPlace(paragraph.text.slice(span.start, span.end), context) ?? leadingColumn(paragraph, span, context)
  if (lead) {
    shared = lead.place
    body = { start: span.start + lead.length, end: span.end }
  }
  const tokens = tokensOf(paragraph, body, context.places)
  const single = tokens.filter((token) => isCertainName(token.text.replace(/\s*\([^)]*\)/gu, ''))).length <= 1
  for (const token of tokens) readToken(token, entries, { ...context, single })
  settleSharing(entries, context)
  if (shared) {
    for (const entry of entries) {
      if (!entry.municipality && !entry.organization) affiliate(entry, shared)
      if (entry.organization && entry.organization === context.organization) entry.secretariat = true
    }
    if (entries.length === 0)
      entries.push({
        ...blank({ start: span.start, end: span.end }),
        absent: AWAY.test(paragraph.text.slice(body.start, body.end)),
        municipality: shared.kind === 'MUNICIPALITY' ? shared.name : null,
        organization: shared.kind === 'ORGANIZATION' ? shared.name : null,
        corrected: shared.corrected,
      })
  }
  return entries
}

/** `Ale: Anna Berg` and `Ale – Anna Berg`: the affiliation first. */
export function leadingPlace(text: string, context: ListContext): { place: Place; length: number } | null {
  const stated = statedPlace(text, context)
  if (stated) return stated
  const match = /^(?<place>\p{Lu}[\p{L}\s-]{1,40}?)\s*(?::|\s[–—-]\s)\s*/u.exec(text)
  if (!match) return null
  const place = context.places.lookup(match.groups!.place!, true)
  if (place) return { place, length: match[0].length }
  const name = match.groups!.place!.trim()
  if (/^(?:kansliet|sekretariatet)$/iu.test(name) && context.organization)
    return { place: { kind: 'ORGANIZATION', name: context.organization, corrected: null }, length: match[0].length }
  const rest = text.slice(match[0].length)
  const office = /^(?<house>.+?)s?\s+(?:kansli|sekretariat)$/iu.exec(match.groups!.place!)
  if (office)
    return {
      place: { kind: 'ORGANIZATION', name: context.places.present(office.groups!.house!), corrected: null },
      length: match[0].length,
    }
  // Region Sörmland: Joakim Dahlström
  const listed =
    /^\p{Lu}/u.test(name) &&
    !(looksLikeName(name) && beginsWithGivenName(name)) &&
    !isRoleWord(name) &&
    looksLikeName(rest.split(/\s*(?:[,(]|\soch\s)/u)[0]!.trim()) &&
    labelOf(name) === null &&
    !OTHER_LABEL.test(name)
  return listed ? { place: { kind: 'ORGANIZATION', name, corrected: null }, length: match[0].length } : null
}

/** *Hällefors      Magnus Thorslund*: the affiliation in a column before the person's. */
function leadingColumn(
  { text, gaps }: Paragraph,
  span: Span,
  context: ListContext,
): { place: Place; length: number } | null {
  const gap = gaps.find((at) => at > span.start && at < span.end)
  if (gap === undefined) return null
  const head = text.slice(span.start, gap).trim()
  const rest = text.slice(gap + 1, span.end).trim()
  if (/[:–—-]$/u.test(head)) return null
  const place = leadingPlace(`${head}: ${rest}`, context)?.place
  return place ? { place, length: gap + 1 - span.start } : null
}

/** Said of a municipality in a name's stead. */
const AWAY = /^[\s:–—-]*(?:förhinder|anmält förhinder|frånvarande|återbud|ej närvarande|deltog (?:ej|inte))/iu

/** What begins like this before a colon is a label that no rule knows, not an organization. */
export const OTHER_LABEL =
  /^(?:vid|på|av|att|till|om|utsed\p{L}*|utses|val|för|från|mötet|protokoll\p{L}*|juster\p{L}*|skriv\p{L}*|anteckn\p{L}*|ansvarig\p{L}*)(?:\s|$)/iu

/** `för Tanums kommun planchef Görel Antonsson`: the affiliation stated before the person. */
function statedPlace(text: string, context: ListContext): { place: Place; length: number } | null {
  const lead = /^(?:för|från)\s+(?=\p{Lu})/u.exec(text)
  if (!lead) return null
  const words = text.slice(lead[0].length, lead[0].length + 100).split(' ')
  for (let take = Math.min(5, words.length - 1); take >= 1; take--) {
    const name = words.slice(0, take).join(' ')
    const place =
      context.places.lookup(name) ??
      (name === context.organization ? ({ kind: 'ORGANIZATION', name, corrected: null } as const) : null)
    if (place) return { place, length: lead[0].length + name.length + 1 }
  }
  return null
}

function readToken(token: Token, entries: Entry[], context: ListContext): void {
  const { places } = context
  const short = /^(?<role>(?:v\.?\s?)?ordf|led|ers|sekr|just)\.\s+(?=\p{Lu})/iu.exec(token.text)
  let text = short ? token.text.slice(short[0].length) : token.text
  const notes: string[] = []
  text = text
    .replace(/[([]([^)\]]*)[)\]]?/gu, (_, note: string) => {
      notes.push(note.trim())
      return ' '
    })
    .replace(/\s+/g, ' ')
    .replace(/[.,:]$/u, '')
    .trim()
  const noted = TRAILING_NOTE.exec(text)
  if (noted && (places.lookup(noted.groups!.what!) || STATED_POINT.test(text))) {
    text = noted.groups!.what!
    notes.unshift(noted.groups!.note!)
  }
  const current = entries.at(-1)
  if (text !== '') {
    // *Mälardalsrådet* is the house here, though it ends like an office.
    const place =
      text === context.organization && !context.ofMunicipality
        ? ({ kind: 'ORGANIZATION', name: text, corrected: null } as const)
        : places.lookup(text, current !== undefined || !looksLikeName(text))
    if (place && !(looksLikeName(text) && place.corrected)) {
      if (current && !current.municipality && (place.kind === 'MUNICIPALITY' || !current.organization)) {
        affiliate(current, place)
        extend(current, token.end)
      } else {
        const alone = blank({ start: token.start, end: token.end })
        affiliate(alone, place)
        entries.push(alone)
      }
    } else if (isNote(text) || (isSmallParty(text) && current?.person && !current.party)) {
      if (current) {
        applyNote(current, text)
        extend(current, token.end)
      }
    } else if (isRole(text, current)) {
      if (current) {
        applyRole(current, text, context)
        extend(current, token.end)
      }
    } else {
      readPerson(text, token, entries, context)
    }
  }
  const owner = entries.at(-1)
  if (owner && short && owner.person)
    applyRole(owner, SHORT_ROLES[short.groups!.role!.toLowerCase().slice(0, 1)]!, context)
  if (owner) {
    for (const note of notes) for (const part of note.split(/\s*[,;]\s*(?!\d)/u)) applyNote(owner, part, context)
    if (notes.length) extend(owner, token.end)
  }
}

/** *Klippan t.o.m. § 5*, with no comma between the place and when its person was there. */
const TRAILING_NOTE =
  /^(?<what>\p{Lu}[\p{L}\s-]*?)\s+(?<note>(?:(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m)\.?|ej|till|från|deltog|§§?|p\.|punkt|kl\.?|del av|delar av|via|på)\s*(?:och med\s)?(?:kl\.?|klockan|§|punkt|p\.|\d|teams|länk|distans|mötet|vid).*)$/iu

/** *Dalakraft AB p. 3*, *Region Skåne § 14*: the item is no part of the name. */
const STATED_POINT =
  /^\p{Lu}(?:(?!\s(?:till|från|t\.?o\.?m|fr\.?o\.?m|ej|endast|på|vid|under)(?![\p{L}])).)*\s(?:§§?|p\.|punkt(?:erna)?)\s*\d[\d\s,–-]*$/u
/** Roles written short before a name: *Ordf.*, *V. ordf.*, *Led.*, *Ers.*, *Sekr.* */
const SHORT_ROLES: Readonly<Record<string, string>> = {
  o: 'ordförande',
  v: 'vice ordförande',
  l: 'ledamot',
  e: 'ersättare',
  s: 'sekreterare',
  j: 'justerare',
}

const NAME_RUN =
  /^(?<lead>(?:\p{Ll}[\p{L}./-]*\s+|\p{Lu}[\p{L}-]*(?:chef|direktör|ledare|sekreterare|strateg|samordnare|ordförande|råd|ekonom|jurist|koordinator|utvecklare)(?:en|n)?\s+|(?:Tf|TF|Bitr|Vice|Ordf)\.?\s+)*)(?<name>\p{Lu}[\p{L}'’´]*\.?(?:-\p{Lu}?[\p{L}'’´]+)*(?:\s+(?:(?:von|af|de|da|van|der|den|la|el|al|di|du)\s+)*\p{Lu}[\p{L}'’´]*\.?(?:-\p{Lu}?[\p{L}'’´]+)*){0,5})(?<rest>.*)$/u

/** A piece that holds a name: titles before it, an affiliation or a note after it. */
function readPerson(text: string, token: Token, entries: Entry[], context: ListContext): void {
  const { places } = context
  const match = NAME_RUN.exec(text)
  const current = entries.at(-1)
  if (!match?.groups) {
    if (current) {
      applyRole(current, text, context)
      extend(current, token.end)
    }
    return
  }
  let name = match.groups.name!.trim()
  let rest = match.groups.rest!.trim()
  let place: Place | null = null
  let lead = match.groups.lead!.trim()
  const titled = /^(?<title>\p{Lu}\p{Ll}+)\s+(?=\p{Lu}.*\s\p{Lu})/u.exec(name)
  if (titled && isRoleWord(titled.groups!.title!)) {
    lead = `${lead} ${titled.groups!.title!}`.trim()
    name = name.slice(titled[0].length)
  }
  const words = name.split(' ')
  if (words.length >= 3) {
    const end = places.atEnd(name)
    // Lund and Berg are surnames too: what is left must still be a whole name, not given names alone.
    if (
      end &&
      !SURNAME_PLACES.has(words.at(-1)!) &&
      end.before.split(' ').length >= 2 &&
      !beginsWithGivenName(end.before.split(' ').at(-1)!)
    ) {
      name = end.before
      place = end.place
    }
  } else if (words.length === 2 && rest === '' && lead === '' && !beginsWithGivenName(name)) {
    const second = places.lookup(words[1]!)
    if (second && current === undefined && !looksLikeName(name)) place = second
  }
  const isPerson = looksLikeName(name) && !isAffiliation(name, current, entries, context, lead !== '', token.linked)
  if (!isPerson && words.length === 1 && lead === '' && rest === '') {
    if (current && !current.organization && !current.municipality) {
      current.organization = places.present(name)
      extend(current, token.end)
      return
    }
  }
  if (!isPerson) {
    if (/sekretariat|kansli/iu.test(lead) && current) {
      applyRole(current, text, context)
      extend(current, token.end)
    } else if (current && !current.organization) {
      current.organization = places.present(text)
      extend(current, token.end)
    } else if (looksLikeName(name)) {
      entries.push({ ...blank({ start: token.start, end: token.end }), person: name, linked: token.linked })
    }
    return
  }
  const entry: Entry = { ...blank({ start: token.start, end: token.end }), person: name, linked: token.linked }
  entries.push(entry)
  if (lead) applyRole(entry, lead, context)
  if (place) affiliate(entry, place)
  rest = rest.replace(/^[–—:-]\s*/u, '').trim()
  // The one thing that tells a father from a son of his name.
  const generation = /^(?:d\.?\s?[yä]\.?|den (?:yngre|äldre)|[js]r\.?|junior|senior)(?![\p{L}\p{N}])\s*/iu.exec(rest)
  if (generation) {
    // The last dot of the abbreviation may have gone as the end of the list.
    entry.person = `${name} ${generation[0].trim().replace(/^(d\.\s?[yä])$/iu, '$1.')}`
    rest = rest.slice(generation[0].length)
  }
  if (rest) {
    const stated = /^(?:från|för|i|vid|på|representerar)\s+(.+)$/u.exec(rest)
    const affiliation = places.lookup(stated?.[1] ?? rest, true)
    if (affiliation) affiliate(entry, affiliation)
    else if (isNote(rest)) applyNote(entry, rest, context)
    else if (stated && /^för\s/u.test(rest) && looksLikeName(stated[1]!)) entry.deputy = true
    else if (stated) affiliateStated(entry, stated[1]!, context)
    else if (
      !isRoleWord(rest.split(' ')[0]!) &&
      !isRoleWord(rest.replace(/\s(?:§|från\s|till\s|kl).*$/iu, '')) &&
      /\d|grupp|nätverk|team|förening|projekt/iu.test(rest)
    )
      entry.organization = rest
    else applyRole(entry, rest, context)
  }
}

/**
 * Reads the affiliation that stands at a name in running text: *Tommy Eklöf, upphandlingschef i Mora
 * kommun*, *Anna Berg Falköping*, *Per Ek från Företagsbyn*. `end` is where the words about the person end.
 */
export function affiliationAt(paragraph: Paragraph, name: Span, end: number, context: ListContext): Entry {
  const entry = blank({ start: name.start, end: name.end })
  const after = paragraph.text.slice(name.end, end)
  const party = /^\s*\((?<party>\p{Lu}{1,4})\)/u.exec(after)
  if (party) entry.party = party.groups!.party!
  const words = after.slice(party?.[0].length ?? 0).replace(/\((?<inner>[^)]*)\)/gu, ', $<inner>,')
  const place = /^\s*,?\s*(?<place>\p{Lu}[\p{L}\s-]*?)(?=\s+(?:från|och|samt)\s|[,.;]|\s*$)/u.exec(words)
  const direct = place ? context.places.lookup(place.groups!.place!, false) : null
  if (direct) affiliate(entry, direct)
  else if (place && words.trimStart().startsWith(',') && !looksLikeName(place.groups!.place!))
    entry.organization = context.places.present(place.groups!.place!.trim())
  else if (place && words.trimStart().startsWith(',') && !beginsWithGivenName(place.groups!.place!))
    entry.organization = context.places.present(place.groups!.place!.trim())
  const stated = /(?:^|[\s,])(?:från|för|i|vid|på|hos)\s+(?<whom>(?:\p{Ll}[\p{L}-]*\s+)?\p{Lu}.*)$/u.exec(
    words.replace(/[\s,]+$/u, '').replace(/\s+och$/u, ''),
  )
  if (stated) {
    const whom = stated.groups!.whom!.replace(
      /,\s*\p{Ll}[\p{L}-]*(?:chef|direktör|ledare|strateg|konsult|samordnare)$/u,
      '',
    )
    if (!entry.municipality) affiliateStated(entry, whom, context)
    else if (!context.places.lookup(whom)) entry.organization ??= context.places.present(whom)
  } else if (/(?:^|[\s,])(?:sekretariatet|kansliet)/iu.test(words))
    applyRole(entry, words.replace(/^[\s,]+|[\s,]+$/gu, ''), context)
  return entry
}

/** Words that only the name of an organization ends in. */
const ORGANIZATION =
  /(?:samverkan|förbund(?:et)?|förening(?:en)?|stiftelse(?:n)?|AB|HB|bolag(?:et)?|region|kommun(?:er)?|nätverk(?:et)?|universitet(?:et)?|högskola(?:n)?|myndighet(?:en)?|verket|energi|center|centrum|skola(?:n)?|hembygdsförening|konsult|advisory|förvaltning(?:en)?|sjukhus(?:et)?|polisen)$/iu

/**
 * Whether a capitalised phrase after a bare person is that person's affiliation, not another person:
 * it ends like an organization's name, or stands where this list puts affiliations.
 */
function isAffiliation(
  name: string,
  current: Entry | undefined,
  entries: readonly Entry[],
  context: ListContext,
  titled: boolean,
  linked: boolean,
): boolean {
  if (!current || current.municipality || current.organization) return false
  if (titled) return false
  if (name === context.organization || context.places.organizationIn(name) === name || ORGANIZATION.test(name))
    return true
  if (linked || beginsWithGivenName(name)) return false
  if (current.title !== null) return true
  const before = entries.slice(0, -1)
  if (before.length === 0) return context.single === true
  return before.every((entry) => entry.municipality || entry.organization || entry.linked || !entry.person)
}

function isRole(text: string, current: Entry | undefined): boolean {
  if (/^(?:sekretariatet|kansliet)(?:\s|$)/iu.test(text)) return true
  if (/^\p{Lu}/u.test(text) && looksLikeName(text)) return false
  if (isRoleWord(text)) return true
  return current !== undefined && /^\p{Ll}/u.test(text) && !NAME_RUN.exec(text)?.groups?.name?.includes(' ')
}

/** *A och B, Ale*: an affiliation belongs to everyone whom *och* joins to the person it stands at, and to the row before it. */
function settleSharing(entries: Entry[], context: ListContext): void {
  for (let index = entries.length - 1; index > 0; index--) {
    const owner = entries[index]!
    if (!owner.linked || !owner.person || !(owner.municipality || owner.organization)) continue
    for (let before = index - 1; before >= 0; before--) {
      const entry = entries[before]!
      if (entry.municipality || entry.organization || !entry.person) break
      entry.municipality = owner.municipality
      entry.organization = owner.organization
      entry.secretariat = owner.secretariat
      // *(punkt 4)* behind two guests of one house is said of both; a clock time is one person's.
      if (owner.partial && owner.from === null && owner.to === null) entry.partial = true
    }
  }
  for (const entry of entries) {
    if (entry.organization && !entry.municipality && entry.organization === context.organization)
      entry.secretariat = true
  }
}

/** Turns an entry into the record's form. */
export function attend(
  source: Source,
  paragraph: Paragraph,
  entry: Entry,
  kind: AttendanceKind,
  context: ListContext,
): Attendance {
  const struck = overlaps(paragraph.struck, entry.span.start, entry.span.end)
  return {
    person: entry.person,
    municipality: entry.municipality,
    organization: entry.organization,
    party: entry.party,
    status: struck || entry.absent ? 'ABSENT' : kind.status,
    role: roleOf(entry, kind, context),
    from: entry.from,
    to: entry.to,
    partial: entry.partial,
    evidence: evidenceOf(source, paragraph, entry.span),
  }
}

function roleOf(entry: Entry, kind: AttendanceKind, context: ListContext): Attendance['role'] {
  if (entry.secretary) return 'SECRETARIAT'
  if (kind.role === 'GUEST' || kind.role === 'SUBSTITUTE' || kind.role === 'SECRETARIAT') return kind.role
  if (entry.guest) return 'GUEST'
  if (entry.secretariat) return 'SECRETARIAT'
  // In a cooperation's minutes an official of no municipality is the cooperation's own.
  if (kind.role === 'OFFICIAL' && !entry.municipality && !entry.organization && entry.title && !context.ofMunicipality)
    return 'SECRETARIAT'
  if (entry.deputy) return 'SUBSTITUTE'
  return kind.role
}
