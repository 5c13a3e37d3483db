import type { AbstentionReason, RecusalReason } from '../model/ballot.ts'
import type { Decimal } from '../model/criterion.ts'
import type { ApplicationId, CriterionId } from '../model/ids.ts'

export interface DraftMark {
  /** Null until the juror gives a value: "not yet scored" is never a zero. */
  readonly value: Decimal | null
  readonly comment: string
}

/** What a juror has entered so far for one application. Drafts are never blocked by missing fields; sealing is. */
export interface Draft {
  readonly application: ApplicationId
  readonly stance:
    | { readonly kind: 'scoring' }
    | { readonly kind: 'recused'; readonly reason: RecusalReason; readonly explanation: string }
    | { readonly kind: 'abstained'; readonly reason: AbstentionReason; readonly explanation: string }
  /** Kept when the juror recuses, so that a mistaken click loses nothing; a recused draft exports no mark. */
  readonly marks: Readonly<Record<CriterionId, DraftMark>>
  readonly comment: string
}

export const emptyDraft = (application: ApplicationId): Draft => ({
  application,
  stance: { kind: 'scoring' },
  marks: {},
  comment: '',
})

/** The marks that have a value, for totals. */
export const valuesOf = (draft: Draft): ReadonlyMap<CriterionId, Decimal> =>
  new Map(
    Object.entries(draft.marks).flatMap(([criterion, { value }]) =>
      value === null ? [] : [[criterion as CriterionId, value] as const],
    ),
  )
