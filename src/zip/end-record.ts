import type { ByteSource } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { ZipError } from './errors.ts'
import {
  end64Length,
  end64Signature,
  endLength,
  endSignature,
  localSignature,
  locator64Length,
  locator64Signature,
  sentinel16,
  sentinel32,
  u16,
  u32,
  u64,
  viewOf,
} from './format.ts'
import type { ZipLimits } from './limits.ts'
import { readRange } from './range.ts'

/** Where the central directory lies; it ends exactly where the end records begin. */
export interface EndRecord {
  readonly entries: number
  /** Bytes from the start of the archive. */
  readonly start: number
  /** Bytes. */
  readonly size: number
}

/**
 * Reads the end of central directory record (APPNOTE.TXT §4.3.16) and, where it points there, its ZIP64 pair
 * (§4.3.14, §4.3.15). Looked for at one place only, the last 22 bytes: searching is how a comment smuggles in a
 * second directory.
 */
export async function readEndRecord(source: ByteSource, limits: ZipLimits): Promise<Result<EndRecord, ZipError>> {
  if (source.size > limits.archive)
    return fail({ kind: 'zip/too-large', what: 'archive', name: '', size: source.size, limit: limits.archive })
  const head = await readRange(source, 0, Math.min(4, source.size))
  if (!head.ok) return head
  const tailLength = Math.min(source.size, end64Length + locator64Length + endLength)
  const tail = await readRange(source, source.size - tailLength, tailLength)
  if (!tail.ok) return tail
  const at = tailLength - endLength
  const view = viewOf(tail.value)
  if (at < 0 || u32(view, at) !== endSignature) return explainMissingEnd(source, head.value)
  if (u16(view, at + 20) !== 0) return fail({ kind: 'zip/truncated' })
  if (![localSignature, endSignature].includes(u32(viewOf(head.value), 0))) return fail({ kind: 'zip/prefix-bytes' })
  if (u16(view, at + 4) !== 0 || u16(view, at + 6) !== 0) return fail({ kind: 'zip/split' })
  const end = needs64(view, at) ? readEnd64(view, at, source.size) : classicEnd(view, at, source.size)
  if (!end.ok) return end
  const { entries, size } = end.value
  if (entries > limits.entries) return fail({ kind: 'zip/too-many-entries', found: entries, limit: limits.entries })
  if (size > limits.directory)
    return fail({ kind: 'zip/too-large', what: 'directory', name: '', size, limit: limits.directory })
  return end
}

const needs64 = (view: DataView, at: number): boolean =>
  u16(view, at + 8) === sentinel16 ||
  u16(view, at + 10) === sentinel16 ||
  u32(view, at + 12) === sentinel32 ||
  u32(view, at + 16) === sentinel32

function classicEnd(view: DataView, at: number, fileSize: number): Result<EndRecord, ZipError> {
  if (u16(view, at + 8) !== u16(view, at + 10)) return fail({ kind: 'zip/split' })
  return placed(
    { entries: u16(view, at + 10), size: u32(view, at + 12), start: u32(view, at + 16) },
    fileSize - endLength,
  )
}

/** The 98 bytes of record, locator and end record stand together, and fields given twice agree. */
function readEnd64(view: DataView, at: number, fileSize: number): Result<EndRecord, ZipError> {
  const locator = at - locator64Length
  const record = locator - end64Length
  const recordStart = fileSize - endLength - locator64Length - end64Length
  if (record < 0 || u32(view, locator) !== locator64Signature || u32(view, record) !== end64Signature)
    return fail({ kind: 'zip/directory-damaged' })
  if (u32(view, locator + 4) !== 0 || u32(view, locator + 16) !== 1) return fail({ kind: 'zip/split' })
  if (u32(view, record + 16) !== 0 || u32(view, record + 20) !== 0) return fail({ kind: 'zip/split' })
  const entries = u64(view, record + 32)
  const size = u64(view, record + 40)
  const start = u64(view, record + 48)
  const agrees = (short: number, sentinel: number, long: number): boolean => short === sentinel || short === long
  const consistent =
    u64(view, locator + 8) === recordStart &&
    u64(view, record + 4) === end64Length - 12 &&
    u64(view, record + 24) === entries &&
    agrees(u16(view, at + 8), sentinel16, entries) &&
    agrees(u16(view, at + 10), sentinel16, entries) &&
    agrees(u32(view, at + 12), sentinel32, size) &&
    agrees(u32(view, at + 16), sentinel32, start)
  return consistent ? placed({ entries, size, start }, recordStart) : fail({ kind: 'zip/directory-damaged' })
}

function placed(end: EndRecord, directoryEnd: number): Result<EndRecord, ZipError> {
  if (end.start + end.size < directoryEnd) return fail({ kind: 'zip/gap' })
  if (end.start + end.size > directoryEnd) return fail({ kind: 'zip/truncated' })
  return ok(end)
}

/** No end record in the last 22 bytes: says what a person can act on. Nothing found here is used to read the file. */
async function explainMissingEnd(source: ByteSource, head: Bytes): Promise<Result<never, ZipError>> {
  const local = [0x50, 0x4b, 3, 4]
  if (!head.every((byte, i) => byte === local[i])) return fail({ kind: 'zip/not-a-zip' })
  const length = Math.min(source.size, endLength + sentinel16)
  const tail = await readRange(source, source.size - length, length)
  if (!tail.ok) return tail
  const view = viewOf(tail.value)
  for (let at = length - endLength - 1; at >= 0; at--) {
    if (u32(view, at) !== endSignature) continue
    const comment = u16(view, at + 20)
    return fail({ kind: comment > 0 && at + endLength + comment === length ? 'zip/comment' : 'zip/trailing-bytes' })
  }
  return fail({ kind: 'zip/truncated' })
}
