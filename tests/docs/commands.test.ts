import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const below = (...folders: string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => !path.includes('node_modules'))
const pages = [...readdirSync(ROOT), ...below('docs', 'cypher', 'seed', 'tests')].filter((path) => path.endsWith('.md'))
const sources = below('src', 'bench', 'tests', 'web').filter((path) => path.endsWith('.ts'))

describe('what the documents name', () => {
  it('is looked for in every page', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/reliability.md', 'tests/samples/README.md']))
  })

  it('as "npm run" is a script of package.json', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const named = [...pages, ...sources].flatMap((path) =>
      [...textOf(path).matchAll(/npm run (?:-s |--silent )?(?<name>[a-z][a-z:]*)/gu)].map((match) => ({
        path,
        name: match.groups!.name!,
      })),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ name }) => !(name in scripts))).toEqual([])
  })

  it('in the README has every command', () => {
    const readme = textOf('README.md')
    const namesIn = (path: string, pattern: RegExp) => [...textOf(path).matchAll(pattern)].map(([, name]) => name!)
    const commands = namesIn('src/cli/main.ts', /^ {2}register([A-Z][a-z]+),$/gmu).map((name) => name.toLowerCase())
    const ofServer = namesIn('src/cli/db.ts', /db\.command\('([a-z]+)'\)/gu)
    expect(commands).toContain('import')
    expect(ofServer).toContain('dump')
    // `start` is what `npm start` does.
    expect(commands.filter((name) => !new RegExp(`(?:protokollgraf|npm) ${name}\\b`, 'u').test(readme))).toEqual([])
    expect(ofServer.filter((name) => !new RegExp(`\\bdb (?:[a-z]+, )*${name}\\b`, 'u').test(readme))).toEqual([])
  })

  it('as a link to a file of ours leads to one', () => {
    const links = pages.flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!(?:[a-z]+:|#))(?<target>[^)\s#]+)/gu)].map((match) => ({
        path,
        target: match.groups!.target!,
      })),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(({ path, target }) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([])
  })
})
