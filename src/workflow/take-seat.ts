import { fail, ok, type Result } from '../lib/result.ts'
import type { SeatRow } from '../storage/index.ts'
import {
  ballotsOf,
  type Change,
  load,
  type Saved,
  type StorageError,
  sealedOf,
  seatOf,
  write,
} from '../storage/index.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'
import { logLine } from './log-line.ts'
import { inTurn } from './own-sheet.ts'

export interface SeatOrder extends SeatRow {
  /** Drafts made under the name that was chosen before: left there, or taken along to the new name. */
  readonly drafts?: 'leave' | 'take-along'
}

/**
 * Who the person at this device is for a bundle, and with which key they sign. May be changed until the juror who
 * sat here has sealed a sheet (`workflow/seat-sealed`). Drafts that the new name has already are never replaced.
 */
export const takeSeat = (
  desk: Pick<Desk, 'store'>,
  { drafts = 'leave', ...row }: SeatOrder,
): Promise<Result<Saved, StorageError | WorkflowError>> =>
  inTurn(desk.store, async () => {
    const moved = await draftsToMove(desk, row)
    if (!moved.ok) return moved
    return write(desk.store, [
      { table: 'seats', op: 'put', row },
      ...(drafts === 'take-along' ? moved.value : []),
      logLine(row.juror, 'seat-taken', row.bundle, row.identity ?? ''),
    ])
  })

/** The changes that would bring the former juror's drafts to the new one; refused where the former one has sealed. */
async function draftsToMove(
  { store }: Pick<Desk, 'store'>,
  { bundle, juror }: SeatRow,
): Promise<Result<readonly Change[], StorageError | WorkflowError>> {
  const seat = await load(store, seatOf(bundle))
  if (!seat.ok) return seat
  const former = seat.value?.juror
  if (former === undefined || former === juror) return ok([])
  const sealed = await load(store, sealedOf(bundle))
  if (!sealed.ok) return sealed
  if (sealed.value.some((sheet) => sheet.juror === former)) return fail({ kind: 'workflow/seat-sealed' })
  const [theirs, own] = [await load(store, ballotsOf(bundle, former)), await load(store, ballotsOf(bundle, juror))]
  if (!theirs.ok) return theirs
  if (!own.ok) return own
  const there = new Set(own.value.map(({ application }) => application))
  const moving = theirs.value.filter(({ application }) => !there.has(application))
  return ok(
    moving.flatMap((ballot): Change[] => [
      { table: 'ballots', op: 'put', row: { ...ballot, juror } },
      { table: 'ballots', op: 'delete', key: [bundle, former, ballot.application] },
    ]),
  )
}
