import { unzipSync } from 'fflate'
import type { Finding } from '../model/record.ts'
import { type NextLabel, numberingOf } from './docx-numbering.ts'
import { headingLevel, type Style, spacingOf, struck, stylesOf } from './docx-styles.ts'
import { type Block, joinBlocks, markRuns, type Run, rowBlocks, tidy, trimLines } from './markup.ts'
import { type Decoded, error, info, refuse } from './refuse.ts'
import { child, children, type Element, isOn, parseXml, propertyOf } from './xml.ts'

/** The most that a document's parts may be unpacked, in bytes: a zip bomb is refused, not unpacked. */
const largest = 256 * 1024 * 1024

/** A document as its parts, parsed; what a part says is looked up from here. */
interface Package {
  readonly part: (path: string) => Element | undefined
  readonly main: string
}

interface Context {
  readonly style: (id: string | undefined) => Style
  readonly label: NextLabel
  /** Runs of a paragraph whose end was deleted: they open the next one. */
  pending: Run[]
  /** Paragraphs of text boxes, set after the paragraph that they hang on. */
  boxes: Block[]
  notes: { readonly kind: string; readonly id: string }[]
  tracked: boolean
  /** False in a document that sets no two paragraphs apart. */
  hasAir: boolean
  /** What follows the last paragraph that was read. */
  air: { empty: boolean; after: number; contextual: boolean; style: string | undefined }
}

/**
 * Reads a Word document as Markdown-like text: `#` headings, `- ` bullets, list numbers as Word shows
 * them, `**bold**`, `~~struck~~`, tables as `| a | b |`; page headers stand first, footers and notes last,
 * each once. Tracked changes are read as accepted. A zip that is no Word document is refused.
 */
export function decodeDocx(bytes: Uint8Array): Decoded {
  let opened: Package | string
  try {
    opened = openPackage(bytes)
  } catch (failure) {
    return refuse('DAMAGED', `The Word document is damaged and cannot be unpacked: ${reasonOf(failure)}.`)
  }
  if (typeof opened === 'string') return refuse('NOT_TEXT', `Not text: ${opened}.`)
  try {
    return readPackage(opened)
  } catch (failure) {
    return refuse('DAMAGED', `The Word document is damaged: ${reasonOf(failure)}.`)
  }
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message.replace(/\.$/, '') : String(failure)
}

function openPackage(bytes: Uint8Array): Package | string {
  let size = 0
  const names: string[] = []
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name)
      if (!/\.(xml|rels)$/i.test(name) || !/^(word|_rels)\/|^mimetype$/i.test(name)) return false
      size += originalSize
      if (size > largest) throw new Error(`it unpacks to more than ${largest} bytes`)
      return true
    },
  })
  const part = (path: string): Element | undefined => {
    const file = files[path]
    return file && parseXml(decodeXml(file))
  }
  const main = relations(part('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target
  const path = main?.replace(/^\//, '') ?? 'word/document.xml'
  if (files[path]) return { part, main: path }
  // The names stand in the bytes unpacked: a Word document that lost its directory is told from another archive.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('word/document')) {
    throw new Error('its list of parts does not fit the parts')
  }
  if (names.some((name) => name.startsWith('xl/'))) return 'it is an Excel workbook: save its text as .docx or .txt'
  if (names.some((name) => name.startsWith('ppt/'))) return 'it is a PowerPoint presentation: save it as .pdf'
  if (names.includes('mimetype')) return 'it is an OpenDocument file: save it as .docx or .pdf and read that'
  return 'it is a zip archive: unpack it and read the files in it'
}

/** Word writes UTF-8; the standard also lets UTF-16 through. */
function decodeXml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(marked).decode(bytes)
}

function relations(root: Element | undefined): { id: string; type: string; target: string }[] {
  return children(child(root, 'Relationships'), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').replace(/.*\//, ''),
    target: attributes.Target ?? '',
  }))
}

function readPackage({ part, main }: Package): Decoded {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = relations(part(`${folder}_rels/${main.slice(folder.length)}.rels`)).map((link) => ({
    ...link,
    path: link.target.startsWith('/') ? link.target.slice(1) : folder + link.target,
  }))
  const linked = (type: string): Element | undefined => {
    const path = links.find((link) => link.type === type)?.path
    return path === undefined ? undefined : part(path)
  }
  const context: Context = {
    style: stylesOf(linked('styles')),
    label: numberingOf(linked('numbering')),
    pending: [],
    boxes: [],
    notes: [],
    tracked: false,
    hasAir: false,
    air: { empty: true, after: 0, contextual: false, style: undefined },
  }
  const body = child(child(part(main), 'document'), 'body')
  if (!body) throw new Error(`${main} holds no document body`)
  context.hasAir = hasAir(body, context.style)
  const blocks = blocksOf(body, context)
  context.hasAir = false
  const margin = (kind: string): Block[] => {
    const seen = new Map<string, Block>()
    for (const path of usedMargins(body, kind, links)) {
      const root = children(part(path))[0]
      for (const block of root ? blocksOf(root, context) : []) seen.set(block.text, block)
    }
    return [...seen.values()]
  }
  const headers = margin('header')
  const footers = margin('footer')
  const notes = context.notes.flatMap(({ kind, id }, index) => {
    const root = linked(`${kind}s`)
    const note = children(children(root)[0], kind).find(({ attributes }) => attributes.id === id)
    return note ? [{ kind: 'ITEM' as const, text: tidy(`[${index + 1}] ${joinBlocks(blocksOf(note, context))}`) }] : []
  })
  const text = joinBlocks([...headers, ...blocks, ...notes, ...footers]).normalize('NFC')
  const findings: Finding[] = []
  if (context.tracked) {
    const message = 'The document holds tracked changes; it is read as if they were all accepted.'
    findings.push(info('TRACKED_CHANGES', message))
  }
  if (text === '') findings.push(error('EMPTY', 'The Word document holds no text.'))
  return { text, findings }
}

/** Paths of the headers or footers that the sections of a body show, in order, each once. */
function usedMargins(
  body: Element,
  kind: string,
  links: readonly { readonly id: string; readonly path: string }[],
): Set<string> {
  const paths = new Set<string>()
  const sections = [...children(body, 'p').map((paragraph) => child(child(paragraph, 'pPr'), 'sectPr'))]
  for (const section of [...sections, child(body, 'sectPr')]) {
    for (const reference of children(section, `${kind}Reference`)) {
      // The first page's own header is shown only where the section says so.
      if (reference.attributes.type === 'first' && !isOn(section, 'titlePg')) continue
      const path = links.find(({ id }) => id === reference.attributes.id)?.path
      if (path !== undefined) paths.add(path)
    }
  }
  return paths
}

/** Elements that only hold other blocks or runs. */
const wrappers = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
])

function blocksOf(parent: Element, context: Context): Block[] {
  const blocks: Block[] = []
  for (const element of children(parent)) {
    if (element.name === 'p') {
      const [first, ...rest] = paragraphOf(element, context)
      if (first) blocks.push({ ...first, tight: isTight(element, blocks.at(-1), first, context) }, ...rest)
      noteAir(element, first, context)
    } else if (element.name === 'tbl') blocks.push(...tableOf(element, context))
    else if (wrappers.has(element.name)) blocks.push(...blocksOf(element, context))
    else if (element.name === 'AlternateContent') blocks.push(...blocksOf(alternative(element), context))
  }
  return blocks
}

/**
 * True where a paragraph follows the one before without air: no empty paragraph, next to no spacing. In a
 * document that has no air at all this says nothing, and its paragraphs are set apart.
 */
function isTight(paragraph: Element, before: Block | undefined, block: Block, context: Context): boolean {
  const { air } = context
  if (!context.hasAir || !before || air.empty || before.kind === 'ROW' || /^#/.test(before.text + block.text))
    return false
  const { before: above, contextual } = spacingAround(paragraph, context)
  const sameStyle = contextual && air.contextual && air.style === styleId(paragraph)
  return sameStyle || air.after + above < leastAir
}

/** Spacing of less than this, in twentieths of a point, is not seen as a blank line. */
const leastAir = 60

function noteAir(paragraph: Element, block: Block | undefined, context: Context): void {
  if (!block) context.air = { ...context.air, empty: true }
  else {
    const { after, contextual } = spacingAround(paragraph, context)
    context.air = { empty: false, after, contextual, style: styleId(paragraph) }
  }
}

function styleId(paragraph: Element): string | undefined {
  return propertyOf(child(paragraph, 'pPr'), 'pStyle')
}

function spacingAround(paragraph: Element, context: Context) {
  return spacingOf(child(paragraph, 'pPr'), context.style(styleId(paragraph)).spacing)
}

/** True where some paragraph of a body is empty, or has spacing: then the lack of both means something. */
function hasAir(body: Element, style: Context['style']): boolean {
  return children(body, 'p').some((paragraph) => {
    const properties = child(paragraph, 'pPr')
    const { before, after } = spacingOf(properties, style(propertyOf(properties, 'pStyle')).spacing)
    return before + after >= leastAir || textOf(paragraph).trim() === ''
  })
}

/** Word writes a new kind of content once anew and once for old readers: one of the two is read. */
function alternative(element: Element): Element {
  return child(element, 'Choice') ?? child(element, 'Fallback') ?? element
}

function paragraphOf(paragraph: Element, context: Context): Block[] {
  const properties = child(paragraph, 'pPr')
  const style = context.style(propertyOf(properties, 'pStyle'))
  const runs: Run[] = context.pending
  context.pending = []
  const outer = context.boxes
  context.boxes = []
  collectRuns(paragraph, style, runs, context)
  const boxes = context.boxes
  context.boxes = outer
  const mark = child(properties, 'rPr')
  if (child(mark, 'del') || child(mark, 'moveFrom')) {
    context.tracked = true
    context.pending = runs
    return boxes
  }
  const heading = headingLevel(undefined, propertyOf(properties, 'outlineLvl')) ?? style.heading
  const numbers = child(properties, 'numPr')
  const list = propertyOf(numbers, 'numId') ?? style.list
  const level = Number(propertyOf(numbers, 'ilvl') ?? style.level ?? 0)
  const label = list === undefined ? null : context.label(list, level)
  const marked = markRuns(runs, heading === null)
  // An indent made of spaces or tabs puts a line under a column of the one above; before a label it says nothing.
  const text = heading === null && label === null ? trimLines(marked) : tidy(marked)
  if (text.trim() === '') return boxes
  const hashes = heading === null ? '' : `${'#'.repeat(heading)} `
  const indent = label === '- ' && heading === null ? '  '.repeat(level) : ''
  // Numbered entries that are set apart are paragraphs with numbers (items of an agenda); those set close are a list.
  const { before, after, contextual } = spacingOf(properties, style.spacing)
  const apart = label !== '- ' && !contextual && before + after >= leastAir
  const kind = label !== null && heading === null && !apart ? 'ITEM' : 'PARAGRAPH'
  return [{ kind, text: `${indent}${hashes}${label ?? ''}${text}` }, ...boxes]
}

function collectRuns(parent: Element, style: Style, runs: Run[], context: Context): void {
  for (const element of children(parent)) {
    switch (element.name) {
      case 'r':
        runOf(element, style, runs, context)
        break
      case 'del':
      case 'moveFrom':
        context.tracked = true
        break
      case 'AlternateContent':
        collectRuns(alternative(element), style, runs, context)
        break
      case 'oMath':
      case 'oMathPara':
        runs.push({ text: textOf(element), bold: false, strike: false })
        break
      default:
        if (element.name === 'ins' || element.name === 'moveTo') context.tracked = true
        if (wrappers.has(element.name)) collectRuns(element, style, runs, context)
    }
  }
}

function textOf(element: Element): string {
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')
}

function runOf(run: Element, paragraph: Style, runs: Run[], context: Context): void {
  const properties = child(run, 'rPr')
  const name = propertyOf(properties, 'rStyle')
  const own = name === undefined ? undefined : context.style(name)
  if (isOn(properties, 'vanish') ?? own?.hidden ?? paragraph.hidden) return
  const bold = isOn(properties, 'b') ?? own?.bold ?? paragraph.bold ?? false
  const strike = struck(properties) ?? own?.strike ?? paragraph.strike ?? false
  const add = (text: string) => runs.push({ text, bold, strike })
  const walk = (parent: Element): void => {
    for (const element of children(parent)) {
      switch (element.name) {
        case 't':
          add(textOf(element).replace(/[\t\n\r]/g, ' '))
          break
        case 'tab':
        case 'ptab':
          add('\t')
          break
        case 'br':
        case 'cr':
          add('\n')
          break
        case 'noBreakHyphen':
          add('-')
          break
        case 'footnoteReference':
        case 'endnoteReference':
          context.notes.push({ kind: element.name.replace('Reference', ''), id: element.attributes.id ?? '' })
          break
        case 'AlternateContent':
          walk(alternative(element))
          break
        case 'drawing':
        case 'pict':
        case 'object':
          for (const box of textBoxes(element)) context.boxes.push(...blocksOf(box, context))
          break
      }
    }
  }
  walk(run)
}

function textBoxes(element: Element): Element[] {
  return children(element).flatMap((inner) => (inner.name === 'txbxContent' ? [inner] : textBoxes(inner)))
}

function tableOf(table: Element, context: Context): Block[] {
  const blocks: Block[] = []
  for (const row of rowsOf(table)) {
    const properties = child(row, 'trPr')
    if (child(properties, 'del')) {
      context.tracked = true
      continue
    }
    const cells = cellsOf(row).map((cell) =>
      propertyOf(child(cell, 'tcPr'), 'vMerge') === 'continue' || isContinued(cell) ? [] : blocksOf(cell, context),
    )
    blocks.push(...rowBlocks(cells))
  }
  return blocks
}

/** `<w:vMerge/>` without a value: the cell belongs to the one above. */
function isContinued(cell: Element): boolean {
  const merge = child(child(cell, 'tcPr'), 'vMerge')
  return merge !== undefined && merge.attributes.val === undefined
}

function rowsOf(table: Element): Element[] {
  return children(table).flatMap((element) =>
    element.name === 'tr' ? [element] : wrappers.has(element.name) ? rowsOf(element) : [],
  )
}

function cellsOf(row: Element): Element[] {
  return children(row).flatMap((element) =>
    element.name === 'tc' ? [element] : wrappers.has(element.name) ? cellsOf(element) : [],
  )
}
