import type { Sha256 } from '../lib/sha256.ts'
import type { AbstentionReason, RecusalReason } from '../model/ballot.ts'
import type { ApplicationId, Instant, JurorId } from '../model/ids.ts'
import { type Draft, progressOf } from '../scoresheet/index.ts'
import type { BallotRow } from '../storage/index.ts'

/** The reasons as the database keeps them; the two lists share only "other". */
const otherReason = 'other'

/** A kept row as the journey's draft. */
export function draftOf(row: Omit<BallotRow, 'updatedAt'>): Draft {
  const { application, comment, explanation, marks, reason, stance } = row
  const base = { application, comment, marks }
  if (stance === 'recused')
    return { ...base, stance: { kind: stance, reason: (reason ?? otherReason) as RecusalReason, explanation } }
  if (stance === 'abstained')
    return { ...base, stance: { kind: stance, reason: (reason ?? otherReason) as AbstentionReason, explanation } }
  return { ...base, stance: { kind: 'scoring' } }
}

/** The row of an application nobody has touched yet. */
export const emptyRow = (
  bundle: Sha256,
  juror: JurorId,
  application: ApplicationId,
): Omit<BallotRow, 'updatedAt'> & { readonly updatedAt?: Instant } => ({
  bundle,
  juror,
  application,
  stance: 'scoring',
  marks: {},
  comment: '',
  reason: null,
  explanation: '',
  flagged: false,
  privateNote: '',
})

export { progressOf }
