import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  exact,
  multiply,
  parseDecimal,
  parseFraction,
  toDecimal,
  toFraction,
} from '../../../src/lib/exact.ts'

const rational = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n)).map(([p, q]) => exact(p, q))

describe('exact numbers', () => {
  it('a fraction has one form: lowest terms, positive denominator', () => {
    expect(toFraction(exact(6, -4))).toBe('-3/2')
    expect(toFraction(exact(0, 7))).toBe('0/1')
    expect(parseFraction('6/4')).toBeUndefined()
    expect(parseFraction('-3/2')).toEqual(exact(-3, 2))
  })

  it('half is rounded up as juries do, where binary floats round down', () => {
    expect((2.675).toFixed(2)).toBe('2.67')
    expect(toDecimal(parseDecimal('2.675') ?? exact(0), 2)).toBe('2.68')
    expect(toDecimal(exact(-5, 2), 0)).toBe('-3')
    expect(toDecimal(exact(-1, 1000), 2)).toBe('0.00')
    expect(toDecimal(exact(1, 20), 1)).toBe('0.1')
  })

  it('a decimal with an exponent, a comma, a sign of plus or a thousands separator is none', () => {
    for (const text of ['1e3', '1,5', '+1', '1 000', '.5', '5.', '', '٧', '0x1', '--1'])
      expect(parseDecimal(text), text).toBeUndefined()
  })

  it('arithmetic is exact: what is multiplied can be divided back, sums do not depend on order', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(c, b)))
        if (b.p !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
        expect(compare(a, b)).toBe(-compare(b, a) + 0)
        expect(parseFraction(toFraction(a))).toEqual(a)
      }),
    )
  })

  it('what is shown is never further than half a last digit from what is', () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const shown = parseDecimal(toDecimal(value, places)) ?? exact(0)
        const difference = add(value, multiply(shown, exact(-1)))
        const magnitude = difference.p < 0n ? exact(-difference.p, difference.q) : difference
        expect(compare(magnitude, exact(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
