import type { Line } from '../model/source.ts'
import type { Paragraph, Run, Span } from './paragraph.ts'

/** A paragraph while its lines are gathered. */
export interface Draft {
  text: string
  /** The last piece of `text`, for looking back without copying a long paragraph. */
  tail: string
  runs: Run[]
  firstLine: number
  lastLine: number
  heading: number
  bullet: string | null
  indent: number
  bold: Span[]
  struck: Span[]
  cells: Span[] | null
  gaps: number[]
  emphasis: Span[]
  /** Column of the source that the last column's text begins at. */
  column: number
  running: boolean
  gapBefore: boolean
  gapAfter: boolean
  /** Two spaces at the line's end: Markdown's own line break. */
  hardBreak: boolean
  /** Length of the last physical line. */
  width: number
}

export function finish(draft: Draft): Paragraph {
  const { tail: _, hardBreak: __, width: ___, column: ____, ...paragraph } = draft
  return paragraph
}

/** Empty, or a ruled line. */
export const BLANK = /^(?:[\s\u00a0\u200b\ufeff]|&nbsp;)*(?:[-_=–—*.]{4,}[\s\u00a0]*|(?:\*\s?){3}|-{3})?$/u

const LEAD = /^(?<indent>[\s\u00a0]*)(?:>\s?)*(?:(?<heading>#{1,6})\s+)?/u
/** An action: *→ Anna tar fram ett underlag*. */
const ARROW = /^(?:[→➔➜➝➤⇒►▶]|[-=–]>)/u
const BULLET = /^(?<bullet>[-–—•·▪●◦*+]|[→➔➜➝➤⇒►▶]|[-=–]>|\u2022|\uf0b7|o(?=\s{2,}))[\s\u00a0]+/u

/** A line without its markup, or null for one that holds no text. `edgeless`: a row of a table without bars at its ends. */
export function draftOf(
  text: string,
  { start, end, number }: Line,
  gapBefore: boolean,
  edgeless: boolean,
): Draft | null {
  const raw = text.slice(start, end)
  if (BLANK.test(raw)) return null
  const lead = LEAD.exec(raw)!
  let position = lead[0].length
  const heading = lead.groups?.heading?.length ?? 0
  const draft: Draft = {
    text: '',
    tail: '',
    runs: [],
    firstLine: number,
    lastLine: number,
    heading,
    bullet: null,
    indent: lead.groups?.indent?.length ?? 0,
    bold: [],
    struck: [],
    cells: null,
    gaps: [],
    emphasis: [],
    column: lead.groups?.indent?.length ?? 0,
    running: false,
    gapBefore,
    gapAfter: false,
    hardBreak: raw.endsWith('  '),
    width: raw.trimEnd().length,
  }
  const row = edgeless || /^\|.*\|\s*$/u.test(raw.slice(position))
  if (row && /^[|\s:-]+$/u.test(raw.slice(position))) return null
  let emphasis = ''
  if (!row) {
    // `*- title*`: the list marker may stand inside the emphasis.
    const open = /^[*_~]{1,3}(?=\S)/.exec(raw.slice(position))?.[0] ?? ''
    const bullet = BULLET.exec(raw.slice(position + open.length, position + open.length + 20))
    if (bullet && !(open === '' && bullet[0].startsWith('**'))) {
      draft.bullet = bullet.groups!.bullet!
      emphasis = open
      position += open.length + bullet[0].length
    }
  }
  strip(draft, raw, position, start, emphasis)
  if (row) draft.cells = cellsOf(draft.text, edgeless)
  return draft.text === '' ? null : draft
}

/** Takes over the raw text without its markup, run by run, remembering what was bold or struck. */
function strip(draft: Draft, raw: string, from: number, base: number, open: string): void {
  const { runs } = draft
  const pieces: string[] = []
  let length = 0
  let since = from
  let bold = open.startsWith('**') || open.startsWith('__') ? 0 : -1
  let struck = open.startsWith('~~') ? 0 : -1
  let italic = -1
  const take = (until: number) => {
    if (until <= since) return
    runs.push({ plain: length, source: base + since })
    pieces.push(raw.slice(since, until))
    length += until - since
  }
  const close = (spans: Span[], start: number) => {
    if (start >= 0 && length > start) spans.push({ start, end: length })
  }
  let end = raw.length
  while (end > from && SPACE.test(raw[end - 1]!)) end--
  MARKUP.lastIndex = from
  for (let match = MARKUP.exec(raw); match && match.index < end; match = MARKUP.exec(raw)) {
    const index = match.index
    const mark = match[0]
    const before = raw[index - 1] ?? ' '
    const after = raw[index + mark.length] ?? ' '
    if (/<br/iu.test(mark)) {
      // A line break within a cell parts what stands in it.
      take(index)
      since = index + mark.length
      if (length > 0 && since < end) {
        runs.push({ plain: length, source: base + index })
        pieces.push('; ')
        length += 2
      }
    } else if (SPACE.test(mark[0]!) || mark[0] === '&') {
      if (mark === ' ' && index > since) continue
      take(index)
      if (length > 0) {
        runs.push({ plain: length, source: base + index })
        pieces.push(' ')
        if (mark.length >= 3 || mark.includes('\t')) {
          draft.gaps.push(length)
          draft.column = index + mark.length
        }
        length++
      }
      since = index + mark.length
    } else if (mark === '~~') {
      take(index)
      since = index + mark.length
      close(draft.struck, struck)
      struck = struck >= 0 ? -1 : length
    } else if (mark === '\u00ad') {
      take(index)
      since = index + 1
    } else if (mark.startsWith('\\')) {
      take(index)
      since = index + 1
      MARKUP.lastIndex = index + 2
    } else {
      const inWord = mark.startsWith('_') && WORD.test(before) && WORD.test(after)
      if (inWord || (SPACE.test(before) && SPACE.test(after))) continue
      take(index)
      since = index + mark.length
      close(draft.emphasis, italic)
      italic = italic >= 0 ? -1 : length
      if (mark.length < 2) continue
      close(draft.bold, bold)
      bold = bold >= 0 ? -1 : length
    }
  }
  take(end)
  close(draft.bold, bold)
  close(draft.struck, struck)
  // A hyphen that must not break is a hyphen: 2023‑05‑04, Lars‑Erik.
  draft.text = pieces
    .join('')
    .replace(/[\u2010\u2011]/gu, '-')
    .trimEnd()
  // A column that held nothing but a ruled line is none.
  while (draft.gaps.length > 0 && draft.gaps.at(-1)! >= draft.text.length) draft.gaps.pop()
  draft.tail = draft.text.slice(-TAIL)
}

/** Characters of a draft that are kept at hand for looking back. */
export const TAIL = 120
const SPACE = /[\s\u00a0\u200b]/u
const WORD = /[\p{L}\p{N}]/u
const MARKUP = /(?:[\s\u00a0\u200b]|&nbsp;)+|\s*<br\s*\/?>\s*|~~|\*{1,3}|_{1,3}|\u00ad|\\[\\*_#~.\-[\]()|+]/giu

function cellsOf(text: string, edgeless: boolean): Span[] {
  const bars = [...text.matchAll(/\|/gu)].map((bar) => bar.index)
  const edges = edgeless ? [-1, ...bars, text.length] : bars
  return edges.slice(1).map((edge, order) => {
    let from = edges[order]! + 1
    let to = edge
    while (from < to && text[from] === ' ') from++
    while (to > from && text[to - 1] === ' ') to--
    return { start: from, end: to }
  })
}

/** Whether a list's mark is an arrow: it points to what is to be done. */
export function isArrow(bullet: string | null): boolean {
  return bullet !== null && ARROW.test(bullet)
}
