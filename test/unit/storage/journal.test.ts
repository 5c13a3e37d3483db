import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimedSchema,
  type EntryContent,
  makeEntry,
  origin,
  readChain,
  readEntry,
} from '../../../src/storage/journal.ts'

function journalOf(count: number): string[] {
  let prev = origin
  return Array.from({ length: count }, (_, index) => {
    const content: EntryContent = {
      seq: index + 1,
      generation: 1,
      schema: 1,
      at: '2026-11-22T14:05:00+01:00',
      kind: 'change',
      changes: [{ table: 'settings', op: 'put', row: { key: `k${index}`, value: 'ë\u2028\ud800' } }],
      prev,
    }
    const { entry, line } = makeEntry(content)
    prev = entry.hash
    return line
  })
}

describe('a journal line', () => {
  it('is one line of JSON that names its own hash, and reads back as it was written', () => {
    const [line = ''] = journalOf(1)
    expect(line).not.toMatch(/[\n\r]/)
    const entry = readEntry(line)
    expect(entry).toEqual(JSON.parse(line))
    expect(entry?.changes[0]).toMatchObject({ row: { value: 'ë\u2028\ud800' } })
    expect(claimedSchema(line)).toBe(1)
  })

  it('with any one character changed is not read', () => {
    const [line = ''] = journalOf(1)
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const other = String.fromCharCode(code)
        fc.pre(line[at] !== other)
        expect(readEntry(line.slice(0, at) + other + line.slice(at + 1))).toBeUndefined()
      }),
    )
  })
})

describe('the chain', () => {
  it('of an untouched journal is whole', () => {
    const chain = readChain(journalOf(20))
    expect(chain).toMatchObject({ damage: null, headed: true, begins: 1, ends: 20, lines: 20 })
    expect(chain.entries).toHaveLength(20)
  })

  it('of an empty journal is whole and has no head', () => {
    expect(readChain([])).toEqual({ entries: [], lines: 0, damage: null, headed: false, begins: 1, ends: 0 })
  })

  it('names the damaged line and keeps the intact ones on both sides of it', () => {
    const lines: (string | null)[] = journalOf(10)
    lines[4] = lines[4]?.replace('k4', 'k5') ?? null
    const chain = readChain(lines)
    expect(chain.damage).toEqual({ kind: 'storage/journal-damaged', line: 5, intact: 4 })
    expect(chain.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10])
  })

  it('counts damaged lines at the end and at the beginning', () => {
    const lines = journalOf(6)
    expect(readChain([...lines.slice(0, 5), 'x'])).toMatchObject({ damage: { line: 6, intact: 5 }, ends: 6 })
    expect(readChain([null, ...lines.slice(1)])).toMatchObject({
      damage: { line: 1 },
      headed: false,
      begins: 1,
      ends: 6,
    })
    expect(readChain(['x'])).toMatchObject({ damage: { line: 1, intact: 0 }, ends: 1, entries: [] })
  })

  it('sees a line that was taken out, repeated or swapped', () => {
    const lines = journalOf(6)
    const [a = '', b = '', c = '', ...rest] = lines
    expect(readChain([a, c, ...rest]).damage?.line).toBe(2)
    expect(readChain([a, b, b, c, ...rest]).damage?.line).toBe(3)
    expect(readChain([a, c, b, ...rest]).damage?.line).toBe(2)
    expect(readChain([b, c, ...rest])).toMatchObject({ damage: { line: 1 }, headed: false })
  })

  it('does not take a line of another history for its own', () => {
    const lines = journalOf(3)
    const stranger = makeEntry({
      seq: 4,
      generation: 1,
      schema: 1,
      at: '',
      kind: 'change',
      changes: [],
      prev: origin,
    })
    const chain = readChain([...lines, stranger.line])
    expect(chain.damage?.line).toBe(4)
    expect(chain.entries).toHaveLength(3)
  })
})
