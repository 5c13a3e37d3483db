import type { Result } from '../lib/result.ts'
import { type BallotRow, type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'
import { logLine } from './log-line.ts'
import { inTurn, stillOpen } from './own-sheet.ts'

/**
 * Keeps a juror's draft of one application, durably twice. Never refused for what is missing in it, but once the
 * juror's sheet for this bundle is sealed (`workflow/already-sealed`).
 */
export const recordDraft = (
  desk: Pick<Desk, 'store' | 'now'>,
  draft: Omit<BallotRow, 'updatedAt'>,
): Promise<Result<Saved, StorageError | WorkflowError>> =>
  inTurn(desk.store, async () => {
    const open = await stillOpen(desk.store, draft)
    if (!open.ok) return open
    return write(desk.store, [
      { table: 'ballots', op: 'put', row: { ...draft, updatedAt: desk.now() } },
      logLine(draft.juror, 'draft-recorded', draft.bundle, `${draft.application} ${draft.stance}`),
    ])
  })
