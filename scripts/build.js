// Builds the program (dist) and its page (dist/web), each only where its sources, or what was built of them, are not as
// the last build left them: so `npm start` begins at once where nothing has changed. `--force` builds both.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json']
const TARGETS = [
  {
    script: 'build:program',
    sources: ['src', 'tsconfig.build.json', ...SETTINGS],
    built: 'dist',
    isBuilt: (path) => path.endsWith('.js') && !path.startsWith('web'),
    stamp: 'dist/.program',
  },
  { script: 'build:page', sources: ['web', ...SETTINGS], built: 'dist/web', isBuilt: () => true, stamp: 'dist/.page' },
]

for (const target of TARGETS) {
  const stamp = join(ROOT, target.stamp)
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (!process.argv.includes('--force') && known === stateOf(target)) continue
  rmSync(stamp, { force: true })
  try {
    execSync(`npm run --silent ${target.script}`, { cwd: ROOT, stdio: 'inherit' })
  } catch (error) {
    // What is wrong was said by the tool itself.
    process.exit(error.status ?? 1)
  }
  writeFileSync(stamp, stateOf(target))
}

/** What a target is made of, and what was made of it. */
function stateOf({ sources, built, isBuilt }) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source, () => true)
  if (existsSync(join(ROOT, built))) addTo(hash, built, isBuilt)
  return hash.digest('hex')
}

function addTo(hash, path, isWanted) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return
  const files = statSync(full).isDirectory() ? readdirSync(full, { recursive: true, withFileTypes: true }) : null
  if (!files) {
    hash.update(`${path}\n`).update(readFileSync(full))
    return
  }
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  for (const name of names.sort()) {
    if (isWanted(name.slice(full.length + 1))) hash.update(`${name.slice(ROOT.length)}\n`).update(readFileSync(name))
  }
}
