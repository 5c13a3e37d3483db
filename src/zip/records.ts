import { type Bytes, concat, utf8 } from '../lib/bytes.ts'
import {
  centralLength,
  centralSignature,
  end64Length,
  end64Signature,
  endLength,
  endSignature,
  localLength,
  localSignature,
  locator64Length,
  locator64Signature,
  sentinel16,
  sentinel32,
  viewOf,
  type ZipEntry,
  zip64Extra,
} from './format.ts'

/** What the headers of one file say. `start` is where its local header begins. */
export type Written = Omit<ZipEntry, 'dataStart'> & { readonly start: number }

/** 1 January 1980, 00:00: the first day of the DOS calendar. The true time of an archive is inside it, signed. */
const fixedDate = 0x0021
const utf8Names = 1 << 11
const version20 = 20
const version45 = 45
/** "Made on Unix, a regular file, rw-r--r--" (§4.4.2, §4.4.15): from DOS, unzip would take UTF-8 names for code page 437. */
const madeOnUnix = 3 << 8
const plainFile = 0o100644 * 2 ** 16

/** Files are below 2 GB, so only positions behind 4 GB need ZIP64. */
const isFar = (start: number): boolean => start >= sentinel32

/** The 26 bytes that local and central header share (APPNOTE.TXT §4.3.7, §4.3.12). */
function sharedFields(
  { method, crc32, size, compressedSize, start }: Written,
  nameLength: number,
  extraLength: number,
) {
  const bytes = new Uint8Array(26)
  const view = viewOf(bytes)
  view.setUint16(0, isFar(start) ? version45 : version20, true)
  view.setUint16(2, utf8Names, true)
  view.setUint16(4, method === 'store' ? 0 : 8, true)
  view.setUint16(8, fixedDate, true)
  view.setUint32(10, crc32, true)
  view.setUint32(14, compressedSize, true)
  view.setUint32(18, size, true)
  view.setUint16(22, nameLength, true)
  view.setUint16(24, extraLength, true)
  return bytes
}

export function localHeader(entry: Written): Bytes {
  const name = utf8(entry.name)
  const signature = new Uint8Array(localLength - 26)
  viewOf(signature).setUint32(0, localSignature, true)
  return concat(signature, sharedFields(entry, name.length, 0), name)
}

export function centralHeader(entry: Written): Bytes {
  const name = utf8(entry.name)
  const far = isFar(entry.start)
  const bytes = new Uint8Array(centralLength)
  const view = viewOf(bytes)
  view.setUint32(0, centralSignature, true)
  view.setUint16(4, madeOnUnix | (far ? version45 : version20), true)
  bytes.set(sharedFields(entry, name.length, far ? 12 : 0), 6)
  view.setUint32(38, plainFile, true)
  view.setUint32(42, far ? sentinel32 : entry.start, true)
  const extra = new Uint8Array(far ? 12 : 0)
  if (far) {
    viewOf(extra).setUint16(0, zip64Extra, true)
    viewOf(extra).setUint16(2, 8, true)
    viewOf(extra).setBigUint64(4, BigInt(entry.start), true)
  }
  return concat(bytes, name, extra)
}

/** The records behind the directory; the ZIP64 pair (§4.3.14, §4.3.15) only where the directory begins behind 4 GB. */
export function endRecords(entries: number, start: number, size: number): Bytes {
  const far = isFar(start)
  const end = new Uint8Array(endLength)
  const view = viewOf(end)
  view.setUint32(0, endSignature, true)
  view.setUint16(8, far ? sentinel16 : entries, true)
  view.setUint16(10, far ? sentinel16 : entries, true)
  view.setUint32(12, far ? sentinel32 : size, true)
  view.setUint32(16, far ? sentinel32 : start, true)
  return far ? concat(endRecord64(entries, start, size), locator64(start + size), end) : end
}

function endRecord64(entries: number, start: number, size: number): Bytes {
  const bytes = new Uint8Array(end64Length)
  const view = viewOf(bytes)
  view.setUint32(0, end64Signature, true)
  view.setBigUint64(4, BigInt(end64Length - 12), true)
  view.setUint16(12, version45, true)
  view.setUint16(14, version45, true)
  view.setBigUint64(24, BigInt(entries), true)
  view.setBigUint64(32, BigInt(entries), true)
  view.setBigUint64(40, BigInt(size), true)
  view.setBigUint64(48, BigInt(start), true)
  return bytes
}

function locator64(recordStart: number): Bytes {
  const bytes = new Uint8Array(locator64Length)
  const view = viewOf(bytes)
  view.setUint32(0, locator64Signature, true)
  view.setBigUint64(8, BigInt(recordStart), true)
  view.setUint32(16, 1, true)
  return bytes
}
