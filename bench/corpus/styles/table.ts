import {
  attendanceOf,
  bodyGenitive,
  listFindings,
  putItems,
  type Style,
  sheet,
  skipping,
  slipFindings,
  textOf,
  unlisted,
} from '../layout.ts'
import type { Listed } from '../plan.ts'
import { dotted } from '../swedish.ts'

/** Tables for those present, numbered decisions without *att*, sub-items 3.1. */
export const table: Style = {
  id: 'table',
  extension: 'md',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: true,
  nests: true,
  write(plan) {
    const page = sheet()
    const number = `${plan.date.slice(0, 4)}:${plan.ordinal}`
    page.put(plan.house.name, plan.body.name, '', `Protokoll ${number}`, '')
    page.put(`Datum: ${plan.date}`, `Tid: ${dotted(plan.start)}–${dotted(plan.end)}`, `Plats: ${plan.place}`, '')
    page.put('| Namn | Befattning | Kommun/organisation | Närvaro |', '|---|---|---|---|')
    const rows = plan.listed.filter(({ role }) => role !== 'PRESENTER' && role !== 'GUEST')
    for (const entry of rows)
      page.put(
        `| ${entry.person ?? ''} | ${entry.title ?? ''} | ${entry.affiliationWritten ?? ''} | ${presenceOf(entry, plan)} |`,
      )
    const guests = plan.listed.filter(({ role }) => role === 'GUEST')
    if (guests.length > 0)
      page.put(
        '',
        `Inbjudna gäster: ${guests.map((entry) => `${entry.person}, ${entry.affiliationWritten}`).join('; ')}`,
      )
    page.put('')
    const items = putItems(page, plan, {
      number: (place, parent) => (parent ? `${parent}.${place + 1}` : String(skipping(plan, place + 1, place))),
      heading: (title, itemNumber, _, depth) => [depth > 0 ? `${itemNumber} ${title}` : `${itemNumber}. ${title}`],
      label: (kind) => (kind === 'TASK' ? 'Uppdrag' : null),
      lead: (meeting) => `${meeting.body.name} beslutar`,
      entry: (text, place, depth) => (depth > 0 ? `   - ${text}` : `${place + 1}. ${text}`),
      withoutAtt: true,
      taskTable: ['Vad', 'Vem', 'När'],
      stop: 'LAST',
    })
    page.put('', '', `${bodyGenitive(plan)} ordförande`, plan.chair.person!)
    page.put('', 'Vid protokollet', plan.secretary.person!)
    return {
      text: textOf(page.lines),
      record: {
        meeting: {
          body: plan.body.name,
          organization: plan.house.name,
          number,
          date: plan.date,
          dateWritten: plan.date,
          start: plan.start,
          end: plan.end,
          place: plan.place,
          chair: plan.chair.person,
          secretary: plan.secretary.person,
        },
        attendance: [...rows, ...guests, ...unlisted(plan)].map((entry) => attendanceOf(entry)),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

/** *ja, ordförande*, *nej, förhinder*, *ja, från kl 10.30*. */
function presenceOf(entry: Listed, plan: { chair: Listed; secretary: Listed }): string {
  if (entry.status === 'ABSENT') return 'nej, förhinder'
  return [
    'ja',
    entry === plan.chair && 'ordförande',
    entry === plan.secretary && 'sekreterare',
    entry.remote && 'via video',
    entry.from && `från kl ${dotted(entry.from)}`,
    entry.to && `till kl ${dotted(entry.to)}`,
    entry.partly && 'delar av mötet',
    entry.deputyFor && `ersättare för ${entry.deputyFor}`,
  ]
    .filter(Boolean)
    .join(', ')
}
