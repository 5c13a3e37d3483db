import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { isSha256, type Sha256, sha256Stream } from '../lib/sha256.ts'
import type { HostBlobs, HostError } from './contract.ts'
import { overChunk } from './limits.ts'

/** One unfinished write. Nothing of it is visible before `finish`. */
export interface BlobUpload {
  append(part: Bytes): Promise<void>
  /** Flushes to the disk and takes the name, whole and at once; replaces a blob of the same name. */
  finish(hash: Sha256): Promise<void>
  discard(): Promise<void>
}

/** Where blobs lie: throws what the platform throws. */
export interface BlobPlace {
  begin(): Promise<BlobUpload>
  size(hash: Sha256): Promise<number>
  read(hash: Sha256, start: number, length: number): Promise<Bytes>
  remove(hash: Sha256): Promise<void>
  list(): Promise<readonly string[]>
  /** The expected failure behind what was thrown; throws again what is a bug. */
  failure(thrown: unknown, what: string): HostError
}

interface Open {
  readonly upload: BlobUpload
  readonly hash: ReturnType<typeof sha256Stream>
  /** The parts are written in the order of the calls, even when the caller does not wait. */
  last: Promise<unknown>
}

/** The `blobs` of the contract over one place: hashing, order, limits and failures are the same everywhere. */
export function blobsIn(place: BlobPlace): HostBlobs {
  const uploads = new Map<string, Open>()
  const unknown = (what: string) => fail({ kind: 'host/not-found', what } as const)

  async function attempt<T>(what: string, work: () => Promise<T>): Promise<Result<T, HostError>> {
    try {
      return ok(await work())
    } catch (thrown) {
      return fail(place.failure(thrown, what))
    }
  }

  /** A name becomes part of a path: whatever is no hash has no bytes, even where the caller was deceived. */
  const named = async <T>(hash: string, work: () => Promise<T>): Promise<Result<T, HostError>> =>
    isSha256(hash) ? attempt(hash, work) : unknown(hash)

  /** Runs the work after the upload's earlier parts. Whatever fails ends the upload and removes its bytes. */
  function inTurn(id: string, work: (open: Open) => Promise<Result<null, HostError>>) {
    const open = uploads.get(id)
    if (!open) return Promise.resolve(unknown('upload'))
    const turn = open.last.then(async () => {
      const result = uploads.get(id) === open ? await work(open) : unknown('upload')
      if (!result.ok && uploads.delete(id)) await open.upload.discard().catch(() => undefined)
      return result
    })
    open.last = turn.catch(() => undefined)
    return turn
  }

  return {
    begin: () =>
      attempt('upload', async () => {
        const id = crypto.randomUUID()
        uploads.set(id, { upload: await place.begin(), hash: sha256Stream(), last: Promise.resolve() })
        return id
      }),
    append: async (id, part) =>
      overChunk('part', part.length) ??
      inTurn(id, ({ upload, hash }) =>
        attempt('upload', async () => {
          hash.update(part)
          await upload.append(part)
          return null
        }),
      ),
    finish: (id, wanted) =>
      inTurn(id, async ({ upload, hash }) => {
        if (hash.digest() !== wanted) return unknown(wanted)
        const kept = await attempt(wanted, () => upload.finish(wanted))
        if (!kept.ok) return kept
        uploads.delete(id)
        return ok(null)
      }),
    abandon: (id) =>
      inTurn(id, async ({ upload }) => {
        uploads.delete(id)
        return attempt('upload', async () => {
          await upload.discard()
          return null
        })
      }),
    size: (hash) => named(hash, () => place.size(hash)),
    read: async (hash, start, length) => overChunk(hash, length) ?? named(hash, () => place.read(hash, start, length)),
    remove: (hash) =>
      named(hash, async () => {
        await place.remove(hash)
        return null
      }),
    list: () => attempt('blobs', async () => (await place.list()).filter(isSha256).sort()),
  }
}
