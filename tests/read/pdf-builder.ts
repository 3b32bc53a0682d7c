import iconv from 'iconv-lite'

/** A page's content, drawn by a few words: the PDFs that tests are about, with every place known. */
export interface Drawing {
  /** Text from a left edge and a baseline; `even`: in letters of one width. */
  text(left: number, base: number, text: string, look?: { size?: number; bold?: boolean; even?: boolean }): Drawing
  line(left: number, base: number, right: number, top: number): Drawing
  /** A thin filled box, as Word draws lines. */
  box(left: number, bottom: number, width: number, height: number): Drawing
  /** A grey picture of one pixel over a whole page: a scan. */
  picture(): Drawing
  readonly content: string
}

/** A page of A4: 595 by 842 points, y upwards. */
export function page(): Drawing {
  let content = ''
  const drawing: Drawing = {
    text(left, base, text, { size = 11, bold = false, even = false } = {}) {
      const escaped = text.replace(/[\\()]/g, '\\$&')
      content += `BT /${even ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${left} ${base} Td (${escaped}) Tj ET\n`
      return drawing
    },
    line(left, base, right, top) {
      content += `0.5 w ${left} ${base} m ${right} ${top} l S\n`
      return drawing
    },
    box(left, bottom, width, height) {
      content += `${left} ${bottom} ${width} ${height} re f\n`
      return drawing
    },
    picture() {
      content += 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n'
      return drawing
    },
    get content() {
      return content
    },
  }
  return drawing
}

/** A PDF of pages, in Helvetica, uncompressed; text in WinAnsi. */
export function pdf(...pages: readonly Drawing[]): Uint8Array {
  const objects: string[] = []
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push(font('Helvetica'), font('Helvetica-Bold'), font('Courier'))
  pages.forEach(({ content }, index) => {
    const resources = '<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >>'
    const stream = `${7 + index * 2} 0 R`
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${stream} >>`)
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return iconv.encode(file, 'windows-1252')
}
