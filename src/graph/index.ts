/** The graph's public face: what `load`, `api` and `cli` use. */
export { connect, type Explanation, type Graph, type Parameters, type Row, type Statements } from './connection.ts'
export { type Migration, migrate, readMigrations } from './migrations.ts'
export { type Environment, type GraphSettings, settingsFromEnvironment } from './settings.ts'
export { parseStatement, type Statement, statement, statementNames } from './statements.ts'
