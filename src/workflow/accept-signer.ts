import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { logLine } from './log-line.ts'

/** The chair accepts a signer outside the roster, with a reason; it stands in the log and in the minutes. */
export const acceptSigner = (
  desk: Desk,
  order: { readonly bundle: Sha256; readonly fingerprint: Sha256; readonly reason: string },
): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [
    { table: 'acceptances', op: 'put', row: { ...order, at: desk.now() } },
    logLine('', 'signer-accepted', order.fingerprint, order.reason),
  ])
