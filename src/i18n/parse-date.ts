import { fail, ok, type Result } from '../lib/result.ts'
import type { InputError } from './errors.ts'
import { two } from './wall-clock.ts'

/**
 * Reads "22.11.2026" (also "2.3.2026", and '/' or '-' between), always day first; answers "2026-11-22".
 * A day that the calendar does not have is refused.
 */
export function parseDate(typed: string): Result<string, InputError> {
  const text = typed.trim()
  if (text === '') return fail({ kind: 'input/empty' })
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return fail({ kind: 'input/not-a-date', typed: text })
  const [day, month, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900
    ? ok(`${year}-${two(month)}-${two(day)}`)
    : fail({ kind: 'input/not-a-date', typed: text })
}
