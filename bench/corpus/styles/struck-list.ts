import {
  attendanceOf,
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
import { dotted, longDate } from '../swedish.ts'

/** Notes of an officials' group: one name a line, the absent struck through, bold titles. */
export const struckList: Style = {
  id: 'struck-list',
  extension: 'txt',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: true,
  nests: false,
  write(plan) {
    const page = sheet()
    const written = longDate(plan.date)
    page.put(plan.house.name, '', plan.body.name, '', 'Minnesanteckningar', '')
    page.put(`Tid: ${written}, kl. ${dotted(plan.start)}–${dotted(plan.end)}`, '', `Plats: ${plan.place}`, '')
    page.put('Deltagare:', '')
    const lists = plan.listed.filter(({ role }) => role !== 'GUEST' && role !== 'PRESENTER')
    for (const entry of lists) {
      const line = entryOf(entry)
      page.put(entry.status === 'ABSENT' ? `~~${line}~~` : line, '')
    }
    const guests = plan.listed.filter(({ role }) => role === 'GUEST')
    if (guests.length > 0) page.put('Inbjudna:', '', ...guests.flatMap((entry) => [entryOf(entry), '']))
    const items = putItems(page, plan, {
      number: (place) => String(skipping(plan, place + 1, place)),
      heading: (title, number) => [`${number}. **${title}**`],
      label: (kind) => (kind === 'TASK' ? 'Uppdrag' : null),
      lead: () => 'Beslut',
      airy: true,
      entry: (text) => text,
      stop: 'NONE',
      running: (meeting) => `${meeting.body.name} beslutade`,
    })
    page.put('', '', 'Vid anteckningarna', '', plan.secretary.person!, '', 'Justeras', '')
    page.put(`${plan.chair.person}, ordförande`)
    return {
      text: textOf(page.lines),
      record: {
        meeting: {
          body: plan.body.name,
          organization: plan.house.name,
          number: null,
          date: plan.date,
          dateWritten: written,
          start: plan.start,
          end: plan.end,
          place: plan.place,
          chair: plan.chair.person,
          secretary: plan.secretary.person,
        },
        attendance: [...lists, ...guests, ...unlisted(plan)].map((entry) => attendanceOf(entry)),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

/** *Anna Berg, Mora kommun (anslöt 09.10)*. */
function entryOf(entry: Listed): string {
  const notes = [
    entry.from && `anslöt ${dotted(entry.from)}`,
    entry.to && `till kl ${dotted(entry.to)}`,
    entry.partly && 'delar av mötet',
    entry.remote && 'via Teams',
  ].filter(Boolean)
  const parts = [entry.person, entry.affiliationWritten, entry.deputyFor && `ersätter ${entry.deputyFor}`]
  return `${parts.filter(Boolean).join(', ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}
