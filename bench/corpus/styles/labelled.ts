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
  weekdayIn,
} from '../layout.ts'
import type { Listed, TextKind } from '../plan.ts'
import { capital, dotted, longDate, weekdayOf } from '../swedish.ts'

/** A group's protocol with numbered paragraphs and a label for every kind of text. */
export const labelled: Style = {
  id: 'labelled',
  extension: 'txt',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WEEKDAY', 'WORD'],
  labelsTasks: true,
  nests: false,
  write(plan) {
    const page = sheet()
    const number = `${plan.ordinal}/${plan.date.slice(0, 4)}`
    page.put(plan.house.name, `PROTOKOLL NR ${number}`, '', `Protokoll fört vid möte med ${plan.body.name}`, '')
    page.put(
      `Tid och plats: ${capital(weekdayIn(plan, weekdayOf(plan.date)))} ${plan.date}, kl. ${dotted(plan.start)} – ${dotted(plan.end)}, ${plan.place}`,
      '',
    )
    const rest = present(plan, 'SECRETARIAT')
    const members = present(plan, 'MEMBER')
    const deputies = present(plan, 'SUBSTITUTE')
    const guests = present(plan, 'GUEST')
    page.put(`Ledamöter: ${members.map(entryOf).join('; ')}`)
    if (deputies.length > 0) page.put(`Ersättare: ${deputies.map(entryOf).join('; ')}`)
    if (guests.length > 0) page.put(`Adjungerade: ${guests.map(entryOf).join('; ')}`)
    page.put(`Övriga deltagare: ${rest.map(entryOf).join('; ')}`)
    if (absent(plan).length > 0) page.put(`Anmält förhinder: ${absent(plan).map(entryOf).join('; ')}`)
    page.put('', `Att justera: ${plan.adjuster.person}`, '')
    const items = putItems(page, plan, {
      number: (place) => String(skipping(plan, plan.firstParagraph + place, place)),
      heading: (title, itemNumber) => [`§ ${itemNumber}  ${title}`],
      label: (kind) => labels[kind] ?? null,
      labelApart: true,
      lead: () => 'Beslut',
      entry: (text) => text,
      stop: 'LAST',
      pause: 'Lunch',
    })
    if (plan.nextMeeting) page.put('', `Nästa möte hålls den ${longDate(plan.nextMeeting)}.`)
    page.put('', '', 'Vid protokollet', '', plan.secretary.person!, '', 'Justeras', '')
    page.put(`${plan.chair.person}, ordförande`, '', plan.adjuster.person!)
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
        attendance: [...members, ...deputies, ...guests, ...rest, ...absent(plan), ...unlisted(plan)].map((entry) =>
          attendanceOf(entry),
        ),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

const labels: Partial<Record<TextKind, string>> = {
  BACKGROUND: 'Bakgrund',
  SUMMARY: 'Sammanfattning',
  DISCUSSION: 'Diskussion',
  BASIS: 'Beslutsunderlag',
  TASK: 'Uppdrag',
  LIST: 'Diskussion',
}

/** *Anna Berg, kommunchef, Mora kommun (via Teams)*. */
function entryOf(entry: Listed): string {
  const notes = [
    entry.remote && 'via Teams',
    entry.from && `från kl. ${dotted(entry.from)}`,
    entry.to && `till kl. ${dotted(entry.to)}`,
    entry.partly && 'delar av mötet',
    entry.deputyFor && `för ${entry.deputyFor}`,
  ].filter(Boolean)
  const plain = [entry.person, entry.title, entry.affiliationWritten].filter(Boolean).join(', ')
  return notes.length > 0 ? `${plain} (${notes.join(', ')})` : plain
}
