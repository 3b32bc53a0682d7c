/** A text without case, accents and surplus space: `Örkelljunga` and `orkelljunga` are one. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
