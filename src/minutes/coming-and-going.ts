import type { Attendance } from '../model/record.ts'
import { clocksIn } from './dates.ts'
import type { People } from './names.ts'
import type { Paragraph } from './paragraph.ts'
import { sentencesOf } from './sentences.ts'

const VERB =
  '(?<verb>lämna(?:r|de)|avvek|avviker|gick|anlän(?:der|de)|anslut(?:er)?|anslöt|ansluter|kom(?:mer)?|inträ(?:der|dde))'
/** *Anna Berg lämnar mötet kl. 10.45*; *Kl. 10.15 anslöt Anna Berg*. */
const COMES_OR_GOES = new RegExp(
  `${VERB}\\s+(?:till\\s+|från\\s+)?(?:mötet|sammanträdet|lokalen)?\\s*(?=(?:kl|klockan)?\\.?\\s*\\d{1,2}[.:]\\d{2})`,
  'iu',
)
const THEN_COMES = new RegExp(
  `(?:^|[.!?]\\s)kl(?:ockan)?\\.?\\s*(?<clock>\\d{1,2}[.:]\\d{2})\\s+${VERB}\\s+(?=\\p{Lu})`,
  'iu',
)

/** *Ronny Källsby lämnar mötet kl. 10.45* in the text: from when or until when somebody on a list took part. */
export function noteComingAndGoing(
  paragraphs: readonly Paragraph[],
  attendance: readonly Attendance[],
  people: People,
): void {
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    if (/jäv/iu.test(text)) noteDisqualified(paragraph, attendance, people)
    const before = COMES_OR_GOES.exec(text)
    const match = before ?? THEN_COMES.exec(text)
    if (!match) continue
    const behind = match.index + match[0].length
    const mention = before
      ? people.mentions(text.slice(Math.max(0, match.index - 80), match.index)).at(-1)
      : people.mentions(text.slice(behind, behind + 60)).find((found) => found.start === 0)
    const written = match.groups!.clock ?? text.slice(behind, behind + 12).replace(/^kl(?:ockan)?\.?\s*/iu, '')
    const [clock] = clocksIn(`kl ${written}`)
    const entry = mention && attendance.find((listed) => listed.person === mention.name && listed.status === 'PRESENT')
    if (!entry || !clock?.from) continue
    entry.partial = true
    if (/^(?:lämna|avv|gick)/iu.test(match.groups!.verb!)) entry.to ??= clock.from
    else entry.from ??= clock.from
  }
}

const DISQUALIFIED =
  /(?:anmäl\p{L}*\s+(?:\p{L}+\s+)?jäv|(?:på grund av|p\.?\s?g\.?\s?a\.?|till följd av|med anledning av)\s+jäv|(?:är|var)\s+jävig)(?![\p{L}])/iu

/** *Anna Berg anmäler jäv och deltar inte i beslutet.*: she took part in a part of the meeting. */
function noteDisqualified(paragraph: Paragraph, attendance: readonly Attendance[], people: People): void {
  for (const { text } of sentencesOf(paragraph)) {
    if (!DISQUALIFIED.test(text)) continue
    // Who takes the place is named behind.
    const instead = /\s(?:ersätts|ersattes|träder|inträder|tjänstgör)\s/iu.exec(text)?.index ?? text.length
    for (const mention of people.mentions(text.slice(0, instead))) {
      const entry = attendance.find(({ person, status }) => person === mention.name && status === 'PRESENT')
      if (entry) entry.partial = true
    }
  }
}
