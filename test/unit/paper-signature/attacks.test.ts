import { describe, expect, it } from 'vitest'
import { type Bytes, concat, fromHex, fromLatin1, latin1, toHex } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { readSignedPaper } from '../../../src/paper/index.ts'
import { type Signer, signDetached } from '../../../src/signing/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { signed, unsignedPaper } from '../../fixtures/signed-papers.ts'
import { enrolled, kindOf, newAuthority, newPerson } from '../../fixtures/signers.ts'

const authority = await newAuthority()
const juror = await enrolled('Ëngjëll Shembull', authority)
const thief = await newPerson('Hajdut Shembull')
const unsigned = await unsignedPaper()
const honest = await signed(unsigned, 'juror', juror)
const text = latin1(honest)
const original = latin1(unsigned)

const stopAt = async (file: string | Bytes) =>
  kindOf(await readSignedPaper(typeof file === 'string' ? fromLatin1(file) : file, paperKit))

/** The text with one change that must have happened. */
function changed(from: string | RegExp, to: string | ((found: string) => string), file = text): string {
  const result = typeof to === 'string' ? file.replace(from, () => to) : file.replace(from, to)
  if (result === file) throw new Error(`nothing to change: ${String(from)}`)
  return result
}

/** A change that keeps every offset: the new text is padded with spaces. */
const inPlace = (from: RegExp, to: (found: string) => string, file = text) =>
  changed(from, (found) => to(found).padEnd(found.length), file)

const last = (pattern: RegExp, file = text): number => Number([...file.matchAll(pattern)].at(-1)?.[1])
const objectText = (number: number, file = text): string =>
  [...file.matchAll(new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`, 'g'))].at(-1)?.[1] ?? ''
const objectWith = (pattern: RegExp, file = text): number =>
  Number([...file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].find(([, , body]) => pattern.test(body ?? ''))?.[1])

/** An incremental update in good form, as an attacker would write it. */
function appended(objects: ReadonlyMap<number, string>, file = text, trailer = (entries: string) => entries): string {
  const root = /\/Root \d+ 0 R/.exec(file)?.[0]
  const info = /\/Info \d+ 0 R/.exec(file)?.[0]
  const id = /\/ID \[[^\]]+\]/.exec(file)?.[0]
  const size = Math.max(last(/\/Size (\d+)/g, file), ...[...objects.keys()].map((number) => number + 1))
  let body = `${file}\n`
  let table = 'xref\n'
  for (const [number, value] of objects) {
    table += `${number} 1\n${String(body.length).padStart(10, '0')} 00000 n \n`
    body += `${number} 0 obj\n${value}\nendobj\n`
  }
  const entries = trailer(`/Size ${size} ${root} ${info} ${id} /Prev ${last(/startxref\n(\d+)/g, file)}`)
  return `${body}${table}trailer\n<< ${entries} >>\nstartxref\n${body.length}\n%%EOF`
}

const size = last(/\/Size (\d+)/g)
const catalog = last(/\/Root (\d+)/g)
const pageNumber = objectWith(/\/Type \/Page\n/)
const chairField = objectWith(/\/T \(chair\)/)
const jurorField = objectWith(/\/T \(juror\)/)
const overlay = '<< /Length 4 >>\nstream\nq Q \nendstream'

/** Signs whatever stands in the file: what a juror with a doctored program could do. */
async function resigned(file: string, signer: Signer, stripMime?: string): Promise<string> {
  const start = file.lastIndexOf('/Contents <') + '/Contents '.length
  const end = file.indexOf('>', start) + 1
  const signedPart = concat(fromLatin1(file.slice(0, start)), fromLatin1(file.slice(end)))
  const digest = fromHex(sha256(signedPart)) ?? new Uint8Array()
  const cms = await signDetached({ content: { digest }, signer, ...(stripMime ? { mimeType: stripMime } : {}) })
  return `${file.slice(0, start)}<${toHex(cms).padEnd(end - start - 2, '0')}>${file.slice(end)}`
}

describe('a signature made worthless (universal forgery)', () => {
  it.each([
    [
      'zeroed',
      () => changed(/\/Contents <[0-9a-f]+>/, (m) => `/Contents <${'0'.repeat(m.length - 12)}>`),
      'paper/signature-invalid',
    ],
    ['emptied', () => inPlace(/\/Contents <[0-9a-f]+>/, () => '/Contents <>'), 'paper/signature-dictionary'],
    ['without its range', () => inPlace(/\/ByteRange \[[^\]]*\]/, () => ''), 'paper/byte-range'],
    ['with a range of null', () => inPlace(/\/ByteRange \[[^\]]*\]/, () => '/ByteRange null'), 'paper/byte-range'],
    [
      'with a negative range',
      () => inPlace(/\/ByteRange \[[^\]]*\]/, () => '/ByteRange [0 -1 -1 0]'),
      'paper/byte-range',
    ],
    [
      'of another sub-filter',
      () => inPlace(/\/ETSI\.CAdES\.detached/, () => '/adbe.x509.rsa_sha1'),
      'paper/signature-dictionary',
    ],
    [
      'with capitals in its hexadecimal digits',
      () => changed(/\/Contents <[0-9a-f]+>/, (m) => m.replace(/[a-f]/, (d) => d.toUpperCase())),
      'paper/signature-dictionary',
    ],
    ['with bytes in its padding', () => changed(/00000000>/, () => 'deadbeef>'), 'paper/contents-padding'],
  ])('%s is refused', async (_, attack, kind) => {
    expect(await stopAt(attack())).toBe(kind)
  })

  it('taken from another paper is refused', async () => {
    const other = latin1(await signed(await unsignedPaper('Tjetër'), 'juror', juror))
    const contents = /\/Contents <[0-9a-f]+>/.exec(other)?.[0] ?? ''
    expect(await stopAt(changed(/\/Contents <[0-9a-f]+>/, contents))).toBe('paper/digest-mismatch')
  })

  it('replaced by a thief’s own is refused, since the page still names the juror', async () => {
    expect(await stopAt(await resigned(text, thief))).toBe('paper/appearance-lies')
  })

  it('by the authority’s certificate is refused', async () => {
    expect(await stopAt(await resigned(text, authority))).toBe('paper/signed-by-authority')
  })

  it('made as a seal on a bundle is refused', async () => {
    expect(await stopAt(await resigned(text, juror, 'application/vnd.juria.bundle'))).toBe('paper/signature-invalid')
  })
})

describe('something added after the signature (incremental saving)', () => {
  const page = () => objectText(pageNumber).replace(/\/Contents \d+ 0 R/, `/Contents ${size} 0 R`)
  const attacks: readonly (readonly [string, () => string, string])[] = [
    [
      'a page with other content',
      () =>
        appended(
          new Map([
            [size, overlay],
            [pageNumber, page()],
          ]),
        ),
      'paper/object-changed',
    ],
    ['a bare object without a table', () => `${text}\n${pageNumber} 0 obj\n<<>>\nendobj\n`, 'paper/end-missing'],
    ['a comment', () => `${text}\n% harmless\n`, 'paper/end-missing'],
    ['a line end', () => `${text}\n`, 'paper/end-missing'],
    [
      'an update without its end',
      () => appended(new Map([[size, overlay]])).replace(/%%EOF$/, ''),
      'paper/end-missing',
    ],
    ['an unused object', () => appended(new Map([[size, overlay]])), 'paper/unsigned-change'],
    ['an empty update', () => appended(new Map()), 'paper/unsigned-change'],
    [
      'an action in the catalog',
      () =>
        appended(
          new Map([
            [
              catalog,
              changed('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (1) >>', objectText(catalog)),
            ],
          ]),
        ),
      'paper/catalog-changed',
    ],
    [
      'another language in the catalog',
      () => appended(new Map([[catalog, changed(/\/Lang \(sq\)/, '/Lang (en)', objectText(catalog))]])),
      'paper/catalog-changed',
    ],
    [
      'a look for the chair’s field without a signature',
      () =>
        appended(
          new Map([
            [size, overlay],
            [chairField, changed(/\/N \d+ 0 R/, `/N ${size} 0 R`, objectText(chairField))],
          ]),
        ),
      'paper/field-changed',
    ],
    [
      'the juror’s field once more',
      () => appended(new Map([[jurorField, objectText(jurorField)]])),
      'paper/signature-replaced',
    ],
    [
      'two fields at once',
      () =>
        appended(
          new Map([
            [jurorField, objectText(jurorField)],
            [chairField, objectText(chairField)],
          ]),
        ),
      'paper/object-changed',
    ],
    ['a font', () => appended(new Map([[objectWith(/\/Type \/Font\n/), '<< /Type /Font >>']])), 'paper/object-changed'],
    [
      'an attachment',
      () =>
        appended(
          new Map([
            [size, '<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream'],
            [objectWith(/\/Type \/Filespec/), `<< /EF << /F ${size} 0 R >> >>`],
          ]),
        ),
      'paper/object-changed',
    ],
    [
      'a trailer with another root',
      () => appended(new Map([[size, '<< /Type /Catalog >>']]), text, (t) => t.replace(/\/Root \d+/, `/Root ${size}`)),
      'paper/trailer-changed',
    ],
    [
      'a trailer with another information dictionary',
      () => appended(new Map([[size, '<< >>']]), text, (t) => t.replace(/\/Info \d+/, `/Info ${size}`)),
      'paper/trailer-changed',
    ],
    [
      'a trailer that claims encryption',
      () => appended(new Map(), text, (t) => `${t} /Encrypt 9 0 R`),
      'paper/encrypted',
    ],
    ['a hybrid cross-reference', () => appended(new Map(), text, (t) => `${t} /XRefStm 9`), 'paper/malformed'],
    [
      'numbers held back for later',
      () => appended(new Map(), text, (t) => t.replace(/\/Size \d+/, `/Size ${size + 9}`)),
      'paper/cross-reference',
    ],
  ]
  it.each(attacks)('%s is refused', async (_, attack, kind) => {
    expect(await stopAt(attack())).toBe(kind)
  })
})

describe('bytes moved or hidden (wrapping, shadows, gaps)', () => {
  const range = /\/ByteRange \[([^\]]*)\]/.exec(text)?.[1]?.trim().split(/ +/).map(Number) ?? []
  const [, length0 = 0, offset1 = 0, length1 = 0] = range

  it('a hole larger than the signature is refused', async () => {
    const wider = inPlace(/\/ByteRange \[[^\]]*\]/, () => `/ByteRange [0 ${length0 - 200} ${offset1} ${length1}]`)
    expect(await stopAt(wider)).toBe('paper/byte-range')
  })

  it('content wrapped into a widened hole is refused', async () => {
    const evil = '9 0 obj\n<< /Evil true >>\nendobj\n'
    const wrapped = text.slice(0, offset1) + evil + text.slice(offset1)
    const moved = inPlace(
      /\/ByteRange \[[^\]]*\]/,
      () => `/ByteRange [0 ${length0} ${offset1 + evil.length} ${length1}]`,
      wrapped,
    )
    // What was wrapped in shifts the table, which no longer stands where the signed bytes say it does.
    expect(await stopAt(moved)).toBe('paper/cross-reference')
  })

  it('a second /ByteRange in the same dictionary is refused', async () => {
    expect(await stopAt(changed('/Filter /Adobe.PPKLite\n/Sub', '/M (1) /Reason <>     \n/Sub'))).toBe(
      'paper/duplicate-key',
    )
  })

  it('an object that no table lists is refused, even inside the first revision', async () => {
    const hidden = original
      .replace(/\nxref\n/, '\n% a\nxref\n')
      .replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) + 4}`)
    expect(await stopAt(hidden)).toBe('paper/bytes-unaccounted')
  })

  it('a paper of one’s own with a script or a stamp is refused though the juror signs it', async () => {
    const script = appended(
      new Map([
        [
          catalog,
          changed('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript >>', objectText(catalog, original)),
        ],
      ]),
      original,
    )
    expect(await stopAt(script)).toBe('paper/catalog-changed')
    const active = original.replace('/MarkInfo <<\n/Marked true\n>>', (found) => '/AA 9 0 R'.padEnd(found.length))
    expect(await stopAt(active)).toBe('paper/active-content')
  })

  it('a look that says another name, signed by the juror, is refused', async () => {
    const form = objectWith(/\/Subtype \/Form\n[\s\S]*Tj/)
    const start = text.indexOf(`\n${form} 0 obj`)
    const glyph = text.indexOf('Tf <', start) + 4
    const lying = `${text.slice(0, glyph)}0003${text.slice(glyph + 4)}`
    expect(await stopAt(lying)).toBe('paper/digest-mismatch')
    expect(await stopAt(await resigned(lying, juror))).toBe('paper/appearance-lies')
  })

  it('a time written in another way, signed by the juror, is refused', async () => {
    const loose = changed(/\/M \(D:2026112214/, '/M (D:2026112299')
    expect(await stopAt(await resigned(loose, juror))).toBe('paper/time-malformed')
  })

  it('a paper signed by a newer Juria is refused as such', async () => {
    const newer = changed('/Name /Juria /R 1', '/Name /Juria /R 2')
    expect(await stopAt(await resigned(newer, juror))).toBe('paper/newer')
  })
})
