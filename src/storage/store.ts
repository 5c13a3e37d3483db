import type { HostJournal } from '../host/contract.ts'
import type { Instant } from '../model/ids.ts'
import type { Head, JuriaDb } from './db.ts'
import type { Recovery, StorageError } from './errors.ts'
import type { Entry } from './journal.ts'

/** What the status bar says: "Ruajtur 14:05". */
export type SaveState =
  | { readonly state: 'saved' /** Null until the first write. */; readonly at: Instant | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: StorageError }

/** The open database and its journal. Only `write` changes it; the fields below the line are this room's own. */
export interface Store {
  /** What opening had to repair; null where nothing was the matter. */
  readonly recovery: Recovery | null
  saveState(): SaveState
  /** Calls back whenever `saveState` or `closed` changes; answers how to stop. */
  watch(listener: () => void): () => void
  /** Why this store takes no more writes, or null while it does. */
  closed(): StorageError | null
  /** Waits for the writes under way, then lets go of database and lock. */
  close(): Promise<void>

  readonly db: JuriaDb
  readonly journal: HostJournal
  readonly now: () => Instant
  readonly inner: Inner
}

export interface Inner {
  head: Head
  /** Lines in the journal when it stood at `head`. */
  lines: number
  /** An entry of which it is not known that both copies have it. */
  pending: { readonly entry: Entry; readonly line: string } | null
  /** Settles when the last write in the queue is done. */
  queue: Promise<unknown>
  saveState: SaveState
  closed: StorageError | null
  readonly listeners: Set<() => void>
  /** Releases the one-writer lock. */
  readonly release: () => void
}

export function newStore(
  parts: Pick<Store, 'db' | 'journal' | 'now' | 'recovery'> & Pick<Inner, 'head' | 'lines' | 'release'>,
): Store {
  const { db, journal, now, recovery, head, lines, release } = parts
  const inner: Inner = {
    head,
    lines,
    pending: null,
    queue: Promise.resolve(),
    saveState: { state: 'saved', at: null },
    closed: null,
    listeners: new Set(),
    release,
  }
  const store: Store = {
    recovery,
    db,
    journal,
    now,
    inner,
    saveState: () => inner.saveState,
    closed: () => inner.closed,
    watch: (listener) => {
      inner.listeners.add(listener)
      return () => void inner.listeners.delete(listener)
    },
    close: async () => {
      if (inner.closed) return
      await inner.queue
      shut(store, { kind: 'storage/closed' })
    },
  }
  db.on('versionchange', () => {
    // Closing lets the transaction under way finish; the newer window waits for it, and for nothing else.
    shut(store, { kind: 'storage/closed-by-newer' })
    return false
  })
  db.on('close', () => shut(store, { kind: 'storage/database-gone' }))
  return store
}

/** No more writes, for this reason. The first reason stays. */
export function shut(store: Store, why: StorageError): void {
  const { inner, db } = store
  if (inner.closed) return
  inner.closed = why
  db.close()
  inner.release()
  tell(store, why.kind === 'storage/closed' ? inner.saveState : { state: 'failed', error: why })
}

export function tell(store: Store, saveState: SaveState): void {
  store.inner.saveState = saveState
  for (const listener of store.inner.listeners) listener()
}
