import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureChromium } from './chromium.ts'

/**
 * `npm run check` and `npm test`: every proof in turn, each to its end, and one closing line of counts.
 * A step that is a program (types, lint, dead code) counts as one; test files count their tests.
 */
const root = resolve(import.meta.dirname, '../..')
const results = join(root, 'test-results')

interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly counts?: 'vitest' | 'playwright'
}

const vitest = (project: string): Step => ({
  name: project,
  counts: 'vitest',
  command: [
    'vitest',
    'run',
    '--config=test/config/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, `${project}.json`)}`,
  ],
})

const check: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the pure rooms', command: ['tsc', '-p', 'test/config/tsconfig.pure.json'] },
  { name: 'lint and layers', command: ['biome', 'check', '--config-path=test/config/lint.json', '.'] },
  { name: 'promises and switches', command: ['oxlint', '--type-aware', '-c', 'test/config/oxlint.json'] },
  { name: 'dead code', command: ['knip', '--config', 'test/config/knip.json'] },
  vitest('unit'),
  vitest('journeys'),
]

const rest: readonly Step[] = [
  vitest('contracts'),
  vitest('interop'),
  vitest('faults'),
  { name: 'build', command: ['electron-vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'e2e',
    counts: 'playwright',
    command: ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
  },
]

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

function run({ name, command, counts }: Step): Count {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const [program = '', ...args] = command
  const done = spawnSync(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json') },
    shell: process.platform === 'win32',
  })
  console.log(
    `── ${name}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return counted(name, done, counts)
}

/** A runner that died before it wrote its report is one failure, whatever it had printed. */
function counted(name: string, { status }: SpawnSyncReturns<Buffer>, counts: Step['counts']): Count {
  const file = join(results, `${name}.json`)
  if (counts && existsSync(file)) {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const { passed, failed, skipped } = counts === 'vitest' ? fromVitest(report) : fromPlaywright(report)
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
  }
  const passed = status === 0 && !counts ? 1 : 0
  return { passed, failed: 1 - passed, skipped: 0 }
}

const fromVitest = (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }): Count => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
})

const fromPlaywright = ({
  stats,
}: {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number }
}): Count => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped })

const whole = !process.argv.includes('--check')
if (whole) ensureChromium()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const totals = [...check, ...(whole ? rest : [])]
  .map(run)
  .reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }))
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped; each printed its reason above`)
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1
