import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Municipality } from './organization.ts'

/** The real municipalities, from the register. */
export async function readMunicipalities(): Promise<Municipality[]> {
  const text = await readFile(new URL('../../seed/municipalities.csv', import.meta.url), 'utf8')
  const rows: { name: string; county_code: string }[] = parse(text, { columns: true })
  return rows.map(({ name, county_code: county }) => ({ name, county }))
}
