import { folded } from '../model/folded.ts'
import type { ApiContext } from './context.ts'
import { ambiguousName } from './errors.ts'

interface NameRow {
  readonly id: string
  readonly name: string
  readonly names: readonly string[] | null
  /** The organization of a body. */
  readonly within: string | null
}

/** Labels of the graph whose nodes have names. */
export type NamedLabel = 'Person' | 'Project' | 'Organization' | 'Municipality' | 'Body'

/**
 * The key of the one who has a name, whatever its case and accents, among all names met; null where
 * nobody has it. Where some have it exactly as asked, accents included, only they count.
 *
 * @throws GraphQLError AMBIGUOUS_NAME where several have it
 */
export async function keyByName(
  context: ApiContext,
  label: NamedLabel,
  name: string,
  within: string | null = null,
): Promise<string | null> {
  const fitting = await rowsByName(context, label, name)
  const rows = within === null ? fitting : fitting.filter((row) => row.within === within)
  if (rows.length > 1) {
    throw ambiguousName(
      `${label.toLowerCase()} name`,
      name,
      rows.map(({ id, name: present }) => ({ id: `${label}:${id}`, name: present })),
    )
  }
  return rows[0]?.id ?? null
}

/** Keys of all who have a name, by the rules of {@link keyByName}. */
export async function keysByName(context: ApiContext, label: NamedLabel, name: string): Promise<string[]> {
  return (await rowsByName(context, label, name)).map((row) => row.id)
}

async function rowsByName(context: ApiContext, label: NamedLabel, name: string): Promise<NameRow[]> {
  if (!/[\p{L}\p{N}]/u.test(name)) return []
  const rows = await context.read<NameRow>('names', { label, query: phrase(name) })
  const having = (form: (text: string) => string) =>
    rows.filter((row) => [row.name, ...(row.names ?? [])].some((one) => form(one) === form(name)))
  const exact = having(plain)
  return exact.length > 0 ? exact : having(folded)
}

/** Lucene's way to ask for these words in this order; within quotes only `"` and `\` mean anything. */
export function phrase(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
