import { strToU8, zipSync } from 'fflate'

/** The parts of a Word document that a test is about; XML without the `w:document` around it. */
export interface Parts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footer?: string
  readonly footnotes?: string
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc"'

/** A Word document of these parts, with no more around them than Word needs. */
export function docx(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const links: string[] = []
  const add = (name: string, root: string, content: string | undefined, type: string) => {
    if (content === undefined) return
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${root} ${space}>${content}</w:${root}>`)
    links.push(`<Relationship Id="${name}" Type="http://x/${type}" Target="${name}.xml"/>`)
  }
  add('document', 'document', `<w:body>${parts.body}</w:body>`, 'self')
  add('styles', 'styles', parts.styles, 'styles')
  add('numbering', 'numbering', parts.numbering, 'numbering')
  add('header1', 'hdr', parts.header, 'header')
  add('footer1', 'ftr', parts.footer, 'footer')
  add('footnotes', 'footnotes', parts.footnotes, 'footnotes')
  files['word/_rels/document.xml.rels'] = strToU8(`<Relationships>${links.join('')}</Relationships>`)
  files['_rels/.rels'] = strToU8(
    '<Relationships><Relationship Id="m" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  return zipSync(files)
}

/** A paragraph of one run. */
export function p(text: string, { paragraph = '', run = '' }: { paragraph?: string; run?: string } = {}): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr>${r(text, run)}</w:p>`
}

/** A run. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A table of rows of cells, each of them XML blocks. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** A paragraph in a list. */
export function item(text: string, list: number, level = 0, more = ''): string {
  return p(text, {
    paragraph: `${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  })
}

/** numbering.xml of lists, each with its levels as [format, text, start]. */
export function numbering(...lists: readonly (readonly (readonly [string, string, number?])[])[]): string {
  const abstracts = lists.map((levels, index) => {
    const xml = levels.map(
      ([format, text, start = 1], depth) =>
        `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    return `<w:abstractNum w:abstractNumId="${index}">${xml.join('')}</w:abstractNum>`
  })
  const nums = lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
  return abstracts.join('') + nums.join('')
}
