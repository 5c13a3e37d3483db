import { compare, divide, type Exact, exact, sum } from '../lib/exact.ts'
import type { Method } from '../model/edition.ts'

export interface Combined {
  readonly value: Exact
  /** Positions in the input that do not count: the one highest and the one lowest of the Olympic mean. */
  readonly dropped: readonly number[]
  /** True where the Olympic mean was asked of fewer than three totals and the plain mean stands in. */
  readonly tooFewToDrop: boolean
}

/**
 * Jurors' totals of one application → one figure (design: scoring §1.2).
 * mean: Σy/n. olympic: (Σy − max − min)/(n−2) for n ≥ 3, one copy of a tied extreme dropped; n ≤ 2: the mean, flagged.
 * At least one total is needed.
 */
export function combine(totals: readonly Exact[], kind: Method['kind']): Combined {
  const dropped: readonly number[] = kind === 'olympic' && totals.length >= 3 ? extremes(totals) : []
  const kept = totals.filter((_, i) => !dropped.includes(i))
  return {
    value: divide(sum(kept), exact(kept.length)),
    dropped,
    tooFewToDrop: kind === 'olympic' && totals.length < 3,
  }
}

/** The first of the lowest and the last of the highest: two different positions even when all are equal. */
function extremes(totals: readonly Exact[]): readonly [number, number] {
  let [lowest, highest] = [0, 0]
  for (const [i, total] of totals.entries()) {
    if (compare(total, totals[lowest] ?? total) < 0) lowest = i
    if (compare(total, totals[highest] ?? total) >= 0) highest = i
  }
  return [lowest, highest]
}
