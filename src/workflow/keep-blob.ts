import type { HostError } from '../host/contract.ts'
import { chunkLimit } from '../host/limits.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import { type Bytes, concat } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Desk } from './desk.ts'

/**
 * Writes into the content store piece by piece; nothing of a failed or abandoned write remains.
 * `produce` feeds the parts and answers the hash they have together.
 */
export async function keepStream<E extends { readonly kind: string }>(
  { host: { blobs } }: Pick<Desk, 'host'>,
  produce: (sink: (part: Bytes) => Promise<void>) => Promise<Result<Sha256, E>>,
): Promise<Result<Sha256, E | HostError>> {
  const upload = await blobs.begin()
  if (!upload.ok) return upload
  let broken: HostError | null = null
  const produced = await produce(async (part) => {
    for (let at = 0; at < part.length && !broken; at += chunkLimit) {
      const appended = await blobs.append(upload.value, part.slice(at, at + chunkLimit))
      if (!appended.ok) broken = appended.error
    }
  })
  const failure = broken as HostError | null
  if (failure || !produced.ok) {
    await blobs.abandon(upload.value)
    return failure ? fail(failure) : produced
  }
  const finished = await blobs.finish(upload.value, produced.value)
  return finished.ok ? produced : finished
}

/** Keeps bytes that are in memory; the answer is the name they are kept by. */
export const keepBytes = (desk: Pick<Desk, 'host'>, bytes: Bytes): Promise<Result<Sha256, HostError>> =>
  keepStream(desk, async (sink) => {
    await sink(bytes)
    return ok(sha256(bytes))
  })

/** Kept bytes as a source to read from. */
export async function keptSource(
  { host: { blobs } }: Pick<Desk, 'host'>,
  hash: Sha256,
): Promise<Result<ByteSource, HostError>> {
  const size = await blobs.size(hash)
  if (!size.ok) return size
  return ok({
    size: size.value,
    read: async (start, length) => {
      const parts: Bytes[] = []
      const end = Math.min(size.value, start + length)
      for (let at = start; at < end; at += chunkLimit) {
        const part = await blobs.read(hash, at, Math.min(chunkLimit, end - at))
        if (!part.ok) return undefined
        parts.push(part.value)
      }
      return parts.length === 1 ? parts[0] : concat(...parts)
    },
  })
}

/** All of something kept, for files that are small by nature (a sheet, an image). */
export async function readKept(desk: Pick<Desk, 'host'>, hash: Sha256): Promise<Result<Bytes, HostError>> {
  const source = await keptSource(desk, hash)
  if (!source.ok) return source
  const bytes = await source.value.read(0, source.value.size)
  return bytes ? ok(bytes) : fail({ kind: 'host/not-found', what: hash })
}
