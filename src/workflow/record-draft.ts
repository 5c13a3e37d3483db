import type { Result } from '../lib/result.ts'
import { type BallotRow, type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { logLine } from './log-line.ts'

/** Keeps a juror's draft of one application, durably twice. Never refused for what is missing in it. */
export const recordDraft = (desk: Desk, draft: Omit<BallotRow, 'updatedAt'>): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [
    { table: 'ballots', op: 'put', row: { ...draft, updatedAt: desk.now() } },
    logLine(draft.juror, 'draft-recorded', draft.bundle, `${draft.application} ${draft.stance}`),
  ])
