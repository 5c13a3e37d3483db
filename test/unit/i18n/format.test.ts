import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatBasisPoints,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatExact,
  formatFullDate,
  formatList,
  formatLongDate,
  formatNumber,
  formatOffset,
  formatRange,
  formatRelative,
  formatSigned,
  formatSize,
  formatWhen,
  instantOf,
  languageFrom,
  wallClock,
} from '../../../src/i18n/index.ts'
import { exact } from '../../../src/lib/exact.ts'

describe('numbers', () => {
  it('agrees with the full ICU data for Albanian', () => {
    const icu = new Intl.NumberFormat('sq', { maximumFractionDigits: 3 })
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (thousandths) => {
        const value = thousandths / 1000
        expect(formatNumber(value, 'sq', 3)).toBe(icu.format(value))
      }),
    )
  })

  it('agrees with the full ICU data for English', () => {
    for (const value of [0, 7.5, 999, 1000, 1234.5, 12_345.678, -0.25])
      expect(formatNumber(value, 'en', 3)).toBe(new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(value))
  })

  it('groups Albanian thousands from five digits on, with a no-break space', () => {
    expect(formatDecimal('1234.5', 'sq')).toBe('1234,5')
    expect(formatDecimal('12345.60', 'sq')).toBe('12\u00a0345,60')
  })

  it('shows a total with its declared decimals, rounded half away from zero', () => {
    expect(formatExact(exact(17_521n, 200n), 2, 'sq')).toBe('87,61')
    expect(formatExact(exact(7n, 2n), 2, 'en')).toBe('3.50')
  })

  it('gives a difference its sign', () => {
    expect(formatSigned(exact(26n, 10n), 1, 'sq')).toBe('+2,6')
    expect(formatSigned(exact(-41n, 10n), 1, 'sq')).toBe('\u22124,1')
    expect(formatSigned(exact(-1n, 100n), 1, 'sq')).toBe('0,0')
  })

  it('shows weights as percent and sizes in readable units', () => {
    expect(formatBasisPoints(1500, 'sq')).toBe('15\u00a0%')
    expect(formatBasisPoints(1250, 'sq')).toBe('12,5\u00a0%')
    expect(formatBasisPoints(10_000, 'en')).toBe('100%')
    expect(formatSize(96_400, 'sq')).toBe('96\u00a0kB')
    expect(formatSize(3_440_000, 'sq')).toBe('3,4\u00a0MB')
  })
})

describe('dates', () => {
  const noon = new Date(Date.UTC(2026, 10, 22, 13, 5))

  it('agrees with the full ICU data for Albanian month and day names', () => {
    const full = new Intl.DateTimeFormat('sq', { dateStyle: 'full', timeZone: 'Europe/Tirane' })
    const long = new Intl.DateTimeFormat('sq', { dateStyle: 'long', timeZone: 'Europe/Tirane' })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (moment) => {
          expect(formatFullDate(moment, 'sq')).toBe(full.format(moment))
          expect(formatLongDate(moment, 'sq')).toBe(long.format(moment))
        },
      ),
    )
  })

  it('puts the day before the month in both languages and uses 24 hours', () => {
    expect(formatDate(noon)).toBe('22.11.2026')
    expect(formatDateTime(noon)).toBe('22.11.2026 14:05')
    expect(formatFullDate(noon, 'en')).toBe('Sunday, 22 November 2026')
  })

  it('knows the summer time of Tirana, and midnight is 00:00', () => {
    expect(instantOf(new Date(Date.UTC(2026, 6, 1, 12)))).toBe('2026-07-01T14:00:00+02:00')
    expect(instantOf(new Date(Date.UTC(2026, 10, 22, 23)))).toBe('2026-11-23T00:00:00+01:00')
    expect(wallClock(new Date(Date.UTC(2026, 10, 22, 23, 0, 0, 900))).offset).toBe(60)
  })

  it('shows a signed time as it was written, whatever its offset', () => {
    expect(formatDateTime('2026-11-22T09:05:00-05:00')).toBe('22.11.2026 09:05')
    expect(formatOffset('2026-11-22T09:05:00-05:30')).toBe('UTC\u221205:30')
    expect(formatRange('2026-11-22T09:05:00+01:00', '2026-11-22T11:30:00+01:00')).toBe('22.11.2026, 09:05\u201311:30')
  })
})

describe('lists, relative times, languages', () => {
  it('agrees with the full ICU data for Albanian lists', () => {
    for (const items of [[], ['Ana'], ['Ana', 'Besa'], ['Ana', 'Besa', 'Çlirim']]) {
      expect(formatList(items, 'sq')).toBe(new Intl.ListFormat('sq').format(items))
      expect(formatList(items, 'sq', 'or')).toBe(new Intl.ListFormat('sq', { type: 'disjunction' }).format(items))
      expect(formatList(items, 'en')).toBe(new Intl.ListFormat('en').format(items))
    }
  })

  it('agrees with the full ICU data for relative times', () => {
    for (const language of ['sq', 'en'] as const) {
      const icu = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
      for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const)
        for (const amount of [-12_345, -21, -2, -1, 0, 1, 2, 5, 21])
          expect(formatRelative(amount, unit, language)).toBe(icu.format(amount, unit))
    }
  })

  it('says the time of today, yesterday by its name, and the date of older things', () => {
    const now = new Date(Date.UTC(2026, 10, 22, 8))
    expect(formatWhen(new Date(Date.UTC(2026, 10, 22, 7, 5)), now, 'sq')).toBe('08:05')
    expect(formatWhen(new Date(Date.UTC(2026, 10, 21, 7, 5)), now, 'sq')).toBe('dje 08:05')
    expect(formatWhen(new Date(Date.UTC(2026, 10, 19, 7, 5)), now, 'sq')).toBe('19.11.2026')
  })

  it('takes the first language of the person that it speaks, else Albanian', () => {
    expect(languageFrom(['de-AT', 'en-US', 'sq'])).toBe('en')
    expect(languageFrom(['sq_AL'])).toBe('sq')
    expect(languageFrom(['mk', 'it-IT'])).toBe('sq')
  })
})
