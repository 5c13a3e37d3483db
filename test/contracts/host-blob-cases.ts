import assert from 'node:assert/strict'
import type { Host } from '../../src/host/contract.ts'
import { chunkLimit } from '../../src/host/limits.ts'
import { type Bytes, concat, utf8 } from '../../src/lib/bytes.ts'
import { type Sha256, sha256 } from '../../src/lib/sha256.ts'
import { failure, type HostCase, noise, refused, value } from './host-world.ts'

async function keep(host: Host, ...parts: readonly Bytes[]): Promise<Sha256> {
  const upload = await value(host.blobs.begin())
  for (const part of parts) await value(host.blobs.append(upload, part))
  const hash = sha256(concat(...parts))
  await value(host.blobs.finish(upload, hash))
  return hash
}

export const blobCases: readonly HostCase[] = [
  {
    name: 'a document kept in parts is there after the program was killed, whole and by its hash',
    run: async (world) => {
      const parts = [noise(70_000, 1), noise(1, 2), noise(300_000, 3)]
      const hash = await keep(world.host(), ...parts)
      await world.kill()
      assert.equal(await value(world.host().blobs.size(hash)), 370_001)
      assert.equal(sha256(await value(world.host().blobs.read(hash, 0, 370_001))), hash)
      const middle = await value(world.host().blobs.read(hash, 69_990, 20))
      assert.deepEqual([...middle], [...concat(...parts).subarray(69_990, 70_010)])
      assert.equal((await value(world.host().blobs.read(hash, 370_000, 50))).length, 1)
      assert.deepEqual(await value(world.host().blobs.list()), [hash])
    },
  },
  {
    name: 'bytes with another hash than promised are refused and leave nothing behind',
    run: async ({ host }) => {
      const upload = await value(host().blobs.begin())
      await value(host().blobs.append(upload, utf8('changed')))
      await refused('host/not-found', host().blobs.finish(upload, sha256(utf8('promised'))))
      assert.deepEqual(await value(host().blobs.list()), [])
      await refused('host/not-found', host().blobs.append(upload, utf8('more')))
      await refused('host/not-found', host().blobs.size(sha256(utf8('changed'))))
    },
  },
  {
    name: 'the same document may be kept twice, and an empty one is a document too',
    run: async ({ host }) => {
      const bytes = noise(5000, 4)
      const [first, empty] = [await keep(host(), bytes), await keep(host())]
      assert.equal(await keep(host(), bytes), first)
      assert.equal(await value(host().blobs.size(empty)), 0)
      assert.deepEqual(await value(host().blobs.list()), [first, empty].sort())
      await value(host().blobs.remove(first))
      await refused('host/not-found', host().blobs.read(first, 0, 1))
      await refused('host/not-found', host().blobs.remove(first))
    },
  },
  {
    name: 'an abandoned document and one that a crash interrupted are not there',
    run: async (world) => {
      const abandoned = await value(world.host().blobs.begin())
      await value(world.host().blobs.append(abandoned, noise(100, 5)))
      await value(world.host().blobs.abandon(abandoned))
      await refused('host/not-found', world.host().blobs.finish(abandoned, sha256(noise(100, 5))))
      const interrupted = await value(world.host().blobs.begin())
      await value(world.host().blobs.append(interrupted, noise(100, 6)))
      await world.kill()
      await refused('host/not-found', world.host().blobs.append(interrupted, noise(100, 6)))
      assert.deepEqual(await value(world.host().blobs.list()), [])
    },
  },
  {
    name: 'parts sent without waiting are kept in the order of the calls',
    run: async ({ host }) => {
      const parts = Array.from({ length: 8 }, (_, i) => noise(20_000 - i * 2000, i + 10))
      const upload = await value(host().blobs.begin())
      await Promise.all(parts.map((part) => value(host().blobs.append(upload, part))))
      await value(host().blobs.finish(upload, sha256(concat(...parts))))
    },
  },
  {
    name: 'a part or a read of exactly one chunk passes, one byte more is refused',
    run: async ({ host }) => {
      const whole = noise(chunkLimit, 7)
      const hash = await keep(host(), whole)
      assert.equal(sha256(await value(host().blobs.read(hash, 0, chunkLimit))), hash)
      const error = await failure(host().blobs.read(hash, 0, chunkLimit + 1))
      assert.deepEqual(error, { kind: 'host/too-large', what: hash, limit: chunkLimit })
      const upload = await value(host().blobs.begin())
      await refused('host/too-large', host().blobs.append(upload, noise(chunkLimit + 1, 8)))
    },
  },
]
