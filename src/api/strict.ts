import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * For servers that strangers reach: answers no questions about the schema, gives no hints at names that a question
 * nearly has, and takes questions by GET only where they are known ones (`documentId`).
 */
export const strictness: Plugin = {
  onRequest({ request, url, endResponse, fetchAPI }) {
    if (request.method !== 'GET' || url.pathname !== '/graphql' || !url.searchParams.has('query')) return
    const message = 'Send the question by POST; by GET only known ones are answered (documentId).'
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'POST_ONLY' } }] })
    const headers = { 'content-type': 'application/json; charset=utf-8', allow: 'POST' }
    endResponse(new fetchAPI.Response(body, { status: 405, headers }))
  },
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule)
    return ({ result, setResult }) => setResult((result as readonly GraphQLError[]).map(withoutHint))
  },
}

function withoutHint(error: GraphQLError): GraphQLError {
  error.message = error.message.replace(/ Did you mean .+\?$/u, '')
  return error
}
