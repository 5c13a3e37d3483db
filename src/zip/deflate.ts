import { Deflate, Inflate } from 'pako'
import { assert } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'

/**
 * Raw deflate (RFC 1951) by pako: the platforms' own compressors give different bytes for the same input.
 * The result does not depend on how the content is cut into parts.
 */
export async function* deflated(content: AsyncIterable<Bytes> | Iterable<Bytes>): AsyncGenerator<Bytes> {
  const deflate = new Deflate({ raw: true, level: 6, chunkSize: 1 << 16 })
  const produced: Bytes[] = []
  deflate.onData = (part) => void produced.push(part as Bytes)
  for await (const part of content) {
    assert(deflate.push(part, false), 'pako refuses input')
    yield* produced.splice(0)
  }
  assert(deflate.push(new Uint8Array(0), true), 'pako refuses to finish')
  yield* produced.splice(0)
}

class Overrun extends Error {}

export interface Inflater {
  /** What these compressed bytes yield; 'overrun' as soon as it is more than allowed in all, 'broken' where it is no deflate. */
  push(part: Bytes): readonly Bytes[] | 'overrun' | 'broken'
  /** True once the final block has been read. */
  hasEnded(): boolean
}

/** Raw inflate that stops at `limit` bytes in all, whatever the archive claims. */
export function inflater(limit: number): Inflater {
  const inflate = new Inflate({ raw: true, chunkSize: 1 << 16 })
  let produced: Bytes[] = []
  let total = 0
  let ended = false
  inflate.onEnd = (status) => {
    ended = (status as number) === 0
  }
  inflate.onData = (part) => {
    total += (part as Bytes).length
    if (total > limit) throw new Overrun()
    produced.push(part as Bytes)
  }
  const push = (part: Bytes) => {
    produced = []
    try {
      // After its final block pako refuses further input, and so bytes behind the stream are found.
      return inflate.push(part, false) ? produced : 'broken'
    } catch (thrown) {
      if (thrown instanceof Overrun) return 'overrun'
      throw thrown
    }
  }
  return { push, hasEnded: () => ended }
}
