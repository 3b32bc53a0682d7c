import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Command, Option } from 'commander'
import { Problem } from '../model/problem.ts'
import type { Register } from '../model/register.ts'
import { readRegister, seedFolder } from '../read/register.ts'

let chosen: URL = seedFolder

/** Adds `--register DIR` to the program: whose register every command uses. */
export function withRegisterOption(program: Command): Command {
  const option = new Option(
    '--register <dir>',
    "your own register: judgements and what else differs from the program's seed/",
  ).env('PROTOKOLLGRAF_REGISTER')
  return program.addOption(option).hook('preAction', () => {
    const { register } = program.opts<{ register?: string }>()
    if (register !== undefined) chosen = folderAt(register)
  })
}

function folderAt(path: string): URL {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder)
    throw new Problem('NO_REGISTER', `There is no folder ${path} to read a register from.`, [
      `Make it first (mkdir ${path}); an empty folder is a register that adds nothing.`,
    ])
  return pathToFileURL(resolve(path) + sep)
}

/** The folder of the register in use: of --register, of PROTOKOLLGRAF_REGISTER, else the program's own. */
export function registerFolder(): URL {
  return chosen
}

/** Reads the register in use. */
export function loadRegister(): Promise<Register> {
  return readRegister(chosen)
}
