import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { isLong } from '../setup/long.ts'
import { apiOverSeeds } from './seeds.ts'

const FOLDER = fileURLToPath(new URL('../../docs/cookbook/', import.meta.url))
const recipes = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'))

const { askNew, askAgain, graph } = apiOverSeeds({ isProfiled: true })

// Plans hang on what the database knows of its indexes, which it finds out some time after an import.
beforeAll(() => graph().runText('CALL db.prepareForReplanning(60)'))

it('holds at least twenty questions', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(20)
})

/** Statements that read all there are of a kind, for want of a key; what hangs on their rows is found by keys again. */
const OF_ALL = /^read\/(?:all-municipalities|all-findings|candidates|lists\/meetings\/count)\b/u

// The answers are kept beside the questions, for people too; `LONG_TESTS=1 vitest -u` renews them, and a person reads the
// difference. When a question is new it is answered by small statements, and later by few large ones, which the database
// plans for a second each: so every third is asked both ways, and in the long run all of them.
it.each(recipes.map((recipe, at) => [recipe, isLong || at % 3 === 0] as const))('%s', async (recipe, isBoth) => {
  const query = readFileSync(`${FOLDER}${recipe}`, 'utf8')
  const kept = `${FOLDER}answers/${recipe.replace('.graphql', '.yaml')}`
  const first = await askNew(query)
  expect(first.errors).toBeUndefined()
  if (!isBoth) return expect(first.data).toEqual(parse(readFileSync(kept, 'utf8')).answer)
  const { data, errors, statements, plans } = await askAgain(query)
  expect(errors).toBeUndefined()
  expect(first.data).toEqual(data)
  const scanning = plans.filter(({ steps }) => steps.some((step) => /Scan$/u.test(step))).map(({ name }) => name)
  expect(scanning.filter((name) => !OF_ALL.test(name))).toEqual([])
  const answer = stringify(
    { statements: statements.length, answer: data },
    { lineWidth: 0, aliasDuplicateObjects: false },
  )
  await expect(answer).toMatchFileSnapshot(kept)
})
