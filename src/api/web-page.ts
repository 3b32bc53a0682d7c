import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** The built page: dist/web, whether this runs from src or dist. */
const BUILT = new URL('../../dist/web/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Scripts, styles and answers of this server alone; nothing inline, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = { 'content-security-policy': POLICY, 'referrer-policy': 'same-origin' }

export interface WebFile {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** What the server answers by itself: no address of the page. */
const NOT_OURS = /^\/(?:graphql|health|ready|metrics|documents)(?:\/|$)/u

/**
 * A file of the page, or the page itself for a browser that asks for any address of it: which page that
 * is, it sees from the address. null for what is neither, and where the page has not been built.
 */
export async function webFile(path: string, headers: Headers): Promise<WebFile | null> {
  if (NOT_OURS.test(path)) return null
  const name = /^\/(assets\/[\w.-]+|favicon\.svg)$/u.exec(path)?.[1]
  if (!name && (path.startsWith('/assets/') || !headers.get('accept')?.includes('text/html'))) return null
  const file = name ?? 'index.html'
  const body = await textOf(file)
  if (body === null) return null
  const zip = headers.get('accept-encoding')?.includes('gzip') ?? false
  return {
    status: 200,
    type: TYPES[extname(file)] ?? 'text/plain',
    body: zip ? await zipped(file, body) : body,
    headers: {
      ...HEADERS,
      vary: 'accept-encoding',
      // An asset's name changes with what is in it, so a browser may keep it.
      'cache-control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(zip ? { 'content-encoding': 'gzip' } : {}),
    },
  }
}

const compress = promisify(gzip)
const compressed = new Map<string, { readonly text: string; readonly bytes: Uint8Array<ArrayBuffer> }>()

/** A file as gzip; packed once, and again when it has changed. */
async function zipped(file: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = compressed.get(file)
  if (known?.text === text) return known.bytes
  const bytes = new Uint8Array(await compress(text))
  compressed.set(file, { text, bytes })
  return bytes
}

async function textOf(name: string): Promise<string | null> {
  try {
    return await readFile(fileURLToPath(new URL(name, BUILT)), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
