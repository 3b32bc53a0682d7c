import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/index.ts'

// What the audits ask needs no database: `{ __typename }`, and questions that are wrong.
const api = createApi({ read: () => Promise.resolve([]) })

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: 'http://localhost/graphql', fetchFn: api.fetch })

  it('is looked at from all sides', () => {
    expect(audits.length).toBeGreaterThan(50)
  })

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn()
    const found = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`
    expect(found).toBe('ok')
  })
})
