/** What a file is by its first bytes. */
export type Kind = 'pdf' | 'zip' | 'text' | { readonly refused: string }

interface Signature {
  readonly bytes: readonly number[]
  /** Where the bytes stand; 0 unless told. */
  readonly at?: number
  readonly name: string
  readonly advice?: string
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const saveAs = 'save it as .docx, .pdf or .txt and read that'

/** Formats that are told apart so that the refusal can name them; anything else is judged as text. */
const foreign: readonly Signature[] = [
  { bytes: [0x89, ...ascii('PNG')], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: ascii('GIF8'), name: 'a GIF picture' },
  { bytes: [...ascii('II'), 0x2a, 0], name: 'a TIFF picture' },
  { bytes: [...ascii('MM'), 0, 0x2a], name: 'a TIFF picture' },
  { bytes: ascii('WEBP'), at: 8, name: 'a WebP picture' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an Office document of the old kind (.doc, .xls)', advice: saveAs },
  { bytes: ascii('{\\rtf'), name: 'a rich text document (RTF)', advice: saveAs },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', advice: 'unpack it first' },
  { bytes: ascii('7z\u00bc\u00af'), name: 'a 7-Zip archive', advice: 'unpack it first' },
  { bytes: ascii('Rar!'), name: 'a RAR archive', advice: 'unpack it first' },
  { bytes: [0x7f, ...ascii('ELF')], name: 'a program' },
]

/** Tells a file's format from its content; the name has no say, since a PDF named .txt is still a PDF. */
export function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, ascii('PK\u0003\u0004')) || startsWith(bytes, ascii('PK\u0005\u0006'))) return 'zip'
  if (pdfHeader(bytes)) return 'pdf'
  for (const { bytes: expected, at, name, advice } of foreign) {
    if (startsWith(bytes, expected, at)) return { refused: `it is ${name}${advice ? `: ${advice}` : ''}` }
  }
  return 'text'
}

/** Readers accept a PDF header anywhere in the first 1024 bytes; but text that only speaks of it is text. */
function pdfHeader(bytes: Uint8Array): boolean {
  if (startsWith(bytes, ascii('%PDF-'))) return true
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  return /^%PDF-[12]\.\d/m.test(head) && /^startxref\s+\d+/m.test(tail)
}

function startsWith(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return bytes.length >= at + expected.length && expected.every((value, index) => bytes[at + index] === value)
}
