/**
 * Writes the pages that are made from the code: `npm run docs`. A test fails where one is stale.
 *
 *   docs/findings.md           the codes of findings (src/model/finding-codes.ts)
 *   docs/record.schema.json    the JSON Schema of the record (src/model/record.ts)
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { FINDING_KINDS, type FindingKind } from '../src/model/finding-codes.ts'
import { Minutes } from '../src/model/record.ts'

const ROOT = new URL('../', import.meta.url)

/** The pages, by path from the project's folder, with the text that each should have. */
export function generatedDocs(): Readonly<Record<string, string>> {
  return { 'docs/findings.md': findingsPage(), 'docs/record.schema.json': recordSchema() }
}

function findingsPage(): string {
  const kinds: [string, FindingKind][] = Object.entries(FINDING_KINDS)
  const sections = (['ERROR', 'WARNING', 'INFO'] as const).map((severity) => {
    const own = kinds.filter(([, kind]) => kind.severity === severity)
    const parts = own.map(([code, kind]) =>
      [`### ${code}`, '', kind.meaning, '', `- **What to do:** ${kind.advice}`, `- **Example:** ${kind.example}`].join(
        '\n',
      ),
    )
    return [`## ${HEADINGS[severity]}`, ...parts].join('\n\n')
  })
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`
}

const HEADINGS = {
  ERROR: 'ERROR: this document is not loaded',
  WARNING: 'WARNING: a person should look',
  INFO: 'INFO: good to know',
} as const

const INTRODUCTION = `# Findings

<!-- Made by "npm run docs" from src/model/finding-codes.ts; edit that file, not this one. -->

What could not be read, or was read with doubt, is a finding: a code, a severity, a sentence, and a place in the text
where there is one. \`protokollgraf check PATH...\` shows those that one document gives; POSSIBLE_SAME_PERSON and
MEETING_RECORDED_TWICE need several documents and are found by \`protokollgraf import\`. Programs may rely on the
codes: they are added to, never renamed.`

function recordSchema(): string {
  const schema = z.toJSONSchema(Minutes, { target: 'draft-2020-12' })
  const { $schema, ...rest } = schema
  const named = {
    $schema,
    title: 'Minutes record',
    description: 'What one document says: a line of "protokollgraf parse FILE... --json".',
    // Fields may be added to the contract, so a record with more of them is valid.
    ...(open(rest) as object),
  }
  return `${JSON.stringify(named, null, 2)}\n`
}

/** The schema without the ban on further fields. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      key === 'additionalProperties' && value === false ? [] : [[key, open(value)]],
    ),
  )
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  for (const [path, text] of Object.entries(generatedDocs())) {
    writeFileSync(new URL(path, ROOT), text)
    console.log(path)
  }
}
