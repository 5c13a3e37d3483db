import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openBundle } from '../../../src/bundle/index.ts'
import { readAsicManifest } from '../../../src/bundle/manifest.ts'
import { present } from '../../../src/lib/assert.ts'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, fromHex, fromLatin1, latin1, toHex, utf8 } from '../../../src/lib/bytes.ts'
import type { Failure, Result } from '../../../src/lib/result.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { layPaper, readSignedPaper } from '../../../src/paper/index.ts'
import { readSheet } from '../../../src/scoresheet/index.ts'
import { signDetached, verifyDetached } from '../../../src/signing/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { samplePaper } from '../../fixtures/sample-paper.ts'
import { signed } from '../../fixtures/signed-papers.ts'
import { kindOf, newPerson, won } from '../../fixtures/signers.ts'

const golden = (name: string) =>
  Uint8Array.from(readFileSync(join(import.meta.dirname, '../../fixtures/golden/v1', name)))
const sheet = golden('anetar-1.pdf')
const text = latin1(sheet)
const person = await newPerson('Ana Shembull')

/** Milliseconds that a reader may take over one hostile file of a few hundred kilobytes. */
const patience = 1000

/** The same numbers on every run (Lehmer, modulo 2^31 − 1). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 0x7fffffff
    return state % below
  }
}

let unruly: string[] = []
beforeEach(() => {
  unruly = []
})

/** The kind of the answer; what is thrown or takes too long is written down. */
async function answerOf(name: string, read: () => Promise<Result<unknown, Failure>>): Promise<string> {
  try {
    let spent = Number.POSITIVE_INFINITY
    let kind = ''
    // Slow twice is slow; once may be another program's doing.
    for (let attempt = 0; attempt < 2 && spent > patience; attempt++) {
      const start = performance.now()
      kind = kindOf(await read())
      spent = performance.now() - start
    }
    if (spent > patience) unruly.push(`${name}: ${Math.round(spent)} ms (${kind})`)
    return kind
  } catch (error) {
    unruly.push(`${name}: ${String(error).slice(0, 200)}`)
    return 'thrown'
  }
}

const readEach = async (name: string, bytes: Bytes): Promise<string> => {
  await answerOf(`paper: ${name}`, () => readSignedPaper(bytes, paperKit))
  return answerOf(`sheet: ${name}`, () => readSheet(bytes, paperKit))
}

const fillers: readonly (readonly [string, (length: number) => string])[] = [
  ['digits', (length) => '9'.repeat(length)],
  ['lists', (length) => '['.repeat(length)],
  ['dictionaries', (length) => '<</A'.repeat(length / 4)],
  ['strings', (length) => '('.repeat(length)],
  ['names', (length) => `/${'a'.repeat(length)}`],
  ['zeros', (length) => '\0'.repeat(length)],
  ['white space', (length) => ' '.repeat(length)],
]

/** A PDF of which the tables are right and one object is not: what the reader must get to the bottom of. */
function pdfWith(value: string, trailer = ''): Bytes {
  const objects = ['<< /Type /Catalog /AcroForm 2 0 R /Names 2 0 R >>', value]
  let body = '%PDF-1.7\n%\x81\x81\x81\x81\n'
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const [i, object] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  return fromLatin1(`${body}${table}trailer\n<< /Size 3 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF`)
}

/** Signs whatever stands in the file, as somebody with a program of their own could. */
async function resigned(file: string): Promise<Bytes> {
  const start = file.lastIndexOf('/Contents <') + '/Contents '.length
  const end = file.indexOf('>', start) + 1
  const digest = present(fromHex(sha256(fromLatin1(file.slice(0, start) + file.slice(end)))), 'digest')
  return withCms(file, await signDetached({ content: { digest }, signer: person }))
}

/** The sheet with more text behind `mark`, which follows /Contents, and its last table and range made right again. */
function withLonger(mark: string, more: string): string {
  const at = text.lastIndexOf(mark) + mark.length
  const table = text.lastIndexOf('\nxref\n')
  const moved = (offset: string) =>
    String(Number(offset) > at ? Number(offset) + more.length : offset).padStart(10, '0')
  const body = text
    .slice(0, at)
    .replace(/[ \d]{10}(?=\]\n\/Contents)/, (last) => String(+last + more.length).padStart(10))
  const end = text
    .slice(table)
    .replace(/\d{10}(?= 00000 n)/g, moved)
    .replace(/startxref\n(\d+)/, (_, start: string) => `startxref\n${+start + more.length}`)
  return body + more + text.slice(at, table) + end
}

function withCms(file: string, cms: Bytes): Bytes {
  const start = file.lastIndexOf('/Contents <') + '/Contents <'.length
  const end = file.indexOf('>', start)
  return fromLatin1(
    file.slice(0, start) +
      toHex(cms)
        .slice(0, end - start)
        .padEnd(end - start, '0') +
      file.slice(end),
  )
}

const cmsOf = (file: string): Bytes => {
  const digits = /\/Contents <(30820[0-9a-f]{3}|3082[0-9a-f]{4})/.exec(file)
  const start = (digits?.index ?? 0) + '/Contents <'.length
  const length = 4 + Number.parseInt(file.slice(start + 4, start + 8), 16)
  return present(fromHex(file.slice(start, start + 2 * length)), 'CMS')
}

describe('a hostile file never throws and never keeps the reader busy', () => {
  it('bytes thrown in at random, and files cut anywhere', async () => {
    const roll = dice(1)
    const kinds = new Set<string>()
    for (let i = 0; i < 150; i++) {
      const bytes = Uint8Array.from(sheet)
      // Half of them in the increment that signs, where the strict reader looks hardest.
      const from = i % 2 ? sheet.length - 20_000 : 0
      for (let k = roll(8); k >= 0; k--) bytes[from + roll(sheet.length - from)] = roll(256)
      kinds.add(await readEach(`random ${i}`, bytes))
    }
    for (let i = 0; i < 30; i++) kinds.add(await readEach(`cut ${i}`, sheet.slice(0, roll(sheet.length))))
    expect(unruly).toEqual([])
    expect(kinds.has('ok')).toBe(false)
  }, 60_000)

  it('long runs of digits, brackets and names, over what is there and between it', async () => {
    const roll = dice(2)
    const kinds = new Set<string>()
    const places = [
      ...text.matchAll(/xref\n|trailer\n<<|\/(?:Size|Prev|Length|ByteRange|Kids|T|M|BBox) ?|startxref\n/g),
    ]
    for (const [name, fill] of fillers) {
      for (const length of [40, 4000, 100_000]) {
        const at = roll(text.length - length)
        const over = text.slice(0, at) + fill(length).slice(0, length) + text.slice(at + length)
        kinds.add(await readEach(`${name} over ${at}`, fromLatin1(over)))
        const match = present(places[roll(places.length)], 'place')
        const behind = match.index + match[0].length
        const between = text.slice(0, behind) + fill(length) + text.slice(behind)
        kinds.add(await readEach(`${name} after ${match[0]}`, fromLatin1(between)))
      }
      // The last table and trailer may grow without moving anything: these runs are read to their end.
      for (const mark of ['xref\n', 'trailer\n<<', '/Size ', 'startxref\n']) {
        const behind =
          text.lastIndexOf(mark === 'xref\n' ? '\nxref\n' : mark) + mark.length + (mark === 'xref\n' ? 1 : 0)
        const grown = text.slice(0, behind) + fill(200_000) + text.slice(behind)
        kinds.add(await readEach(`${name} in the last ${mark}`, fromLatin1(grown)))
      }
    }
    expect(unruly).toEqual([])
    expect(kinds.has('ok')).toBe(false)
  }, 60_000)

  it('values beyond measure in a file whose tables are right', async () => {
    const kinds: string[] = []
    const values = [
      ...fillers.map(([, fill]) => fill(200_000)),
      '['.repeat(60) + ']'.repeat(60),
      '['.repeat(70) + ']'.repeat(70),
      '<</A'.repeat(100_000) + '>>'.repeat(100_000),
      `[${'0 '.repeat(100_000)}]`,
      `<< /Fields [${'2 0 R '.repeat(50_000)}] >>`,
      `<< /EmbeddedFiles 2 0 R /Names [${'2 0 R '.repeat(50_000)}] >>`,
      `<${'ab'.repeat(200_000)}>`,
      `(${'\\000'.repeat(60_000)})`,
      `/${'#41'.repeat(60_000)}`,
      `<< /Length ${'9'.repeat(10)} >>\nstream\n`,
      `<< /Length ${'9'.repeat(200_000)} >>\nstream\n`,
      `${'9'.repeat(12)}.${'9'.repeat(200_000)}`,
      '9999999 0 R',
      `${'9'.repeat(100_000)} 0 R`,
    ]
    for (const [i, value] of values.entries()) kinds.push(await readEach(`value ${i}`, pdfWith(value)))
    for (const trailer of [
      '/Prev 0 ',
      `/Prev ${'9'.repeat(200_000)} `,
      `/ID ${'['.repeat(200_000)} `,
      '/Prev 9999999999 ',
    ])
      kinds.push(await readEach(`trailer ${trailer.slice(0, 20)}`, pdfWith('null', trailer)))
    expect(unruly).toEqual([])
    expect(kinds).not.toContain('ok')
  }, 60_000)

  it('signatures with bytes, lengths and nesting of their own', async () => {
    const roll = dice(3)
    const cms = cmsOf(text)
    const digest = new Uint8Array(32)
    const kinds = new Set<string>()
    for (let i = 0; i < 150; i++) {
      const damaged = Uint8Array.from(cms)
      // Tags and lengths hurt most; any byte may be either.
      const evil = [0x18, 0x17, 0x30, 0x31, 0x80, 0x84, 0xff, 0xa0, 0x1f, roll(256)]
      for (let k = roll(3); k >= 0; k--) damaged[roll(damaged.length)] = present(evil[roll(evil.length)], 'byte')
      kinds.add(await readEach(`CMS ${i}`, withCms(text, damaged)))
      await answerOf(`CMS alone ${i}`, () => verifyDetached({ cms: damaged, digest }))
      await answerOf(`CMS cut ${i}`, () => verifyDetached({ cms: cms.slice(0, roll(cms.length)), digest }))
    }
    for (const fill of ['\x30\x80', '\x30\x84\xff\xff\xff\xff', '\x24\x80', '\xa0\x02', '\x02\x82\x1f\xfc'])
      kinds.add(await readEach(`CMS of ${toHex(fromLatin1(fill))}`, withCms(text, fromLatin1(fill.repeat(2000)))))
    expect(unruly).toEqual([])
    expect(kinds.has('ok')).toBe(false)
  }, 60_000)

  it('times and reasons that a signer with another program writes', async () => {
    for (const date of ['D:20260231', 'D:99999999999999', "D:20261122140599+99'99", '999'.repeat(7)])
      await readEach(
        date,
        await resigned(text.replace(/\/M \(D:.{14}/, (found) => `/M (${date}`.padEnd(found.length, '0'))),
      )
    const odd = await resigned(text.replace(/\/Reason <feff[0-9a-f]{16}/, '/Reason <feffd800000a202e0301'))
    expect(await readEach('reason', odd)).toBe('paper/appearance-lies')
    const endless = await resigned(withLonger('/Reason <feff', '00410020'.repeat(7000)))
    expect(await readEach('endless reason', endless)).toBe('paper/signature-dictionary')
    const long = await resigned(withLonger('/Reason <feff', '00410020'.repeat(480)))
    expect(await readEach('long reason', long)).toBe('paper/appearance-lies')
    expect(unruly).toEqual([])
  })
})

describe('hostile data attached to a paper that is signed and whole', () => {
  const attached = async (bytes: Bytes): Promise<string> => {
    const sample = samplePaper([{ kind: 'paragraph', text: 'Fletë' }])
    const data = { name: 'scoresheet.json', mime: 'application/json', bytes, description: 'Të dhënat' }
    const paper = won(await layPaper({ ...sample, attachment: data }, paperKit))
    return readEach(latin1(bytes.subarray(0, 20)), await signed(paper, 'juror', person))
  }

  it.each([
    ['lists in lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['brackets never closed', '['.repeat(1_000_000)],
    ['a wide list', `[${'0,'.repeat(200_000)}0]`],
    ['marks without end, which take minutes to normalize', `{"a":"a${'\u0301\u0323'.repeat(100_000)}"}`],
    ['a number of many digits', '9'.repeat(500_000)],
    ['backslashes', `"${'\\'.repeat(500_000)}"`],
  ])('%s: refused', async (_, json) => {
    expect(await attached(utf8(json))).toMatch(/^scoresheet\/(malformed|not-a-sheet)$/)
    expect(unruly).toEqual([])
  })
})

describe('a hostile bundle', () => {
  it('with random bytes, or cut, is answered', async () => {
    const bundle = golden('bundle.juria')
    const roll = dice(4)
    for (let i = 0; i < 100; i++) {
      const bytes = i % 4 ? Uint8Array.from(bundle) : bundle.slice(0, roll(bundle.length))
      // Directory and end records are where lengths stand.
      const from = i % 2 ? Math.max(0, bytes.length - 3000) : 0
      for (let k = roll(6); k >= 0; k--) bytes[from + roll(bytes.length - from)] = roll(256)
      const kind = await answerOf(`bundle ${i}`, () => openBundle(sourceOf(concat(bytes))))
      expect(kind).not.toBe('ok')
    }
    expect(unruly).toEqual([])
  }, 60_000)

  it('whose manifest names a path of megabytes is refused', () => {
    const line = `<DataObjectReference URI="a${'/a'.repeat(10_000_000)}"><ds:DigestMethod`
    expect(readAsicManifest(utf8(line))).toBeUndefined()
  })
})
