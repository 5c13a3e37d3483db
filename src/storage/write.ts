/**
 * The one door through which anything durable changes.
 *
 * A write becomes one journal line, entry n + 1, and two things that run side by side:
 *
 *   D  one strict database transaction: check that the canary is at n, change the rows, move the canary to n + 1
 *      with the line itself as its outbox
 *   J  one journal append, which is refused where the journal does not have exactly the lines we know
 *
 * `savedAt` is answered after both. Writes queue; the next one begins when both halves of this one have answered,
 * so database and journal are never more than one entry apart. Crash points, and what the next start finds
 * (`decide` in recover.ts; test/contracts/storage-crash.test.ts stops at each):
 *
 *   1  before D and J              n, n        the change was never answered and is not there
 *   2  after D, before J           n + 1, n    good, one ahead: the outbox is appended to the journal
 *   3  after J, before D           n, n + 1    good, one behind: the entry is replayed into the database
 *   4  in the middle of J          as 1 or 2   the host cuts a torn batch off
 *   5  in the middle of D          as 1 or 3   the transaction is not there, or its canary shows that rows are lost
 *   6  after both, before answer   n+1, n+1    the change is there; the person just was not told
 *
 * If a half fails while the program lives (disk full, quota), the caller hears `not-saved`, and the entry stays
 * *pending*: before the next write, `settle` looks at both copies and gives the one that lacks the entry what the
 * other has, or drops it where neither has it. No further entry is made until that has succeeded. A change answered
 * `not-saved` may thus be there later; writing it again does no harm, since changes are whole rows.
 *
 * A second writer (two windows, where the platform has no locks) meets J's count and D's canary. Should D of the one
 * and J of the other win, both are told, both stop, and the next start follows the journal, noting the other's rows.
 */

import type { HostError } from '../host/contract.ts'
import { chunkLimit } from '../host/limits.ts'
import { utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Instant } from '../model/ids.ts'
import { type Change, checkedChanges } from './changes.ts'
import { attempt, keepChanges, NotAtHead } from './db.ts'
import type { StorageError } from './errors.ts'
import { type Entry, makeEntry } from './journal.ts'
import { topOf } from './migrations/ladder.ts'
import { type Store, shut, tell } from './store.ts'

export interface Saved {
  /** When both copies were durable. */
  readonly savedAt: Instant
  /** Place in the journal, and key of the log line where the write had one. */
  readonly seq: number
}

type Pending = { readonly entry: Entry; readonly line: string }

/**
 * Keeps all changes or none; answers when they are durable twice. Later changes of a row win over earlier ones in
 * the same write. A row that does not fit its schema is a bug and throws. Coalescing keystrokes is the caller's.
 */
export function write(store: Store, changes: readonly Change[]): Promise<Result<Saved, StorageError>> {
  const { inner } = store
  const turn = inner.queue.then(() => writeNow(store, changes))
  inner.queue = turn.catch(() => undefined)
  return turn
}

async function writeNow(store: Store, changes: readonly Change[]): Promise<Result<Saved, StorageError>> {
  const { inner } = store
  if (inner.closed) return fail(inner.closed)
  const before = inner.saveState
  tell(store, { state: 'saving' })
  let result: Result<Saved, StorageError> | undefined
  try {
    result = await settleAndKeep(store, changes)
  } finally {
    // A bug was thrown: nothing is being saved any more, and the status bar must not say so.
    if (result === undefined) tell(store, before)
  }
  if (!inner.closed)
    tell(store, result.ok ? { state: 'saved', at: result.value.savedAt } : { state: 'failed', error: result.error })
  return result
}

async function settleAndKeep(store: Store, changes: readonly Change[]): Promise<Result<Saved, StorageError>> {
  const { inner, now, db } = store
  const settled = await settle(store)
  if (!settled.ok) return settled
  const { generation, seq: last, hash: prev } = inner.head
  const seq = last + 1
  const at = now()
  const made = makeEntry({
    seq,
    generation,
    schema: topOf(db.ladder),
    at,
    kind: 'change',
    changes: checkedChanges(changes, seq, at),
    prev,
  })
  const bytes = utf8(made.line).length
  if (bytes > chunkLimit) return fail({ kind: 'storage/too-large', bytes, limit: chunkLimit })
  inner.pending = made
  const [database, journal] = await Promise.all([keepPending(store, made), append(store, made)])
  if (!database.ok || !journal.ok)
    return failed(store, database.ok ? null : database.error, journal.ok ? null : journal.error)
  advance(store, made)
  return ok({ savedAt: now(), seq })
}

type DatabaseTrouble = { readonly kind: 'database'; readonly name: string } | { readonly kind: 'overtaken' | 'emptied' }

async function keepPending(store: Store, { entry, line }: Pending): Promise<Result<unknown, DatabaseTrouble>> {
  const { generation, seq, hash, changes } = entry
  try {
    return await attempt(() =>
      keepChanges(store.db, changes, store.inner.head, { generation, seq, hash, outbox: line }),
    )
  } catch (thrown) {
    if (thrown instanceof NotAtHead) return fail({ kind: thrown.emptied ? 'emptied' : 'overtaken' } as const)
    throw thrown
  }
}

const append = (store: Store, { line }: Pending): Promise<Result<number, HostError>> =>
  store.journal.append([line], store.inner.lines)

function advance({ inner }: Store, { entry: { generation, seq, hash } }: Pending): void {
  inner.head = { generation, seq, hash }
  inner.lines += 1
  inner.pending = null
}

/** The failure in the caller's terms. Another writer, or a lost database, ends this store for good. */
function failed(store: Store, database: DatabaseTrouble | null, journal: HostError | null) {
  if (store.inner.closed) return fail(store.inner.closed)
  if (database?.kind === 'emptied') return stop(store, { kind: 'storage/database-gone' })
  if (database?.kind === 'overtaken' || journal?.kind === 'host/journal-conflict')
    return stop(store, { kind: 'storage/second-window' })
  const name = database?.kind === 'database' ? database.name : null
  if (journal?.kind === 'host/disk-full' || name?.includes('Quota')) return fail({ kind: 'storage/disk-full' } as const)
  return fail({ kind: 'storage/not-saved', database: name, journal } as const)
}

function stop(store: Store, error: StorageError) {
  shut(store, error)
  return fail(error)
}

/** After a failed write: finds out which copies have the pending entry and gives it to the one that lacks it. */
async function settle(store: Store): Promise<Result<null, StorageError>> {
  const { inner, db, journal } = store
  const { pending, head, lines } = inner
  if (pending === null) return ok(null)
  const canary = await attempt(() => db.meta.get('canary'))
  if (!canary.ok) return failed(store, canary.error, null)
  if (!canary.value) return stop(store, { kind: 'storage/database-gone' })
  const written = await journal.read(lines, 2)
  if (!written.ok) return failed(store, null, written.error)

  const inDatabase = canary.value.hash === pending.entry.hash
  const inJournal = written.value.length === 1 && written.value[0] === pending.line
  if ((!inDatabase && canary.value.hash !== head.hash) || (!inJournal && written.value.length > 0))
    return stop(store, { kind: 'storage/second-window' })

  if (inJournal && !inDatabase) {
    const kept = await keepPending(store, pending)
    if (!kept.ok) return failed(store, kept.error, null)
  }
  if (inDatabase && !inJournal) {
    const appended = await append(store, pending)
    if (!appended.ok) return failed(store, null, appended.error)
  }
  if (inDatabase || inJournal) advance(store, pending)
  inner.pending = null
  return ok(null)
}
