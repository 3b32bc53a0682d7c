import {
  absent,
  attendanceOf,
  paged,
  present,
  putItems,
  type Style,
  sheet,
  skipping,
  slipFindings,
  textOf,
  unlisted,
} from '../layout.ts'
import type { Listed, MeetingPlan, TextKind } from '../plan.ts'
import { dotted, listed, wrap } from '../swedish.ts'

const width = 88

/** An elected body's protocol as a PDF's text gives it: folded lines, broken words, a running page footer, bullets. */
export const narrow: Style = {
  id: 'narrow',
  extension: 'txt',
  isElected: true,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: false,
  nests: false,
  write(plan) {
    const page = sheet()
    const number = `${plan.ordinal}/${plan.date.slice(0, 4)}`
    const first = plan.firstParagraph
    const members = present(plan, 'MEMBER')
    const deputies = present(plan, 'SUBSTITUTE')
    const officials = present(plan, 'SECRETARIAT', 'OFFICIAL')
    const guests = present(plan, 'GUEST')
    const put = (label: string, entries: readonly Listed[], joint = 'och') => {
      if (entries.length === 0) return
      page.put(
        ...wrap(
          `${label}: ${listed(
            entries.map((entry) => entryOf(entry, plan, first)),
            joint,
          )}.`,
          width,
        ),
        '',
      )
    }
    page.put(`${''.padEnd(34)}${plan.house.name}`, '')
    page.put(`${''.padEnd(34)}${plan.body.name}s sammanträde nr ${number}`, '', '')
    page.put(`Datum: ${plan.date}   Tid: ${dotted(plan.start)}–${dotted(plan.end)}   Plats: ${plan.place}`, '', '')
    put('Närvarande ledamöter', members)
    put('Närvarande ersättare', deputies, 'samt')
    put('Övriga närvarande', officials)
    put('Inbjudna gäster', guests)
    put('Anmält förhinder', absent(plan))
    const items = putItems(page, plan, {
      number: (place) => String(skipping(plan, first + place, place)),
      heading: (title, itemNumber) => [`§ ${itemNumber}`, ...wrap(title, 70)],
      label: (kind) => labels[kind] ?? null,
      labelApart: true,
      lead: (meeting) => `${meeting.body.name}s beslut`,
      entry: (text, _, depth) => `${depth > 0 ? '\t' : ''}•\t${text}`,
      stop: 'NONE',
      pause: 'Ajournering kl. 10.10–10.25.',
      width,
      hyphens: true,
      bullet: '-',
    })
    page.put('', '', 'Vid protokollet', plan.secretary.person!, '', 'Ordförande', plan.chair.person!)
    page.put('', 'Justeras', plan.adjuster.person!)
    const foot = (number_: number, pages: number) => `${plan.body.name.padEnd(77)}sid ${number_} av ${pages}`
    const lines = paged(page, 44, (number_, pages) => ['', '', foot(number_ - 1, pages), '', ''])
    const pages = lines.filter((line) => /\ssid \d+ av \d+$/u.test(line)).length + 1
    return {
      text: textOf([...lines, '', '', foot(pages, pages)]),
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
        attendance: [...members, ...deputies, ...officials, ...guests, ...absent(plan), ...unlisted(plan)].map(
          (entry) => attendanceOf(entry, true),
        ),
        items,
        findings: slipFindings(plan),
      },
    }
  },
}

const labels: Partial<Record<TextKind, string>> = {
  BACKGROUND: 'Ärendebeskrivning',
  BASIS: 'Beslutsunderlag',
  SENT: 'Protokollsutdrag till',
  CLAIMS: 'Yrkanden',
  RESERVATION: 'Reservation',
}

/** *Anna Berg (S) Mora, ordförande (ej § 15)*; an official: *ekonomichef Anna Berg, Mora kommun*. */
function entryOf(entry: Listed, plan: MeetingPlan, first: number): string {
  const notes = [
    entry.disqualified !== null && `ej § ${skipping(plan, first + entry.disqualified, entry.disqualified)}`,
    entry.from && `från kl ${dotted(entry.from)}`,
    entry.to && `till kl ${dotted(entry.to)}`,
  ].filter(Boolean)
  const tail = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  if (!entry.party) {
    const name = entry.title ? `${entry.title} ${entry.person}` : entry.person
    return `${[name, entry.affiliationWritten].filter(Boolean).join(', ')}${tail}`
  }
  const plain = `${entry.person} (${entry.party}) ${entry.affiliationWritten}`
  const role = entry === plan.chair ? ', ordförande' : ''
  return `${plain}${role}${entry.deputyFor ? `, tjänstgörande för ${entry.deputyFor}` : ''}${tail}`
}
