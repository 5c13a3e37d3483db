import { type Bytes, fromUtf8, latin1 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { ZipError } from './errors.ts'
import { centralLength, centralSignature, sentinel32, u16, u32, u64, viewOf, zip64Extra } from './format.ts'
import { isBomb, type ZipLimits } from './limits.ts'
import { checkName, checkTogether } from './names.ts'

/** One file as the central directory describes it; nothing of it has been compared with the data yet. */
export interface CentralEntry {
  readonly name: string
  readonly method: 'store' | 'deflate'
  readonly crc32: number
  /** Bytes. */
  readonly size: number
  readonly compressedSize: number
  /** Where its local header begins. */
  readonly start: number
  /** The header's own bytes and the name, for comparison with the local header. */
  readonly header: Bytes
  readonly nameBytes: Bytes
}

/** Reads every file header of the central directory (APPNOTE.TXT §4.3.12) and judges all that can be judged from it. */
export function readCentralDirectory(
  bytes: Bytes,
  count: number,
  limits: ZipLimits,
): Result<readonly CentralEntry[], ZipError> {
  const entries: CentralEntry[] = []
  let at = 0
  let total = 0
  for (let i = 0; i < count; i++) {
    const view = viewOf(bytes.subarray(at))
    if (view.byteLength < centralLength || u32(view, 0) !== centralSignature)
      return fail({ kind: 'zip/directory-damaged' })
    const length = centralLength + u16(view, 28) + u16(view, 30) + u16(view, 32)
    if (length > view.byteLength) return fail({ kind: 'zip/directory-damaged' })
    const entry = readCentralEntry(bytes.subarray(at, at + length), limits)
    if (!entry.ok) return entry
    entries.push(entry.value)
    total += entry.value.size
    at += length
  }
  if (at !== bytes.length) return fail({ kind: 'zip/directory-damaged' })
  if (total > limits.archive)
    return fail({ kind: 'zip/too-large', what: 'archive', name: '', size: total, limit: limits.archive })
  const together = checkTogether(entries.map(({ name }) => name))
  return together.ok ? ok(entries) : together
}

function readCentralEntry(bytes: Bytes, limits: ZipLimits): Result<CentralEntry, ZipError> {
  const view = viewOf(bytes)
  const nameLength = u16(view, 28)
  const nameBytes = bytes.subarray(centralLength, centralLength + nameLength)
  const name = fromUtf8(nameBytes)
  if (name === undefined || (!(u16(view, 8) & flagUtf8) && nameBytes.some((byte) => byte > 126)))
    return fail({ kind: 'zip/bad-name', name: latin1(nameBytes) })
  const plain = checkPlainFile(view, name)
  if (!plain.ok) return plain
  const named = checkName(name, limits)
  if (!named.ok) return named
  const places = readPlaces(view, nameLength)
  if (!places) return fail({ kind: 'zip/unknown-feature', name })
  const { size, compressedSize, start } = places
  const method = u16(view, 10) === 0 ? 'store' : 'deflate'
  if (size > limits.file) return fail({ kind: 'zip/too-large', what: 'file', name, size, limit: limits.file })
  if (isBomb(size, compressedSize, limits)) return fail({ kind: 'zip/bomb', name })
  if (method === 'store' && size !== compressedSize) return fail({ kind: 'zip/damaged', name })
  const header = bytes.subarray(0, centralLength)
  return ok({ name, method, crc32: u32(view, 16), size, compressedSize, start, header, nameBytes })
}

// General purpose flags, §4.4.4.
const flagEncrypted = 1 | (1 << 6) | (1 << 13)
const flagDescriptor = 1 << 3
const flagUtf8 = 1 << 11
/** How hard the writer compressed: says nothing about the data. */
const flagEffort = (1 << 1) | (1 << 2)

// File types in the upper half of the external attributes of Unix archives: stat(2), S_IFMT.
const typeMask = 0xf000
const regularFile = 0x8000
const dosFolderOrVolume = 0x18

/** A regular file, readable with nothing but store or deflate and ZIP64 (version 4.5). */
function checkPlainFile(view: DataView, name: string): Result<null, ZipError> {
  const [flags, method, attributes] = [u16(view, 8), u16(view, 10), u32(view, 38)]
  if (flags & flagEncrypted) return fail({ kind: 'zip/encrypted', name })
  if (flags & flagDescriptor) return fail({ kind: 'zip/data-descriptor', name })
  if (method !== 0 && method !== 8) return fail({ kind: 'zip/unknown-method', name, method })
  if (flags & ~(flagUtf8 | flagEffort) || (u16(view, 6) & 255) > 45) return fail({ kind: 'zip/unknown-feature', name })
  if (u16(view, 32) !== 0) return fail({ kind: 'zip/comment' })
  if (u16(view, 34) !== 0) return fail({ kind: 'zip/split' })
  const type = (attributes >>> 16) & typeMask
  if ((type !== 0 && type !== regularFile) || attributes & dosFolderOrVolume || name.endsWith('/'))
    return fail({ kind: 'zip/special-file', name })
  return ok(null)
}

/**
 * Sizes and position, from the header or its ZIP64 field (§4.5.3), which holds exactly the values that the header
 * leaves out. Any other extra field is refused: some carry a second name for the same file.
 */
function readPlaces(view: DataView, nameLength: number) {
  const [size, compressedSize, start] = [u32(view, 24), u32(view, 20), u32(view, 42)]
  const extra = centralLength + nameLength
  const wide = [size, compressedSize, start].filter((value) => value === sentinel32).length
  if (u16(view, 30) !== (wide === 0 ? 0 : 4 + 8 * wide)) return undefined
  if (wide === 0) return { size, compressedSize, start }
  if (u16(view, extra) !== zip64Extra || u16(view, extra + 2) !== 8 * wide) return undefined
  let at = extra + 4
  const wideOr = (value: number): number => {
    if (value !== sentinel32) return value
    at += 8
    return u64(view, at - 8)
  }
  return { size: wideOr(size), compressedSize: wideOr(compressedSize), start: wideOr(start) }
}
