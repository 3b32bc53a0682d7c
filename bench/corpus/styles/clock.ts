import {
  absent,
  attendanceOf,
  listFindings,
  present,
  putItems,
  type Style,
  sheet,
  slipFindings,
  textOf,
  unlisted,
  weekdayIn,
} from '../layout.ts'
import type { Listed } from '../plan.ts'
import { dotted, listed, longDate, weekdayOf } from '../swedish.ts'

/** An agenda by the clock: no numbers, each item at its time. */
export const clock: Style = {
  id: 'clock',
  extension: 'txt',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'WEEKDAY', 'WORD'],
  labelsTasks: true,
  nests: false,
  write(plan) {
    const page = sheet()
    const written = longDate(plan.date)
    const weekday = weekdayIn(plan, weekdayOf(plan.date))
    page.put(`Mötesanteckningar ${plan.body.name}`, '', plan.house.name, '')
    page.put(`Tid: ${weekday} ${written} kl. ${dotted(plan.start)} – ${dotted(plan.end)}`, `Plats: ${plan.place}`, '')
    const here = present(plan, 'MEMBER', 'SUBSTITUTE', 'SECRETARIAT')
    page.put(`Närvarande: ${listed(here.map(entryOf))}`, '')
    if (absent(plan).length > 0) page.put(`Förhinder: ${listed(absent(plan).map(entryOf))}`, '')
    const guests = present(plan, 'GUEST')
    if (guests.length > 0) page.put(`Gäster: ${listed(guests.map(entryOf))}`, '')
    const items = putItems(page, plan, {
      number: () => null,
      time: (place) => slotOf(plan.start, plan.end, place, plan.items.length),
      heading: (title, _, time, depth) => [depth > 0 ? `*${title}*` : `${dotted(time!)} ${title}`],
      label: (kind) => (kind === 'TASK' ? 'Uppdrag' : null),
      lead: (meeting) => `${meeting.body.name} beslutade`,
      entry: (text) => `- ${text}`,
      stop: 'NONE',
      pause: 'Bensträckare',
      bullet: '•',
    })
    page.put('', '', 'Vid tangenterna', plan.secretary.person!, '', 'Ordförande', plan.chair.person!)
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
        attendance: [...here, ...absent(plan), ...guests, ...unlisted(plan)].map((entry) => attendanceOf(entry)),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

/** Divides the meeting into equal slots of whole five minutes. */
function slotOf(start: string, end: string, place: number, count: number): string {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const length = Math.max(5, Math.floor((minutes(end) - minutes(start)) / count / 5) * 5)
  const at = minutes(start) + place * length
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

/** *Anna Berg, Mora (via Teams)*. */
function entryOf(entry: Listed): string {
  const notes = [
    entry.remote && 'via Teams',
    entry.from && `från ${dotted(entry.from)}`,
    entry.to && `till ${dotted(entry.to)}`,
    entry.partly && 'del av mötet',
    entry.deputyFor && `för ${entry.deputyFor}`,
  ].filter(Boolean)
  const plain = [entry.person, entry.affiliationWritten].filter(Boolean).join(', ')
  return notes.length > 0 ? `${plain} (${notes.join(', ')})` : plain
}
