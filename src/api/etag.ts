import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import type { Graph } from '../graph/index.ts'
import { revisionOf } from './revision.ts'

/**
 * Lets clients keep answers: a question by GET has an ETag of the graph's revision, which changes
 * only when an import changes the graph; who asks again with it gets 304 and no statement but one runs. An answer with errors
 * has none, nor has one that was found while the graph is between two revisions.
 */
export function etags(graph: Pick<Graph, 'read'>): Plugin {
  const tags = new WeakMap<Request, string>()
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (
        request.method !== 'GET' ||
        url.pathname !== '/graphql' ||
        !(url.searchParams.has('query') || url.searchParams.has('documentId'))
      )
        return
      // Without a database the question itself says so.
      const revision = await revisionOf(graph).catch(() => null)
      if (revision === null) return
      const parts = [revision, url.search, request.headers.get('accept') ?? '']
      const tag = `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
      const known = request.headers
        .get('if-none-match')
        ?.split(',')
        .map((one) => one.trim().replace(/^W\//u, ''))
      if (known?.includes(tag) || known?.includes('*')) {
        endResponse(new fetchAPI.Response(null, { status: 304, headers: headersOf(tag) }))
      } else {
        tags.set(request, tag)
      }
    },
    onResultProcess({ request, result }) {
      if (!Array.isArray(result) && 'errors' in result && result.errors) tags.delete(request)
    },
    onResponse({ request, response }) {
      const tag = tags.get(request)
      if (tag === undefined || response.status !== 200) return
      for (const [name, value] of Object.entries(headersOf(tag))) response.headers.set(name, value)
    },
  }
}

function headersOf(tag: string): Record<string, string> {
  // The answer may be kept, but is to be asked about before each use.
  return { etag: tag, 'cache-control': 'private, no-cache', vary: 'accept, origin' }
}
