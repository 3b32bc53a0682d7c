#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { registerCheck } from './check.ts'
import { registerDb } from './db.ts'
import { registerDiff } from './diff.ts'
import { printError, STATUS } from './errors.ts'
import { registerExport } from './export.ts'
import { registerForget } from './forget.ts'
import { registerHistory } from './history.ts'
import { registerImport } from './import.ts'
import { VERSION } from './origin.ts'
import { registerParse } from './parse.ts'
import { withRegisterOption } from './register.ts'
import { registerReview } from './review.ts'
import { registerServe } from './serve.ts'
import { interruptStatus, listenForInterrupts } from './shutdown.ts'
import { registerStart } from './start.ts'

/** The commands, in the order in which --help lists them; each has a file of its own. */
const COMMANDS: readonly ((program: Command) => void)[] = [
  registerStart,
  registerImport,
  registerParse,
  registerCheck,
  registerReview,
  registerDiff,
  registerForget,
  registerHistory,
  registerExport,
  registerDb,
  registerServe,
]

// Libraries that a command loads leave out checks for those who develop with them: graphql's cost a twentieth of an answer.
process.env.NODE_ENV ??= 'production'
listenForInterrupts()
process.exitCode = await run(process.argv)

async function run(argv: string[]): Promise<number> {
  const program = makeProgram()
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : STATUS.usage
    const status = interruptStatus()
    if (status === null || program.opts().debug) printError(error, Boolean(program.opts().debug))
    return status ?? STATUS.problem
  }
  return interruptStatus() ?? Number(process.exitCode ?? 0)
}

function makeProgram(): Command {
  const program = new Command('protokollgraf')
    .description(
      'Reads Swedish inter-municipal minutes into a Neo4j knowledge graph and answers questions over GraphQL.',
    )
    .version(VERSION)
    .option('--debug', 'show where in the program an error arose')
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText(
      'after',
      `
Examples:
  protokollgraf start                     local Neo4j, the protocols in seed/, and the API at once
  protokollgraf import minutes/           read a folder of minutes into the graph
  protokollgraf parse a.txt --json        what one file says, without a database
  protokollgraf check minutes/            what is doubtful in them, and where
  protokollgraf review                    who may be the same person: settle it
  protokollgraf serve --port 4000         answer GraphQL
  protokollgraf db status                 is the local Neo4j running, and where`,
    )
  withRegisterOption(program)
  for (const register of COMMANDS) register(program)
  return program
}
