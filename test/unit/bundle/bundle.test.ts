import { beforeAll, describe, expect, it } from 'vitest'
import { bundleMimeType, openBundle, readContainer, sealBundle } from '../../../src/bundle/index.ts'
import { present } from '../../../src/lib/assert.ts'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, utf8 } from '../../../src/lib/bytes.ts'
import { fingerprint, type Sha256, sha256 } from '../../../src/lib/sha256.ts'
import { formOf } from '../../../src/model/form.ts'
import { instant, jurorId } from '../../../src/model/ids.ts'
import { openedBundle, type SealedBundle, sealedBundle } from '../../fixtures/sealed-bundle.ts'
import { kindOf, newAuthority, newPerson, passphrase, won } from '../../fixtures/signers.ts'
import { sealedAt, smallEdition } from '../../fixtures/small-edition.ts'
import { type Contents, edited, repacked, resealed, resealedAsIs, unpacked, verdict } from './reseal.ts'

let sealed: SealedBundle
let contents: Contents

beforeAll(async () => {
  sealed = await sealedBundle(await newAuthority())
  contents = await unpacked(sealed.bytes)
})

describe('a sealed bundle', () => {
  it('opens to exactly what was sealed', async () => {
    const bundle = await openedBundle(sealed.bytes)
    expect(bundle.sha256).toBe(sha256(sealed.bytes))
    expect(bundle.sha256).toBe(sealed.sha256)
    expect(bundle.fingerprint).toBe(fingerprint(sealed.sha256))
    expect(bundle.edition).toEqual(sealed.edition)
    expect(bundle.applications).toEqual(sealed.applications)
    expect(bundle).toMatchObject({ panel: sealed.panel, sealedAt, replaces: null })
    expect(bundle.form).toEqual(formOf(sealed.edition, sealed.panel, sealed.applications))
    expect(bundle.authority.fingerprint).toBe(sealed.authority.fingerprint)
    expect([...bundle.certificates.values()].map((info) => info.fingerprint)).toEqual(
      sealed.jurors.map((juror) => juror.fingerprint),
    )
  })

  it('gives out each document byte for byte', async () => {
    const bundle = await openedBundle(sealed.bytes)
    for (const [hash, bytes] of sealed.attachments) {
      const parts: Bytes[] = []
      won(await bundle.attachment(hash, (part) => void parts.push(part)))
      expect(concat(...parts)).toEqual(bytes)
    }
    expect(kindOf(await bundle.attachment(sealed.sha256, () => undefined))).toBe('bundle/no-such-attachment')
  })

  it('begins with its media type, stored, then the seal; documents are stored, JSON is deflated', async () => {
    expect([...contents.keys()].slice(0, 5)).toEqual([
      'mimetype',
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
      'bagit.txt',
      'manifest-sha256.txt',
    ])
    expect(new TextDecoder().decode(sealed.bytes.slice(30, 69))).toBe('mimetypeapplication/vnd.etsi.asic-e+zip')
  })

  it('takes the pinned authority, and refuses another', async () => {
    const expectedAuthority = sealed.authority.fingerprint
    expect(kindOf(await openBundle(sourceOf(sealed.bytes), { expectedAuthority }))).toBe('ok')
    const other = '0'.repeat(64) as Sha256
    expect(await openBundle(sourceOf(sealed.bytes), { expectedAuthority: other })).toMatchObject({
      error: { kind: 'bundle/other-authority', expected: other, found: expectedAuthority },
    })
  })

  it('holds the same payload whoever seals it, and no word of a passphrase', async () => {
    const again = await unpacked((await sealedBundle(await newAuthority(), 0)).bytes)
    const first = await unpacked((await sealedBundle(sealed.authority, 0)).bytes)
    for (const [path, bytes] of first) if (path !== 'META-INF/signature001.p7s') expect(again.get(path)).toEqual(bytes)
    for (const bytes of first.values()) expect(new TextDecoder().decode(bytes)).not.toContain(passphrase)
  })
})

describe('a bundle that somebody altered is refused', () => {
  const with_ = (path: string, bytes: Bytes) => new Map([...contents, [path, bytes]])
  const without = (path: string) => new Map([...contents].filter(([name]) => name !== path))

  it('any other file', async () => {
    expect(await verdict(utf8('%PDF-1.7'))).toBe('zip/not-a-zip')
    expect(await verdict(await repacked(new Map()))).toBe('bundle/not-a-bundle')
    expect(await verdict(await repacked(without('mimetype')))).toBe('bundle/not-a-bundle')
    expect(await verdict(await repacked(with_('mimetype', utf8('application/epub+zip'))))).toBe('bundle/not-a-bundle')
    expect(await verdict(await repacked(contents, 'deflate'))).toBe('bundle/not-a-bundle')
    const last = new Map([...without('mimetype'), ['mimetype', present(contents.get('mimetype'), 'mimetype')]])
    expect(await verdict(await repacked(last))).toBe('bundle/not-a-bundle')
  })

  it('each file changed, missing or extra is named', async () => {
    for (const path of contents.keys()) {
      if (path === 'mimetype') continue
      const changed = Uint8Array.from(present(contents.get(path), path))
      changed.set([(changed[changed.length >> 1] ?? 0) ^ 1], changed.length >> 1)
      const fate = await verdict(await repacked(with_(path, changed)))
      if (path.endsWith('.xml'))
        expect(fate).toMatch(/bundle\/(manifest-malformed|seal-invalid|file-differs|missing-file)/)
      else expect(fate, path).toBe(path.endsWith('.p7s') ? 'bundle/seal-invalid' : 'bundle/file-differs')
      expect(await openBundle(sourceOf(await repacked(without(path))))).toMatchObject({
        error: { kind: 'bundle/missing-file', path },
      })
    }
    for (const path of ['data/extra.txt', 'extra.txt', 'META-INF/signature002.p7s', 'META-INF/manifest.xml'])
      expect(await openBundle(sourceOf(await repacked(with_(path, utf8('x')))))).toMatchObject({
        error: { kind: 'bundle/extra-file', path },
      })
  })

  it('a manifest with one space more is not the manifest', async () => {
    const path = 'META-INF/ASiCManifest001.xml'
    const xml = new TextDecoder().decode(contents.get(path))
    for (const changed of [xml.replace('/>', ' />'), `${xml}\n`, xml.replace('<DataObj', '<!-- x --><DataObj')])
      expect(await verdict(await repacked(with_(path, utf8(changed))))).toBe('bundle/manifest-malformed')
  })

  it('no flipped bit and no cut gets through', async () => {
    for (let bit = 3; bit < sealed.bytes.length * 8; bit += 331) {
      const flipped = sealed.bytes.slice()
      flipped.set([(flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3)
      const fate = await openBundle(sourceOf(flipped))
      // What no seal covers (a date, an attribute of the ZIP) makes another file all the same: another identity.
      if (fate.ok) expect(fate.value.sha256, `bit ${bit}`).not.toBe(sealed.sha256)
    }
    for (let part = 0; part < 64; part++)
      expect(await verdict(sealed.bytes.slice(0, Math.floor((sealed.bytes.length * part) / 64)))).toBe('zip/truncated')
  })
})

describe('a valid seal on the wrong thing is refused', () => {
  it('sealed by a person, or as another kind of thing', async () => {
    const person = await newPerson('Flutura Shembull')
    expect(await verdict(await resealed(contents, person))).toBe('bundle/not-an-authority')
    const archive = await resealed(contents, sealed.authority, 'application/vnd.juria.archive')
    expect(await openBundle(sourceOf(archive))).toMatchObject({
      error: { kind: 'bundle/seal-invalid', why: { kind: 'signing/wrong-purpose' } },
    })
    expect(kindOf(await readContainer(sourceOf(archive), { mimeType: 'application/vnd.juria.archive' }))).toBe('ok')
    expect(kindOf(await readContainer(sourceOf(sealed.bytes), { mimeType: bundleMimeType }))).toBe('ok')
  })

  it('two lists of contents that disagree, or another declaration of the bag', async () => {
    const tagged = async (path: string, edit: (text: string) => string) =>
      verdict(
        await resealedAsIs(
          new Map([...contents, [path, utf8(edit(new TextDecoder().decode(contents.get(path))))]]),
          sealed.authority,
        ),
      )
    expect(await tagged('bagit.txt', (text) => text)).toBe('ok')
    expect(await tagged('bagit.txt', (text) => text.replace('1.0', '0.97'))).toBe('bundle/manifest-malformed')
    expect(await tagged('manifest-sha256.txt', (text) => text.replace(/^./, 'z'))).toBe('bundle/manifests-differ')
    expect(await tagged('manifest-sha256.txt', (text) => text.replace(/.*\n/, ''))).toBe('bundle/manifests-differ')
  })

  const edition = 'data/edition.json'
  const head = 'data/bundle.json'
  const application = 'data/applications/aplikimi-1/application.json'
  const refused = async (path: string, from: string, to: string) => {
    const changed = edited(contents, path, (json) => json.replace(from, to))
    const opened = await openBundle(sourceOf(await resealed(changed, sealed.authority)))
    return opened.ok ? 'ok' : opened.error
  }

  it('weights that do not sum to 100 % name the category and the sum', async () => {
    const error = await refused(edition, '"weight":4000', '"weight":4001')
    expect(error).toEqual({ kind: 'bundle/weights', category: 'sherbime', sum: 10_001 })
  })

  it.each([
    [head, 'juria-bundle/1', 'juria-bundle/2'],
    [edition, 'juria-edition/1', 'juria-edition/12'],
    [application, 'juria-application/1', 'juria-application/2'],
  ])('%s of a newer Juria is called so', async (path, schema, newer) => {
    const error = await refused(path, `"schema":"${schema}"`, `"schema":"${newer}","unheard":1`)
    expect(error).toEqual({ kind: 'bundle/newer', path, schema: newer })
  })

  it('a document with a field too many, a wrong value or white space is malformed', async () => {
    const malformed = { kind: 'bundle/malformed' }
    expect(await refused(head, '{', '{"note":"x",')).toMatchObject(malformed)
    expect(await refused(head, sealedAt, '2026-11-22T14:05:00Z')).toMatchObject(malformed)
    expect(await refused(edition, '"chair":"anetar-1"', '"chair":"askush"')).toMatchObject(malformed)
    const spaced = concat(present(contents.get(edition), edition), utf8('\n'))
    const loose = await resealed(new Map([...contents, [edition, spaced]]), sealed.authority)
    expect(await openBundle(sourceOf(loose))).toMatchObject({ error: { ...malformed, where: 'canonical JSON' } })
  })

  it('applications and documents that are not those of the panel', async () => {
    expect(await refused(head, 'paneli-1', 'paneli-9')).toEqual({ kind: 'bundle/unknown-panel', panel: 'paneli-9' })
    expect(await refused(application, '"category":"sherbime"', '"category":"tjeter"')).toEqual({
      kind: 'bundle/applications-differ',
      application: 'aplikimi-1',
    })
    expect(await refused(edition, ',"aplikimi-4"]', ']')).toMatchObject({ kind: 'bundle/extra-file' })
    expect(await refused(edition, '"aplikimi-4"]', '"aplikimi-4","aplikimi-5"]')).toMatchObject({
      kind: 'bundle/missing-file',
    })
    const size = `"size":${sealed.applications[0]?.attachments[0]?.size}`
    expect(await refused(application, size, `${size}0`)).toEqual({
      kind: 'bundle/attachment-differs',
      application: 'aplikimi-1',
      name: 'propozimi.txt',
    })
  })

  it('certificates that are not those of the people enrolled', async () => {
    const stranger = `"certificate":"${'a'.repeat(64)}"`
    const known = `"certificate":"${sealed.jurors[0]?.fingerprint}"`
    expect(await refused(edition, known, stranger)).toEqual({ kind: 'bundle/certificate-differs', juror: 'anetar-1' })
    expect(await refused(edition, '"certificate":null', stranger)).toEqual({
      kind: 'bundle/certificate-missing',
      juror: 'anetar-3',
    })
  })
})

describe('sealing refuses', () => {
  const attempt = async (changes: Partial<Parameters<typeof sealBundle>[0]>) => {
    const small = smallEdition()
    const done = await sealBundle(
      {
        ...small,
        attachment: (hash) => sourceOf(present(small.attachments.get(hash), hash)),
        certificates: new Map(),
        authority: sealed.authority,
        sealedAt: instant.parse(sealedAt),
        ...changes,
      },
      () => undefined,
    )
    return done.ok ? 'ok' : done.error
  }

  it('nothing when all is right, in whatever order the applications come', async () => {
    expect(await attempt({ applications: smallEdition().applications.toReversed() })).toBe('ok')
  })

  it('a person as sealer, wrong weights, missing applications, other contents, missing certificates', async () => {
    const { edition, applications, attachments } = structuredClone(smallEdition())
    expect(await attempt({ authority: await newPerson('Flutura Shembull') })).toMatchObject({
      kind: 'bundle/not-an-authority',
    })
    expect(await attempt({ applications: applications.slice(1) })).toMatchObject({ kind: 'bundle/applications-differ' })
    const sizeOf = (hash: Sha256) => present(attachments.get(hash), hash).length
    const zeros = (hash: Sha256) => sourceOf(new Uint8Array(sizeOf(hash)))
    const differs = { kind: 'bundle/attachment-differs', application: 'aplikimi-1', name: 'propozimi.txt' }
    expect(await attempt({ attachment: zeros })).toEqual(differs)
    expect(await attempt({ attachment: () => sourceOf(utf8('')) })).toEqual(differs)
    const gone = (hash: Sha256) => ({ size: sizeOf(hash), read: () => Promise.resolve(undefined) })
    expect(await attempt({ attachment: gone })).toEqual({ kind: 'zip/unreadable' })
    const [first, second] = sealed.jurors
    Object.assign(present(edition.people[0], 'person'), { certificate: first?.fingerprint })
    expect(await attempt({ edition })).toMatchObject({ kind: 'bundle/certificate-missing', juror: 'anetar-1' })
    const swapped = new Map([[jurorId.parse('anetar-1'), present(second, 'juror').certificate]])
    expect(await attempt({ edition, certificates: swapped })).toMatchObject({ kind: 'bundle/certificate-differs' })
    Object.assign(present(edition.categories[0]?.criteria[0], 'criterion'), { weight: 3000 })
    expect(await attempt({ edition })).toEqual({ kind: 'bundle/weights', category: 'sherbime', sum: 9000 })
  })
})
