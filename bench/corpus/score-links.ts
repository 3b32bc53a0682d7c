import type { Facts } from '../../src/model/facts.ts'
import type { ReadDocument } from '../../src/resolve/index.ts'
import type { Place, TrueFollows, TrueProject } from './truth.ts'

/** How many links there are in truth, how many the graph has, and how many of those are true. */
export interface Links {
  readonly wanted: number
  readonly found: number
  readonly right: number
}

/** Holds what became of matters and of proposed money against the truth. */
export function linksOf(
  facts: Facts,
  documents: readonly ReadDocument[],
  follows: readonly TrueFollows[],
  grants: TrueProject['grants'],
): { readonly follows: Links; readonly grants: Links } {
  const idByFile = new Map(documents.map(({ minutes: { document } }) => [document.file, document.sha256!.slice(0, 12)]))
  const item = ({ file, item: index }: Place) => `${idByFile.get(file)}/${index + 1}`
  const decision = (place: Place) => `${item(place)}/${place.decision! + 1}`
  const amounts = new Map(facts.amounts.map((amount) => [amount.id, amount]))
  return {
    follows: compare(
      follows.map(({ from, to }) => `${item(from)} ${item(to)}`),
      facts.follows.map(({ from, to }) => `${from} ${to}`),
    ),
    grants: compare(
      grants.map(({ grant, proposal }) => `${decision(grant)} ${decision(proposal)}`),
      facts.amounts.flatMap(({ decision: grant, grants: proposal }) =>
        proposal === null ? [] : [`${grant} ${amounts.get(proposal)!.decision}`],
      ),
    ),
  }
}

function compare(wanted: readonly string[], found: readonly string[]): Links {
  const [truth, said] = [new Set(wanted), new Set(found)]
  return { wanted: truth.size, found: said.size, right: [...said].filter((link) => truth.has(link)).length }
}
