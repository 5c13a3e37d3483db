import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, utf8 } from '../../../src/lib/bytes.ts'
import { crc32, extract, extractBytes, readZip } from '../../../src/zip/index.ts'
import { good, handMade, verdict } from './hand-made-zip.ts'

describe('damage', () => {
  it('a wrong checksum, a wrong size and broken compression are damage', async () => {
    const text = 'hello '.repeat(50)
    const packed = deflateRawSync(utf8(text))
    expect(await verdict(handMade([{ name: 'x', crc: 1 }]))).toBe('zip/damaged')
    expect(await verdict(handMade([{ name: 'x', size: 3 }]))).toBe('zip/damaged')
    expect(await verdict(handMade([{ name: 'x', data: text, method: 8, size: 301 }]))).toBe('zip/damaged')
    expect(await verdict(handMade([{ name: 'x', data: text, method: 8, packed: packed.subarray(0, -1) }]))).toBe(
      'zip/damaged',
    )
    expect(await verdict(handMade([{ name: 'x', data: text, method: 8, packed: utf8('\x07 no deflate') }]))).toBe(
      'zip/damaged',
    )
    expect(await verdict(handMade([{ name: 'x', data: '', method: 8, packed: utf8('') }]))).toBe('zip/damaged')
  })

  it.each([1, 2, 9000])('%i bytes hidden behind the compressed data are damage', async (count) => {
    const packed = concat(deflateRawSync(utf8('hello')), new Uint8Array(count))
    expect(await verdict(handMade([{ name: 'x', data: 'hello', method: 8, packed }]))).toBe('zip/damaged')
  })

  it('something else than an archive is called so', async () => {
    expect(await verdict(utf8('%PDF-1.7 some other file, long enough to hold an end record'))).toBe('zip/not-a-zip')
    expect(await verdict(utf8('short'))).toBe('zip/not-a-zip')
    expect(await verdict(utf8(''))).toBe('zip/truncated')
  })

  it('an archive cut at any 64th of its length is called truncated', async () => {
    const whole = handMade([
      ...good,
      { name: 'data.bin', data: new Uint8Array(5000).fill(7) },
      { name: 'm', method: 8 },
    ])
    for (let part = 0; part < 64; part++)
      expect(await verdict(whole.slice(0, Math.floor((whole.length * part) / 64))), `${part}/64`).toBe('zip/truncated')
    expect(await verdict(whole.slice(0, -1))).toBe('zip/truncated')
  })

  it('no single flipped bit changes what is read', async () => {
    const whole = handMade([...good, { name: 'm', data: 'text '.repeat(30), method: 8 }], {})
    const honest = await contents(whole)
    const fates = new Map<string, number>()
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = whole.slice()
      flipped.set([(whole[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3)
      const fate = await contents(flipped)
      const kind = fate.startsWith('zip/') ? fate : 'same content'
      if (kind === 'same content') expect(fate, `bit ${bit}`).toBe(honest)
      fates.set(kind, (fates.get(kind) ?? 0) + 1)
    }
    // Left over: attributes without meaning here, and the padding of deflate. The bundle's own hash covers them.
    expect((fates.get('same content') ?? 0) / (whole.length * 8)).toBeLessThan(0.1)
  })

  it('a stick pulled out in the middle is unreadable, not damaged', async () => {
    const bytes = handMade([...good, { name: 'big', data: new Uint8Array(3 << 20) }])
    const gone = (after: number) => {
      let calls = 0
      const inner = sourceOf(bytes)
      return {
        size: inner.size,
        read: async (at: number, length: number) => (calls++ < after ? inner.read(at, length) : undefined),
      }
    }
    for (let after = 0; after < 4; after++)
      expect(await readZip(gone(after))).toMatchObject({ ok: false, error: { kind: 'zip/unreadable' } })
    const directory = await readZip(sourceOf(bytes))
    if (!directory.ok) throw new Error(directory.error.kind)
    const entry = present(directory.value.find('big'), 'entry')
    expect(await extract({ source: gone(2) }, entry, () => undefined)).toMatchObject({
      error: { kind: 'zip/unreadable' },
    })
  })
})

async function contents(bytes: Bytes): Promise<string> {
  const directory = await readZip(sourceOf(bytes))
  if (!directory.ok) return directory.error.kind
  const list: string[] = []
  for (const entry of directory.value.entries) {
    const content = await extractBytes(directory.value, entry, 1e6)
    if (!content.ok) return content.error.kind
    list.push(`${entry.name} ${crc32(content.value)}`)
  }
  return list.join('\n')
}
