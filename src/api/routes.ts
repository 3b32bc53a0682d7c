import type { Plugin } from 'graphql-yoga'
import type { Graph } from '../graph/index.ts'
import { documentPage } from './document-page.ts'
import { isUnavailable } from './errors.ts'
import { webFile } from './web-page.ts'

type Answer = {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers?: HeadersInit
}

/** What the server answers beside GraphQL: `/ready`, `/documents/ID`, and the explorer at every other address. */
export function routes(graph: Pick<Graph, 'read'>, report: (defect: unknown) => void): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return
      const answer = await answerTo(url, request.headers, graph, report)
      if (!answer) return
      const headers = {
        'content-type': answer.type,
        'x-content-type-options': 'nosniff',
        ...answer.headers,
      }
      endResponse(
        new fetchAPI.Response(request.method === 'HEAD' ? null : answer.body, { status: answer.status, headers }),
      )
    },
  }
}

async function answerTo(
  url: URL,
  headers: Headers,
  graph: Pick<Graph, 'read'>,
  report: (defect: unknown) => void,
): Promise<Answer | null> {
  try {
    const file = await webFile(url.pathname, headers)
    if (file) return file
    if (url.pathname === '/') return { ...plain(302, 'See /graphql\n'), headers: { location: '/graphql' } }
    if (url.pathname === '/ready') {
      await graph.read('read/ping')
      return plain(200, 'ready\n')
    }
    const id = /^\/documents\/([^/]+)$/u.exec(url.pathname)?.[1]
    return id === undefined ? null : await documentAnswer(id.toLowerCase(), url.searchParams, graph)
  } catch (error) {
    if (isUnavailable(error)) {
      return { ...plain(503, 'The database does not answer at the moment.\n'), headers: { 'retry-after': '5' } }
    }
    report(error)
    return plain(500, 'Something went wrong inside the server; its log says what.\n')
  }
}

async function documentAnswer(id: string, search: URLSearchParams, graph: Pick<Graph, 'read'>): Promise<Answer> {
  const ids = [id]
  const [[document], [row]] = await Promise.all([
    graph.read<{ fileName: string }>('read/documents', { ids }),
    graph.read<{ text: string }>('read/document-texts', { ids }),
  ])
  if (!document || !row) return plain(404, 'There is no document of that id.\n')
  const start = Number(search.get('start') ?? Number.NaN)
  const end = Number(search.get('end') ?? Number.NaN)
  const mark = start >= 0 && end > start ? { start, end } : null
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: documentPage({ fileName: document.fileName, text: row.text }, mark),
    // The page holds no script; should a text ever break out of its escapes, none would run.
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  }
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body }
}
