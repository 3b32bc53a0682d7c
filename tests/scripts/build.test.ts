import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/build.js', import.meta.url))

// Each build starts npm, which takes its time.
vi.setConfig({ testTimeout: 60_000 })

let folder: string

/** A package whose builds copy their sources, and write down that they ran. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-build-'))
  for (const path of ['scripts', 'src', 'web']) mkdirSync(join(folder, path))
  cpSync(SCRIPT, join(folder, 'scripts', 'build.js'))
  const copy = (from: string, to: string) =>
    `node -e "const fs = require('fs'); fs.cpSync('${from}', '${to}', { recursive: true }); fs.appendFileSync('log', '${from} ')"`
  const scripts = { 'build:program': copy('src', 'dist'), 'build:page': copy('web', 'dist/web') }
  put('package.json', JSON.stringify({ type: 'module', scripts }))
  put('src/main.js', '1')
  put('web/index.html', '1')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, text: string) => writeFileSync(join(folder, path), text)

/** Builds, and gives what was built. */
function build(...options: string[]): string {
  rmSync(join(folder, 'log'), { force: true })
  execFileSync(process.execPath, [join(folder, 'scripts', 'build.js'), ...options])
  return existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8').trim() : ''
}

it('builds the program and the page, and neither again while nothing changes', () => {
  expect(build()).toBe('src web')
  expect(build()).toBe('')
  expect(build('--force')).toBe('src web')
})

it('builds what has changed, and what was changed in what it built', () => {
  build()
  put('src/main.js', '2')
  expect(build()).toBe('src')
  put('web/new.css', '')
  expect(build()).toBe('web')
  put('dist/main.js', '1')
  expect(build()).toBe('src')
  rmSync(join(folder, 'dist/web/index.html'))
  expect(build()).toBe('web')
  expect(build()).toBe('')
})

it('fails where a build fails, and tries again next time', () => {
  build()
  const before = readFileSync(join(folder, 'package.json'), 'utf8')
  put('package.json', before.replace('node -e', 'exit 3; node -e'))
  const failed = () => spawnSync(process.execPath, [join(folder, 'scripts', 'build.js')]).status
  expect([failed(), failed()]).toEqual([3, 3])
  put('package.json', before)
  expect(build()).toBe('src')
})
