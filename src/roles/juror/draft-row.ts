import type { AbstentionReason, RecusalReason } from '../../model/ballot.ts'
import type { Decimal } from '../../model/criterion.ts'
import type { CriterionId } from '../../model/ids.ts'
import type { BallotRow } from '../../storage/index.ts'

/** A draft as the screens change it; the time is the verb's. */
export type DraftRow = Omit<BallotRow, 'updatedAt'>

export const draftKey = ({ bundle, juror, application }: Pick<DraftRow, 'bundle' | 'juror' | 'application'>): string =>
  `${bundle} ${juror} ${application}`

export const withValue = (row: DraftRow, criterion: CriterionId, value: Decimal | null): DraftRow => ({
  ...row,
  marks: { ...row.marks, [criterion]: { value, comment: row.marks[criterion]?.comment ?? '' } },
})

export const withComment = (row: DraftRow, criterion: CriterionId, comment: string): DraftRow => ({
  ...row,
  marks: { ...row.marks, [criterion]: { value: row.marks[criterion]?.value ?? null, comment } },
})

export const hasMarks = ({ marks }: DraftRow): boolean => Object.values(marks).some(({ value }) => value !== null)

/** Why the juror does not judge an application. */
export type Stance =
  | { readonly kind: 'recused'; readonly reason: RecusalReason; readonly explanation: string }
  | { readonly kind: 'abstained'; readonly reason: AbstentionReason; readonly explanation: string }

/** The marks stay in the row, so that a mistaken click loses nothing; the sheet takes none of them. */
export const withStance = (row: DraftRow, { kind, reason, explanation }: Stance): DraftRow => ({
  ...row,
  stance: kind,
  reason,
  explanation,
})

export const backToScoring = (row: DraftRow): DraftRow => ({ ...row, stance: 'scoring', reason: null, explanation: '' })
