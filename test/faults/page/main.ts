import { recoveryWords } from '../../../src/errors/storage.ts'
import type { BothLanguages, Words } from '../../../src/errors/words.ts'
import { hostWorkers, pickHost } from '../../../src/host/pick.ts'
import { assert, present } from '../../../src/lib/assert.ts'
import { instant } from '../../../src/model/ids.ts'
import { openStorage, type Recovery, type Store, write } from '../../../src/storage/index.ts'
import { installTrustedTypes } from '../../../src/ui/trusted-types.ts'
import { putDraft } from '../draft.ts'

export interface OpenedInPage {
  readonly recovery: Recovery | null
  /** The sentence the person reads about it. */
  readonly told: BothLanguages | null
  /** Draft number → comment. */
  readonly comments: Readonly<Record<string, string>>
}

declare global {
  /** The storage room on the real host of a browser: Dexie in IndexedDB, the journal in the private file system. */
  var storageUnderTest: {
    open(): Promise<OpenedInPage>
    /** Saves drafts first … first + count - 1; answers how many were called saved. */
    save(first: number, count: number): Promise<number>
    /** Saves without pause, over and over, and reports each acknowledged one, until somebody ends the program. */
    saveForEver(first: number, drafts: number): Promise<void>
  }
  /** Set by the test: hears of each acknowledged save. */
  var acknowledge: (count: number) => void
}

installTrustedTypes(hostWorkers)

const now = () => instant.parse('2026-11-22T14:05:00+01:00')
let store: Store | undefined

async function comments({ db }: Store): Promise<Record<string, string>> {
  const rows = await db.rows('ballots').toArray()
  return Object.fromEntries(rows.map(({ application, comment }) => [application.replace('aplikimi-', ''), comment]))
}

const opened = (): Store => present(store, 'open storage')

globalThis.storageUnderTest = {
  open: async () => {
    const result = await openStorage({ host: pickHost(), name: 'juria', now })
    assert(result.ok, `storage does not open: ${result.ok || JSON.stringify(result.error)}`)
    store = result.value
    const { recovery } = store
    // Words and recovery are of the same kind; the compiler cannot pair them up.
    const words = recovery && (recoveryWords[recovery.kind] as Words<Recovery>)
    return { recovery, told: recovery ? (words?.say(recovery) ?? null) : null, comments: await comments(store) }
  },
  save: async (first, count) => {
    let saved = 0
    for (let n = first; n < first + count; n++) if ((await write(opened(), [putDraft(n, `${n}`)])).ok) saved++
    return saved
  },
  saveForEver: async (first, drafts) => {
    for (let n = first; ; n++) {
      const saved = await write(opened(), [putDraft(n % drafts, `${n}`)])
      assert(saved.ok, `not saved: ${saved.ok || JSON.stringify(saved.error)}`)
      globalThis.acknowledge(n)
    }
  },
}
