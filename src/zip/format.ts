import type { ByteSource } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'

/** A file of a validated archive. */
export interface ZipEntry {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly compressedSize: number
  readonly crc32: number
  readonly method: 'store' | 'deflate'
  /** Where its (compressed) bytes begin, from the start of the archive. */
  readonly dataStart: number
}

/** A validated archive: entries in the order in which their bytes stand in the file. */
export interface ZipDirectory {
  readonly source: ByteSource
  readonly entries: readonly ZipEntry[]
  find(name: string): ZipEntry | undefined
}

/** Takes the parts in order; what it throws passes through to the caller of the function that feeds it. */
export type Sink = (part: Bytes) => void | Promise<void>

/** A file to write. Its size and CRC-32 are known beforehand, so that no data descriptor is needed. */
export interface ZipInput {
  readonly name: string
  readonly method: 'store' | 'deflate'
  /** Bytes. */
  readonly size: number
  readonly crc32: number
  /** Called once or twice (deflate measures first); answers the same bytes each time. */
  readonly content: () => AsyncIterable<Bytes> | Iterable<Bytes>
}

// APPNOTE.TXT 6.3.10; numbers are little-endian.
export const localSignature = 0x04034b50 // §4.3.7
export const centralSignature = 0x02014b50 // §4.3.12
export const endSignature = 0x06054b50 // §4.3.16
export const end64Signature = 0x06064b50 // §4.3.14
export const locator64Signature = 0x07064b50 // §4.3.15

export const localLength = 30
export const centralLength = 46
export const endLength = 22
export const end64Length = 56
export const locator64Length = 20

/** "Look in the ZIP64 field": §4.4.8 and following. */
export const sentinel16 = 0xffff
export const sentinel32 = 0xffffffff

export const zip64Extra = 1

export const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const u16 = (view: DataView, at: number): number => view.getUint16(at, true)
export const u32 = (view: DataView, at: number): number => view.getUint32(at, true)

/** Inexact above 2^53, which every limit refuses anyway. */
export const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))
