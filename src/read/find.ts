import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Extensions of the formats that are read; a file without one is taken for text. */
export const extensions: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.pdf', '.docx', ''])

/** Files that lie beside documents and are none. */
const beside = /^(readme|license|licence|changelog|contributing|makefile)(\.|$)/i

/**
 * The files that a list of paths stands for, in the list's order. A folder gives the documents in it
 * and below, sorted by path (code units, so the same everywhere); hidden files, Office's lock files and
 * other formats are left out. A path that is no folder is given back as it is, so that `read` can
 * say what is wrong with it. No file comes twice.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    )
    if (!isFolder) found.add(path)
    else for (const file of (await documentsIn(path)).sort()) found.add(file)
  }
  return [...found]
}

async function documentsIn(top: string): Promise<string[]> {
  const files: string[] = []
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    // A folder that may not be opened stands in the list itself: reading it reports it.
    if (entries === null) files.push(folder)
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (isDocument(entry.name) && (entry.isFile() || (await isFileBehindLink(path)))) files.push(path)
    }
  }
  return files
}

function isDocument(name: string): boolean {
  return extensions.has(extname(name).toLowerCase()) && !beside.test(name)
}

/** Links to files are followed, links to folders are not: they can lead in a ring. */
function isFileBehindLink(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  )
}
