import type { AmountFact } from '../model/facts.ts'
import type { Amount, Decision } from '../model/record.ts'
import type { Directory } from './organizations.ts'
import type { Naming, PlacedItem } from './projects.ts'
import {
  askingWords,
  granter,
  grantingWords,
  purposeEnds,
  purposePatterns,
  sourceEnds,
  sourcePatterns,
  stateWords,
} from './vocabulary/money.ts'

type Said = Pick<AmountFact, 'state' | 'decider' | 'deciderBody' | 'source' | 'purpose' | 'project'>

/** What the text says of a sum of an item: its state, who decides on it, its source, purpose and project. */
export function saidOf(
  amount: Amount,
  decision: Decision | null,
  placed: PlacedItem,
  namings: readonly Naming[],
  directory: Directory,
): Said {
  const { given, gathering, item } = placed
  const span = decision?.evidence ?? item.body ?? item.evidence
  const sentence = sentenceAround(given.text, amount.evidence, span)
  const siblings = decision ? item.decisions.filter((other) => isTogether(other, decision, item.decisions)) : []
  const written = given.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const source =
    sourceIn(sentence) ??
    (decision ? sourceIn(written) : null) ??
    siblings.map((other) => sourceIn(other.text)).find((found) => found !== null) ??
    null
  const own = {
    source,
    purpose: purposeIn(sentence, amount.written.replace(/\s+/g, ' '), source),
    project: projectOf(amount, decision, siblings, placed, namings),
  }
  const meetingBody = given.minutes.meeting?.body ?? null

  const said = stateWords.find(([words]) => words.test(sentence))?.[1]
  const to = decision ? (decision.to ?? parentOf(decision, item.decisions)?.to ?? null) : null
  if (decision && (decision.level === 'PROPOSAL' || to !== null))
    return {
      ...own,
      state: 'PROPOSED',
      decider: to,
      deciderBody: to === null ? null : directory.bodyLike(to, gathering.organization),
    }
  if (decision && askingWords.test(decision.text))
    return { ...own, state: 'PROPOSED', decider: null, deciderBody: null }
  const isHere = decision !== null && (said !== undefined || grantingWords.test(decision.text))
  const isBacked =
    decision === null && said === 'REALLOCATED' && item.decisions.some(({ level }) => level === 'DECISION')
  if (isHere || isBacked) return { ...own, state: said ?? 'GRANTED', decider: meetingBody, deciderBody: gathering.body }
  if (decision || said === undefined)
    return { ...own, state: 'MENTIONED', decider: null, deciderBody: null, purpose: null }
  const by = said === 'GRANTED' ? (granter.exec(sentence)?.[1] ?? null) : null
  return {
    ...own,
    state: said,
    decider: by,
    deciderBody: by === null ? null : directory.body(by, gathering.organization),
  }
}

/** The sentence a sum stands in, within its decision or item; a line break alone ends none. */
function sentenceAround(
  text: string,
  at: { start: number; end: number },
  span: { start: number; end: number },
): string {
  const before = text.slice(span.start, at.start)
  const after = text.slice(at.end, span.end)
  const edge = /(?:[.!?](?=\s+\p{Lu})|\n\s*\n)/gu
  const last = [...before.matchAll(edge)].at(-1)
  const start = last ? last.index + last[0].length : 0
  const end = after.search(/[.!?](?:\s|$)|\n\s*\n/u)
  const sentence = before.slice(start) + text.slice(at.start, at.end) + (end < 0 ? after : after.slice(0, end))
  return sentence.replace(/\s+/g, ' ')
}

function sourceIn(text: string): string | null {
  for (const pattern of sourcePatterns) {
    const source = pattern.exec(text)?.groups?.source
    if (!source) continue
    const end = source.search(sourceEnds)
    return tidy(end < 0 ? source : source.slice(0, end))
  }
  return null
}

/** What a sum is for, outside the words that tell where it comes from. */
function purposeIn(sentence: string, written: string, source: string | null): string | null {
  const plain = source === null ? sentence : sentence.replace(source, ' ; ')
  const after = plain.slice(Math.max(0, plain.indexOf(written)) + written.length)
  for (const part of [after, plain])
    for (const pattern of purposePatterns) {
      const purpose = pattern.exec(part)?.groups?.purpose
      if (purpose) return tidy(purpose.split(purposeEnds)[0]!)
    }
  return null
}

function tidy(text: string): string | null {
  return (
    text
      .replace(/[\s*_]+/g, ' ')
      .replace(/[\s,:–-]+$/u, '')
      .trim() || null
  )
}

function parentOf(decision: Decision, all: readonly Decision[]): Decision | null {
  return decision.parent === null ? null : (all[decision.parent] ?? null)
}

/** Clauses of one proposal: the money of one may be said to come from somewhere in another. */
function isTogether(other: Decision, decision: Decision, all: readonly Decision[]): boolean {
  if (other === decision || other.amounts.length > 0) return false
  if (decision.level === 'PROPOSAL') return other.level === 'PROPOSAL' && other.parent === decision.parent
  return other.parent === null || all[other.parent] === decision
}

/** The one project that a sum goes to: the one its own clause names, else the one of its proposal, else of its item. */
function projectOf(
  amount: Amount,
  decision: Decision | null,
  siblings: readonly Decision[],
  { item }: PlacedItem,
  namings: readonly Naming[],
): string | null {
  const only = (found: readonly Naming[]) => {
    const ids = new Set(found.map(({ id }) => id))
    return ids.size === 1 ? [...ids][0]! : null
  }
  const within = (spans: readonly { start: number; end: number }[]) =>
    namings.filter((naming) => spans.some(({ start, end }) => naming.start >= start && naming.end <= end))
  const near = { start: amount.evidence.start - 300, end: amount.evidence.end + 300 }
  const own = within([decision?.evidence ?? near])
  if (own.length > 0) return only(own)
  const together = within(siblings.map(({ evidence }) => evidence))
  if (together.length > 0) return only(together)
  const named = new Set(item.projects)
  const plain = namings.filter(({ how }) => how !== 'TEXT')
  return only(plain.length > 0 || named.size === 0 ? plain : namings)
}

/** How long after a proposal its grant is looked for, in days. */
const longest = 550

/**
 * Links sums that a body grants to the earlier proposals to it of the same sum, for the same project or
 * under one matter, where only one proposal fits.
 */
export function linkGrants(
  amounts: readonly AmountFact[],
  dateOf: (amount: AmountFact) => string | null,
  isOneMatter: (grant: AmountFact, proposal: AmountFact) => boolean,
): AmountFact[] {
  const proposals = new Map<string, AmountFact[]>()
  const keyOf = ({ deciderBody, value, currency, basis }: AmountFact) => [deciderBody, value, currency, basis].join(' ')
  for (const amount of amounts)
    if (amount.state === 'PROPOSED' && amount.deciderBody !== null)
      proposals.set(keyOf(amount), [...(proposals.get(keyOf(amount)) ?? []), amount])
  return amounts.map((amount) => {
    const granted = dateOf(amount)
    if (amount.state !== 'GRANTED' || amount.deciderBody === null || granted === null) return amount
    const fitting = (proposals.get(keyOf(amount)) ?? []).filter((proposal) => {
      const proposed = dateOf(proposal)
      if (proposed === null || proposed >= granted) return false
      if ((Date.parse(granted) - Date.parse(proposed)) / (24 * 3600 * 1000) > longest) return false
      return (amount.project !== null && amount.project === proposal.project) || isOneMatter(amount, proposal)
    })
    return fitting.length === 1 ? { ...amount, grants: fitting[0]!.id } : amount
  })
}
