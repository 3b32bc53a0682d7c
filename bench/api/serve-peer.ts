/** Serves the graph of NEO4J_URI by @neo4j/graphql over the same HTTP library as the program; `/statements` counts. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import { announce, counting, driverFromEnvironment } from './serving.ts'

const { driver, count } = counting(driverFromEnvironment())
const typeDefs = readFileSync(new URL('peer-schema.graphql', import.meta.url), 'utf8')
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const yoga = createYoga({ schema, logging: false, graphiql: false, landingPage: false, maskedErrors: false })
const server = createServer((request, response) => {
  if (request.url === '/statements') response.end(String(count()))
  else void yoga(request, response)
})
announce(server)
