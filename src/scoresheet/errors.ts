import type { ApplicationId, CriterionId } from '../model/ids.ts'
import type { Bilingual } from '../model/text.ts'
import type { ScoringError } from '../scoring/index.ts'

/** Why a draft cannot become a sheet yet. */
export type FinishError =
  | { readonly kind: 'scoresheet/not-scored'; readonly applications: readonly ApplicationId[] }
  | {
      readonly kind: 'scoresheet/comment-missing'
      readonly application: ApplicationId
      readonly criteria: readonly CriterionId[]
    }
  /** A comment on a criterion, or, where `criterion` is null, what was written on the application as a whole. */
  | {
      readonly kind: 'scoresheet/too-long'
      readonly application: ApplicationId
      readonly criterion: Bilingual | null
      /** UTF-16 code units. */
      readonly length: number
      readonly limit: number
    }
  | { readonly kind: 'scoresheet/characters-missing'; readonly characters: readonly string[] }
  | ScoringError

/** Why a returned PDF is not a scoresheet that counts. */
export type SheetError =
  | { readonly kind: 'scoresheet/not-a-sheet' }
  | { readonly kind: 'scoresheet/newer'; readonly schema: string }
  | { readonly kind: 'scoresheet/template-unknown'; readonly template: number }
  | { readonly kind: 'scoresheet/malformed'; readonly where: string }
  | { readonly kind: 'scoresheet/page-differs' }
  | { readonly kind: 'scoresheet/not-juror-signed' }
  | { readonly kind: 'scoresheet/signer-differs' }
  | { readonly kind: 'scoresheet/other-bundle'; readonly bundle: string }
  | { readonly kind: 'scoresheet/other-form' }
  | { readonly kind: 'scoresheet/unknown-juror'; readonly juror: string }
  | { readonly kind: 'scoresheet/name-differs'; readonly juror: string; readonly expected: string }
