import assert from 'node:assert/strict'
import { concat, utf8 } from '../../src/lib/bytes.ts'
import { failure, type HostCase, refused, value } from './host-world.ts'

const line = (number: number): string => JSON.stringify({ seq: number, text: `vlerësim “${number}” ë ç 🏛` })
const lines = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => line(from + i))

export const journalCases: readonly HostCase[] = [
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
