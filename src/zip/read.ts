import type { ByteSource } from '../lib/byte-source.ts'
import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type CentralEntry, readCentralDirectory } from './central-directory.ts'
import { readEndRecord } from './end-record.ts'
import type { ZipError } from './errors.ts'
import {
  localLength,
  localSignature,
  sentinel32,
  u16,
  u32,
  u64,
  viewOf,
  type ZipDirectory,
  type ZipEntry,
  zip64Extra,
} from './format.ts'
import { type ZipLimits, zipLimits } from './limits.ts'
import { readingAhead, readRange } from './range.ts'

/**
 * Validates the whole archive before any byte of it is extracted: end records, central directory, every local header,
 * and that headers and data tile the file from its first byte to the directory, in the directory's order.
 * So there is one way to read the archive, and every other program finds the same files in it.
 */
export async function readZip(
  source: ByteSource,
  limits: ZipLimits = zipLimits,
): Promise<Result<ZipDirectory, ZipError>> {
  const end = await readEndRecord(source, limits)
  if (!end.ok) return end
  const bytes = await readRange(source, end.value.start, end.value.size)
  if (!bytes.ok) return bytes
  const central = readCentralDirectory(bytes.value, end.value.entries, limits)
  if (!central.ok) return central
  const entries = await locate(source, central.value, end.value.start)
  if (!entries.ok) return entries
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]))
  return ok({ source, entries: entries.value, find: (name) => byName.get(name) })
}

/** Walks the local headers; `directoryStart` is where the last file's data must end. */
async function locate(
  source: ByteSource,
  central: readonly CentralEntry[],
  directoryStart: number,
): Promise<Result<readonly ZipEntry[], ZipError>> {
  const read = readingAhead(source)
  const entries: ZipEntry[] = []
  let at = 0
  for (const entry of central) {
    const { name, size, compressedSize, crc32, method, nameBytes } = entry
    if (entry.start < at) return fail({ kind: 'zip/overlap', name })
    if (entry.start > at) return fail({ kind: 'zip/gap' })
    const longest = localLength + nameBytes.length + 4 + 16
    const header = await read(at, Math.min(longest, directoryStart - at))
    if (!header.ok) return header
    const extra = localExtraLength(header.value, entry)
    if (extra === undefined) return fail({ kind: 'zip/header-mismatch', name })
    const dataStart = at + localLength + nameBytes.length + extra
    at = dataStart + compressedSize
    if (at > directoryStart) return fail({ kind: 'zip/overlap', name })
    entries.push({ name, size, compressedSize, crc32, method, dataStart })
  }
  return at === directoryStart ? ok(entries) : fail({ kind: 'zip/gap' })
}

/**
 * The length of the local header's extra field, or undefined where the header (APPNOTE.TXT §4.3.7) says anything
 * else than the central one: from "version needed" to "name length" both have the same layout.
 */
function localExtraLength(bytes: Bytes, { header, nameBytes, size, compressedSize }: CentralEntry): number | undefined {
  const nameEnd = localLength + nameBytes.length
  if (bytes.length < nameEnd) return undefined
  const view = viewOf(bytes)
  const same =
    u32(view, 0) === localSignature &&
    equalBytes(bytes.subarray(4, 28), header.subarray(6, 30)) &&
    equalBytes(bytes.subarray(localLength, nameEnd), nameBytes)
  if (!same) return undefined
  const wide = u32(view, 18) === sentinel32 || u32(view, 22) === sentinel32
  if (!wide) return u16(view, 28) === 0 ? 0 : undefined
  const field =
    u16(view, 28) === 20 &&
    bytes.length >= nameEnd + 20 &&
    u16(view, nameEnd) === zip64Extra &&
    u16(view, nameEnd + 2) === 16 &&
    u64(view, nameEnd + 4) === size &&
    u64(view, nameEnd + 12) === compressedSize
  return field ? 20 : undefined
}
