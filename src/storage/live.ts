import { liveQuery } from 'dexie'
import type { JuriaDb } from './db.ts'
import type { Query } from './reads.ts'

/** The answer so far: undefined until the first one. */
export type Answer<T> = { readonly value: T | undefined; readonly failure: Error | null }

export interface LiveSource<T> {
  readonly subscribe: (listener: () => void) => () => void
  /** The same object until there is news. */
  readonly current: () => Answer<T>
}

/**
 * A query as useSyncExternalStore wants it. Dexie re-asks it when rows in its range change, in this window or
 * another. When the database is closed the last answer stays; why it was closed, the store's `closed` tells.
 */
export function liveSource<T>(db: JuriaDb, query: Query<T>): LiveSource<T> {
  let answer: Answer<T> = { value: undefined, failure: null }
  return {
    current: () => answer,
    subscribe: (listener) => {
      const set = (next: Answer<T>) => {
        answer = next
        listener()
      }
      const subscription = liveQuery(() => query.run(db)).subscribe({
        next: (value) => set({ value, failure: null }),
        error: (failure: Error) => {
          if (failure.name !== 'DatabaseClosedError') set({ value: answer.value, failure })
        },
      })
      return () => subscription.unsubscribe()
    },
  }
}
