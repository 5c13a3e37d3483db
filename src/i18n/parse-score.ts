import { present } from '../lib/assert.ts'
import { add, compare, divide, type Exact, exact, multiply, parseDecimal, subtract, toDecimal } from '../lib/exact.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { InputError } from './errors.ts'

/** The ends and the step of a criterion's scale, as decimals: "0", "10", "0.5". */
export interface ScoreScale {
  readonly low: string
  readonly high: string
  readonly step: string
}

/**
 * Reads a mark a person typed and answers it in the model's one form ("7.5"). Comma and point both separate decimals
 * in both languages; nothing separates thousands, so "1.000" is one with three decimals and refused, never thousand.
 * Nothing is rounded, clamped or guessed: what is not exactly on the scale is refused with what would be.
 */
export function parseScore(typed: string, scale: ScoreScale): Result<string, InputError> {
  const text = typed.trim()
  if (text === '') return fail({ kind: 'input/empty' })
  // ASCII digits only: a signed sheet prints what was typed, and other digits have look-alikes.
  const match = /^([-\u2212]?)([0-9]{1,9})(?:[.,]([0-9]{1,6}))?$/.exec(text)
  if (!match) return fail({ kind: 'input/not-a-number', typed: text })
  const [, sign = '', whole = '', fraction = ''] = match
  const allowed = placesOf(scale.step)
  if (fraction.length > allowed) return fail({ kind: 'input/too-many-decimals', typed: text, allowed })
  const value = known(`${sign ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`)
  const [low, high, step] = [known(scale.low), known(scale.high), known(scale.step)]
  if (compare(value, low) < 0 || compare(value, high) > 0)
    return fail({ kind: 'input/out-of-range', typed: text, low: scale.low, high: scale.high })
  const steps = divide(subtract(value, low), step)
  if (steps.q === 1n) return ok(decimalOf(value))
  const below = add(low, multiply(exact(steps.p / steps.q), step))
  return fail({ kind: 'input/off-step', typed: text, below: decimalOf(below), above: decimalOf(add(below, step)) })
}

/** Every value of a scale, lowest first: the buttons of a score strip. */
export function scaleValues({ low, high, step }: ScoreScale): readonly string[] {
  const [first, last, stride] = [known(low), known(high), known(step)]
  const values: string[] = []
  for (let value = first; compare(value, last) <= 0; value = add(value, stride)) values.push(decimalOf(value))
  return values
}

const known = (decimal: string): Exact => present(parseDecimal(decimal), `the decimal "${decimal}"`)

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0

/** No trailing zeros, a point, "0" and never "-0". */
function decimalOf(value: Exact): string {
  const text = toDecimal(value, 6)
  return text.replace(/\.?0+$/, '') || '0'
}
