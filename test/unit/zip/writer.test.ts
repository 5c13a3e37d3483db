import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, utf8 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { readCentralDirectory } from '../../../src/zip/central-directory.ts'
import { crc32, extractBytes, readZip, writeZip, type ZipInput, zipLimits } from '../../../src/zip/index.ts'
import { centralHeader, endRecords } from '../../../src/zip/records.ts'

const input = (name: string, bytes: Bytes, method: ZipInput['method'] = 'store', cut = 1000): ZipInput => ({
  name,
  method,
  size: bytes.length,
  crc32: crc32(bytes),
  content: function* () {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.slice(at, at + cut)
  },
})

async function written(inputs: readonly ZipInput[]) {
  const parts: Bytes[] = []
  const done = await writeZip(inputs, (part) => void parts.push(part))
  return done.ok ? concat(...parts) : done.error
}

const file = fc.record({
  bytes: fc.uint8Array({ maxLength: 4000 }),
  deflate: fc.boolean(),
  cut: fc.integer({ min: 1, max: 5000 }),
})

describe('the writer', () => {
  it('writes what the reader reads back, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (files) => {
        const inputs = files.map(({ bytes, deflate, cut }, i) =>
          input(`d/${i}`, Uint8Array.from(bytes), deflate ? 'deflate' : 'store', cut),
        )
        const archive = await written(inputs)
        if (!(archive instanceof Uint8Array)) throw new Error(archive.kind)
        const directory = await readZip(sourceOf(archive))
        if (!directory.ok) throw new Error(directory.error.kind)
        expect(directory.value.entries.map(({ name }) => name)).toEqual(inputs.map(({ name }) => name))
        for (const [i, entry] of directory.value.entries.entries())
          expect(await extractBytes(directory.value, entry, 4000)).toEqual({
            ok: true,
            value: Uint8Array.from(files[i]?.bytes ?? []),
          })
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes however the content is cut into parts', async () => {
    const text = utf8(Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 1013},`).join(''))
    const hashes = new Set<string>()
    for (const cut of [1, 37, 1000, 32_768, 1 << 20]) {
      const archive = await written([input('m', text, 'deflate', cut)])
      if (archive instanceof Uint8Array) hashes.add(sha256(archive))
    }
    expect(hashes.size).toBe(1)
  })

  it('has not changed its bytes since version 1', async () => {
    const archive = await written([
      input('mimetype', utf8('x/y')),
      input('data/ë.json', utf8('{"a":1}'.repeat(40)), 'deflate'),
    ])
    expect(archive instanceof Uint8Array && sha256(archive)).toMatchInlineSnapshot(
      `"3fc1fb04ff1c2e147adb2d2f7b787259a299d922fec5a83ec8bb42145853a66a"`,
    )
  })

  it('refuses content other than the announced one', async () => {
    const honest = input('a', utf8('hello'))
    for (const lie of [{ size: 4 }, { size: 6 }, { crc32: 1 }])
      for (const method of ['store', 'deflate'] as const)
        expect(await written([{ ...honest, ...lie, method }])).toMatchObject({ kind: 'zip/content-differs', name: 'a' })
  })

  it('refuses what the reader would refuse', async () => {
    expect(await written([input('../a', utf8(''))])).toMatchObject({ kind: 'zip/path-traversal' })
    expect(await written([input('aa:b', utf8(''))])).toMatchObject({ kind: 'zip/bad-name' })
    expect(await written([input('a', utf8('')), input('A', utf8(''))])).toMatchObject({ kind: 'zip/duplicate-name' })
    expect(await written([input('a', utf8('')), input('a/b', utf8(''))])).toMatchObject({ kind: 'zip/name-clash' })
    expect(await written([{ ...input('a', utf8('')), size: zipLimits.file + 1 }])).toMatchObject({
      kind: 'zip/too-large',
    })
    const five = Array.from({ length: 5 }, (_, i) => ({ ...input(`f${i}`, utf8('')), size: zipLimits.file }))
    expect(await written(five)).toMatchObject({ kind: 'zip/too-large', what: 'archive' })
    const many = Array.from({ length: 20_001 }, (_, i) => input(`f${i}`, utf8('')))
    expect(await written(many)).toMatchObject({ kind: 'zip/too-many-entries' })
  })

  it('stores what deflate would turn into something that looks like a bomb', async () => {
    const archive = await written([input('zeros', new Uint8Array(2 << 20), 'deflate', 1 << 20)])
    if (!(archive instanceof Uint8Array)) throw new Error(archive.kind)
    expect(await readZip(sourceOf(archive))).toMatchObject({ ok: true, value: { entries: [{ method: 'store' }] } })
  })

  it('says positions behind 4 GB in ZIP64 fields that the reader understands', () => {
    const entry = { name: 'far', method: 'store', size: 5, compressedSize: 5, crc32: 1, start: 5e9 } as const
    const read = readCentralDirectory(centralHeader(entry), 1, zipLimits)
    expect(read).toMatchObject({ ok: true, value: [{ name: 'far', size: 5, start: 5e9 }] })
    expect(endRecords(1, 5e9, 58)).toHaveLength(98)
    expect(endRecords(1, 4e9, 58)).toHaveLength(22)
  })
})

describe('the checksum', () => {
  it('is the CRC-32 of zlib, also in parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (a, b) => {
        expect(crc32(a)).toBe(zlib.crc32(a))
        expect(crc32(b, crc32(a))).toBe(zlib.crc32(concat(a, b)))
      }),
    )
  })
})
