import { isIP } from 'node:net'
import { Problem } from '../../model/problem.ts'
import { type Token, tokensFrom } from './tokens.ts'

/** Who may ask a server what, and how much. */
export interface GateSettings {
  /** The address to listen on, such as `127.0.0.1`, `0.0.0.0` or `::`. */
  readonly host: string
  /** Who asks has to have one of these; everybody may where there are none. */
  readonly tokens: readonly Token[]
  /** Whether the names by which a browser may call this server are those of this machine only. */
  readonly isPrivate: boolean
  /** Other sites whose pages may ask; `*` is any. */
  readonly origins: readonly string[]
  /** Requests that a client may send in a minute; null for any number. */
  readonly perMinute: number | null
  /** Requests that may be under way at once. */
  readonly atOnce: number
  /** Megabytes of memory for answers that may be asked for again; 0 for none. */
  readonly memory: number
}

/** Variables a program runs under; `process.env` fits. */
type Environment = Readonly<Record<string, string | undefined>>

export const THIS_MACHINE = '127.0.0.1'
const USUAL_PER_MINUTE = 600
const USUAL_AT_ONCE = 200
const USUAL_MEMORY = 64

/**
 * The settings by options, and by PROTOKOLLGRAF_HOST, API_TOKENS, CORS_ORIGINS, RATE_LIMIT (requests a minute for each client; 0 for
 * any number), MAX_REQUESTS (at once) and ANSWERS_MEMORY (megabytes).
 *
 * @throws Problem TOKENS_NEEDED where others could ask without a token and `open` does not allow it; BAD_TOKEN, BAD_SETTING
 */
export function gateSettings(
  { host: given, open = false }: { readonly host?: string | undefined; readonly open?: boolean },
  environment: Environment,
): GateSettings {
  const host = given ?? (environment.PROTOKOLLGRAF_HOST?.trim() || THIS_MACHINE)
  const tokens = tokensFrom(environment.API_TOKENS)
  const isLocal = isThisMachine(host)
  if (!isLocal && tokens.length === 0 && !open) {
    throw new Problem('TOKENS_NEEDED', `On ${host} others than this machine could ask, and nothing says who may.`, [
      'Set API_TOKENS to one token or more, separated by commas; clients send one as "Authorization: Bearer TOKEN".',
      'To make one: openssl rand -hex 32',
      'Or add --open, where everybody who reaches this machine may read everything.',
    ])
  }
  const perMinute = numberFrom('RATE_LIMIT', environment, isLocal ? 0 : USUAL_PER_MINUTE)
  return {
    host,
    tokens,
    isPrivate: isLocal && tokens.length === 0 && !open,
    origins: originsFrom(environment.CORS_ORIGINS),
    perMinute: perMinute === 0 ? null : perMinute,
    atOnce: Math.max(1, numberFrom('MAX_REQUESTS', environment, USUAL_AT_ONCE)),
    memory: numberFrom('ANSWERS_MEMORY', environment, USUAL_MEMORY),
  }
}

/** Whether an address is one that only this machine can reach. */
export function isThisMachine(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/u, '$1').toLowerCase()
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

function numberFrom(name: string, environment: Environment, usual: number): number {
  const text = environment[name]?.trim()
  if (!text) return usual
  if (/^\d{1,9}$/u.test(text)) return Number(text)
  throw new Problem('BAD_SETTING', `Expected ${name} to be a whole number, found "${text}".`, [`${name}=${usual}`])
}

function originsFrom(text: string | undefined): string[] {
  const origins = listOf(text)
  for (const origin of origins) {
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue
    throw new Problem('BAD_SETTING', `Expected CORS_ORIGINS to hold origins, found "${origin}".`, [
      'Write each as https://dashboard.example.org, without a path; or * for any.',
    ])
  }
  return origins
}

/** Entries of a list with commas. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
