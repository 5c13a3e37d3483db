import type { Language } from './language.ts'
import { localeData } from './locale-data.ts'
import { two, wallClock } from './wall-clock.ts'

type Moment = Date | string

/** "22.11.2026" in both languages: one order of day and month in the whole product, never the American one. */
export function formatDate(moment: Moment): string {
  const { day, month, year } = wallClock(moment)
  return `${two(day)}.${two(month)}.${year}`
}

/** "14:05", always 24 hours, as offices write it. */
export function formatTime(moment: Moment): string {
  const { hour, minute } = wallClock(moment)
  return `${two(hour)}:${two(minute)}`
}

/** "22.11.2026 14:05" */
export const formatDateTime = (moment: Moment): string => `${formatDate(moment)} ${formatTime(moment)}`

/** "22 nëntor 2026", "22 November 2026" */
export function formatLongDate(moment: Moment, language: Language): string {
  const { day, month, year } = wallClock(moment)
  return `${day} ${localeData[language].months[month - 1]} ${year}`
}

/** "e diel, 22 nëntor 2026", "Sunday, 22 November 2026" */
export const formatFullDate = (moment: Moment, language: Language): string =>
  `${localeData[language].weekdays[wallClock(moment).weekday]}, ${formatLongDate(moment, language)}`

/** "22.11.2026, 14:05–16:30", or both dates where the days differ. */
export function formatRange(from: Moment, to: Moment): string {
  if (formatDate(from) === formatDate(to)) return `${formatDate(from)}, ${formatTime(from)}\u2013${formatTime(to)}`
  return `${formatDateTime(from)} \u2013 ${formatDateTime(to)}`
}

/** "+01:00": shown beside a time that was signed. */
export function formatOffset(moment: Moment): string {
  const { offset } = wallClock(moment)
  const minutes = Math.abs(offset)
  return `UTC${offset < 0 ? '\u2212' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}
