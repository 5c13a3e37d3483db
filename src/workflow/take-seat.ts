import type { Result } from '../lib/result.ts'
import type { SeatRow } from '../storage/index.ts'
import { type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { logLine } from './log-line.ts'

/** Who the person at this device is for a bundle, and with which key they sign. */
export const takeSeat = (desk: Desk, row: SeatRow): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [
    { table: 'seats', op: 'put', row },
    logLine(row.juror, 'seat-taken', row.bundle, row.identity ?? ''),
  ])
