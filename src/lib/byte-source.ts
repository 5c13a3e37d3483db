import type { Bytes } from './bytes.ts'

/**
 * Random access to bytes that may be too many for memory: a chosen file, a dropped file, a stored attachment.
 * `read` answers fewer bytes only at the end, and undefined where the source can no longer be read
 * (the stick was pulled out, the file was removed).
 */
export interface ByteSource {
  /** Bytes. */
  readonly size: number
  read(start: number, length: number): Promise<Bytes | undefined>
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (start, length) => Promise.resolve(Uint8Array.from(bytes.subarray(start, start + length))),
  }
}

/** The whole source in memory, or undefined where it is larger than `limit` bytes or unreadable. */
export async function readWhole(source: ByteSource, limit: number): Promise<Bytes | undefined> {
  if (source.size > limit) return undefined
  const whole = new Uint8Array(source.size)
  for (let at = 0; at < whole.length; ) {
    const part = await source.read(at, Math.min(4 << 20, whole.length - at))
    if (!part || part.length === 0) return undefined
    whole.set(part, at)
    at += part.length
  }
  return whole
}
