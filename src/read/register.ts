import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { Problem } from '../model/problem.ts'
import type { Register, Judgement as Ruling } from '../model/register.ts'

const Names = z.array(z.string().min(1)).default([])
const Id = z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens only')

const Municipality = z
  .object({ code: z.string().regex(/^\d{4}$/), name: z.string().min(1), county: z.string() })
  .transform(({ code, name, county }) => ({ code, name, county }))

const Organization = z.strictObject({
  id: Id,
  name: z.string().min(1),
  formerNames: z.array(z.strictObject({ name: z.string().min(1), until: z.string().nullable() })).default([]),
  aliases: Names,
  members: Names,
  bodies: z.array(z.strictObject({ id: Id, name: z.string().min(1), aliases: Names })).default([]),
})

const Followed = z.strictObject({
  id: Id,
  name: z.string().min(1),
  organization: Id.nullable().default(null),
  aliases: Names,
})
const Projects = z.strictObject({ projects: z.array(Followed).default([]), matters: z.array(Followed).default([]) })

const Judgement = z.object({
  left: z.string().trim().min(1),
  right: z.string().trim().min(1),
  verdict: z.enum(['SAME', 'DIFFERENT', 'UNSURE']),
  reason: z.string(),
})

/** The package's own register. */
export const seedFolder = new URL('../../seed/', import.meta.url)

/**
 * Reads the register from a folder laid out as `seed/` is. A file that the folder does not have is taken from the
 * package's own, so that a folder with judgements alone is a register.
 * @throws Problem REGISTER_INVALID that names the file and the entry that cannot be used
 */
export async function readRegister(folder: URL = seedFolder): Promise<Register> {
  const [municipalities, organizations, projects, judgements] = await Promise.all([
    entries(folder, 'municipalities.csv', csv, z.array(Municipality)),
    entries(folder, 'organizations.yaml', yaml, z.array(Organization)),
    entries(folder, 'projects.yaml', yaml, Projects),
    entries(folder, 'judgements.csv', csv, z.array(Judgement)),
  ])
  const known = new Set(municipalities.map(({ name }) => name))
  for (const { id, members } of organizations) {
    const stranger = members.find((name) => !known.has(name))
    if (stranger) throw invalid('organizations.yaml', `${id}: "${stranger}" is not a name in municipalities.csv`)
  }
  const followed = [...projects.projects, ...projects.matters]
  const lost = followed.find(({ organization }) => organization && !organizations.some(({ id }) => id === organization))
  if (lost) throw invalid('projects.yaml', `${lost.id}: organizations.yaml has no organization "${lost.organization}"`)
  const ids = [
    ...organizations.flatMap(({ id, bodies }) => [id, ...bodies.map((body) => body.id)]),
    ...projects.projects.map(({ id }) => `project ${id}`),
    ...projects.matters.map(({ id }) => `matter ${id}`),
  ]
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw invalid('organizations.yaml and projects.yaml', `the id "${twice}" is used twice`)
  return { municipalities, organizations, ...projects, judgements }
}

async function entries<Schema extends z.ZodType>(
  folder: URL,
  file: string,
  parse: (text: string) => unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  return entriesIn(await registerText(file, folder), file, parse, schema)
}

/**
 * The rows of a judgements.csv.
 * @throws Problem REGISTER_INVALID
 */
export function judgementsIn(text: string): Ruling[] {
  return entriesIn(text, 'judgements.csv', csv, z.array(Judgement))
}

function entriesIn<Schema extends z.ZodType>(
  text: string,
  file: string,
  parse: (text: string) => unknown,
  schema: Schema,
): z.output<Schema> {
  let written: unknown
  try {
    written = parse(text)
  } catch (failure) {
    throw invalid(file, failure instanceof Error ? failure.message : String(failure))
  }
  const result = schema.safeParse(written)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part))).join(', ')
  throw invalid(file, `${place || 'the file'}: ${issue?.message}`)
}

/** The text of a file of a register, of the package's own where the folder has none. */
export async function registerText(file: string, folder: URL): Promise<string> {
  try {
    return await readFile(new URL(file, folder), 'utf8')
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException
    if (code === 'ENOENT') return readFile(new URL(file, seedFolder), 'utf8')
    throw new Problem('REGISTER_INVALID', `The register file ${file} cannot be read: ${message}.`, [
      `See that ${fileURLToPath(new URL(file, folder))} is a file, and that you may read it.`,
    ])
  }
}

function csv(text: string): unknown {
  return parseCsv(text, { columns: true, skip_empty_lines: true, bom: true, comment: '#', comment_no_infix: true })
}

function yaml(text: string): unknown {
  return parseYaml(text)
}

function invalid(file: string, what: string): Problem {
  return new Problem('REGISTER_INVALID', `The register file ${file} cannot be used: ${what}.`, [
    'Mend the entry; seed/README.md shows the form.',
  ])
}
