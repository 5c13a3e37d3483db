import { utf8 } from '../lib/bytes.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { ApplicationId } from '../model/ids.ts'
import type { BallotRow } from '../storage/index.ts'
import { emptyRow } from './draft-row.ts'
import type { OwnSheet } from './own-sheet.ts'

/**
 * Names what a juror sees of their drafts, of everything that a sheet takes from them: SHA-256 over stance, reason,
 * explanation, marks and comments, in the order of `applications`. Flags and private notes are no part of it.
 */
export function digestOfDrafts(
  { bundle, juror }: OwnSheet,
  applications: readonly ApplicationId[],
  draftOf: (application: ApplicationId) => Omit<BallotRow, 'updatedAt'> | undefined,
): Sha256 {
  const shown = applications.map((application) => {
    const row = draftOf(application) ?? emptyRow(bundle, juror, application)
    const marks = Object.entries(row.marks)
      .map(([criterion, { value, comment }]) => [criterion, value, comment] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return [application, row.stance, row.reason, row.explanation, row.comment, marks]
  })
  return sha256(utf8(JSON.stringify([bundle, juror, shown])))
}
