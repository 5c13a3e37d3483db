import { assert } from '../lib/assert.ts'
import { type Exact, toDecimal } from '../lib/exact.ts'
import type { Language } from './language.ts'
import { localeData } from './locale-data.ts'

/**
 * Decimal digits as the model writes them ("12345.5", "-0.25") in the language's signs: "12 345,5", "-0,25".
 * Keeps every digit given; rounding is the caller's, with exact arithmetic.
 */
export function formatDecimal(digits: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits)
  assert(match, `"${digits}" is no decimal`)
  const [, sign = '', whole = '', fraction] = match
  const { decimal, group, groupFrom } = localeData[language]
  const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  return sign + grouped + (fraction === undefined ? '' : decimal + fraction)
}

/** An exact figure with a fixed number of decimals, half away from zero: a total "87,61". */
export const formatExact = (value: Exact, places: number, language: Language): string =>
  formatDecimal(toDecimal(value, places), language)

/** A count or a statistic; at most `places` decimals (default none), trailing zeros dropped. Not for totals: see formatExact. */
export function formatNumber(value: number, language: Language, places = 0): string {
  assert(Number.isFinite(value) && Math.abs(value) < 1e15, `${value} cannot be shown`)
  const rounded = value.toFixed(places)
  const digits = places > 0 ? rounded.replace(/\.?0+$/, '') : rounded
  return formatDecimal(/^-0(\.0*)?$/.test(digits) ? '0' : digits, language)
}

/** A difference with its sign, "+2,6" and "−4,1" with a true minus, "0,0" without one. */
export function formatSigned(value: Exact, places: number, language: Language): string {
  const digits = toDecimal(value, places)
  const text = formatDecimal(digits.replace('-', ''), language)
  if (/^-?0(\.0+)?$/.test(digits)) return text
  return (digits.startsWith('-') ? '\u2212' : '+') + text
}

/** A share given in basis points, as weights are: 1500 → "15 %", 1250 → "12,5 %". No-break space, as on Albanian forms. */
export function formatBasisPoints(points: number, language: Language): string {
  assert(Number.isInteger(points), 'basis points are whole')
  return formatPercent(points / 10_000, language, 2)
}

/** A share between 0 and 1 as "25,7 %" (Albanian) or "25.7%" (English), at most `places` decimals. */
export function formatPercent(share: number, language: Language, places = 0): string {
  return `${formatNumber(share * 100, language, places)}${language === 'sq' ? '\u00a0%' : '%'}`
}

/** Bytes in the unit a person reads: "820 bytes" is "1 kB", then "96 kB", "3,4 MB". Decimal units, as file managers show. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000)
    return `${formatNumber(Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1000)), language)}\u00a0kB`
  if (bytes < 1_000_000_000) return `${formatNumber(bytes / 1_000_000, language, 1)}\u00a0MB`
  return `${formatNumber(bytes / 1_000_000_000, language, 1)}\u00a0GB`
}
