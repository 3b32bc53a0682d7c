/** Global ids are the type's name, a colon and the key: `Person:palle-lundberg`. */
export function globalId(type: string, key: string): string {
  return `${type}:${key}`
}

/** The key in a global id of one of these types; a bare key is taken as it is. */
export function keyOf(id: string, types: readonly string[]): string {
  const parts = splitId(id)
  return parts && types.includes(parts.type) ? parts.key : id
}

/** Type and key of a global id; null for anything else. */
export function splitId(id: string): { type: string; key: string } | null {
  const colon = id.indexOf(':')
  return colon > 0 ? { type: id.slice(0, colon), key: id.slice(colon + 1) } : null
}
