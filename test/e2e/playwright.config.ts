import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { desktopRuntime, root } from './editions.ts'
import type { EditionOptions } from './fixtures.ts'

const runtime = desktopRuntime()
const wanted = process.env['E2E_EDITION']
if (wanted === 'desktop' && !runtime)
  throw new Error('E2E_EDITION=desktop, but there is no runtime: npx install-electron')

const editions = [
  { edition: 'browser' as const, name: 'browser' },
  ...(runtime ? [{ edition: 'desktop' as const, name: `desktop on ${runtime.name}` }] : []),
].filter(({ edition }) => wanted === undefined || edition === wanted)

export default defineConfig<EditionOptions>({
  testDir: join(root, 'test'),
  testMatch: ['e2e/**/*.spec.ts', 'contracts/**/*.spec.ts'],
  globalSetup: join(root, 'test/e2e/global-setup.ts'),
  outputDir: join(root, 'test-results'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // A loaded machine can miss a deadline; the report then says "flaky", and what fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: editions.map(({ edition, name }) => ({ name, use: { edition } })),
})
