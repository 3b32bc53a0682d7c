import { once } from 'node:events'
import type { Command } from 'commander'
import type { Attendance, Finding, Item, Meeting, Minutes } from '../model/record.ts'
import { read } from '../read/index.ts'
import { clean } from './clean.ts'
import { colorsFor } from './colors.ts'
import { STATUS } from './errors.ts'
import { isRefused, recordOf } from './record.ts'
import { loadRegister } from './register.ts'
import { interrupted } from './shutdown.ts'

/** `protokollgraf parse FILE...`: what files say, without a database. */
export function registerParse(program: Command): void {
  program
    .command('parse')
    .description('print what minutes say (.txt, .md, .pdf, .docx), without a database')
    .argument('<file...>', 'files, in the order of the output')
    .option('--json', 'one JSON object a line for each file (NDJSON)')
    .addHelpText(
      'after',
      `
The exit status is 1 when a file could not be read or is not minutes.

Examples:
  protokollgraf parse minutes.pdf
  protokollgraf parse a.txt b.docx --json | jq .meeting.date`,
    )
    .action(parse)
}

async function parse(files: string[], options: { json?: boolean }): Promise<void> {
  const register = await loadRegister()
  for (const file of files) {
    if (interrupted.aborted) return
    const record = recordOf(await read(file), register)
    await print(options.json ? JSON.stringify(record) : `${summaryOf(record).join('\n')}\n`)
    if (isRefused(record)) process.exitCode = STATUS.problem
  }
}

/** Writes a line, and waits while the reader of a pipe is slower than we are. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  // A reader that went away never drains the pipe; the interruption it causes ends the wait.
  await once(process.stdout, 'drain', { signal: interrupted }).catch((failure) => {
    if (!interrupted.aborted) throw failure
  })
}

function summaryOf(record: Minutes): string[] {
  const colors = colorsFor(process.stdout)
  return [
    colors.bold(clean(record.document.file)),
    ...meetingLines(record.meeting),
    ...attendanceLines(record.attendance),
    ...record.items.flatMap((item) => itemLines(item, record.items, colors)),
    ...record.findings.map((finding) => findingLine(finding, colors)),
  ]
}

type Colors = ReturnType<typeof colorsFor>

function meetingLines(meeting: Meeting | null): string[] {
  if (!meeting) return []
  const { body, organization, number, date, dateWritten, start, end, place, chair, secretary } = meeting
  const written = dateWritten && dateWritten !== date ? ` (written ${dateWritten})` : ''
  const time = start ? `${start}${end ? `–${end}` : ''}` : null
  const name = [body, number].filter(Boolean).join(' ')
  const facts = [name, organization, date && `${date}${written}`, time, place].filter(Boolean).join(' · ')
  const people = [chair && `chair ${chair}`, secretary && `secretary ${secretary}`].filter(Boolean).join(', ')
  return [facts, people].filter(Boolean).map((line) => `  ${clean(line)}`)
}

function attendanceLines(attendance: readonly Attendance[]): string[] {
  return (['PRESENT', 'ABSENT'] as const).flatMap((status) => {
    const rows = attendance.filter((row) => row.status === status)
    if (rows.length === 0) return []
    return [`  ${status === 'PRESENT' ? 'Present' : 'Absent'} (${rows.length})`, ...rows.map(attendanceLine)]
  })
}

function attendanceLine({ person, municipality, organization, party, role, from, to, partial }: Attendance): string {
  const name = [person ?? '(no name)', party && `(${party})`].filter(Boolean).join(' ')
  const times = [from && `from ${from}`, to && `until ${to}`, partial && !from && !to && 'in part']
  const facts = [name, municipality ?? organization, role === 'MEMBER' ? null : role.toLowerCase(), ...times]
  return `    ${clean(facts.filter(Boolean).join(', '))}`
}

function itemLines(item: Item, items: readonly Item[], colors: Colors): string[] {
  let indent = '  '
  for (let parent = item.parent; parent !== null && indent.length < 20; parent = items[parent]?.parent ?? null) {
    indent += '  '
  }
  const status = item.status === 'HANDLED' ? '' : ` [${item.status.toLowerCase()}${until(item.deferredTo)}]`
  const title = clean([item.number, item.title].filter(Boolean).join('  '))
  const decisions = item.decisions.map(({ text, level, to }) => {
    const proposal = level === 'PROPOSAL' ? `proposed${to ? ` to ${to}` : ''}: ` : ''
    return `${indent}    ${clean(`${proposal}${text}`)}`
  })
  return [`${indent}${colors.cyan(title)}${status}`, ...decisions]
}

function until(date: string | null): string {
  return date ? ` until ${date}` : ''
}

function findingLine({ code, severity, message, evidence }: Finding, colors: Colors): string {
  const paint = { ERROR: colors.red, WARNING: colors.yellow, INFO: colors.dim }[severity]
  const place = evidence ? `line ${evidence.line}: ` : ''
  return `  ${paint(`${severity.toLowerCase()}[${code}]`)} ${place}${clean(message)}`
}
