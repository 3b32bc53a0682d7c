/** The graph's public face: what `load`, `api` and `cli` use. */
export {
  connect,
  type Explanation,
  type Graph,
  type Parameters,
  type Profile,
  type Row,
  type Statements,
} from './connection.ts'
export { dumpGraph, loadGraph } from './local/dump.ts'
export { findHome, type Home, homeAt, neo4jVersion } from './local/home.ts'
export {
  DEFAULT_PORT,
  type LocalOptions,
  resetServer,
  type ServerState,
  type ServerStatus,
  type ServerUse,
  serverStatus,
  settingsOf,
  startServer,
  stopServer,
  useServer,
} from './local/server.ts'
export { type Migration, migrate, migrateContents, readMigrations } from './migrations.ts'
export { type Branch, columnWanted, type Folded, nameOfTree, parametersOfTree, type Tree } from './nested.ts'
export { openGraph } from './open.ts'
export { type Environment, type GraphSettings, settingsFromEnvironment } from './settings.ts'
export { parseStatement, type Statement, statement, statementNames } from './statements.ts'
