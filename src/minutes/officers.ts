import type { Source } from '../model/source.ts'
import { quoted } from './excerpt.ts'
import type { People } from './names.ts'
import { evidenceOf, type Paragraph } from './paragraph.ts'
import type { Officer, Roster } from './roster.ts'
import type { Signature, SignatureBlock } from './signatures.ts'

/** Chair and secretary: from the lists, from labels, from the signatures, from the text; the official who signs where nobody is called secretary. */
export function officers(
  source: Source,
  roster: Roster,
  block: SignatureBlock,
  paragraphs: readonly Paragraph[],
  people: People,
  organization: string | null,
): { chair: Officer | null; secretary: Officer | null } {
  const { signatures } = block
  const role = (pattern: RegExp) =>
    signatures.find((signature) => signature.role && pattern.test(signature.role) && !/vice/iu.test(signature.role))
  const under = (kind: 'SECRETARY' | 'ADJUSTER' | 'CHAIR') => signatures.find((signature) => signature.under === kind)
  const signing = (signature: Signature | undefined): Officer | null =>
    signature ? { name: signature.name, evidence: quoted(source, signature.from) } : null
  const full = (officer: Officer | null) =>
    officer && { ...officer, name: people.complete(officer.name) ?? officer.name }
  const secretary =
    roster.secretary ??
    signing(under('SECRETARY') ?? role(/sekreterare/iu)) ??
    statedAs('sekreterare', source, paragraphs, people) ??
    signing(official(roster, signatures, organization))
  const chair =
    roster.chair ??
    signing(under('CHAIR') ?? role(/^(?:mötes)?ordf/iu)) ??
    statedAs('ordförande', source, paragraphs, people) ??
    signing(adjusting(signatures, secretary?.name ?? null, roster))
  return { chair: full(chair), secretary: full(secretary) }
}

/** *Ordförande Anna Berg öppnade mötet*, *Anna Berg (ordförande)*. */
function statedAs(
  role: 'ordförande' | 'sekreterare',
  source: Source,
  paragraphs: readonly Paragraph[],
  people: People,
): Officer | null {
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    // Anna Berg var ordförande, Bo Ek förde anteckningar
    const verb =
      role === 'ordförande'
        ? /\s(?:var|är) (?:mötes)?ordförande(?![\p{L}])/iu.exec(text)
        : /\s(?:förde|för|skrev) (?:protokoll|anteckningar|minnesanteckningar|mötesanteckningar)(?:et|na)?(?![\p{L}])|\s(?:var|är) (?:mötes)?sekreterare(?![\p{L}])/iu.exec(
            text,
          )
    const subject = verb ? people.mentions(text.slice(0, verb.index)).at(-1) : undefined
    if (verb && subject && subject.end >= verb.index - 1 && people.has(subject.name)) {
      const span = { start: subject.start, end: verb.index + verb[0].length }
      return { name: subject.name, evidence: evidenceOf(source, paragraph, span) }
    }
    if (!new RegExp(role, 'iu').test(text)) continue
    const match = new RegExp(`(?<!vice |v\\. )(?<![\\p{L}])(?:mötes)?${role}(?:n)?\\s+(?=\\p{Lu})`, 'iu').exec(text)
    if (!match) continue
    const after = match.index + match[0].length
    const [mention] = people.mentions(text.slice(after))
    if (mention && mention.start === 0 && people.has(mention.name)) {
      const span = { start: match.index, end: after + mention.end }
      return { name: mention.name, evidence: evidenceOf(source, paragraph, span) }
    }
  }
  return null
}

/** Where nobody is called secretary: the official of the secretariat who signs. */
function official(
  roster: Roster,
  signatures: SignatureBlock['signatures'],
  organization: string | null,
): Signature | undefined {
  const officials = new Set(
    roster.attendance
      .filter((entry) => entry.role === 'SECRETARIAT' || (organization && entry.organization === organization))
      .map((entry) => entry.person),
  )
  return signatures.find(
    (signature) => officials.has(signature.name) || /sekretariat|kansli/iu.test(signature.role ?? ''),
  )
}

/** Where nobody is called chair, a member who alone adjusts the minutes beside the secretary led the meeting. */
function adjusting(
  signatures: SignatureBlock['signatures'],
  secretary: string | null,
  roster: Roster,
): Signature | undefined {
  const others = signatures.filter((signature) => signature.under === 'ADJUSTER' && signature.name !== secretary)
  const [only] = others
  return only &&
    others.length === 1 &&
    roster.attendance.some((entry) => entry.person === only.name && entry.role === 'MEMBER')
    ? only
    : undefined
}
