import { z } from 'zod'
import { isStreamSafe, streamSafe } from '../lib/stream-safe.ts'

// Zod compiles validators with `new Function` unless told not to; the content security policy forbids that.
z.config({ jitless: true })

const forbidden = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const forbiddenInProse = /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const isNfc = (text: string) => isStreamSafe(text) && text === text.normalize('NFC')

/** One line of people's text: NFC, no control and no direction-changing characters. */
export const line = (longest = 300) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => isNfc(text) && !forbidden.test(text), 'one line of NFC text')

/** Longer text; line feeds allowed, may be empty. */
export const prose = (longest = 20_000) =>
  z
    .string()
    .max(longest)
    .refine((text) => isNfc(text) && !forbiddenInProse.test(text), 'NFC text')

/** A wording in both languages of the product. */
export const bilingual = (longest = 1000) => z.strictObject({ sq: line(longest), en: line(longest) })
export type Bilingual = z.infer<ReturnType<typeof bilingual>>

/** What people type, made fit for signing: NFC, forbidden characters dropped, line ends as \n. */
export function tidy(text: string): string {
  const allowed = text.replace(/\r\n?/g, '\n').replace(new RegExp(forbiddenInProse.source, 'gu'), '')
  // Again behind: a few marks become two of them.
  return streamSafe(streamSafe(allowed).normalize('NFC'))
}
