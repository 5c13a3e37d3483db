import type { CriterionId } from '../model/ids.ts'

export type ScoringError =
  | {
      readonly kind: 'scoring/out-of-range'
      readonly criterion: CriterionId
      readonly value: string
      readonly low: string
      readonly high: string
    }
  | {
      readonly kind: 'scoring/off-step'
      readonly criterion: CriterionId
      readonly value: string
      readonly step: string
    }
