import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasChromium, newProfile, servePage } from './storage-page.ts'

/** 200 and more before a release (durability §9, F1). */
const kills = Number(process.env['FAULT_KILLS'] ?? 5)
const drafts = 30
/** Where in the loop the kills fall; another seed falls elsewhere. */
const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e6))

function* positions(): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield 20 + (state % 120)
  }
}

it.skipIf(!hasChromium)(
  `no acknowledged save is lost in ${kills} kills of the browser while it saves without pause (seed ${seed})`,
  async () => {
    const served = await servePage(join(import.meta.dirname, 'page'))
    const profile = await newProfile(served.url)
    const acknowledged = new Map<number, number>()
    let next = 0
    /** What was acknowledged, or something newer, is in every draft; what opening had to do is answered. */
    const look = async (when: string) => {
      const page = await profile.start()
      const { comments, recovery } = await page.evaluate(() => globalThis.storageUnderTest.open())
      for (const [draft, save] of acknowledged)
        expect(Number(comments[draft] ?? Number.NaN), `draft ${draft}, ${when}`).toBeGreaterThanOrEqual(save)
      return { page, recovery }
    }
    const found: string[] = []
    try {
      const position = positions()
      for (let kill = 1; kill <= kills; kill++) {
        // The start before this one is the second after the kill: the one that shows LevelDB's wipe.
        const { page, recovery } = await look(`second start after kill ${kill - 1}`)
        if (recovery) found.push(`kill ${kill - 1}, second start: ${JSON.stringify(recovery)}`)
        const end = next + position.next().value
        const reached = new Promise<void>((resolve) => {
          void page
            .exposeFunction('acknowledge', (save: number) => {
              acknowledged.set(save % drafts, save)
              next = save + 1
              if (save >= end) resolve()
            })
            .then(() =>
              page
                .evaluate(([from, of]) => globalThis.storageUnderTest.saveForEver(from, of), [next, drafts] as const)
                // The page dies in the middle of the call.
                .catch(() => undefined),
            )
        })
        await reached
        await profile.kill()
        const first = await look(`first start after kill ${kill}`)
        if (first.recovery) found.push(`kill ${kill}, first start: ${JSON.stringify(first.recovery)}`)
        // Something is written, so that a torn record is appended to, as in an ordinary life.
        const more = 1_000_000 + kill
        expect(await first.page.evaluate((n) => globalThis.storageUnderTest.save(n, 1), more)).toBe(1)
        acknowledged.set(more, more)
        await profile.stop()
      }
      await look(`second start after kill ${kills}`)
      console.log(`${kills} kills, ${next} acknowledged saves, none lost; repaired and told: ${found.length}`)
      for (const line of found) console.log(line)
    } finally {
      await profile.remove()
      await served.end()
    }
  },
  Math.max(120_000, kills * 15_000),
)
