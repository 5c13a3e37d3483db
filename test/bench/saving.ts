import { join } from 'node:path'
import { newProfile, servePage } from '../faults/storage-page.ts'
import { type Comparison, median } from './figures.ts'
import type { BenchInPage } from './page/main.ts'

const changes = 40

/** From a change to "saved" in a real browser. `end` closes it. */
export async function savingComparison(): Promise<{ comparison: Comparison; end: () => Promise<void> }> {
  const served = await servePage(join(import.meta.dirname, 'page'))
  const profile = await newProfile(served.url)
  const page = await profile.start()
  let next = 0
  const timed = async (kind: keyof BenchInPage): Promise<number> => {
    next += changes
    const order = { kind, next, changes }
    return median(await page.evaluate((given) => globalThis.benchInPage[given.kind](given.next, given.changes), order))
  }
  return {
    comparison: {
      name: 'a change, until it is saved (database and journal)',
      against: 'one strict Dexie commit alone',
      target: null,
      ours: () => timed('save'),
      theirs: () => timed('commit'),
    },
    end: async () => {
      await profile.remove()
      await served.end()
    },
  }
}
