import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../model/problem.ts'

/** The SHA-256 of a token: the token itself is not kept. */
export type Token = Buffer

const SHORTEST = 16

/**
 * The tokens of API_TOKENS: separated by commas, each written out, or as `sha256:` and the hex SHA-256 of it, so that
 * the setting itself opens nothing.
 *
 * @throws Problem BAD_TOKEN, which never repeats what was given
 */
export function tokensFrom(text: string | undefined): Token[] {
  const entries = (text ?? '').split(',').map((entry) => entry.trim())
  return entries
    .filter((entry) => entry !== '')
    .map((entry, index) => {
      const hashed = /^sha256:([0-9a-f]{64})$/iu.exec(entry)?.[1]
      if (hashed) return Buffer.from(hashed, 'hex')
      if (!entry.startsWith('sha256:') && entry.length >= SHORTEST) return hashOf(entry)
      throw new Problem(
        'BAD_TOKEN',
        `Entry ${index + 1} of API_TOKENS is neither a token of at least ${SHORTEST} characters nor sha256: and 64 hex digits.`,
        ['To make one: openssl rand -hex 32', 'Its hash: printf %s TOKEN | sha256sum'],
      )
    })
}

/**
 * Which of the tokens a request carries, as `Authorization: Bearer TOKEN`, or, so that a browser can ask a person for
 * it, as the password of `Authorization: Basic`. Takes as long for a wrong one as for a right one.
 *
 * @returns its index, or -1
 */
export function tokenGiven(tokens: readonly Token[], authorization: string | undefined): number {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/iu.exec(authorization ?? '') ?? []
  const isBasic = scheme.toLowerCase() === 'basic'
  const given = hashOf(
    isBasic
      ? Buffer.from(value, 'base64')
          .toString('utf8')
          .replace(/^[^:]*:/u, '')
      : value,
  )
  let found = -1
  for (const [index, token] of tokens.entries()) if (timingSafeEqual(token, given)) found = index
  return found
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
