import { en } from './en/index.ts'
import type { Language } from './language.ts'
import type { Messages } from './messages.ts'
import { sq } from './sq/index.ts'

export { compareSq, searchable } from './collate.ts'
export type { InputError } from './errors.ts'
export {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatLongDate,
  formatOffset,
  formatRange,
  formatTime,
} from './format-date.ts'
export { formatList } from './format-list.ts'
export {
  formatBasisPoints,
  formatDecimal,
  formatExact,
  formatNumber,
  formatPercent,
  formatSigned,
  formatSize,
} from './format-number.ts'
export { type Language, languageFrom, languages } from './language.ts'
export type { Messages } from './messages.ts'
export { parseDate } from './parse-date.ts'
export { parseScore, type ScoreScale, scaleValues } from './parse-score.ts'
export { installReactAriaWords, reactAriaLocale } from './react-aria.ts'
export { formatRelative, formatWhen, type RelativeUnit } from './relative.ts'
export { contestZone, instantOf, type WallClock, wallClock } from './wall-clock.ts'

const catalogues: Readonly<Record<Language, Messages>> = { sq, en }

/** Every wording of the product in one language. */
export const messages = (language: Language): Messages => catalogues[language]
