import type { Range } from './accounting.ts'
import { isPause, isSection } from './headings.ts'
import { offsetOf, type Paragraph } from './paragraph.ts'
import type { Structure } from './structure.ts'
import { BODY_NOUN, TITLE } from './vocabulary.ts'

/** A line that is the name of a body. */
const BODY_NAME = new RegExp(`^${BODY_NOUN}(?:\\s\\p{Lu}[\\p{L}-]+)?$`, 'iu')
const HOUSEKEEPING =
  /@|https?:|^(?:ordföranden?|mötet|sammanträdet|.{3,40}\s(?:hälsa|öppna))\s*(?:hälsa|öppna|inled|avsluta|tacka|förklara|ajournera)?/iu

/** Stretches that are known to hold no facts: page headers, titles, the form, pauses, signatures, words of welcome and thanks. */
export function furnitureOf(structure: Structure, paragraphs: readonly Paragraph[]): Range[] {
  const { form, signatures, headings, end } = structure
  const known = new Set<Paragraph>()
  for (const field of form.fields) {
    known.add(field.paragraph)
    if (!field.attendance) for (const { paragraph } of field.values) known.add(paragraph)
  }
  for (const heading of headings) if (heading.titleIndex !== heading.index) known.add(heading.paragraph)
  paragraphs.forEach((paragraph, index) => {
    const title =
      index < (headings[0]?.index ?? end) && (index < 2 || TITLE.test(paragraph.text) || BODY_NAME.test(paragraph.text))
    if (
      paragraph.running ||
      title ||
      index >= signatures.start ||
      isPause(paragraph.text) ||
      isSection(paragraph.text) ||
      HOUSEKEEPING.test(paragraph.text)
    )
      known.add(paragraph)
  })
  return [...known].map((paragraph) => ({
    start: offsetOf(paragraph, 0),
    end: offsetOf(paragraph, paragraph.text.length - 1) + 1,
  }))
}
