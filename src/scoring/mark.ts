import { compare, divide, type Exact, exact, multiply, subtract } from '../lib/exact.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Anchor, type Criterion, type Decimal, exactOf, isWholeSteps } from '../model/criterion.ts'
import type { ScoringError } from './errors.ts'

const hundred = exact(100)
const fullWeight = exact(10_000)

/** A mark's exact value, refused where it leaves the scale or falls between two steps. Never clamped, never rounded. */
export function readMark(value: Decimal, criterion: Criterion): Result<Exact, ScoringError> {
  const { low, high, step } = criterion.scale
  const mark = exactOf(value)
  if (compare(mark, exactOf(low)) < 0 || compare(mark, exactOf(high)) > 0)
    return fail({ kind: 'scoring/out-of-range', criterion: criterion.id, value, low, high })
  const fromLow = subtract(mark, exactOf(low))
  if (fromLow.p !== 0n && !isWholeSteps(fromLow, exactOf(step)))
    return fail({ kind: 'scoring/off-step', criterion: criterion.id, value, step })
  return ok(mark)
}

/** u = 100·(x − lo)/(hi − lo): the lowest mark of the scale is 0, the highest 100 (design: scoring §1.1). */
export function rescaled(value: Decimal, { scale }: Criterion): Exact {
  const low = exactOf(scale.low)
  return multiply(hundred, divide(subtract(exactOf(value), low), subtract(exactOf(scale.high), low)))
}

/** w·u: what this mark adds to the total, in points of 100. Weights are basis points of 10 000. */
export const contribution = (value: Decimal, criterion: Criterion): Exact =>
  multiply(divide(exact(criterion.weight), fullWeight), rescaled(value, criterion))

/** The anchor a mark meets: the highest one not above it. */
export function anchorFor(value: Decimal, { scale }: Criterion): Anchor | undefined {
  const met = scale.anchors.filter((anchor) => compare(exactOf(anchor.value), exactOf(value)) <= 0)
  return met.reduce<Anchor | undefined>(
    (best, anchor) => (best && compare(exactOf(best.value), exactOf(anchor.value)) > 0 ? best : anchor),
    undefined,
  )
}

/** True where the edition asks for a written reason for this value. */
export function needsComment(value: Decimal, { comment }: Criterion): boolean {
  const mark = exactOf(value)
  const low = comment.atOrBelow !== null && compare(mark, exactOf(comment.atOrBelow)) <= 0
  const high = comment.atOrAbove !== null && compare(mark, exactOf(comment.atOrAbove)) >= 0
  return low || high
}
