import {
  absent,
  attendanceOf,
  bodyGenitive,
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
import type { Listed } from '../plan.ts'
import { dotted, listed, shortDate } from '../swedish.ts'

/** An officials' group that lists everyone in one paragraph and signs with name and title. */
export const paragraph: Style = {
  id: 'paragraph',
  extension: 'txt',
  isElected: false,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: false,
  nests: false,
  write(plan) {
    const page = sheet()
    const number = `${plan.ordinal}/${plan.date.slice(0, 4)}`
    page.put(plan.house.name, '', `${bodyGenitive(plan)} protokoll ${number}`, '')
    page.put(
      `Tid/Plats: ${shortDate(plan.date)} kl. ${dotted(plan.start)}-${dotted(plan.end)}, ${plan.place}.`,
      '',
      `Närvarande: ${listed(present(plan, 'MEMBER', 'SUBSTITUTE', 'SECRETARIAT').map(entryOf))}.`,
      '',
    )
    if (absent(plan).length > 0) page.put(`Anmält förhinder: ${listed(absent(plan).map(entryOf))}.`, '')
    const guests = present(plan, 'GUEST')
    if (guests.length > 0) page.put(`Inbjudna gäster: ${listed(guests.map(entryOf))}.`, '')
    page.put('Ordföranden hälsade välkomna till dagens möte.', '')
    const items = putItems(page, plan, {
      number: (place) => String(skipping(plan, place + 1, place)),
      heading: (title, itemNumber) => [`${itemNumber}. ${title}`],
      label: () => null,
      lead: () => 'Beslut:',
      airy: true,
      entry: (text) => text,
      linked: true,
      stop: 'LAST',
      pause: 'Kort paus',
    })
    page.put('', 'Ordföranden tackade för dagens möte.', '', '', plan.chair.person!, 'ordförande', '', '')
    page.put(plan.secretary.person!, 'sekreterare')
    return {
      text: textOf(page.lines),
      record: {
        meeting: {
          body: plan.body.name,
          organization: plan.house.name,
          number,
          date: plan.date,
          dateWritten: shortDate(plan.date),
          start: plan.start,
          end: plan.end,
          place: plan.place,
          chair: plan.chair.person,
          secretary: plan.secretary.person,
        },
        attendance: [
          ...present(plan, 'MEMBER', 'SUBSTITUTE', 'SECRETARIAT'),
          ...absent(plan),
          ...guests,
          ...unlisted(plan),
        ].map((entry) => attendanceOf(entry)),
        items,
        findings: [...listFindings(plan), ...slipFindings(plan)],
      },
    }
  },
}

/** *Anna Berg (till kl 10.40), Mora*. */
function entryOf(entry: Listed): string {
  const notes = [
    entry.from && `från kl ${dotted(entry.from)}`,
    entry.to && `till kl ${dotted(entry.to)}`,
    entry.partly && 'delar av mötet',
    entry.remote && 'via Teams',
    entry.deputyFor && `ersättare för ${entry.deputyFor}`,
  ].filter(Boolean)
  const name = entry.person && notes.length > 0 ? `${entry.person} (${notes.join(', ')})` : entry.person
  return [name, entry.affiliationWritten].filter(Boolean).join(', ')
}
