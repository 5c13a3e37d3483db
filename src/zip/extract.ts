import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { crc32 } from './crc32.ts'
import { inflater } from './deflate.ts'
import type { ZipError } from './errors.ts'
import type { Sink, ZipDirectory, ZipEntry } from './format.ts'
import { pieceLength, readRange } from './range.ts'

/** Deflate expands at most 1032-fold: a slice of this many bytes yields 8 MB before the counter looks again. */
const sliceLength = 8192

/**
 * Feeds the content of one file to `sink`, part by part. Size and CRC-32 are known to be right only once the answer
 * is ok: on any failure the caller drops what the sink has received.
 */
export async function extract(
  { source }: Pick<ZipDirectory, 'source'>,
  entry: ZipEntry,
  sink: Sink,
): Promise<Result<null, ZipError>> {
  const damaged = fail({ kind: 'zip/damaged', name: entry.name })
  let size = 0
  let crc = 0
  const pass = async (part: Bytes): Promise<void> => {
    size += part.length
    crc = crc32(part, crc)
    await sink(part)
  }
  const decoder = entry.method === 'deflate' ? inflater(entry.size) : undefined
  for (let at = 0; at < entry.compressedSize; at += pieceLength) {
    const length = Math.min(pieceLength, entry.compressedSize - at)
    const piece = await readRange(source, entry.dataStart + at, length)
    if (!piece.ok) return piece
    if (!decoder) {
      await pass(piece.value)
      continue
    }
    for (const slice of slices(piece.value, at + length === entry.compressedSize)) {
      const parts = decoder.push(slice)
      if (parts === 'overrun') return fail({ kind: 'zip/bomb', name: entry.name })
      if (parts === 'broken') return damaged
      for (const part of parts) await pass(part)
    }
  }
  if (decoder && !decoder.hasEnded()) return damaged
  return size === entry.size && crc === entry.crc32 ? ok(null) : damaged
}

/** The content of one file in memory; refused where it is larger than `limit` bytes. */
export async function extractBytes(
  directory: Pick<ZipDirectory, 'source'>,
  entry: ZipEntry,
  limit: number,
): Promise<Result<Bytes, ZipError>> {
  if (entry.size > limit)
    return fail({ kind: 'zip/too-large', what: 'file', name: entry.name, size: entry.size, limit })
  const whole = new Uint8Array(entry.size)
  let at = 0
  const done = await extract(directory, entry, (part) => {
    whole.set(part, at)
    at += part.length
  })
  return done.ok ? ok(whole) : done
}

/** The very last byte goes in alone: a stream that ends before it has bytes behind it, which pako does not report. */
function* slices(piece: Bytes, isLast: boolean): Generator<Bytes> {
  const body = isLast ? piece.length - 1 : piece.length
  for (let at = 0; at < body; at += sliceLength) yield piece.subarray(at, Math.min(at + sliceLength, body))
  if (isLast) yield piece.subarray(body)
}
