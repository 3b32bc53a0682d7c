import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { type GraphQLSchema, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { Problem } from '../model/problem.ts'

/** Questions that a server knows beforehand. */
export interface Operations {
  /** Texts, by name and by SHA-256. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether nothing else may be asked. */
  readonly only: boolean
}

/**
 * The questions of a folder: each `NAME.graphql` is asked for by NAME, or by the hex SHA-256 of its text.
 *
 * @throws Problem NO_OPERATIONS, BAD_OPERATION where one does not fit the schema
 */
export function readOperations(folder: string, schema: GraphQLSchema): Map<string, string> {
  const texts = new Map<string, string>()
  for (const file of namesIn(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    const faults = faultsOf(text, schema)
    if (faults.length > 0) throw new Problem('BAD_OPERATION', `${join(folder, file)} cannot be asked.`, faults)
    texts.set(file.slice(0, -'.graphql'.length), text)
    texts.set(createHash('sha256').update(text).digest('hex'), text)
  }
  if (texts.size > 0) return texts
  throw new Problem('NO_OPERATIONS', `The folder ${folder} holds no questions: no .graphql file.`, ['Check the path.'])
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  } catch (cause) {
    throw new Problem('NO_OPERATIONS', `The folder ${folder} cannot be read.`, ['Check the path.'], { cause })
  }
}

function faultsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => message)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/**
 * Answers `/graphql?documentId=NAME`, with variables as ever, and the same by POST, as well as `sha256Hash` as Apollo's
 * clients send it.
 */
export function knownOperations({ texts, only }: Operations): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: (params, request) => {
      const { documentId, extensions } = params as { documentId?: unknown; extensions?: Record<string, unknown> }
      const hash = (extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash
      const id = documentId ?? hash ?? new URL(request.url).searchParams.get('documentId')
      return typeof id === 'string' ? id : null
    },
    getPersistedOperation: (id) => texts.get(id) ?? null,
    customErrors: {
      notFound: { message: 'There is no question of that documentId here.', extensions: NOT_HERE },
      keyNotFound: { message: 'Send a question as `query`, or the name of one as `documentId`.', extensions: NOT_HERE },
      persistedQueryOnly: {
        message: 'Only questions that are known here are answered: send one as `documentId`.',
        extensions: NOT_HERE,
      },
    },
  }) as Plugin
}

const NOT_HERE = { code: 'UNKNOWN_OPERATION', http: { status: 400 } }
