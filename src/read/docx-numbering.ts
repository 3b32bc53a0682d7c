import { child, children, type Element, isOn, propertyOf } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2": the numbers of the levels, between other characters. */
  readonly text: string
  /** Numbers of higher levels are shown as 1, 2, 3 whatever their own format is. */
  readonly legal: boolean
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew, with their first number. */
  readonly restarts: ReadonlyMap<number, number>
}

/** A list's label as Word shows it: `- ` for a bullet, `3.1 ` or `§ 12 ` for a number, null where there is none. */
export type NextLabel = (list: string, level: number) => string | null

/**
 * Reads word/numbering.xml into a counter. Numbers in a Word document stand nowhere in its text: they
 * are counted, per abstract list, paragraph by paragraph in document order.
 */
export function numberingOf(root: Element | undefined): NextLabel {
  const lists = listsOf(child(root, 'numbering'))
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, depth) => {
    const list = lists.get(id)
    const level = list?.levels.get(depth)
    if (!list || !level || level.format === 'none') return null
    if (level.format === 'bullet') return '- '
    const counter = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counter)
    const restart = begun.has(`${id}/${depth}`) ? undefined : list.restarts.get(depth)
    begun.add(`${id}/${depth}`)
    counter[depth] = restart ?? (counter[depth] === undefined ? level.start : counter[depth] + 1)
    counter.length = depth + 1
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      const number = counter[shown] ?? list.levels.get(shown)?.start ?? 1
      return formatNumber(number, level.legal ? 'decimal' : (list.levels.get(shown)?.format ?? 'decimal'))
    })
    return label.trim() === '' ? null : `${label.trim()} `
  }
}

function listsOf(numbering: Element | undefined): Map<string, List> {
  const abstracts = new Map<string, Map<number, Level>>()
  for (const abstract of children(numbering, 'abstractNum')) {
    abstracts.set(abstract.attributes.abstractNumId ?? '', levelsOf(abstract))
  }
  const lists = new Map<string, List>()
  for (const num of children(numbering, 'num')) {
    const abstract = propertyOf(num, 'abstractNumId') ?? ''
    const levels = new Map(abstracts.get(abstract))
    const restarts = new Map<number, number>()
    for (const override of children(num, 'lvlOverride')) {
      const depth = Number(override.attributes.ilvl ?? 0)
      for (const [own, level] of levelsOf(override)) levels.set(own, level)
      const start = propertyOf(override, 'startOverride')
      if (start !== undefined) restarts.set(depth, Number(start))
    }
    lists.set(num.attributes.numId ?? '', { abstract, levels, restarts })
  }
  return lists
}

function levelsOf(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of children(parent, 'lvl')) {
    levels.set(Number(level.attributes.ilvl ?? 0), {
      start: Number(propertyOf(level, 'start') ?? 1),
      format: propertyOf(level, 'numFmt') ?? 'decimal',
      text: propertyOf(level, 'lvlText') ?? '',
      legal: isOn(level, 'isLgl') ?? false,
    })
  }
  return levels
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number)
    case 'upperLetter':
      return letter(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** a … z, aa, bb …: as Word counts. */
function letter(number: number): string {
  if (number < 1 || number > 26 * 26) return String(number)
  return letters[(number - 1) % 26]!.repeat(Math.floor((number - 1) / 26) + 1)
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
