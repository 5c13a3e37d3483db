import { type Exact, toDecimal } from '../lib/exact.ts'
import type { Decimal } from '../model/criterion.ts'
import type { Instant } from '../model/ids.ts'
import type { Bilingual } from '../model/text.ts'
import type { Run } from '../paper/index.ts'

/** Keeps a number and its sign, or a date and its time, on one line. */
const joined = '\u00a0'

/** Albanian first, English after it, muted and read out in English. */
export const bilingual = ({ sq, en }: Bilingual): Run[] =>
  sq === en ? [{ text: sq }] : [{ text: sq }, { text: ` / ${en}`, tone: 'muted', language: 'en' }]

/** The same on two lines. */
export const stacked = ({ sq, en }: Bilingual): Run[] => [
  { text: sq },
  { text: `\n${en}`, tone: 'muted', language: 'en' },
]

export const slash = ({ sq, en }: Bilingual): string => `${sq} / ${en}`

/** A mark as it was given, with the Albanian decimal comma: "6,5". */
export const markText = (value: Decimal): string => value.replace('.', ',').replace('-', '−')

/** Rounded half up to `places` digits, for display only. */
export const decimalText = (value: Exact, places: number): string =>
  toDecimal(value, places).replace('.', ',').replace('-', '−')

/** Basis points as per cent: 1250 → "12,5 %". */
export const weightText = (basisPoints: number): string => {
  const [whole, rest] = [Math.floor(basisPoints / 100), basisPoints % 100]
  const digits = rest === 0 ? '' : `,${String(rest).padStart(2, '0').replace(/0$/, '')}`
  return `${whole}${digits}${joined}%`
}

/** "22.11.2026 14:05:00 (UTC+01:00)": the offset is data, nothing is converted. */
export const pointInTime = (at: Instant): string => {
  const [date = '', time = ''] = at.split('T')
  const offset = time.slice(8)
  return `${date.split('-').reverse().join('.')}${joined}${time.slice(0, 8)} (UTC${offset.replace('-', '−')})`
}

/** How a criterion is called where space is short. */
export const codeOf = (index: number): string => `K${index + 1}`
