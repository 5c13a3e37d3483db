import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { JurorId } from '../model/ids.ts'
import { type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { logLine } from './log-line.ts'

/** The chair accepts a key outside the roster for one juror, with a reason; it stands in the log and in the minutes. */
export const acceptSigner = (
  desk: Desk,
  order: {
    readonly bundle: Sha256
    readonly fingerprint: Sha256
    readonly juror: JurorId
    readonly reason: string
  },
): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [
    { table: 'acceptances', op: 'put', row: { ...order, at: desk.now() } },
    logLine('', 'signer-accepted', order.fingerprint, `${order.juror}: ${order.reason}`),
  ])
