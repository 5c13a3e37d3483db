import { formatDate, formatTime } from './format-date.ts'
import { formatNumber } from './format-number.ts'
import type { Language } from './language.ts'
import { formFor } from './plural.ts'
import { wallClock } from './wall-clock.ts'

export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

interface Forms {
  /** "pas 1 ore / pas 2 orësh" */
  readonly future: readonly [one: string, other: string]
  /** "1 orë më parë / 2 orë më parë" */
  readonly past: readonly [one: string, other: string]
  /** Own words for −1, 0 and 1, where the language has them. */
  readonly near: readonly [last: string | null, present: string, next: string | null]
}

const sq: Readonly<Record<RelativeUnit, Forms>> = {
  minute: { future: ['minute', 'minutash'], past: ['minutë', 'minuta'], near: [null, 'këtë minutë', null] },
  hour: { future: ['ore', 'orësh'], past: ['orë', 'orë'], near: [null, 'këtë orë', null] },
  day: { future: ['dite', 'ditësh'], past: ['ditë', 'ditë'], near: ['dje', 'sot', 'nesër'] },
  week: {
    future: ['jave', 'javësh'],
    past: ['javë', 'javë'],
    near: ['javën e kaluar', 'këtë javë', 'javën e ardhshme'],
  },
  month: {
    future: ['muaji', 'muajsh'],
    past: ['muaj', 'muaj'],
    near: ['muajin e kaluar', 'këtë muaj', 'muajin e ardhshëm'],
  },
  year: { future: ['viti', 'vjetësh'], past: ['vit', 'vjet'], near: ['vjet', 'sivjet', 'mot'] },
}

const english = (unit: string): Forms => ({
  future: [unit, `${unit}s`],
  past: [unit, `${unit}s`],
  near: [`last ${unit}`, `this ${unit}`, `next ${unit}`],
})

const en: Readonly<Record<RelativeUnit, Forms>> = {
  minute: { ...english('minute'), near: [null, 'this minute', null] },
  hour: { ...english('hour'), near: [null, 'this hour', null] },
  day: { ...english('day'), near: ['yesterday', 'today', 'tomorrow'] },
  week: english('week'),
  month: english('month'),
  year: english('year'),
}

/** "pas 3 orësh", "2 ditë më parë", "dje", "nesër"; `amount` is a whole number, negative for the past. */
export function formatRelative(amount: number, unit: RelativeUnit, language: Language): string {
  const { future, past, near } = (language === 'sq' ? sq : en)[unit]
  const word = Math.abs(amount) <= 1 ? near[amount + 1] : null
  if (word) return word
  const count = formatNumber(Math.abs(amount), language)
  const [one, other] = amount < 0 ? past : future
  const noun = formFor(language, Math.abs(amount), one, other)
  if (language === 'sq') return amount < 0 ? `${count} ${noun} më parë` : `pas ${count} ${noun}`
  return amount < 0 ? `${count} ${noun} ago` : `in ${count} ${noun}`
}

/** When something was last touched, for lists: "14:05" today, "dje 14:05" yesterday, the date before that. */
export function formatWhen(moment: Date, now: Date, language: Language): string {
  const days = dayNumber(now) - dayNumber(moment)
  if (days === 0) return formatTime(moment)
  if (days === 1) return `${formatRelative(-1, 'day', language)} ${formatTime(moment)}`
  return formatDate(moment)
}

function dayNumber(moment: Date): number {
  const { year, month, day } = wallClock(moment)
  return Date.UTC(year, month - 1, day) / 86_400_000
}
