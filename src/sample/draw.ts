import { present } from '../lib/assert.ts'
import { utf8 } from '../lib/bytes.ts'
import { sha256 } from '../lib/sha256.ts'

/**
 * Chance without a state: every figure is drawn from SHA-256 of the seed and what the figure is for. The same on every
 * machine, and one more juror changes nothing for the others. For invented marks only, never for a decision.
 */
export interface Draw {
  /** Evenly from 0 (included) to 1 (not included). */
  even(...purpose: readonly string[]): number
  /** Mean 0, standard deviation 1, never beyond ±3.47: the sum of four even figures. */
  bell(...purpose: readonly string[]): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[], ...purpose: readonly string[]): T
}

export function drawFrom(seed: string): Draw {
  const evens = (purpose: readonly string[]): number[] => {
    const digits = sha256(utf8([seed, ...purpose].join('|')))
    // 4 × 48 bits of 256: whole numbers that a double holds exactly.
    return [0, 12, 24, 36].map((at) => Number.parseInt(digits.slice(at, at + 12), 16) / 2 ** 48)
  }
  const even = (...purpose: readonly string[]) => present(evens(purpose)[0], 'a figure')
  return {
    even,
    bell: (...purpose) => (evens(purpose).reduce((sum, one) => sum + one, 0) - 2) * Math.sqrt(3),
    pick: (list, ...purpose) => {
      const one = list[Math.floor(even(...purpose) * list.length)]
      return present(one, 'one of the list')
    },
  }
}
