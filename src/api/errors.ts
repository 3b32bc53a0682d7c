import { GraphQLError } from 'graphql'
import { Problem } from '../model/problem.ts'

/** What a client did wrong: what was expected and what was found. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A name, or what else one is known by, that several have; `candidates` lists them by id and name. */
export function ambiguousName(
  what: string,
  name: string,
  candidates: readonly { readonly id: string; readonly name: string }[],
): GraphQLError {
  const list = candidates.map((candidate) => `${candidate.name} (${candidate.id})`).join(', ')
  return new GraphQLError(`Several have the ${what} "${name}": ${list}. Ask by id.`, {
    extensions: { code: 'AMBIGUOUS_NAME', candidates },
  })
}

/**
 * What clients see of an error: errors made for them as they are, a database that does not answer
 * as SERVICE_UNAVAILABLE, and nothing of the inside of anything else.
 *
 * @param report takes the defect, for the log
 */
export function maskError(error: unknown, report: (defect: unknown) => void): GraphQLError {
  if (isGraphQLError(error) && error.originalError === undefined) return error
  const original = isGraphQLError(error) ? error.originalError : error
  const place = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  if (isGraphQLError(original)) {
    return new GraphQLError(original.message, { ...place, extensions: original.extensions })
  }
  if (isUnavailable(original)) {
    return new GraphQLError('The database does not answer at the moment. Try again in a little while.', {
      ...place,
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '5' } } },
    })
  }
  if (original instanceof Problem && original.code === 'STATEMENT_TIMED_OUT') {
    return new GraphQLError('The answer took too long to find. Ask for less at a time.', {
      ...place,
      extensions: { code: 'TIMED_OUT' },
    })
  }
  report(original)
  return new GraphQLError('Something went wrong inside the server; its log says what.', {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  })
}

/** Whether an error says that the database is away, came back only just now, or has too much to do. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'DATABASE_UNREACHABLE' || error.code === 'DATABASE_BUSY')
}

/** By name, for the package can be there twice: as ES modules and as CommonJS. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError'
}
