/** Writes src/api/generated.ts: the page's questions (src/queries) with their types by schema.graphql. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse, printSchema } from 'graphql'

const TARGET = new URL('./src/api/generated.ts', import.meta.url)

/** The module as it should be now. */
export async function generate(): Promise<string> {
  const folder = new URL('./src/queries/', import.meta.url)
  const schemaAst = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((location) => ({ location, document: parse(readFileSync(new URL(location, folder), 'utf8')) }))
  const config = {
    documentMode: 'string',
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    dedupeFragments: true,
    scalars: { ID: 'string', Date: 'string', EDTFDate: 'string', ClockTime: 'string', URL: 'string' },
  }
  const code = await codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  })
  return `// Made by web/codegen.ts from schema.graphql and src/queries; npm run web:types writes it anew.\n${code}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await generate())
