import iconv from 'iconv-lite'
import type { Finding } from '../model/record.ts'
import { type Decoded, error, info, refuse, warning } from './refuse.ts'

/**
 * Decodes a plain text or Markdown file: UTF-8 or UTF-16, else a one-byte encoding whose high bytes
 * come out as Swedish. Bad content is never thrown: it is an ERROR finding (NOT_TEXT, EMPTY).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes)
  if (typeof decoded === 'object' && 'refused' in decoded) return refuse('NOT_TEXT', `Not text: ${decoded.refused}.`)
  const binary = controlCharacters(decoded.text)
  if (binary) return refuse('NOT_TEXT', `Not text: ${binary}.`)
  if (isBlank(decoded.text)) {
    const message = bytes.length === 0 ? 'The file is empty.' : 'The file holds nothing but white space.'
    return { text: decoded.text, findings: [error('EMPTY', message)] }
  }
  const findings: Finding[] = []
  let text = decoded.text
  if (decoded.from) findings.push(info('ENCODING_CONVERTED', `The text was converted from ${decoded.from}.`))
  const repaired = undoDoubleEncoding(text)
  if (repaired !== null) {
    text = repaired
    findings.push(
      info('ENCODING_CONVERTED', 'The text was converted from UTF-8 that had been encoded twice (Ã¶ for ö).'),
    )
  }
  const composed = text.normalize('NFC')
  if (composed !== text) {
    text = composed
    findings.push(info('ENCODING_CONVERTED', 'The text was converted from decomposed Unicode (NFD) to composed (NFC).'))
  }
  if (text.includes('\ufffd')) {
    findings.push(
      warning('TEXT_DAMAGED', 'The text has replacement characters (U+FFFD): letters were lost before it came here.'),
    )
  }
  return { text, findings }
}

type Bytes = { readonly text: string; readonly from: string | null } | { readonly refused: string }

function decodeBytes(bytes: Uint8Array): Bytes {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', 'UTF-16 (little-endian)')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', 'UTF-16 (big-endian)')
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decodeUtf16(bytes, unmarked, 'UTF-16 without a byte order mark')
  // A NUL is valid in every encoding and in no text: said first, so that the reason is the plain one.
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { refused: `byte ${nul + 1} is NUL, which no text has` }
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { text: utf8, from: marked ? 'UTF-8 with a byte order mark' : null }
  }
  return decodeOneByte(bytes)
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', from: string): Bytes {
  const text = strictly(bytes, encoding)
  if (text !== null) return { text, from }
  return { refused: `it begins as ${from} but holds broken characters; the file may be cut off or damaged` }
}

/** The text in an encoding, its byte order mark dropped; null where the bytes are not valid in it. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (failure) {
    if (failure instanceof TypeError) return null
    throw failure
  }
}

/** UTF-16 of Latin text has a zero in nearly every second byte, and none in the others. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 16) return null
  const zeros = [0, 0]
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1]! += 1
  const most = (length / 2) * 0.8
  if (zeros[0] === 0 && zeros[1]! > most) return 'utf-16le'
  if (zeros[1] === 0 && zeros[0]! > most) return 'utf-16be'
  return null
}

/** One-byte encodings that Swedish files have come in, the likeliest first. */
const oneByteEncodings = [
  { encoding: 'windows-1252', name: 'Windows-1252 (ISO-8859-1)' },
  { encoding: 'macintosh', name: 'Mac Roman' },
  { encoding: 'cp850', name: 'DOS code page 850' },
] as const

/** Characters beyond ASCII that Swedish minutes are made of, names with accents and typographic marks included. */
const swedish = new Set('åäöÅÄÖéÉèÈêëáàâíîïóôøØæÆüÜúñçß§°½¼²³·•–—…’‘”“„«»€£©®™´¨×\u00a0\u00ad')

function decodeOneByte(bytes: Uint8Array): Bytes {
  const broken = brokenUtf8(bytes)
  if (broken) return broken
  const counts = new Uint32Array(256)
  let high = 0
  for (const byte of bytes) {
    counts[byte]! += 1
    if (byte >= 0x80) high += 1
  }
  for (const { encoding, name } of oneByteEncodings) {
    let plausible = 0
    for (let byte = 0x80; byte < 0x100; byte++) {
      if (counts[byte]! > 0 && swedish.has(iconv.decode(Uint8Array.of(byte), encoding))) plausible += counts[byte]!
    }
    // Text is mostly ASCII; random bytes are mostly not, and few of them are Swedish letters.
    if (plausible / high >= 0.9 && high / bytes.length < 0.4) return { text: iconv.decode(bytes, encoding), from: name }
  }
  return { refused: 'it is neither UTF-8, nor UTF-16 with a byte order mark, nor Swedish text in Windows-1252' }
}

/**
 * UTF-8 with a few broken bytes is damaged UTF-8, not another encoding: in Windows-1252 the pairs
 * that UTF-8 writes for å, ä and ö (Ã¥, Ã¤, Ã¶) do not occur in Swedish.
 */
function brokenUtf8(bytes: Uint8Array): Bytes | null {
  let whole = 0
  let broken = 0
  let first = -1
  let line = 1
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index]!
    if (byte === 0x0a) line += 1
    const length =
      byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0
    let valid = length === 1 || (length > 1 && byte >= 0xc2)
    for (let next = 1; valid && next < length; next++) valid = (bytes[index + next]! & 0xc0) === 0x80
    if (valid) {
      if (length > 1) whole += 1
      index += length
    } else {
      if (first < 0) first = line
      broken += 1
      index += 1
    }
  }
  if (whole === 0 || broken > whole) return null
  return {
    refused: `it is damaged UTF-8: ${broken} broken character${broken === 1 ? '' : 's'}, the first on line ${first}`,
  }
}

const controls = /[^\P{Cc}\t\n\v\f\r\u0085]/gu

/** Why a text is not one, by its control characters; a stray one in a long text is let through. */
function controlCharacters(text: string): string | null {
  controls.lastIndex = 0
  let count = 0
  let first = -1
  for (let match = controls.exec(text); match; match = controls.exec(text)) {
    if (first < 0) first = match.index
    if (match[0] === '\0') return `character ${match.index + 1} is NUL, which no text has`
    count += 1
  }
  if (count <= Math.max(1, text.length / 1000)) return null
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')
  return `it holds ${count} control characters, the first U+${code} at character ${first + 1}`
}

/** The text decoded once more where every sign says that its UTF-8 was read as Windows-1252 and saved; else null. */
function undoDoubleEncoding(text: string): string | null {
  if (!/Ã[¥¤¶…„–]/.test(text) || /[åäöÅÄÖ]/.test(text)) return null
  const bytes = iconv.encode(text, 'windows-1252')
  return iconv.decode(bytes, 'windows-1252') === text ? strictly(bytes, 'utf-8') : null
}

/** True where nothing would be seen: white space, byte order marks and zero-width characters only. */
function isBlank(text: string): boolean {
  return !/[^\s\ufeff\u200b-\u200f\u2060\u0085\u00ad]/.test(text)
}
