import type { Host, HostError } from '../host/contract.ts'
import type { Result } from '../lib/result.ts'
import type { Instant } from '../model/ids.ts'
import type { PaperKit } from '../paper/index.ts'
import type { Store } from '../storage/index.ts'

/** What every verb of the program works with: the machine, the database, the clock. */
export interface Desk {
  readonly host: Host
  readonly store: Store
  /** The time with its offset as data. */
  now(): Instant
  /** Fonts and colour profile; read once. */
  kit(): Promise<Result<PaperKit, HostError>>
}
