import {
  absent,
  attendanceOf,
  paged,
  present,
  putItems,
  type Sheet,
  type Style,
  sheet,
  skipping,
  slipFindings,
  textOf,
  unlisted,
} from '../layout.ts'
import type { Listed, MeetingPlan, TextKind } from '../plan.ts'
import { dotted, wrap } from '../swedish.ts'

/** An elected body's form: labels in one column, values in the next, paragraphs counted through the year, page headers. */
export const columns: Style = {
  id: 'columns',
  extension: 'txt',
  isElected: true,
  slips: ['NAME', 'MUNICIPALITY', 'NUMBERING', 'WORD'],
  labelsTasks: false,
  nests: false,
  write(plan) {
    const page = sheet()
    page.put(`${''.padEnd(40)}Sammanträdesdatum`, `${''.padEnd(40)}${plan.date}`, '', '')
    row(page, ['Plats och tid'], [`${plan.place}, kl. ${dotted(plan.start)}–${dotted(plan.end)}`])
    const members = present(plan, 'MEMBER')
    const deputies = present(plan, 'SUBSTITUTE')
    const others = present(plan, 'SECRETARIAT', 'OFFICIAL', 'GUEST')
    const first = plan.firstParagraph
    const entry = (one: Listed) => entryOf(one, plan, first)
    row(page, ['Beslutande'], members.map(entry))
    if (deputies.length > 0) row(page, ['Ersättare'], deputies.map(entry))
    row(page, ['Övriga närvarande'], others.map(entry))
    if (absent(plan).length > 0) row(page, ['Anmält förhinder'], absent(plan).map(entry))
    row(page, ['Justerare'], [plan.adjuster.person!])
    const items = putItems(page, plan, {
      number: (place) => String(skipping(plan, first + place, place)),
      // Most matters have a file number, which stands at the right of the paragraph's.
      heading: (title, number) => [
        Number(number) % 3 === 0 ? `§ ${number}` : `${`§ ${number}`.padEnd(56)}Dnr ${plan.date.slice(0, 4)}-${number}7`,
        ...wrap(title, 78),
      ],
      label: (kind) => labels[kind] ?? null,
      labelApart: true,
      lead: (meeting) => `${meeting.body.name} beslutar`,
      airy: true,
      entry: (text) => text,
      stop: 'COMMA',
      pause: 'Sammanträdet ajourneras kl. 10.10–10.25.',
      width: 78,
      rule: '_____',
    })
    page.put('', 'Underskrifter')
    page.put('', 'Sekreterare   ........................................', `              ${plan.secretary.person}`)
    page.put('', 'Ordförande    ........................................', `              ${plan.chair.person}`)
    page.put('', 'Justerare     ........................................', `              ${plan.adjuster.person}`)
    const head = (number: number, pages: number) => [
      `${plan.house.name.padEnd(40)}SAMMANTRÄDESPROTOKOLL              Sida ${number} (${pages})`,
    ]
    const lines = paged(page, 46, (number, pages) => [
      '',
      'Justerandes sign                        Utdragsbestyrkande',
      '----------------------------------------------------------------------------------',
      ...head(number, pages),
      `${plan.body.name.padEnd(40)}${plan.date}`,
      '',
    ])
    const pages = lines.filter((line) => line.includes('SAMMANTRÄDESPROTOKOLL')).length + 1
    return {
      text: textOf([...head(1, pages), plan.body.name, ...lines]),
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
        attendance: [...members, ...deputies, ...others, ...absent(plan), ...unlisted(plan)].map((one) =>
          // Who stands under *Övriga närvarande* is there as an official, guests too.
          attendanceOf(one.role === 'GUEST' ? { ...one, role: 'OFFICIAL' } : one, true),
        ),
        items,
        findings: slipFindings(plan),
      },
    }
  },
}

const labels: Partial<Record<TextKind, string>> = {
  BASIS: 'Beslutsunderlag',
  SENT: 'Beslutet skickas till',
  CLAIMS: 'Yrkanden',
  RESERVATION: 'Reservation',
}

function row(page: Sheet, label: readonly string[], values: readonly string[]): void {
  for (let line = 0; line < Math.max(label.length, values.length); line++)
    page.put(`${(label[line] ?? '').padEnd(20)}${values[line] ?? ''}`)
  page.put('')
}

/** *Anna Berg (S), Mora, ordförande*. */
function entryOf(entry: Listed, plan: MeetingPlan, first: number): string {
  const name = entry.party ? `${entry.person} (${entry.party})` : entry.person
  return [
    name,
    entry.party ? null : entry.title,
    entry.affiliationWritten,
    entry === plan.chair && 'ordförande',
    entry === plan.secretary && 'sekreterare',
    entry.deputyFor && `tjg ers för ${entry.deputyFor}`,
    entry.from && `från kl. ${dotted(entry.from)}`,
    entry.to && `till kl. ${dotted(entry.to)}`,
    entry.disqualified !== null &&
      `deltar ej i § ${skipping(plan, first + entry.disqualified, entry.disqualified)} på grund av jäv`,
  ]
    .filter(Boolean)
    .join(', ')
}
