import type { Bytes } from '../lib/bytes.ts'
import type { HostBlobs, HostError, SavedContent } from './contract.ts'
import { chunkLimit } from './limits.ts'

/** Thrown through a writer that must leave nothing half-written, and caught where `save` answers. */
export class ContentGone extends Error {
  readonly failure: HostError
  constructor(failure: HostError) {
    super(failure.kind)
    this.failure = failure
  }
}

/** What is to be saved, part by part: kept content never stands in memory whole. */
export async function* partsToSave(content: SavedContent, blobs: HostBlobs): AsyncGenerator<Bytes> {
  if ('bytes' in content) {
    yield content.bytes
    return
  }
  const size = await blobs.size(content.blob)
  if (!size.ok) throw new ContentGone(size.error)
  for (let at = 0; at < size.value; at += chunkLimit) {
    const part = await blobs.read(content.blob, at, Math.min(chunkLimit, size.value - at))
    if (!part.ok) throw new ContentGone(part.error)
    yield part.value
  }
}
