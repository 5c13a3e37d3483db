import assert from 'node:assert/strict'
import type { Host } from '../../src/host/contract.ts'
import { chunkLimit } from '../../src/host/limits.ts'
import { type Bytes, concat, utf8 } from '../../src/lib/bytes.ts'
import type { Failure, Result } from '../../src/lib/result.ts'
import { type Sha256, sha256 } from '../../src/lib/sha256.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Bytes
}

/** One implementation on one fresh profile, with a person and a disk that do what the case says. */
export interface HostWorld {
  readonly host: () => Host
  /** Ends the program the hard way and starts it again on the same profile. */
  readonly kill: () => Promise<void>
  /** Another window on the same profile; absent where the edition allows only one. */
  readonly second?: () => Promise<Host>
  /** Puts bytes behind the journal's last line, as a crash or another program would. */
  readonly tearJournal: (tail: Bytes) => Promise<void>
  /** Runs a call that opens a dialog, in which the person chooses these files (undefined = cancels). */
  readonly choosing: <T>(
    files: readonly NamedBytes[] | undefined,
    call: (host: Host) => Promise<T>,
    folder?: boolean,
  ) => Promise<T>
  /** Runs a call that saves; answers its result and the file as it then lies on the disk. */
  readonly saving: <T>(call: (host: Host) => Promise<T>) => Promise<{ readonly result: T; readonly file: NamedBytes }>
  readonly end: () => Promise<void>
}

export interface HostCase {
  readonly name: string
  readonly run: (world: HostWorld) => Promise<void>
}

async function value<T>(answer: Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer
  assert.ok(result.ok, `unexpected failure: ${JSON.stringify(result)}`)
  return result.value
}

async function failure(answer: Promise<Result<unknown, Failure>>): Promise<Failure> {
  const result = await answer
  assert.ok(!result.ok, 'expected a failure')
  return result.error
}

const refused = async (kind: string, answer: Promise<Result<unknown, Failure>>): Promise<void> =>
  assert.equal((await failure(answer)).kind, kind)

/** Bytes that no compression or text conversion leaves alone by luck. */
function noise(length: number, seed: number): Bytes {
  const bytes = new Uint8Array(length)
  let state = seed >>> 0 || 1
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}

const line = (number: number): string => JSON.stringify({ seq: number, text: `vlerësim “${number}” ë ç 🏛` })
const lines = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => line(from + i))

async function keep(host: Host, ...parts: readonly Bytes[]): Promise<Sha256> {
  const upload = await value(host.blobs.begin())
  for (const part of parts) await value(host.blobs.append(upload, part))
  const hash = sha256(concat(...parts))
  await value(host.blobs.finish(upload, hash))
  return hash
}

const journalCases: readonly HostCase[] = [
  {
    name: 'an empty profile has an empty journal',
    run: async ({ host }) => {
      assert.equal(await value(host().journal.length()), 0)
      assert.deepEqual(await value(host().journal.read(0, 10)), [])
    },
  },
  {
    name: 'what was answered as written is there after the program was killed, in order and letter for letter',
    run: async (world) => {
      assert.equal(await value(world.host().journal.append(lines(0, 3), 0)), 3)
      assert.equal(await value(world.host().journal.append([line(3)], 3)), 4)
      await world.kill()
      assert.equal(await value(world.host().journal.length()), 4)
      assert.deepEqual(await value(world.host().journal.read(0, 100)), lines(0, 4))
      assert.deepEqual(await value(world.host().journal.read(1, 2)), lines(1, 3))
      assert.deepEqual(await value(world.host().journal.read(4, 2)), [])
      assert.equal(await value(world.host().journal.append([line(4)], 4)), 5)
    },
  },
  {
    name: 'a torn last line is cut off at the next start, and the journal goes on behind the last whole one',
    run: async (world) => {
      let written = await value(world.host().journal.append(lines(0, 2), 0))
      for (const tail of ['{"seq":2,"te', `${line(2)}\n${line(3)}\n{"s`, '\0\0\0\0', '\n{"seq":2']) {
        await world.tearJournal(utf8(tail))
        await world.kill()
        assert.deepEqual(await value(world.host().journal.read(0, 100)), lines(0, written))
        written = await value(world.host().journal.append([line(written)], written))
      }
      assert.deepEqual(await value(world.host().journal.read(0, 100)), lines(0, 6))
    },
  },
  {
    name: 'a writer that has missed lines of another one is refused and told how many there are',
    run: async (world) => {
      const second = world.second ? await world.second() : world.host()
      await value(world.host().journal.append(lines(0, 2), 0))
      assert.deepEqual(await failure(second.journal.append([line(0)], 0)), {
        kind: 'host/journal-conflict',
        expected: 0,
        found: 2,
      })
      assert.deepEqual(await value(second.journal.read(0, 9)), lines(0, 2))
      assert.equal(await value(second.journal.append([line(2)], 2)), 3)
      await refused('host/journal-conflict', world.host().journal.append([line(2)], 2))
      assert.deepEqual(await value(world.host().journal.read(0, 9)), lines(0, 3))
    },
  },
  {
    name: 'of two batches sent at once with the same count one is kept whole and the other refused',
    run: async ({ host }) => {
      const both = await Promise.all([host().journal.append(lines(0, 3), 0), host().journal.append(lines(5, 9), 0)])
      assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true])
      const kept = both[0]?.ok ? lines(0, 3) : lines(5, 9)
      assert.deepEqual(await value(host().journal.read(0, 99)), kept)
    },
  },
  {
    name: 'a journal set aside leaves an empty one, which can be written at once',
    run: async (world) => {
      await value(world.host().journal.append(lines(0, 2), 0))
      await value(world.host().journal.setAside())
      assert.equal(await value(world.host().journal.length()), 0)
      await value(world.host().journal.append([line(7)], 0))
      await world.kill()
      assert.deepEqual(await value(world.host().journal.read(0, 9)), [line(7)])
    },
  },
  {
    name: 'bytes that are no text are reported with their line, not guessed at',
    run: async (world) => {
      await value(world.host().journal.append([line(0)], 0))
      await world.tearJournal(concat(Uint8Array.of(0xff, 0xfe), utf8('\n\n')))
      await world.kill()
      assert.deepEqual(await value(world.host().journal.read(0, 1)), [line(0)])
      assert.deepEqual(await failure(world.host().journal.read(1, 1)), { kind: 'host/journal-damaged', line: 1 })
    },
  },
  {
    name: 'one answer never carries more than a chunk, and reading on gives the rest',
    run: async ({ host }) => {
      const long = JSON.stringify('x'.repeat(3 << 20))
      await value(host().journal.append([long, long, long, long], 0))
      const first = await value(host().journal.read(0, 100))
      assert.equal(first.length, 2)
      assert.equal((await value(host().journal.read(first.length, 100))).length, 2)
    },
  },
]

const blobCases: readonly HostCase[] = [
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

const fileCases: readonly HostCase[] = [
  {
    name: 'chosen files are read by their tokens, in parts, until they are released',
    run: async (world) => {
      const files = [
        { name: 'paketa “ë”.juria', bytes: noise(100_000, 20) },
        { name: 'fleta.pdf', bytes: utf8('%PDF') },
      ]
      const kinds = [{ label: 'Juria', extensions: ['juria', 'pdf'] }]
      const chosen = await world.choosing(files, (host) => value(host.files.open({ kinds, many: true })))
      assert.deepEqual(
        chosen.map(({ name, size }) => ({ name, size })),
        files.map(({ name, bytes }) => ({ name, size: bytes.length })),
      )
      const token = chosen[0]?.token ?? ''
      const part = await value(world.host().files.read(token, 99_990, 50))
      assert.deepEqual([...part], [...noise(100_000, 20).subarray(99_990)])
      await refused('host/too-large', world.host().files.read(token, 0, chunkLimit + 1))
      await value(world.host().files.release(chosen.map((file) => file.token)))
      await refused('host/not-found', world.host().files.read(token, 0, 1))
    },
  },
  {
    name: 'a chosen folder gives every file below it, named from that folder on',
    run: async (world) => {
      const files = [
        { name: 'a.pdf', bytes: utf8('1') },
        { name: 'më/poshtë/b.pdf', bytes: utf8('22') },
      ]
      const chosen = await world.choosing(files, (host) => value(host.files.openFolder()), true)
      const seen = chosen.map(({ name, size }) => `${name} ${size}`).sort()
      assert.deepEqual(seen, ['a.pdf 1', 'më/poshtë/b.pdf 2'])
    },
  },
  {
    name: 'a cancelled dialog is an answer like any other',
    run: async (world) => {
      const answer = await world.choosing(undefined, (host) => host.files.open({ kinds: [], many: false }))
      assert.deepEqual(answer, { ok: false, error: { kind: 'host/cancelled' } })
    },
  },
  {
    name: 'a saved file lies there byte for byte under the name that is answered',
    run: async (world) => {
      const bytes = noise(3_000_000, 21)
      const kinds = [{ label: 'PDF', extensions: ['pdf'] }]
      const { result, file } = await world.saving((host) =>
        value(host.files.save({ name: 'procesverbali-ë.pdf', kinds, bytes })),
      )
      assert.equal(result, file.name)
      assert.equal(sha256(file.bytes), sha256(bytes))
    },
  },
]

const appCases: readonly HostCase[] = [
  {
    name: 'a file of the program is found by its name, and no name leads anywhere else',
    run: async ({ host }) => {
      assert.ok((await value(host().app.resource('fonts/latin-regular.ttf'))).length > 1000)
      for (const name of ['fonts/none.ttf', '../package.json', 'fonts/../../package.json', '/etc/passwd', '', 'fonts'])
        await refused('host/not-found', host().app.resource(name))
    },
  },
  {
    name: 'the program says its version and the person’s languages, and secrets are real or refused',
    run: async ({ host }) => {
      const info = await value(host().app.info())
      assert.match(info.version, /^\d+\.\d+\.\d+/)
      assert.ok(info.languages.length > 0)
      if (await value(host().secrets.available())) {
        const wrapped = await value(host().secrets.wrap(utf8('çelës')))
        assert.deepEqual(await value(host().secrets.unwrap(wrapped)), utf8('çelës'))
      } else await refused('host/unavailable', host().secrets.wrap(utf8('çelës')))
    },
  },
]

/** What every host must do. Register each case with the runner at hand, on a world of its own. */
export const hostCases: readonly HostCase[] = [...journalCases, ...blobCases, ...fileCases, ...appCases]

/** Registers every case; `begin` makes a fresh world for each. */
export function hostSuite(
  register: (name: string, run: () => Promise<void>) => void,
  begin: () => Promise<HostWorld>,
): void {
  for (const { name, run } of hostCases)
    register(name, async () => {
      const world = await begin()
      try {
        await run(world)
      } finally {
        await world.end()
      }
    })
}
