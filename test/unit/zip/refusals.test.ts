import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, fromLatin1, utf8 } from '../../../src/lib/bytes.ts'
import { extract, extractBytes, readZip, zipLimits } from '../../../src/zip/index.ts'
import { field, good, handMade, type Lie, verdict } from './hand-made-zip.ts'

const named = (name: string | Bytes) => handMade([...good, { name }])

describe('an honest archive is accepted', () => {
  it('stored, deflated, ZIP64, empty and with names that only look dangerous', async () => {
    expect(await verdict(handMade(good))).toBe('accepted')
    expect(await verdict(handMade([{ name: 'm.json', data: 'x'.repeat(5000), method: 8 }]))).toBe('accepted')
    expect(await verdict(handMade([]))).toBe('accepted')
    expect(await verdict(named('__proto__'))).toBe('accepted')
    expect(await verdict(named('constructor/Ëndrra e Çlirimit.pdf'))).toBe('accepted')
    expect(await verdict(handMade([{ name: 'x', zip64: true }, { name: 'y' }], { zip64: true }))).toBe('accepted')
  })
})

describe('names', () => {
  it.each(['../../evil', 'a/../b', '/etc/evil', '..\\evil', 'C:/evil', 'a\\b', '..'])(
    '%s leaves the folder',
    async (name) => {
      expect(await verdict(named(name))).toBe('zip/path-traversal')
    },
  )

  it.each([
    ['a dot segment', 'a/./b'],
    ['an empty segment', 'a//b'],
    ['a device', 'a/CON.txt'],
    ['a device', 'lpt1'],
    ['a trailing dot', 'a/x.'],
    ['a trailing space', 'a/x '],
    ['a stream', 'a/x:y'],
    ['NUL', 'a/x\0.pdf'],
    ['a bell', 'a/\u0007x'],
    ['a line feed', 'a/x\ny'],
    ['a direction mark', 'a/x\u202efdp.exe'],
    ['a zero width', 'x\u200by'],
    ['a percent sign', 'a%2fb'],
    ['a wildcard', 'a*'],
    ['decomposed letters', 'e\u0308.pdf'],
    ['nothing', ''],
    ['256 bytes', 'ë'.repeat(128)],
  ])('%s in a name is refused', async (_, name) => {
    expect(await verdict(named(name))).toBe('zip/bad-name')
  })

  it('a name that is not UTF-8, or not marked as UTF-8, is refused', async () => {
    expect(await verdict(named(fromLatin1('a\xff\xfe')))).toBe('zip/bad-name')
    expect(await verdict(handMade([{ name: 'ë', flags: 0 }]))).toBe('zip/bad-name')
    expect(await verdict(handMade([{ name: 'plain', flags: 0 }]))).toBe('accepted')
  })

  it.each(['a/1.pdf', 'A/1.PDF', 'manifest.JSON'])('%s is there twice', async (name) => {
    expect(await verdict(named(name))).toBe('zip/duplicate-name')
  })

  it('ß and SS are one name where case is folded', async () => {
    expect(await verdict(handMade([{ name: 'ß' }, { name: 'SS' }]))).toBe('zip/duplicate-name')
  })

  it.each([
    ['a', 'a/b'],
    ['x/y/z', 'X/y'],
    ['b/c', 'b'],
  ])('%s and %s cannot both be unpacked', async (...names) => {
    expect(await verdict(handMade(names.map((name) => ({ name }))))).toBe('zip/name-clash')
  })
})

describe('kinds of files', () => {
  it.each([
    ['a symbolic link', { name: 'ln', attributes: 0o120777 * 65536 }],
    ['a pipe', { name: 'p', attributes: 0o010644 * 65536 }],
    ['a folder by mode', { name: 'd', attributes: 0o040755 * 65536 }],
    ['a folder by DOS attribute', { name: 'd', attributes: 0x10 }],
    ['a folder by name', { name: 'd/', data: '' }],
  ])('%s is no file', async (_, lie) => {
    expect(await verdict(handMade([...good, lie]))).toBe('zip/special-file')
  })

  it.each([0x801, 0x841, 0x2801])('flags %i: encrypted', async (flags) => {
    expect(await verdict(handMade([{ name: 'x', flags }]))).toBe('zip/encrypted')
  })

  it('an unknown method, descriptor, flag, version or extra field is refused by name', async () => {
    expect(await verdict(handMade([{ name: 'x', method: 99 }]))).toBe('zip/unknown-method')
    expect(await verdict(handMade([{ name: 'x', flags: 0x808 }]))).toBe('zip/data-descriptor')
    expect(await verdict(handMade([{ name: 'x', flags: 0x820 }]))).toBe('zip/unknown-feature')
    expect(await verdict(handMade([{ name: 'x', version: 63 }]))).toBe('zip/unknown-feature')
    expect(await verdict(handMade([{ name: 'x', extra: field(0x7075, [1]) }]))).toBe('zip/unknown-feature')
    expect(await verdict(handMade([{ name: 'x', comment: 'c' }]))).toBe('zip/comment')
  })
})

describe('bombs and lies about sizes', () => {
  const zeros = new Uint8Array(20e6)
  const packed = deflateRawSync(zeros, { level: 9 })

  it('a file that swells a thousandfold is refused unread', async () => {
    const directory = await readZip(sourceOf(handMade([{ name: 'b', data: zeros, packed, method: 8 }])))
    expect(directory).toMatchObject({ ok: false, error: { kind: 'zip/bomb', name: 'b' } })
  })

  it('a file that swells beyond its recorded size is stopped there', async () => {
    const directory = await readZip(sourceOf(handMade([{ name: 'b', data: zeros, packed, method: 8, size: 1000 }])))
    if (!directory.ok) throw new Error(directory.error.kind)
    let received = 0
    const done = await extract(directory.value, present(directory.value.entries[0], 'entry'), (part) => {
      received += part.length
    })
    expect(done).toMatchObject({ ok: false, error: { kind: 'zip/bomb' } })
    expect(received).toBeLessThanOrEqual(1000)
  })

  it('too many files, too large files and a too large list are refused', async () => {
    const three = handMade([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
    expect(await verdict(three, { ...zipLimits, entries: 2 })).toBe('zip/too-many-entries')
    expect(await verdict(three, { ...zipLimits, file: 4 })).toBe('zip/too-large')
    expect(await verdict(three, { ...zipLimits, archive: 14 })).toBe('zip/too-large')
    expect(await verdict(three, { ...zipLimits, directory: 100 })).toBe('zip/too-large')
    const huge = handMade([{ name: 'a', zip64: true, size: 3 * 2 ** 30, method: 8 }])
    expect(await verdict(huge)).toBe('zip/too-large')
    expect(await verdict(handMade(good, { zip64: true, count: 2 ** 40 }))).toBe('zip/too-many-entries')
  })

  it('the sum of honest small sizes counts too', async () => {
    const packed = deflateRawSync(new Uint8Array(9000), { level: 9 })
    const many = Array.from({ length: 20 }, (_, i) => ({
      name: `f${i}`,
      data: new Uint8Array(9000),
      packed,
      method: 8,
    }))
    expect(await verdict(handMade(many), { ...zipLimits, archive: 100_000 })).toBe('zip/too-large')
  })

  it('a caller may ask for less', async () => {
    const directory = await readZip(sourceOf(handMade(good)))
    if (!directory.ok) throw new Error(directory.error.kind)
    const entry = present(directory.value.find('a/1.pdf'), 'entry')
    expect(await extractBytes(directory.value, entry, 5)).toMatchObject({
      error: { kind: 'zip/too-large', limit: 5 },
    })
    expect(await extractBytes(directory.value, entry, 6)).toMatchObject({ value: utf8('%PDF-1') })
  })
})

describe('two programs must not read two archives', () => {
  it.each([
    ['another name', { name: 'ok.pdf', local: { name: 'no.pdf' } }],
    ['another length of name', { name: 'ok.pdf', local: { name: 'ok.pdf2' } }],
    ['another method', { name: 'x', method: 8, local: { method: 0 } }],
    ['another CRC', { name: 'x', local: { crc: 7 } }],
    ['another size', { name: 'x', local: { size: 4 } }],
    ['another date', { name: 'x', local: { date: 0x22 } }],
    ['an extra field', { name: 'x', local: { extra: field(0x7075, [1]) } }],
    ['another ZIP64 size', { name: 'x', zip64: true, local: { extra: field(1, [4, 5]) } }],
    ['no ZIP64 size', { name: 'x', zip64: true, local: { extra: utf8('') } }],
  ] satisfies [string, Lie][])('%s in the local header', async (_, lie) => {
    expect(await verdict(handMade([...good, lie]))).toBe('zip/header-mismatch')
  })

  it('two entries over the same bytes, or one inside the other', async () => {
    expect(await verdict(handMade([{ name: 'a' }, { name: 'b', start: 0, listedOnly: true }]))).toBe('zip/overlap')
    const inner = handMade([{ name: 'k', data: 'K'.repeat(1000) }]).subarray(0, 1031)
    const quoted = handMade([
      { name: 'x', data: inner },
      { name: 'k', data: 'K'.repeat(1000), start: 31, listedOnly: true },
    ])
    expect(await verdict(quoted)).toBe('zip/overlap')
  })

  it('a file that runs into the list of files', async () => {
    const lie = { name: 'a', data: 'hello', packed: utf8('hello'), zip64: true, size: 9 }
    const bytes = handMade([{ ...lie, extra: field(1, [9, 9, 0]), local: { extra: field(1, [9, 9]) } }])
    expect(await verdict(bytes)).toBe('zip/overlap')
  })

  it('bytes that belong to no file, between files or before the list', async () => {
    expect(await verdict(handMade(good, { between: 'hidden' }))).toBe('zip/gap')
    expect(await verdict(handMade([{ name: 'a' }, { name: 'b', start: 3 }]))).toBe('zip/overlap')
    expect(await verdict(handMade([...good, { name: 'b', start: 999 }]))).toBe('zip/gap')
    expect(await verdict(concat(handMade(good).subarray(0, 50), handMade(good)))).toBe('zip/gap')
  })

  it('bytes before or behind, a comment with an archive in it', async () => {
    expect(await verdict(handMade(good, { prefix: 'MZ--polyglot--' }))).toBe('zip/prefix-bytes')
    expect(await verdict(handMade(good, { suffix: 'junk' }))).toBe('zip/trailing-bytes')
    expect(await verdict(handMade(good, { comment: utf8('note') }))).toBe('zip/comment')
    expect(await verdict(handMade(good, { comment: handMade([{ name: 'evil' }]) }))).toBe('zip/gap')
  })

  it('a list that contradicts itself', async () => {
    expect(await verdict(handMade(good, { count: 1 }))).toBe('zip/directory-damaged')
    expect(await verdict(handMade(good, { count: 9 }))).toBe('zip/directory-damaged')
    expect(await verdict(handMade(good, { zip64: { records: 3 } }))).toBe('zip/directory-damaged')
    expect(await verdict(handMade(good, { zip64: { locator: 0 } }))).toBe('zip/directory-damaged')
    expect(await verdict(handMade(good, { disk: 1 }))).toBe('zip/split')
  })
})
