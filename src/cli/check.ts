import { once } from 'node:events'
import { type Command, Option } from 'commander'
import { findingKind } from '../model/finding-codes.ts'
import type { Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { findFiles, read } from '../read/index.ts'
import { clean } from './clean.ts'
import { colorsFor } from './colors.ts'
import { STATUS } from './errors.ts'
import { excerptOf } from './excerpt.ts'
import { recordOf } from './record.ts'
import { loadRegister } from './register.ts'
import { interrupted } from './shutdown.ts'

const SEVERITIES = ['info', 'warning', 'error'] as const
type Severity = (typeof SEVERITIES)[number]

interface Options {
  readonly json?: boolean
  readonly minSeverity: Severity
}

/** `protokollgraf check PATH...`: what was not understood, or is doubtful, in minutes. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('show what was not understood or is doubtful in minutes, with its place, without a database')
    .argument('<path...>', 'files, or folders with all that is in them')
    .addOption(new Option('--min-severity <severity>', 'the least that is shown').choices(SEVERITIES).default('info'))
    .option('--json', 'one JSON object a line for each finding (NDJSON)')
    .addHelpText(
      'after',
      `
The exit status is 1 where there is an error, whatever is shown. What each code
means, and what to do about it: docs/findings.md.

Examples:
  protokollgraf check minutes/
  protokollgraf check minutes/2015 --min-severity warning
  protokollgraf check a.pdf --json | jq 'select(.code == "DATE_CONTRADICTED")'`,
    )
    .action(check)
}

async function check(paths: string[], { json = false, minSeverity }: Options): Promise<void> {
  const register = await loadRegister()
  const files = await findFiles(paths)
  const least = SEVERITIES.indexOf(minSeverity)
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const file of files) {
    if (interrupted.aborted) return
    const source = await read(file)
    for (const finding of inOrder(recordOf(source, register).findings)) {
      const severity = finding.severity.toLowerCase() as Severity
      counts[severity] += 1
      if (SEVERITIES.indexOf(severity) < least) continue
      await print(json ? JSON.stringify(asJson(source, finding)) : `${shown(source, finding).join('\n')}\n`)
    }
  }
  if (!json) await print(summary(files.length, counts, minSeverity))
  if (counts.error > 0) process.exitCode = STATUS.problem
}

/** By place; what has none comes first, as it speaks of the whole document. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => (left.evidence?.start ?? -1) - (right.evidence?.start ?? -1))
}

/** A finding for programs: with its file, its column (UTF-16 units from 1), its page where it has one, and what to do. */
function asJson(source: Source, finding: Finding): object {
  const place = placeOf(source, finding)
  return {
    file: source.file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    page: place?.page ?? null,
    ...finding,
    advice: findingKind(finding.code)?.advice ?? null,
  }
}

interface Place {
  readonly line: number
  /** Characters as people count them, from 1. */
  readonly column: number
  readonly page: number | null
}

function placeOf({ text, lines }: Source, { evidence }: Finding): Place | null {
  const line = evidence && lines[evidence.line - 1]
  if (!evidence || !line) return null
  const column = [...text.slice(line.start, evidence.start)].length + 1
  return { line: evidence.line, column, page: line.page ?? null }
}

/** A finding for people: place, severity, code and reason, the source line with the place underlined, what to do. */
function shown(source: Source, finding: Finding): string[] {
  const colors = colorsFor(process.stdout)
  const paint = { ERROR: colors.red, WARNING: colors.yellow, INFO: colors.cyan }[finding.severity]
  const place = placeOf(source, finding)
  const page = place?.page ? ` (page ${place.page})` : ''
  const where = `${clean(source.file)}${place ? `:${place.line}:${place.column}` : ''}${page}`
  const margin = ' '.repeat(place ? String(place.line).length : 1)
  const label = `${finding.severity.toLowerCase()}[${finding.code}]`
  const lines = [`${colors.bold(where)}: ${paint(colors.bold(label))}: ${clean(finding.message)}`]
  const line = finding.evidence && source.lines[finding.evidence.line - 1]
  if (finding.evidence && line) {
    const { start, end } = finding.evidence
    const width = Math.max(40, (process.stdout.columns ?? 120) - String(place!.line).length - 5)
    const text = source.text.slice(line.start, line.end)
    const excerpt = excerptOf(text, start - line.start, Math.min(end, line.end) - line.start, width)
    const number = String(place!.line)
    const more = source.text.slice(Math.min(end, line.end), end).match(/\r\n|\r|\n/gu)?.length ?? 0
    lines.push(
      colors.dim(`${margin} |`),
      `${colors.dim(`${number} |`)} ${excerpt.text}`,
      `${colors.dim(`${margin} |`)} ${excerpt.indent}${paint(excerpt.underline)}${more > 0 ? colors.dim(` and ${more} more line${more === 1 ? '' : 's'}`) : ''}`,
    )
  }
  const advice = findingKind(finding.code)?.advice
  if (advice) lines.push(`${colors.dim(`${margin} =`)} ${colors.bold('what to do:')} ${advice}`)
  return lines
}

function summary(files: number, counts: Record<Severity, number>, least: Severity): string {
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
  const found = `${many(counts.error, 'error')}, ${many(counts.warning, 'warning')}, ${many(counts.info, 'note')}`
  const hidden = SEVERITIES.slice(0, SEVERITIES.indexOf(least)).reduce((sum, severity) => sum + counts[severity], 0)
  return `${many(files, 'file')} checked: ${found}${hidden > 0 ? ` (${hidden} not shown)` : ''}.`
}

/** Writes a line, and waits while the reader of a pipe is slower than we are. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  // A reader that went away never drains the pipe; the interruption it causes ends the wait.
  await once(process.stdout, 'drain', { signal: interrupted }).catch((failure) => {
    if (!interrupted.aborted) throw failure
  })
}
