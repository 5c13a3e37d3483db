import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasChromium } from '../faults/storage-page.ts'
import { type Comparison, compare, repetitions, spread } from './figures.ts'
import { savingComparison } from './saving.ts'
import { sheetComparisons } from './sheets.ts'
import { closureTarget, startClosure, strangersIn } from './start-closure.ts'

/**
 * `npm run bench`: ratios against something everybody has, taken in one run, in turns. It judges nothing and ends
 * with status 0: what must hold is a test (test/interop/start-closure.test.ts).
 */
const print = (line = '') => void process.stdout.write(`${line}\n`)

async function printClosure(): Promise<void> {
  const chunks = await startClosure()
  const size = chunks.reduce((sum, chunk) => sum + chunk.size, 0)
  const kB = (bytes: number) => (bytes / 1000).toFixed(0).padStart(5)
  print(
    `Start screen: ${(size / 1000).toFixed(0)} kB of code in ${chunks.length} chunks (target ≤ ${closureTarget} kB)`,
  )
  for (const { file, size: own, contents } of chunks.slice(0, 6))
    print(
      `${kB(own)}  ${file}  ${contents
        .slice(0, 4)
        .map(([name]) => name)
        .join(', ')}`,
    )
  const strangers = strangersIn(chunks)
  print(
    `       ${strangers.length === 0 ? 'no PDF, viewer, cryptography or archive code in it' : strangers.join('; ')}`,
  )
}

async function measure(folder: string): Promise<void> {
  const { note, comparisons } = await sheetComparisons(folder)
  const saving = hasChromium ? await savingComparison() : undefined
  try {
    const all: readonly Comparison[] = [...comparisons, ...(saving ? [saving.comparison] : [])]
    const outcomes = await compare(all)
    print(`Ratios: median (least–most) of ${repetitions} repetitions in turns; ${note}`)
    for (const { comparison, ours, theirs, ratios } of outcomes) {
      const target = comparison.target === null ? 'no target set' : `target ≤ ${comparison.target}`
      print(`${spread(ratios, 2).padStart(19)}  ${comparison.name} ÷ ${comparison.against}  [${target}]`)
      print(`${''.padStart(21)}${spread(ours, 1)} ms ÷ ${spread(theirs, 1)} ms`)
    }
  } finally {
    await saving?.end()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'juria-bench-'))
try {
  await printClosure()
  print()
  await measure(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
