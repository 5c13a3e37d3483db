import { assert } from '../lib/assert.ts'
import type { Instant } from './ids.ts'

/** The moment a written time names. */
export function instantDate(at: Instant): Date {
  const date = new Date(at)
  assert(!Number.isNaN(date.getTime()), `${at} is no time`)
  return date
}
