import { child, children, type Element, isOn, propertyOf } from './xml.ts'

/** What a style says of a paragraph or a run, its parents' word included. */
export interface Style {
  /** 1 to 6 for a heading. */
  readonly heading: number | null
  readonly bold: boolean | undefined
  readonly strike: boolean | undefined
  readonly hidden: boolean | undefined
  /** List and level of paragraphs in the style. */
  readonly list: string | undefined
  readonly level: number | undefined
  readonly spacing: Spacing
}

/** The air around a paragraph, in twentieths of a point. */
export interface Spacing {
  readonly before: number
  readonly after: number
  /** No air between paragraphs of one style: how Word sets lists. */
  readonly contextual: boolean
}

const noSpacing: Spacing = { before: 0, after: 0, contextual: false }

const plain: Style = {
  heading: null,
  bold: undefined,
  strike: undefined,
  hidden: undefined,
  list: undefined,
  level: undefined,
  spacing: noSpacing,
}

/** Reads word/styles.xml into a look-up by style id; an unknown id has the plain style. */
export function stylesOf(root: Element | undefined): (id: string | undefined) => Style {
  const elements = new Map<string, Element>()
  const defaults = child(child(root, 'styles'), 'docDefaults')
  const base = { ...plain, spacing: spacingOf(child(child(defaults, 'pPrDefault'), 'pPr'), noSpacing) }
  let standard: string | undefined
  for (const style of children(child(root, 'styles'), 'style')) {
    const id = style.attributes.styleId ?? ''
    elements.set(id, style)
    if (style.attributes.type === 'paragraph' && style.attributes.default === '1') standard = id
  }
  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined, seen: number): Style => {
    const known = id === undefined ? base : resolved.get(id)
    if (known) return known
    const element = elements.get(id!)
    // Styles that are based on each other in a ring are a damaged file's; the chain is cut.
    if (!element || seen > 20) return base
    const style = merge(resolve(propertyOf(element, 'basedOn'), seen + 1), element)
    resolved.set(id!, style)
    return style
  }
  return (id) => resolve(id ?? standard, 0)
}

function merge(parent: Style, element: Element): Style {
  const paragraph = child(element, 'pPr')
  const run = child(element, 'rPr')
  const numbers = child(paragraph, 'numPr')
  const level = propertyOf(numbers, 'ilvl')
  return {
    heading: headingLevel(propertyOf(element, 'name'), propertyOf(paragraph, 'outlineLvl')) ?? parent.heading,
    bold: isOn(run, 'b') ?? parent.bold,
    strike: struck(run) ?? parent.strike,
    hidden: isOn(run, 'vanish') ?? parent.hidden,
    list: propertyOf(numbers, 'numId') ?? parent.list,
    level: level === undefined ? parent.level : Number(level),
    spacing: spacingOf(paragraph, parent.spacing),
  }
}

/** The air that paragraph properties ask for, over what holds without them. */
export function spacingOf(paragraph: Element | undefined, inherited: Spacing): Spacing {
  const { before, after, beforeAutospacing, afterAutospacing } = child(paragraph, 'spacing')?.attributes ?? {}
  // "Automatic" is a line's height, as browsers set paragraphs.
  const air = (value: string | undefined, auto: string | undefined, otherwise: number): number =>
    auto === '1' || auto === 'true' ? 280 : value === undefined ? otherwise : Number(value) || 0
  return {
    before: air(before, beforeAutospacing, inherited.before),
    after: air(after, afterAutospacing, inherited.after),
    contextual: isOn(paragraph, 'contextualSpacing') ?? inherited.contextual,
  }
}

/** A style's heading level by its built-in name (Word keeps these in English in every language) or its outline level. */
export function headingLevel(name: string | undefined, outline: string | undefined): number | null {
  const named = /^heading (\d)$/i.exec(name ?? '')
  if (named) return Math.min(6, Number(named[1]))
  if (/^title$/i.test(name ?? '')) return 1
  if (/^subtitle$/i.test(name ?? '')) return 2
  // Level 9 is Word's way to say body text.
  return outline !== undefined && Number(outline) < 9 ? Math.min(6, Number(outline) + 1) : null
}

/** Struck once or twice: both are how a person is crossed out. */
export function struck(run: Element | undefined): boolean | undefined {
  const single = isOn(run, 'strike')
  const double = isOn(run, 'dstrike')
  return single === undefined && double === undefined ? undefined : single === true || double === true
}
