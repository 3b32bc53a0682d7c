import { rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Graph } from '../../graph/index.ts'
import { type Loaded, type Stored, update } from '../../load/index.ts'
import type { Facts } from '../../model/facts.ts'
import { Problem } from '../../model/problem.ts'
import type { Judgement } from '../../model/register.ts'
import { JUDGEMENTS_FILE, withJudgement, withoutJudgement } from '../../read/judgements.ts'
import { judgementsIn, registerText } from '../../read/register.ts'
import { resolve } from '../../resolve/index.ts'
import { nameKey, slug } from '../../resolve/names.ts'
import { referenceParts } from '../../resolve/people/judgements.ts'
import { countsOf } from '../import/change.ts'
import { newOrigin } from '../origin.ts'
import { loadRegister, registerFolder } from '../register.ts'
import { revisionsOf } from '../rules.ts'
import { storedDocument } from '../stored.ts'
import { type Named, namedIn, namesakes, personsMeant, referenceTo, withDates } from './persons.ts'

/** What a judgement, or one taken back, did. */
export interface Judged extends Loaded {
  readonly judgement: Judgement
  /** The register file that was written. */
  readonly file: string
}

/** Everybody in the graph, by the names a judgement can use. */
export async function everybody(graph: Graph): Promise<Named[]> {
  const persons = await graph.read<Named & Record<string, unknown>>('review/names')
  const ids = [...namesakes(persons)]
  if (ids.length === 0) return persons
  const rows = await graph.read<{ person: string; dates: string[] }>('review/dates', { ids })
  return withDates(persons, new Map(rows.map(({ person, dates }) => [person, dates])))
}

/**
 * Writes a judgement into the register in use, and brings the graph to what it then says. Nothing is written where the
 * judgement would not do what it says.
 * @throws Problem PERSON_UNKNOWN, PERSON_AMBIGUOUS, SAME_NAME_TWICE, JUDGEMENT_WITHOUT_EFFECT
 */
export async function judge(
  graph: Graph,
  verdict: Judgement['verdict'],
  left: string,
  right: string,
  reason: string,
): Promise<Judged> {
  const persons = await everybody(graph)
  const judgement = { left: referenceTo(left, persons), right: referenceTo(right, persons), verdict, reason }
  if (judgement.left === judgement.right)
    throw new Problem('SAME_NAME_TWICE', `Both are "${judgement.left}".`, [
      'Two of one name are told apart by whom they stand for: "Anna Svensson, Bjuv" and "Anna Svensson, Klippan".',
    ])
  return change(
    graph,
    (text) => ({ text: withJudgement(text, judgement), judgement }),
    (facts, judgements) => proveEffect(judgement, facts, judgements),
  )
}

/**
 * Takes back the last judgement of the register in use, or the last on a pair, and brings the graph to what then holds.
 * @throws Problem NOTHING_TO_UNDO
 */
export function undo(graph: Graph, pair: readonly [string, string] | null): Promise<Judged> {
  return change(graph, (text) => {
    const found = withoutJudgement(text, (judgement) => pair === null || isOn(judgement, pair))
    if (found) return found
    const which = pair === null ? 'no judgement' : `no judgement on "${pair[0]}" and "${pair[1]}"`
    throw new Problem('NOTHING_TO_UNDO', `There is ${which} in ${judgementsFile()}.`)
  })
}

type Parts = ReturnType<typeof referenceParts>

const judgementsFile = () => fileURLToPath(new URL(JUDGEMENTS_FILE, registerFolder()))

function isOn({ left, right }: Judgement, [one, two]: readonly [string, string]): boolean {
  const isMeant = (reference: string, written: string) => {
    const [meant, own] = [written, reference].map(referenceParts) as [Parts, Parts]
    const isNamed = slug(nameKey(meant.name)) === slug(nameKey(own.name))
    const isPlaced = meant.place === null || (own.place !== null && slug(meant.place) === slug(own.place))
    return isNamed && isPlaced && (meant.date === null || meant.date === own.date)
  }
  return (isMeant(left, one) && isMeant(right, two)) || (isMeant(left, two) && isMeant(right, one))
}

/** Changes judgements.csv and the graph with it, while no other import can run. */
async function change(
  graph: Graph,
  changed: (text: string) => { readonly text: string; readonly judgement: Judgement },
  prove: (facts: Facts, judgements: readonly Judgement[]) => void = () => {},
): Promise<Judged> {
  const file = judgementsFile()
  const before = await registerText(JUDGEMENTS_FILE, registerFolder())
  const { text, judgement } = changed(before)
  let rules = ''
  const resolved = async ({ documents }: Stored) => {
    const now = await registerText(JUDGEMENTS_FILE, registerFolder())
    if (now !== before && now !== text)
      throw new Problem('REGISTER_CHANGED', `Somebody else changed ${file} just now.`, ['Do it again.'])
    const judgements = judgementsIn(text)
    const register = { ...(await loadRegister()), judgements }
    const revisions = await revisionsOf(register)
    rules = revisions.rules
    const facts = resolve(
      documents.map((document) => storedDocument(document, register, revisions.reading)),
      register,
    )
    prove(facts, judgements)
    // Before the graph: what is in the register holds at the next import, also if this one is cut off.
    await replace(file, text)
    return facts
  }
  const memoryOf = (facts: Facts) => ({ rules, counts: JSON.stringify(countsOf(facts)) })
  const loaded = await update(graph, [], resolved, memoryOf, { from: [], gone: [], by: newOrigin() })
  return { judgement, file, ...loaded }
}

/** Whether a judgement is on a name of the one side and a name of the other. */
function isBetween(judgement: Judgement, [ones, twos]: readonly [readonly Named[], readonly Named[]]): boolean {
  const bears = (persons: readonly Named[], reference: string) =>
    persons.some((person) => person.names.some((name) => nameKey(name) === nameKey(referenceParts(reference).name)))
  const { left, right } = judgement
  return (bears(ones, left) && bears(twos, right)) || (bears(ones, right) && bears(twos, left))
}

/** @throws Problem JUDGEMENT_WITHOUT_EFFECT where the graph would not say what the judgement says */
function proveEffect({ left, right, verdict }: Judgement, facts: Facts, judgements: readonly Judgement[]): void {
  const persons = namedIn(facts)
  const meant = [left, right].map((reference) => personsMeant(reference, persons)) as [Named[], Named[]]
  const [ones, twos] = meant.map((found) => found.map(({ id }) => id)) as [string[], string[]]
  if (verdict === 'SAME' && !(ones.length === 1 && twos.length === 1 && ones[0] === twos[0]))
    throw new Problem('JUDGEMENT_WITHOUT_EFFECT', `"${left}" and "${right}" would still be two persons.`, [
      ...judgements
        .filter((other) => other.verdict !== 'SAME' && isBetween(other, meant))
        .map((other) => `"${other.left}" and "${other.right}" were judged ${other.verdict}: ${other.reason}`),
      'Another judgement keeps them apart, or a name is borne by several: undo it, or say for whom each stands.',
    ])
  if (verdict !== 'SAME' && ones.some((id) => twos.includes(id)))
    throw new Problem('JUDGEMENT_WITHOUT_EFFECT', `"${left}" and "${right}" would still be one person.`, [
      'Names are told apart by their spelling and by whom they stand for: a judgement cannot part what has both alike.',
    ])
}

/** Writes a file so that nobody ever reads half of it. */
async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  try {
    await writeFile(draft, text)
    await rename(draft, file)
  } catch (failure) {
    await rm(draft, { force: true })
    throw new Problem(
      'REGISTER_NOT_WRITTEN',
      `${file} cannot be written: ${(failure as Error).message}.`,
      ['Keep a register of your own: make a folder, and give it as --register DIR or in PROTOKOLLGRAF_REGISTER.'],
      { cause: failure },
    )
  }
}
