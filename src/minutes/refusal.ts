import type { Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { evidenceOf, type Paragraph } from './paragraph.ts'
import type { Structure } from './structure.ts'
import { AGENDA_TITLE, TITLE, TITLE_WORDS } from './vocabulary.ts'

/** Titles that only what calls to a meeting bears. */
const CALL = /^(?:kallelse|föredragningslista|inbjudan)(?![\p{L}])/iu

/** Why a text is no minutes (an agenda, a letter, an article), or null where it is. */
export function notMinutes(source: Source, paragraphs: readonly Paragraph[], structure: Structure): Finding | null {
  const { form, headings } = structure
  const opening = paragraphs.slice(0, 6)
  const agenda = opening.find((paragraph) => AGENDA_TITLE.test(paragraph.text) && paragraph.text.length < 120)
  const titled = opening.some((paragraph) =>
    new RegExp(`(?<![\\p{L}])(?:${TITLE_WORDS})(?![\\p{L}])`, 'iu').test(paragraph.text),
  )
  const attendance = form.fields.some((field) => field.attendance)
  const decides = paragraphs.some((paragraph) =>
    /^(?:beslut\s*:?$|beslut:|.{0,60}beslutar|.{0,60}beslutade)/iu.test(paragraph.text),
  )
  const message = (why: string) =>
    `${why} Minutes name a meeting, those who took part, and its items; give the file of the minutes themselves.`
  const evidence = paragraphs[0] ? evidenceOf(source, agenda ?? paragraphs[0]) : null
  if (agenda && !attendance && !decides)
    return {
      code: 'NOT_MINUTES',
      severity: 'ERROR',
      message: message('This is an agenda (kallelse, dagordning), not minutes.'),
      evidence,
    }
  const calls = opening.slice(0, 2).some((paragraph) => CALL.test(paragraph.text))
  if ((calls && !titled) || (agenda && !titled && !decides))
    return {
      code: 'NOT_MINUTES',
      severity: 'ERROR',
      message: message('This is an agenda (kallelse, dagordning), not minutes.'),
      evidence,
    }
  const signs = [
    titled || opening.some((paragraph) => TITLE.test(paragraph.text)),
    attendance,
    headings.length > 0,
    decides,
    form.fields.some((field) => ['DATE', 'TIME', 'TIME_AND_PLACE'].includes(field.kind)),
  ]
  if (signs.filter(Boolean).length >= 3 && (attendance || decides)) return null
  return {
    code: 'NOT_MINUTES',
    severity: 'ERROR',
    message: message('No meeting with attendance and items was found in this text.'),
    evidence,
  }
}
