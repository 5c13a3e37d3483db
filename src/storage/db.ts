import { Dexie, type DexieOptions, type Table, type Transaction } from 'dexie'
import { assert } from '../lib/assert.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { KeyOf } from './changes.ts'
import type { LooseChange } from './journal.ts'
import { keyOf, type Ladder, type LooseKey, type LooseRow, type Rung, tablesOf } from './migrations/ladder.ts'
import type { RowOf, TableName } from './rows.ts'
import { emptyTally, keyText, type State, type Tally, tallyFrom, tallyOf } from './state.ts'

// Dexie takes any page on the loopback address, where the browser edition lives, for one under development, and then
// traces every call and prints each refusal.
Dexie.debug = false

/** The database's own account of itself, written in the same transaction as the rows it speaks of. */
export interface Canary extends Tally {
  readonly key: 'canary'
  readonly generation: number
  /** seq and hash of the last journal entry these rows contain; 0 and `origin` before the first. */
  readonly seq: number
  readonly hash: Sha256
  /** That entry's line, so that the journal can be given it where the append failed. */
  readonly outbox: string | null
}

/** What the database must be at for a change to follow: compared inside the transaction. */
export type Head = Pick<Canary, 'generation' | 'seq' | 'hash'>

type Tables = { readonly [T in TableName]: Table<RowOf<T>, KeyOf<T>> }

/**
 * The working copy. `strict`: a commit is flushed to the disk; 'relaxed' lost every write since the kernel's last
 * write-back in all simulated power cuts (durability §0, 4). Dexie's own cache is off: what is shown is what is kept.
 */
export class JuriaDb extends Dexie {
  declare readonly meta: Table<Canary, string>
  readonly ladder: Ladder

  constructor(name: string, ladder: Ladder, places: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>) {
    super(name, { ...places, autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' })
    this.ladder = ladder
    for (const rung of ladder) {
      const version = this.version(rung.version).stores({ ...rung.stores, meta: 'key' })
      if (rung !== ladder[0]) version.upgrade((transaction) => climb(transaction, ladder, rung))
    }
  }

  /** A typed table of the current schema. */
  rows<T extends TableName>(table: T): Tables[T] {
    return this.table(table) as unknown as Tables[T]
  }
}

/** One rung up, inside the upgrade transaction: rows by the pure row upgrade, then the canary over the new rows. */
async function climb(transaction: Transaction, ladder: Ladder, rung: Rung): Promise<void> {
  const upTo = ladder.slice(0, ladder.indexOf(rung) + 1)
  const running = tallyFrom(emptyTally)
  for (const [name, definition] of tablesOf(upTo)) {
    const table = transaction.table<LooseRow, LooseKey>(name)
    for (const row of await table.toArray()) {
      const upgraded = rung.upgrade(name, row)
      const key = keyOf(definition, row)
      if (upgraded) {
        assert(keyText(keyOf(definition, upgraded)) === keyText(key), `an upgrade of ${name} changes a key`)
        await table.put(upgraded)
        running.add(name, upgraded)
      } else await table.delete(key)
    }
  }
  const canary: unknown = await transaction.table('meta').get('canary')
  if (canary) await transaction.table('meta').put({ ...canary, ...running.tally() })
}

/** The database is not at the head that this writer wrote last: someone else wrote, or it was emptied under us. */
export class NotAtHead extends Error {
  readonly emptied: boolean
  constructor(emptied: boolean) {
    super('the database is not where this writer left it')
    this.emptied = emptied
  }
}

/** Runs `work`, turning what the database throws into its error's name. Bugs pass through. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, { kind: 'database'; name: string }>> {
  try {
    return ok(await work())
  } catch (thrown) {
    if (!(thrown instanceof Dexie.DexieError || thrown instanceof DOMException)) throw thrown
    // An AbortError says little; what aborted the transaction stands inside it.
    const inner = 'inner' in thrown && thrown.inner instanceof Error ? thrown.inner.name : ''
    return fail({ kind: 'database', name: /Quota/.test(inner) ? inner : thrown.name })
  }
}

/** Applies one entry's changes, strictly and all or none; throws `NotAtHead` where the database is elsewhere. */
export async function keepChanges(
  db: JuriaDb,
  changes: readonly LooseChange[],
  from: Head,
  to: Head & Pick<Canary, 'outbox'>,
): Promise<void> {
  const names = [...new Set(changes.map(({ table }) => table))]
  await db.transaction('rw', [...names, 'meta'], async () => {
    const canary = await db.meta.get('canary')
    if (canary?.seq !== from.seq || canary.hash !== from.hash) throw new NotAtHead(canary === undefined)
    const running = tallyFrom(canary)
    for (const name of names) await keepInTable(db, name, changes, running)
    await db.meta.put({ key: 'canary', ...to, ...running.tally() })
  })
}

async function keepInTable(
  db: JuriaDb,
  name: string,
  changes: readonly LooseChange[],
  running: ReturnType<typeof tallyFrom>,
): Promise<void> {
  const definition = tablesOf(db.ladder).get(name) ?? ''
  const final = new Map<string, { key: LooseKey; row: LooseRow | null }>()
  for (const change of changes)
    if (change.table === name) {
      const key = change.op === 'put' ? keyOf(definition, change.row) : change.key
      final.set(keyText(key), { key, row: change.op === 'put' ? change.row : null })
    }
  const table = db.table<LooseRow, LooseKey>(name)
  const outcomes = [...final.values()]
  const before = await table.bulkGet(outcomes.map(({ key }) => key))
  for (const row of before) if (row) running.remove(name, row)
  for (const { row } of outcomes) if (row) running.add(name, row)
  await table.bulkPut(outcomes.flatMap(({ row }) => (row ? [row] : [])))
  await table.bulkDelete(outcomes.flatMap(({ key, row }) => (row ? [] : [key])))
}

/** Every row, and the canary, as of one moment. */
export function readAll(db: JuriaDb): PromiseLike<{ readonly canary: Canary | null; readonly state: State }> {
  const definitions = tablesOf(db.ladder)
  return db.transaction('r', [...definitions.keys(), 'meta'], async () => {
    const state: State = new Map()
    for (const [name, definition] of definitions) {
      const rows = await db.table<LooseRow>(name).toArray()
      state.set(name, new Map(rows.map((row) => [keyText(keyOf(definition, row)), row])))
    }
    return { canary: (await db.meta.get('canary')) ?? null, state }
  })
}

/** Makes the database hold exactly `state` and stand at `head`, in one transaction. */
export async function replaceAll(db: JuriaDb, state: State, head: Head): Promise<void> {
  await db.transaction('rw', [...state.keys(), 'meta'], async () => {
    for (const [name, rows] of state) {
      await db.table(name).clear()
      await db.table(name).bulkPut([...rows.values()])
    }
    await db.meta.put({ key: 'canary', ...head, outbox: null, ...tallyOf(state) })
  })
}
