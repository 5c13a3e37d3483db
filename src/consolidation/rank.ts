import { compare, type Exact } from '../lib/exact.ts'

/**
 * Standard competition ranking, 1, 2, 2, 4: the place of each value is one more than the number of values above it.
 * Equal means equal as exact fractions, never as displayed. The result stands in the order of the input.
 */
export function competitionRanks(values: readonly Exact[]): readonly number[] {
  return values.map((value) => 1 + values.filter((other) => compare(other, value) > 0).length)
}
