import type { People } from './names.ts'
import type { Paragraph } from './paragraph.ts'
import type { Roster } from './roster.ts'
import type { SignatureBlock } from './signatures.ts'

/** Chair and secretary: from the lists, from labels, from the signatures, from the text; the official who signs where nobody is called secretary. */
export function officers(
  roster: Roster,
  block: SignatureBlock,
  paragraphs: readonly Paragraph[],
  people: People,
  organization: string | null,
): { chair: string | null; secretary: string | null } {
  const { signatures } = block
  const role = (pattern: RegExp) =>
    signatures.find((signature) => signature.role && pattern.test(signature.role) && !/vice/iu.test(signature.role))
      ?.name ?? null
  const under = (kind: 'SECRETARY' | 'ADJUSTER' | 'CHAIR') =>
    signatures.find((signature) => signature.under === kind)?.name ?? null
  const full = (name: string | null) => (name ? (people.complete(name) ?? name) : null)
  const secretary =
    roster.secretary ??
    under('SECRETARY') ??
    role(/sekreterare/iu) ??
    statedAs('sekreterare', paragraphs, people) ??
    official(roster, signatures, organization)
  const chair =
    roster.chair ??
    under('CHAIR') ??
    role(/^(?:mötes)?ordf/iu) ??
    statedAs('ordförande', paragraphs, people) ??
    adjusting(signatures, secretary, roster)
  return { chair: full(chair), secretary: full(secretary) }
}

/** *Ordförande Anna Berg öppnade mötet*, *Anna Berg (ordförande)*. */
function statedAs(role: 'ordförande' | 'sekreterare', paragraphs: readonly Paragraph[], people: People): string | null {
  for (const { text } of paragraphs) {
    // Anna Berg var ordförande, Bo Ek förde anteckningar
    const verb =
      role === 'ordförande'
        ? /\s(?:var|är) (?:mötes)?ordförande(?![\p{L}])/iu.exec(text)
        : /\s(?:förde|för|skrev) (?:protokoll|anteckningar|minnesanteckningar|mötesanteckningar)(?:et|na)?(?![\p{L}])|\s(?:var|är) (?:mötes)?sekreterare(?![\p{L}])/iu.exec(
            text,
          )
    const subject = verb ? people.mentions(text.slice(0, verb.index)).at(-1) : undefined
    if (verb && subject && subject.end >= verb.index - 1 && people.has(subject.name)) return subject.name
    if (!new RegExp(role, 'iu').test(text)) continue
    const match = new RegExp(`(?<!vice |v\\. )(?<![\\p{L}])(?:mötes)?${role}(?:n)?\\s+(?=\\p{Lu})`, 'iu').exec(text)
    if (!match) continue
    const [mention] = people.mentions(text.slice(match.index + match[0].length))
    if (mention && mention.start === 0 && people.has(mention.name)) return mention.name
  }
  return null
}

/** Where nobody is called secretary: the official of the secretariat who signs. */
function official(
  roster: Roster,
  signatures: SignatureBlock['signatures'],
  organization: string | null,
): string | null {
  const officials = new Set(
    roster.attendance
      .filter((entry) => entry.role === 'SECRETARIAT' || (organization && entry.organization === organization))
      .map((entry) => entry.person),
  )
  return (
    signatures.find((signature) => officials.has(signature.name) || /sekretariat|kansli/iu.test(signature.role ?? ''))
      ?.name ?? null
  )
}

/** Where nobody is called chair, a member who alone adjusts the minutes beside the secretary led the meeting. */
function adjusting(signatures: SignatureBlock['signatures'], secretary: string | null, roster: Roster): string | null {
  const others = signatures.filter((signature) => signature.under === 'ADJUSTER' && signature.name !== secretary)
  const [only] = others
  return only &&
    others.length === 1 &&
    roster.attendance.some((entry) => entry.person === only.name && entry.role === 'MEMBER')
    ? only.name
    : null
}
