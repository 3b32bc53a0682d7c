import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// As Node loads it: with its second copy, the ES modules that only bundlers choose, types of one are none of the other.
const resolve = { alias: [{ find: /^graphql$/u, replacement: createRequire(import.meta.url).resolve('graphql') }] }

// Two projects: `unit` needs nothing and runs at once; `integration` (*.integration.test.ts) has one Neo4j for the
// whole run, so its files take turns.
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.integration.test.ts'],
          // Without this vitest leaves one core idle; with it a test may wait for one.
          maxWorkers: '100%',
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/**/*.integration.test.ts'],
          globalSetup: ['tests/setup/neo4j.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
