import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { ApiContext } from './context.ts'
import * as resolvers from './types/index.ts'

/** The schema's text as it is written by hand. */
export function readTypeDefinitions(): string {
  return readFileSync(fileURLToPath(new URL('../../schema.graphql', import.meta.url)), 'utf8')
}

/** The schema with its resolvers; a resolver for a field that the schema lacks is an error. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema<ApiContext>({
    typeDefs: readTypeDefinitions(),
    resolvers: { ...resolvers },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'error' },
  })
}
