/** The API's public face: what `cli` uses. */
export { type ApiOptions, createApi } from './create-api.ts'
export { briefQueries, type Examples, findExamples, openingQuery } from './examples.ts'
export { createSchema, readTypeDefinitions } from './schema.ts'
export { type ApiServer, listen, portFrom } from './server.ts'
