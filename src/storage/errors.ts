import type { HostError } from '../host/contract.ts'

/** What can go wrong between a change and its being kept twice. `database` holds the name of the browser's error. */
export type StorageError =
  /** Database or journal was written by a newer Juria; nothing was touched. */
  | { readonly kind: 'storage/newer'; readonly found: number; readonly known: number }
  /** Another window of this profile writes; this one may not. */
  | { readonly kind: 'storage/second-window' }
  /** A newer Juria wants to upgrade the database; this window let go of it. */
  | { readonly kind: 'storage/closed-by-newer' }
  | { readonly kind: 'storage/closed' }
  /** The browser removed or closed the database under us. The journal has everything that was acknowledged. */
  | { readonly kind: 'storage/database-gone' }
  | { readonly kind: 'storage/database-unavailable'; readonly database: string }
  | { readonly kind: 'storage/upgrade-failed'; readonly from: number; readonly to: number; readonly database: string }
  | { readonly kind: 'storage/journal-unavailable'; readonly cause: HostError }
  | { readonly kind: 'storage/disk-full' }
  /** One write's journal line would exceed what crosses to the host in one piece; nothing was written. Bytes. */
  | { readonly kind: 'storage/too-large'; readonly bytes: number; readonly limit: number }
  /** At least one of the two copies failed. The next successful write, or the next start, brings them together. */
  | { readonly kind: 'storage/not-saved'; readonly database: string | null; readonly journal: HostError | null }
  /** The chain breaks at this line (from 1); the lines before it are intact. */
  | { readonly kind: 'storage/journal-damaged'; readonly line: number; readonly intact: number }

/** What was found and done while opening, told to the person once. Null where nothing was the matter. */
export type Recovery =
  /** The database was rebuilt, or brought up to date, from the journal; `lost` lines of it were unreadable. */
  | {
      readonly kind: 'restored'
      readonly from: 'journal'
      readonly because: 'emptied' | 'incomplete' | 'older' | 'diverged'
      /** Rows in the database now. */
      readonly rows: number
      readonly lost: number
    }
  /** The database is good; the journal was not, was put aside, and begins anew from the database. */
  | {
      readonly kind: 'journal-renewed'
      readonly because: 'damaged' | 'missing' | 'behind'
      /** First damaged line, from 1. */
      readonly line: number | null
      readonly rows: number
    }
  /** Both copies had suffered; what could be read of either was put together. Something may be missing. */
  | { readonly kind: 'doubtful'; readonly rows: number; readonly lost: number }
