/**
 * Imports an invented corpus into a server of its own and holds the graph against what the generator knows to be true,
 * kind by kind: how many nodes and relations are as they should be, which are missing, which are too many. Who is who is
 * told twice: with the other kinds, by what the program makes of the true records, so that only the reader's errors show;
 * and by itself, by the documents that each true person is listed in.
 *
 *   npm run accuracy:graph                                     1,000 meetings
 *   npm run accuracy:graph -- --meetings 3000 --seed 3 --show 5    also five of each difference
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importFiles } from '../src/cli/import/bring.ts'
import { connect, findHome, type Graph, homeAt, migrate, useServer } from '../src/graph/index.ts'
import type { WholeNode, WholeRelation } from '../src/load/dump.ts'
import { nodesOf, type Properties, relationsOf } from '../src/load/rows.ts'
import type { Register } from '../src/model/register.ts'
import { findFiles } from '../src/read/index.ts'
import { readRegister } from '../src/read/register.ts'
import { groupBy } from '../src/resolve/group.ts'
import { type ReadDocument, resolve } from '../src/resolve/index.ts'
import { generate } from './corpus/generate.ts'
import { documentOf } from './corpus/hydrate.ts'
import { readMunicipalities } from './corpus/municipalities.ts'
import { mergesOf } from './corpus/score-people.ts'
import type { Place, TrueFollows, TruePerson, TrueProject } from './corpus/truth.ts'
import { writeCorpus } from './corpus/write.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    show: { type: 'string', default: '0' },
  },
})
/** What the generator's truth leaves open: where a fact stands in the text, what was noticed beside it, and their traces. */
const OPEN = new Set([
  'fingerprint',
  'sort',
  'document',
  'line',
  'start',
  'end',
  'quote',
  'evidenceStart',
  'evidenceEnd',
])
/** Where a value of a meeting, or the name of somebody with a task, stands. */
const PLACED = /(?:At|Quotes?|Document)$/u
const OPEN_OF: Readonly<Record<string, readonly string[]>> = {
  Document: ['text', 'lines', 'importer', 'pages', 'readFindings', 'record'],
  Meeting: ['start', 'end', 'dateReason'],
  Person: ['reasons'],
  MAY_BE_SAME: ['score', 'reasons'],
  FOLLOWS: ['reason', 'because'],
  ATTENDED: ['organizationReason'],
  CONCERNS: ['how'],
}
/** Kinds that are no facts of the record. */
const LEFT_OUT = new Set(['Finding', 'HAS_FINDING'])

type Told = ReadonlyMap<string, ReadonlyMap<string, string>>

const folder = mkdtempSync(join(tmpdir(), 'protokollgraf-truth-'))
const { PROTOKOLLGRAF_HOME: _, ...environment } = process.env
const use = await useServer({ home: homeAt(folder, findHome(environment).jars), environment, port: 17992, onStep() {} })
const graph = await connect(use.settings)
try {
  await migrate(graph)
  const outputs = [
    ...generate({
      meetings: Number(values.meetings),
      seed: Number(values.seed),
      municipalities: await readMunicipalities(),
    }),
  ]
  await writeCorpus(outputs, folder)
  await importFiles(graph, await findFiles([join(folder, 'protocols')]))
  const documents: ReadDocument[] = []
  const people: TruePerson[] = []
  const projects: TrueProject[] = []
  const follows: TrueFollows[] = []
  for (const output of outputs) {
    if (output.kind === 'person') people.push(output.truth)
    if (output.kind === 'project') projects.push(output.truth)
    if (output.kind !== 'document') continue
    documents.push(withId(documentOf(output.truth), output.truth.file))
    follows.push(...output.follows)
  }
  compare(trueGraph(documents, projects, follows, await readRegister()), await importedGraph(graph))
  await comparePeople(documents, people)
} finally {
  await graph.close()
  await use.release()
  rmSync(folder, { recursive: true, force: true })
}

/** A true document under the id that its file has. */
function withId({ minutes, ...rest }: ReadDocument, file: string): ReadDocument {
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
  return { ...rest, minutes: { ...minutes, document: { ...minutes.document, sha256 } } }
}

/** Nodes by label and relations by type, each by its name with what it says. */
function told(kinds: Iterable<readonly [kind: string, name: string, properties: Properties]>): Told {
  const all = new Map<string, Map<string, string>>()
  for (const [kind, name, properties] of kinds) {
    if (LEFT_OUT.has(kind)) continue
    const said = Object.entries(properties)
      .filter(([key, value]) => value !== null && !OPEN.has(key) && !PLACED.test(key) && !OPEN_OF[kind]?.includes(key))
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .sort(([left], [right]) => (left < right ? -1 : 1))
    const own = all.get(kind) ?? new Map<string, string>()
    all.set(kind, own.set(name, JSON.stringify(said)))
  }
  return all
}

/**
 * What the true records say together. What takes up what, and what was done with the money that an item only tells of, is
 * the generator's own word, for it stands in the text, which is left out of the records.
 */
function trueGraph(
  documents: readonly ReadDocument[],
  projects: readonly TrueProject[],
  follows: readonly TrueFollows[],
  register: Register,
): Told {
  const facts = resolve(documents, register)
  const ids = new Map(documents.map(({ minutes: { document } }) => [document.file, document.sha256!.slice(0, 12)]))
  const item = ({ file, item: index }: Place) => `${ids.get(file)}/${index + 1}`
  const toldOf = new Map(
    projects.flatMap(({ amounts }) =>
      amounts
        .filter(({ decision }) => decision === null)
        .map((amount) => [`${item(amount)} ${amount.value}`, amount.state] as const),
    ),
  )
  const states = new Map(
    facts.amounts.flatMap(({ id, item: under, decision, value }) => {
      const state = decision === null ? toldOf.get(`${under} ${value}`) : undefined
      return state === undefined ? [] : [[id, state] as const]
    }),
  )
  const said = (label: string, id: string, properties: Properties): Properties => {
    // A document's name is that of its file, without the folders.
    if (label === 'Document') return { ...properties, fileName: String(properties.fileName).replace(/^.*\//u, '') }
    return label === 'Amount' && states.has(id) ? { ...properties, state: states.get(id)! } : properties
  }
  return told(
    (function* () {
      for (const { label, rows } of nodesOf(facts))
        for (const { id, properties } of rows) yield [label, id, said(label, id, properties)] as const
      for (const { type, rows } of relationsOf(facts)) {
        if (type === 'FOLLOWS') continue
        for (const { from, to, key, properties } of rows)
          yield [type, `${from} ${to} ${key ?? ''}`, properties] as const
      }
      for (const { from, to } of follows) yield ['FOLLOWS', `${item(from)} ${item(to)} `, {}] as const
    })(),
  )
}

async function importedGraph(from: Graph): Promise<Told> {
  const nodes = await from.read<WholeNode>('load/dump-nodes')
  const relations = await from.read<WholeRelation>('load/dump-relations')
  return told(
    (function* () {
      for (const { labels, properties } of nodes) {
        const label = labels.includes('Municipality') ? 'Municipality' : labels[0]!
        yield [label, String(properties.id), properties as Properties] as const
      }
      for (const { type, from: start, to, properties } of relations) {
        const key = properties.id ?? properties.amount ?? ''
        yield [type, `${start} ${to} ${key}`, type === 'FOLLOWS' ? {} : (properties as Properties)] as const
      }
    })(),
  )
}

/** Prints, of each kind, how many are as they should be; a name with other properties is both missing and too many. */
function compare(truth: Told, graph: Told): void {
  console.log('| kind | true | in the graph | of the true, as they should be | otherwise | missing | too many |')
  console.log('|---|---:|---:|---:|---:|---:|---:|')
  const sum = { wanted: 0, found: 0, right: 0, other: 0, missing: 0, extra: 0 }
  const examples: string[] = []
  for (const kind of [...new Set([...truth.keys(), ...graph.keys()])].sort()) {
    const [wanted, found] = [truth.get(kind) ?? new Map(), graph.get(kind) ?? new Map()]
    const names = [...wanted.keys()]
    const other = names.filter((name) => found.has(name) && found.get(name) !== wanted.get(name))
    const missing = names.filter((name) => !found.has(name))
    const extra = [...found.keys()].filter((name) => !wanted.has(name))
    const row = {
      wanted: wanted.size,
      found: found.size,
      right: wanted.size - other.length - missing.length,
      other: other.length,
      missing: missing.length,
      extra: extra.length,
    }
    for (const key of ['wanted', 'found', 'right', 'other', 'missing', 'extra'] as const) sum[key] += row[key]
    print(kind, row)
    const some = <Name>(all: readonly Name[]) => all.slice(0, Number(values.show))
    for (const name of some(other)) examples.push(`${kind} ${name}\n  - ${wanted.get(name)}\n  + ${found.get(name)}`)
    for (const name of some(missing)) examples.push(`${kind} - ${name} ${wanted.get(name)}`)
    for (const name of some(extra)) examples.push(`${kind} + ${name} ${found.get(name)}`)
  }
  print('all', sum)
  for (const example of examples) console.log(example)
}

/** Prints how the persons of the graph are those of the truth, which are told by the documents and rows they are in. */
async function comparePeople(documents: readonly ReadDocument[], truth: readonly TruePerson[]): Promise<void> {
  const listed = await graph.runText<Listed>(
    `MATCH (p:Person)-[r:ATTENDED]->() RETURN p.id AS person, r.document AS document, r.written AS name, r.status AS status
     ORDER BY r.document, r.start`,
  )
  const candidates = await graph.runText<{ left: string; right: string }>(
    'MATCH (p:Person)-[:MAY_BE_SAME]->(o:Person) RETURN p.id AS left, o.id AS right',
  )
  const keyOf = ({ document, name, status }: Omit<Listed, 'person'>) => [document, name, status].join('\t')
  // Several of one name in one list are told apart by their order.
  const left = groupBy(listed, keyOf)
  const attendances = documents.flatMap(({ minutes }) => {
    const document = minutes.document.sha256!
    return minutes.attendance.map(({ person: name, status, evidence }) => {
      const found = name === null ? undefined : left.get(keyOf({ document, name, status }))?.shift()
      return { document, evidence, name, person: found?.person ?? null }
    })
  })
  const rows = attendances.filter(({ name }) => name !== null)
  const { wrong, needed, found, proposed, faults } = mergesOf({ attendances, candidates }, documents, truth)
  console.log('\nWho is who, by the documents that each is listed in:\n')
  console.log(
    '| true persons | in the graph | rows of lists | not found in the graph | wrong merges | true merges | found | proposed | found or proposed |',
  )
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
  const cells = [
    truth.length,
    new Set(listed.map(({ person }) => person)).size,
    rows.length,
    rows.filter(({ person }) => person === null).length,
    wrong,
    needed,
    found,
    proposed,
    ((found + proposed) / needed).toFixed(4),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  for (const fault of faults.slice(0, Number(values.show))) console.log(fault)
}

interface Listed {
  readonly person: string
  readonly document: string
  readonly name: string
  readonly status: string
}

function print(
  kind: string,
  {
    wanted,
    found,
    right,
    other,
    missing,
    extra,
  }: Readonly<Record<'wanted' | 'found' | 'right' | 'other' | 'missing' | 'extra', number>>,
): void {
  const share = wanted === 0 ? '–' : `${((100 * right) / wanted).toFixed(2)} %`
  console.log(`| ${[kind, wanted, found, share, other, missing, extra].join(' | ')} |`)
}
