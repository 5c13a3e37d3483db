import type { Sha256 } from '../lib/sha256.ts'
import type { Change } from '../storage/index.ts'

/** The whole vocabulary of the log: one line a verb, said once here. */
export type LoggedVerb =
  | 'identity-made'
  | 'key-exported'
  | 'sample-prepared'
  | 'bundle-sealed'
  | 'bundle-opened'
  | 'seat-taken'
  | 'draft-recorded'
  | 'sheet-sealed'
  | 'sheets-collected'
  | 'file-removed'
  | 'signer-accepted'
  | 'minutes-signed'
  | 'archive-sealed'

/** One line of the log: who did what to which object, and what came of it. */
export const logLine = (who: string, verb: LoggedVerb, object: Sha256 | null, outcome: string): Change => ({
  table: 'log',
  op: 'put',
  row: { who, verb, object, outcome },
})
