import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { aheadOf, withColumns } from '../ahead.ts'
import type { ApiContext } from '../context.ts'
import { splitId } from '../ids.ts'
import { organizationType } from './organization.ts'

/** Where the rows of each type with a global id come from. */
const STATEMENTS: Readonly<Record<string, string>> = {
  AgendaItem: 'items',
  Amount: 'amounts',
  Body: 'bodies',
  Decision: 'decisions',
  Document: 'documents',
  Finding: 'findings',
  GenericOrganization: 'organizations',
  Meeting: 'meetings',
  Municipality: 'organizations',
  Person: 'persons',
  Project: 'projects',
  Representation: 'representations',
  Task: 'tasks',
}

/** A row that knows its type: what a field of an interface or a union resolves to. */
export type Typed = { readonly __typename: string; readonly id: string }

/** What a global id names; null where there is nothing. */
export async function nodeById(id: string, context: ApiContext, info: GraphQLResolveInfo): Promise<Typed | null> {
  const parts = splitId(id)
  const statement = parts && Object.hasOwn(STATEMENTS, parts.type) ? STATEMENTS[parts.type] : undefined
  if (!parts || !statement) return null
  const type = info.schema.getType(parts.type) as GraphQLObjectType
  const wanted = withColumns(
    await aheadOf(info, context, type),
    statement === 'organizations' ? ['id', 'code'] : ['id'],
  )
  const row = await context.one<{ id: string; code?: string | null }>(statement, parts.key, wanted)
  if (!row) return null
  const name = statement === 'organizations' ? organizationType({ code: row.code ?? null }) : parts.type
  return name === parts.type ? { ...row, __typename: name } : null
}

export const Node = { __resolveType: ({ __typename }: Typed) => __typename }
