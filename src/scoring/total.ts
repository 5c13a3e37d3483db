import { type Exact, sum } from '../lib/exact.ts'
import type { Criterion, Decimal } from '../model/criterion.ts'
import type { CriterionId } from '../model/ids.ts'
import { contribution } from './mark.ts'

export interface Total {
  /** Σ w·u over the criteria that have a mark, 0–100. It is *the* total only when nothing is missing. */
  readonly points: Exact
  /** Basis points of the criteria that have a mark: the most that `points` could be is weight / 100. */
  readonly weight: number
  /** Criteria without a mark; a missing criterion blocks the total (policy "block"), it never counts as zero. */
  readonly missing: readonly CriterionId[]
}

/**
 * One juror's weighted total of one application: y = Σ_c w_c·100·(x_c − lo_c)/(hi_c − lo_c), exact.
 * Marks for criteria that the category does not have are not read. Source: design, scoring §1.1.
 */
export function totalOf(marks: ReadonlyMap<CriterionId, Decimal>, criteria: readonly Criterion[]): Total {
  const parts: Exact[] = []
  const missing: CriterionId[] = []
  let weight = 0
  for (const criterion of criteria) {
    const value = marks.get(criterion.id)
    if (value === undefined) missing.push(criterion.id)
    else {
      parts.push(contribution(value, criterion))
      weight += criterion.weight
    }
  }
  return { points: sum(parts), weight, missing }
}
