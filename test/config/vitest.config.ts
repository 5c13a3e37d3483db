import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '../..')

const suite = (name: string, include: string[], timeout = 20_000) => ({
  test: { name, root, environment: 'node' as const, include, testTimeout: timeout, hookTimeout: timeout },
})

/** One project per kind of proof; `npm test` runs them one after the other (test/config/run-tests.ts). */
export default defineConfig({
  test: {
    projects: [
      suite('unit', ['test/unit/**/*.test.ts']),
      suite('contracts', ['test/contracts/**/*.test.ts'], 60_000),
      suite('journeys', ['test/journeys/**/*.test.ts'], 120_000),
      suite('interop', ['test/interop/**/*.test.ts'], 120_000),
      suite('faults', ['test/faults/**/*.test.ts'], 120_000),
    ],
  },
})
