import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { apiOverSeeds } from './seeds.ts'

const FOLDER = fileURLToPath(new URL('../../docs/cookbook/', import.meta.url))
const recipes = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'))

const { ask } = apiOverSeeds()

it('holds at least twenty questions', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(20)
})

// The answers are kept beside the questions, for people too; `vitest -u` renews them, and a person reads the difference.
it.each(recipes)('%s', async (recipe) => {
  const query = readFileSync(`${FOLDER}${recipe}`, 'utf8')
  const { data, errors, statements } = await ask(query)
  expect(errors).toBeUndefined()
  const answer = stringify(
    { statements: statements.length, answer: data },
    { lineWidth: 0, aliasDuplicateObjects: false },
  )
  await expect(answer).toMatchFileSnapshot(`${FOLDER}answers/${recipe.replace('.graphql', '.yaml')}`)
})
