// What the benchmark uses of packages that are installed for it alone (bench/api/package.json).

declare module '@neo4j/graphql' {
  export class Neo4jGraphQL {
    constructor(options: { typeDefs: string; driver: unknown; features?: object })
    getSchema(): Promise<import('graphql').GraphQLSchema>
  }
}

declare module 'autocannon' {
  interface Options {
    url: string
    method: 'GET' | 'POST'
    headers: Readonly<Record<string, string>>
    body?: string
    connections: number
    duration?: number
    amount?: number
  }
  interface Result {
    requests: { total: number }
    duration: number
    errors: number
    timeouts: number
    non2xx: number
  }
  interface Running extends Promise<Result> {
    on(event: 'response', take: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void
  }
  export default function autocannon(options: Options): Running
}
