import { assert } from '../lib/assert.ts'

/** What a clock on the wall and a calendar beside it show. Month 1–12; weekday 0 = Sunday. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of UTC. */
  readonly offset: number
}

/** Where the contest is held. */
export const contestZone = 'Europe/Tirane'

/**
 * A moment as it is shown: a written time ("2026-11-22T14:05:00+01:00") exactly as written, with the offset of the
 * one who wrote it; a `Date` in the contest's zone, whatever the zone of this machine.
 */
export function wallClock(moment: Date | string): WallClock {
  return typeof moment === 'string' ? readInstant(moment) : inZone(moment)
}

function readInstant(text: string): WallClock {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-])(\d\d):(\d\d)$/.exec(text)
  assert(match, `"${text}" is no time with its offset`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const offset = (match[7] === '-' ? -1 : 1) * (Number(match[8]) * 60 + Number(match[9]))
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, weekday, hour, minute, second, offset }
}

// British English and not Albanian: only the digits are wanted, and Chromium has this locale on every system.
const zoneParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: contestZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function inZone(moment: Date): WallClock {
  const found = new Map(zoneParts.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? 0
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')]
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  const offset = Math.round((shown - moment.getTime()) / 60_000)
  return { year, month, day, weekday: new Date(shown).getUTCDay(), hour, minute, second, offset }
}

/** The moment with the contest's offset as data, whole seconds: the model's `Instant`. */
export function instantOf(moment: Date): string {
  const { year, month, day, hour, minute, second, offset } = inZone(moment)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`
}

export const two = (value: number): string => String(value).padStart(2, '0')
