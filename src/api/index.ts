/** The API's public face: what `cli` uses. */
export { type ApiOptions, createApi } from './create-api.ts'
export { briefQueries, type Examples, findExamples, openingQuery } from './examples.ts'
export { gate } from './gate/gate.ts'
export { createLog, type Log } from './gate/log.ts'
export { createMetrics, type Metrics } from './gate/metrics.ts'
export { type GateSettings, gateSettings, isThisMachine } from './gate/settings.ts'
export { createSchema, readTypeDefinitions } from './schema.ts'
export { type ApiServer, listen, portFrom } from './server.ts'
