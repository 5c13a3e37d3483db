import { assert } from './assert.ts'

/** An exact rational number in lowest terms, denominator positive. Totals, ranks and ladder values are these. */
export interface Exact {
  readonly p: bigint
  readonly q: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function exact(p: bigint | number, q: bigint | number = 1n): Exact {
  const [n, d] = [BigInt(p), BigInt(q)]
  assert(d !== 0n, 'division by zero')
  const shared = gcd(n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  return { p: n / shared, q: d / shared }
}

export const zero: Exact = { p: 0n, q: 1n }

export const add = (a: Exact, b: Exact): Exact => exact(a.p * b.q + b.p * a.q, a.q * b.q)
export const subtract = (a: Exact, b: Exact): Exact => exact(a.p * b.q - b.p * a.q, a.q * b.q)
export const multiply = (a: Exact, b: Exact): Exact => exact(a.p * b.p, a.q * b.q)
export const divide = (a: Exact, b: Exact): Exact => exact(a.p * b.q, a.q * b.p)
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, zero)

/** Negative, zero or positive, as for `sort`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.p * b.q - b.p * a.q
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Reads "7", "-7.5", "0.25"; undefined for anything else (no exponent, no thousands separator, no comma). */
export function parseDecimal(text: string): Exact | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const value = exact(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
  return sign ? subtract(zero, value) : value
}

/** "p/q" in lowest terms, "p/1" for integers: the form that signed data and the command line use. */
export const toFraction = (value: Exact): string => `${value.p}/${value.q}`

export function parseFraction(text: string): Exact | undefined {
  const match = /^(-?\d{1,400})\/([1-9]\d{0,399})$/.exec(text)
  if (!match) return undefined
  const value = exact(BigInt(match[1] ?? ''), BigInt(match[2] ?? ''))
  return toFraction(value) === text ? value : undefined
}

/** Decimal digits with a point, rounded half away from zero ("half-up" as juries know it): 2.345 → "2.35". */
export function toDecimal(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places)
  const magnitude = value.p < 0n ? -value.p : value.p
  const rounded = (2n * magnitude * scale + value.q) / (2n * value.q)
  const digits = rounded.toString().padStart(places + 1, '0')
  const sign = value.p < 0n && rounded !== 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** For drawing and statistics only; never for totals, ranks or ties. */
export function toNumber(value: Exact): number {
  const wide = (value.p * 10n ** 18n) / value.q
  return Number(wide) / 1e18
}
