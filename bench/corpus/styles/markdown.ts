import {
  absent,
  attendanceOf,
  listFindings,
  present,
  putItems,
  type Style,
  sheet,
  skipping,
  slipFindings,
  textOf,
  unlisted,
} from '../layout.ts'
import type { Listed, TextKind } from '../plan.ts'
import { dotted, longDate } from '../swedish.ts'

/** Markdown with headings and bullet lists; titles of office at the names. */
export const markdown: Style = {
  id: 'markdown',
  extension: 'md',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: true,
  nests: true,
  write(plan) {
    const page = sheet()
    page.put(`# Minnesanteckningar ${plan.body.name}`, '', `**${plan.house.name}**`, '')
    page.put(`**Datum:** ${plan.date}  `, `**Tid:** kl. ${dotted(plan.start)}–${dotted(plan.end)}  `)
    page.put(`**Plats:** ${plan.place}  `, `**Mötesordförande:** ${plan.chair.person}  `)
    page.put(`**Sekreterare:** ${plan.secretary.person}`)
    const here = present(plan, 'MEMBER', 'SUBSTITUTE', 'SECRETARIAT')
    page.put('', '## Närvarande', '', ...here.map((entry) => `- ${entryOf(entry)}`))
    if (absent(plan).length > 0)
      page.put('', '## Frånvarande', '', ...absent(plan).map((entry) => `- ${entryOf(entry)}`))
    const guests = present(plan, 'GUEST')
    if (guests.length > 0) page.put('', '## Inbjudna gäster', '', ...guests.map((entry) => `- ${entryOf(entry)}`))
    const items = putItems(page, plan, {
      number: (place, parent) => (parent ? `${parent}.${place + 1}` : String(skipping(plan, place + 1, place))),
      heading: (title, number, _, depth) => [depth > 0 ? `### ${number} ${title}` : `## ${number}. ${title}`],
      label: (kind) => labels[kind] ?? null,
      labelApart: false,
      labelMark: '**',
      lead: () => '**Beslut**',
      entry: (text, place, depth) => `${place === 0 ? '\n' : ''}${depth > 0 ? '    ' : ''}- ${text}`,
      stop: 'NONE',
      pause: '*Kaffepaus*',
      bullet: '-',
    })
    if (plan.nextMeeting) page.put('', `Nästa möte: ${longDate(plan.nextMeeting)}.`)
    return {
      text: textOf(page.lines),
      record: {
        meeting: {
          body: plan.body.name,
          organization: plan.house.name,
          number: null,
          date: plan.date,
          dateWritten: plan.date,
          start: plan.start,
          end: plan.end,
          place: plan.place,
          chair: plan.chair.person,
          secretary: plan.secretary.person,
        },
        attendance: [...here, ...absent(plan), ...guests, ...unlisted(plan)].map((entry) => attendanceOf(entry)),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

const labels: Partial<Record<TextKind, string>> = {
  TASK: 'Uppdrag',
  BASIS: 'Beslutsunderlag',
  DISCUSSION: 'Diskussion',
}

/** *Anna Berg, kommunchef, Mora kommun, via Teams*. */
function entryOf(entry: Listed): string {
  return [
    entry.person,
    entry.title,
    entry.affiliationWritten,
    entry.deputyFor && `ersättare för ${entry.deputyFor}`,
    entry.remote && 'via Teams',
    entry.from && `från kl. ${dotted(entry.from)}`,
    entry.to && `till kl. ${dotted(entry.to)}`,
    entry.partly && 'delar av mötet',
  ]
    .filter(Boolean)
    .join(', ')
}
