import { Dexie } from 'dexie'
import { hostWorkers, pickHost } from '../../../src/host/pick.ts'
import { assert } from '../../../src/lib/assert.ts'
import { instant } from '../../../src/model/ids.ts'
import { openStorage, write } from '../../../src/storage/index.ts'
import { installTrustedTypes } from '../../../src/ui/trusted-types.ts'
import { putDraft } from '../../faults/draft.ts'

export interface BenchInPage {
  /** The product's: strict Dexie commit with canary and outbox, and the journal's line flushed to the disk. */
  save(first: number, count: number): Promise<number[]>
  /** The same row in a strict Dexie commit and nothing else. */
  commit(first: number, count: number): Promise<number[]>
}

declare global {
  /** Milliseconds of `count` changes of one draft, one after the other; `first` makes their contents differ. */
  var benchInPage: BenchInPage
}

installTrustedTypes(hostWorkers)

const now = () => instant.parse('2026-11-22T14:05:00+01:00')
const storage = openStorage({ host: pickHost(), name: 'juria', now })
const plain = new Dexie('plain', { chromeTransactionDurability: 'strict', cache: 'disabled' })
plain.version(1).stores({ ballots: '[bundle+juror+application]' })

async function timed(first: number, count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = first; n < first + count; n++) {
    const started = performance.now()
    await work(n)
    times.push(performance.now() - started)
  }
  return times
}

globalThis.benchInPage = {
  save: async (first, count) => {
    const store = await storage
    assert(store.ok, 'storage does not open')
    return timed(first, count, async (n) => {
      const saved = await write(store.value, [putDraft(n % 23, `${n}`)])
      assert(saved.ok, 'not saved')
    })
  },
  commit: (first, count) =>
    timed(first, count, async (n) => {
      const change = putDraft(n % 23, `${n}`)
      assert(change.op === 'put', 'a draft is put')
      await plain.table('ballots').put(change.row)
    }),
}
