import type { ByteSource } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { ZipError } from './errors.ts'

/** Hosts answer a limited number of bytes a call; a piece is also what memory holds at once. */
export const pieceLength = 1 << 20

/** Exactly these bytes. The range lies inside the source as its size was when it was opened. */
export async function readRange(source: ByteSource, start: number, length: number): Promise<Result<Bytes, ZipError>> {
  const whole = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const part = await source.read(start + at, Math.min(pieceLength, length - at))
    if (!part || part.length === 0 || part.length > length - at) return fail({ kind: 'zip/unreadable' })
    whole.set(part, at)
    at += part.length
  }
  return ok(whole)
}

/** Reads ahead, for the many small headers of an archive of small files: one call instead of thousands. */
export function readingAhead(source: ByteSource, ahead = 1 << 16) {
  let start = 0
  let held: Bytes = new Uint8Array(0)
  return async (from: number, length: number): Promise<Result<Bytes, ZipError>> => {
    if (from < start || from + length > start + held.length) {
      const next = await readRange(source, from, Math.min(source.size - from, Math.max(length, ahead)))
      if (!next.ok) return next
      start = from
      held = next.value
    }
    return ok(held.subarray(from - start, from - start + length))
  }
}
