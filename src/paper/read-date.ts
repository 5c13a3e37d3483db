import { type Instant, instant } from '../model/ids.ts'

/** The instant of a PDF date as `pdfDate` writes it (ISO 32000-1, 7.9.4); undefined for any other spelling. */
export function instantOf(date: string): Instant | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'$/.exec(date)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, hours, minutes] = parts
  const read = instant.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}${hours}:${minutes}`)
  return read.success ? read.data : undefined
}
