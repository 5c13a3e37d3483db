import * as i18n from '../../src/i18n/index.ts'
import { parseDecimal } from '../../src/lib/exact.ts'

declare global {
  /** What the program shows for a set of values, in both languages: the same wherever it runs. */
  var shownInPage: (names: readonly string[]) => Readonly<Record<string, unknown>>
}

const scale = { low: '1', high: '10', step: '0.5' }
const typed = ['7,5', '7.5', '75', '7,55', '1.000', ' 7 ', '٧', '']
const moment = new Date('2026-11-22T23:30:00Z')
const earlier = new Date('2026-11-22T20:00:00Z')

globalThis.shownInPage = (names) => {
  const shown = (language: i18n.Language) => {
    const { everywhere, scoring } = i18n.messages(language)
    return [
      [0, 7.5, 999, 1234.5, 12_345.6, 1_234_567.891].map((value) => i18n.formatNumber(value, language, 1)),
      i18n.formatDecimal('7.5', language),
      i18n.formatExact(parseDecimal('66.665') ?? { p: 0n, q: 1n }, 2, language),
      i18n.formatBasisPoints(1500, language),
      i18n.formatFullDate(moment, language),
      i18n.formatWhen(earlier, moment, language),
      i18n.formatList(['Ana', 'Besa', 'Çlirim'], language),
      [1, 2, 5, 21].map((count) => everywhere.counts.applications(count)),
      scoring.soFar(1, 6),
    ]
  }
  return {
    sq: shown('sq'),
    en: shown('en'),
    clock: [i18n.formatDateTime(moment), i18n.formatDateTime('2026-11-22T14:05:00+01:00'), i18n.instantOf(moment)],
    typed: typed.map((text) => i18n.parseScore(text, scale)),
    sorted: [...names].sort(i18n.compareSq),
  }
}
