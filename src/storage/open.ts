import type { DexieOptions } from 'dexie'
import type { Host } from '../host/contract.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Instant } from '../model/ids.ts'
import { attempt, JuriaDb, readAll } from './db.ts'
import type { StorageError } from './errors.ts'
import { claimedSchema, readChain } from './journal.ts'
import { becomeWriter, type Locks } from './lock.ts'
import { ladder as currentLadder } from './migrations/index.ts'
import { type Ladder, topOf } from './migrations/ladder.ts'
import { databaseFailure, newestSchema, perform, readJournal } from './perform.ts'
import { decide } from './recover.ts'
import { newStore, type Store } from './store.ts'

export interface OpenOptions {
  readonly host: Pick<Host, 'journal'>
  /** Name of the database and of the one-writer lock. */
  readonly name: string
  readonly now: () => Instant
  /** The platform's, unless given. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  /** The platform's, unless given; null = there are none. */
  readonly locks?: Locks | null
  /** Schema versions, for standing on an older rung. */
  readonly ladder?: Ladder
}

/** Milliseconds until a window that does not let go of an older schema counts as a second writer. */
const patience = 3000

/**
 * Opens database and journal, compares them (recover.ts), repairs what can be repaired and says so in `recovery`.
 * Refuses, touching nothing, what a newer Juria wrote. At most one store of a name is open for writing; a window
 * with an older schema is asked to close and does.
 *
 * Errors: newer · second-window · database-unavailable · upgrade-failed (the old rows stand as they were) ·
 * journal-unavailable · disk-full.
 */
export async function openStorage(options: OpenOptions): Promise<Result<Store, StorageError>> {
  const ladder = options.ladder ?? currentLadder
  const written = await newestSchema(options.host.journal)
  if (!written.ok) return written
  if (written.value > topOf(ladder)) return newer(written.value, ladder)
  const opened = await openDatabase(options, ladder, written.value > 0)
  if (!opened.ok) return opened
  const db = opened.value
  const writer = await becomeWriter(locksOf(options), options.name)
  if (!writer.ok) {
    db.close()
    return writer
  }
  const store = await reconcile(options, db, ladder, writer.value)
  if (!store.ok) {
    db.close()
    writer.value()
  }
  return store
}

async function reconcile({ host: { journal }, now }: OpenOptions, db: JuriaDb, ladder: Ladder, release: () => void) {
  const lines = await readJournal(journal)
  if (!lines.ok) return lines
  const schema = lines.value.reduce((most, line) => Math.max(most, claimedSchema(line ?? '')), 0)
  if (schema > topOf(ladder)) return newer(schema, ladder)
  const found = await attempt(() => readAll(db))
  if (!found.ok) return databaseFailure(found.error.name)
  const plan = decide(found.value, readChain(lines.value), ladder)
  const done = await perform(db, journal, plan, lines.value.length, now)
  if (!done.ok) return done
  return ok(newStore({ db, journal, now, recovery: plan.recovery, ...done.value, release }))
}

const newer = (found: number, ladder: Ladder) => fail({ kind: 'storage/newer', found, known: topOf(ladder) } as const)

function locksOf({ locks }: OpenOptions): Locks | null {
  if (locks !== undefined) return locks
  return typeof navigator === 'undefined' ? null : ((navigator as Partial<Navigator>).locks ?? null)
}

/**
 * Opens the database on the top rung. A database that cannot be opened at all (its files are damaged, durability
 * §4.2) is given up once, but only where the journal can give back its rows.
 */
async function openDatabase(
  options: OpenOptions,
  ladder: Ladder,
  journalHasRows: boolean,
): Promise<Result<JuriaDb, StorageError>> {
  const factory = options.indexedDB ?? (globalThis as { indexedDB?: IDBFactory }).indexedDB
  if (!factory) return fail({ kind: 'storage/database-unavailable', database: 'MissingAPIError' })
  const places = { indexedDB: factory, IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange }
  const first = await tryOpen(options.name, ladder, places)
  const unreadable =
    !first.ok && first.error.kind === 'storage/database-unavailable' && first.error.database === 'UnknownError'
  if (!unreadable || !journalHasRows) return first
  const removed = await attempt(() => answerOf(factory.deleteDatabase(options.name)))
  if (removed.ok) return tryOpen(options.name, ladder, places)
  const spare = options.indexedDB ? undefined : await spareFactory()
  return spare ? tryOpen(options.name, ladder, { ...places, indexedDB: spare }) : first
}

/**
 * Where a file of the store is missing, Chromium opens and deletes nothing of the origin any more, for good
 * (durability §4.2). A storage bucket has a store of its own: the journal fills it, and every later start finds it
 * there by the same way, since the first store stays as broken as it is.
 */
async function spareFactory(): Promise<IDBFactory | undefined> {
  const buckets: unknown = typeof navigator === 'undefined' ? undefined : Reflect.get(navigator, 'storageBuckets')
  if (!hasBuckets(buckets)) return undefined
  const bucket = await attempt(() => buckets.open('juria-spare', { persisted: true }))
  return bucket.ok ? bucket.value.indexedDB : undefined
}

/** The part of the Storage Buckets API (WICG) that is used here; the DOM types do not have it yet. */
interface Buckets {
  open(name: string, options: { readonly persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>
}

const hasBuckets = (value: unknown): value is Buckets =>
  typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function'

type Places = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }

async function tryOpen(name: string, ladder: Ladder, places: Places): Promise<Result<JuriaDb, StorageError>> {
  const installed = await attempt(() => installedSchema(places.indexedDB, name))
  if (!installed.ok) return databaseFailure(installed.error.name)
  // Dexie opens a newer schema without a word, and may add to it: so it is never let near one.
  if (installed.value > topOf(ladder)) return newer(installed.value, ladder)
  const db = new JuriaDb(name, ladder, places as Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>)
  const climbing = installed.value > 0 && installed.value < topOf(ladder)
  const opened = await openOrGiveUp(db, climbing)
  if (opened.ok) return ok(db)
  db.close()
  const database = opened.error.name
  if (database === 'blocked') return fail({ kind: 'storage/second-window' })
  if (climbing) return fail({ kind: 'storage/upgrade-failed', from: installed.value, to: topOf(ladder), database })
  return databaseFailure(database)
}

/** An exception in a row upgrade is a failure here, not a crash: the old rows stand, and the person must hear it. */
async function openOrGiveUp(
  db: JuriaDb,
  climbing: boolean,
): Promise<Result<unknown, { kind: 'database'; name: string }>> {
  const blocked = new Promise<Result<never, { kind: 'database'; name: string }>>((resolve) => {
    db.on('blocked', () => {
      setTimeout(() => resolve(fail({ kind: 'database', name: 'blocked' })), patience)
    })
  })
  const opening = attempt(() => db.open()).catch((thrown: unknown) => {
    if (!climbing || !(thrown instanceof Error)) throw thrown
    return fail({ kind: 'database', name: thrown.name } as const)
  })
  return Promise.race([opening, blocked])
}

/** Our schema version of the database that is there; 0 where there is none. Looks without creating one. */
function installedSchema(factory: IDBFactory, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => {
      // Dexie multiplies by ten.
      const version = Math.floor(request.result.version / 10)
      request.result.close()
      resolve(version)
    }
    request.onerror = () => {
      if (request.error?.name === 'AbortError') resolve(0)
      else reject(request.error as DOMException)
    }
  })
}

function answerOf(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error as DOMException)
    request.onblocked = () => reject(new DOMException('in use', 'InvalidStateError'))
  })
}
