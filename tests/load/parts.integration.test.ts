import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Each document is a part of its own, and takes several transactions.
vi.hoisted(() => {
  vi.stubEnv('PROTOKOLLGRAF_PART_ROWS', '1')
  vi.stubEnv('PROTOKOLLGRAF_TRANSACTION_ROWS', '80')
})

import { importFiles } from '../../src/cli/import/bring.ts'
import { filesOf } from '../../src/cli/import.ts'
import type { Graph } from '../../src/graph/index.ts'
import { openTestGraph } from '../setup/graph.ts'
import { isLong } from '../setup/long.ts'

let graph: Graph
let folder: string

beforeAll(async () => {
  graph = await openTestGraph()
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-parts-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** How many meetings there are, with all that is theirs, and how many lack some of it. */
async function seen() {
  const [row] = await graph.runText(`
    MATCH (m:Meeting)
    WITH m, COUNT { (m)<-[:RECORDS]-() } AS documents, COUNT { (m)-[:HELD_BY]->() } AS bodies,
      COUNT { (m)<-[:ON_AGENDA]-() } AS items, COUNT { (m)<-[:ATTENDED]-() } AS attended,
      COUNT { (m)<-[:RECORDS]-(d:Document) WHERE EXISTS { (m)<-[:ON_AGENDA]-({document: d.id}) } } AS told
    WITH documents = 1 AND told = 1 AND bodies = 1 AND items > 0 AND attended > 0 AS isWhole
    RETURN sum(CASE WHEN isWhole THEN 1 ELSE 0 END) AS whole, sum(CASE WHEN isWhole THEN 0 ELSE 1 END) AS half`)
  return row as { whole: number; half: number }
}

test.skipIf(!isLong)(
  'readers find each meeting of changed files all the time, and no half of one that is forgotten',
  async () => {
    const files = (await filesOf([])).slice(0, 3).map((protocol, index) => {
      const file = join(folder, `${index}.txt`)
      copyFileSync(protocol, file)
      return file
    })
    await importFiles(graph, files, { folders: [folder] })
    expect(await seen()).toEqual({ whole: 3, half: 0 })
    for (const file of files.slice(0, 2)) appendFileSync(file, '\n')
    const moments: { whole: number; half: number }[] = []
    const watched: Graph = {
      ...graph,
      async transaction(work) {
        const result = await graph.transaction(work)
        moments.push(await seen())
        return result
      },
    }
    const left = files.slice(0, 2)
    const report = await importFiles(watched, left, { folders: [folder], prune: true })
    expect(report).toMatchObject({ imported: 2, left: 0, replaced: left.map((path) => ({ path })) })
    expect(report).toMatchObject({ pruned: [{ path: files[2] }], graph: { documents: 2, meetings: 2 } })
    expect(moments.length).toBeGreaterThan(6)
    expect(moments.filter(({ half }) => half > 0)).toEqual([])
    expect(Math.min(...moments.map(({ whole }) => whole))).toBe(2)
  },
)
