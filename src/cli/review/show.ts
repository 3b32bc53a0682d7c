import Table from 'cli-table3'
import { clean } from '../clean.ts'
import { colorsFor } from '../colors.ts'
import type { Appearance, Candidate, Person, Referred } from './evidence.ts'
import type { Judged } from './judge.ts'

/** How many places of each side are shown; --json and `explain` show all. */
const mostShown = 6

/** Two candidates side by side, why they are ones, and what to type. */
export function showCandidate({ left, right, score, reasons, judged, references }: Referred): string {
  const colors = colorsFor(process.stdout)
  const width = Math.max(30, Math.floor(((process.stdout.columns ?? 120) - 3) / 2))
  const table = new Table({
    head: [left, right].map((person) => colors.bold(`${clean(person.name)} (${person.id})`)),
    colWidths: [width, width],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  table.push([sideOf(left), sideOf(right)])
  const [one, two] = references.map(quoted)
  return [
    table.toString(),
    `${colors.bold('certainty')} ${score.toFixed(2)}${judged === null ? '' : ', judged UNSURE'}`,
    ...reasons.map((reason) => `  ${clean(reason)}`),
    colors.dim(`  protokollgraf review same|different|unsure ${one} ${two} --reason "…"`),
    '',
  ].join('\n')
}

function sideOf(person: Person): string {
  const { periods, appearances } = person
  const first = appearances.slice(0, mostShown)
  const more = appearances.length - first.length
  return [
    ...periods.map(
      ({ organization, from, to, meetings }) =>
        `${clean(organization)}: ${from === to ? from : `${from}–${to}`}, ${counted(meetings, 'meeting')}`,
    ),
    ...(periods.length === 0 ? ['for nobody that is known'] : []),
    ...first.flatMap((appearance) => ['', ...linesOf(appearance)]),
    ...(more > 0 ? ['', `and ${more} more (review explain)`] : []),
  ].join('\n')
}

function linesOf({ date, body, how, role, status, organization, file, line, quote, words }: Appearance): string[] {
  const told = {
    LISTED: listedAs(role, status),
    PRESENTED: 'reports on an item',
    ASSIGNED: 'has a task',
    CHAIRED: 'leads the meeting',
    KEPT_MINUTES: 'keeps the minutes',
  }[how]
  const whom = organization === null ? '' : ` for ${organization}`
  const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}`
  const said = quote === null ? [] : [`  "${clean(around(words ?? quote, quote))}"`]
  return [
    clean(`${date ?? 'undated'} ${body ?? ''}: ${told}${whom}`),
    ...said,
    ...(place === '' ? [] : [clean(`  ${place}`)]),
  ]
}

function listedAs(role: string | null, status: string | null): string {
  if (role === 'PRESENTER') return 'speaks, and is on no list'
  return [status === 'ABSENT' ? 'absent' : 'listed', role === null ? null : `as ${role}`].filter(Boolean).join(' ')
}

/** Characters shown on each side of a quote. */
const surroundings = 90

/** A quote within its line, where that is not too long. */
function around(line: string, quote: string): string {
  const at = line.indexOf(quote)
  if (at < 0) return quote
  const from = Math.max(0, at - surroundings)
  const to = Math.min(line.length, at + quote.length + surroundings)
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}

/** All there is on who somebody is. */
export function showPerson(person: Person, pairs: readonly Candidate[]): string {
  const colors = colorsFor(process.stdout)
  const { id, name, names, reasons, periods, appearances } = person
  const others = names.filter((other) => other !== name)
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', colors.bold(title), ...lines.map((line) => `  ${line}`)]
  return [
    colors.bold(`${clean(name)} (${id})`),
    ...(others.length > 0 ? [`also written ${others.map((other) => `"${clean(other)}"`).join(', ')}`] : []),
    ...section(
      'Represented',
      periods.map(
        ({ organization, from, to, meetings, present, absent, roles }) =>
          `${clean(organization)} ${from}–${to}: ${counted(meetings, 'meeting')}, present ${present}, absent ${absent} (${roles.join(', ')})`,
      ),
    ),
    ...section('Why it is one person', reasons.length > 0 ? reasons.map(clean) : ['met at one meeting only']),
    ...section(
      'May also be',
      pairs.flatMap(({ left, right, score, reasons: why, judged }) => {
        const other = left.id === id ? right : left
        return [
          `${clean(other.name)} (${other.id}), certainty ${score.toFixed(2)}${judged === null ? '' : ', judged UNSURE'}`,
          ...why.map((reason) => `  ${clean(reason)}`),
        ]
      }),
    ),
    ...section('Met', appearances.flatMap(linesOf)),
  ].join('\n')
}

/** What a judgement did. */
export function showJudged({ judgement, file, added, changed, removed, revision }: Judged, what: string): string {
  const { left, right, verdict, reason } = judgement
  const graph =
    added + changed + removed === 0
      ? 'The graph says the same as before.'
      : `The graph: ${added} nodes and relations added, ${changed} changed, ${removed} removed (revision ${revision}).`
  const why = reason === '' ? '' : `: ${clean(reason)}`
  return [`${what}: ${clean(left)} and ${clean(right)} ${verdict}${why}`, `Register: ${file}`, graph].join('\n')
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** As a word of a command line. */
function quoted(name: string): string {
  return `"${name.replace(/["$`\\]/g, '\\$&')}"`
}
