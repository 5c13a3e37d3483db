import { beforeAll, describe, expect, it } from 'vitest'
import { type ArchiveFiles, verifyArchive } from '../../../src/archive/index.ts'
import { indexCsv } from '../../../src/archive/index-csv.ts'
import { present } from '../../../src/lib/assert.ts'
import { utf8 } from '../../../src/lib/bytes.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { folderOf, type SmallArchive, smallArchive } from '../../fixtures/small-archive.ts'

let archive: SmallArchive

beforeAll(async () => {
  archive = await smallArchive()
})

const verify = (files: ArchiveFiles) => verifyArchive(files, { kit: paperKit })
const bytesOf = (path: string) =>
  present(
    archive.files.find((file) => file.path === path),
    path,
  ).bytes
const pathLike = (part: string) =>
  present(
    archive.files.find(({ path }) => path.includes(part)),
    part,
  ).path

function flipped(path: string, at: number) {
  const bytes = Uint8Array.from(bytesOf(path))
  bytes[at] = (bytes[at] ?? 0) ^ 0x20
  return bytes
}

describe('an archive', () => {
  it('verifies from its files alone and recounts to the same ranking', async () => {
    const report = await verify(folderOf(archive.files))
    expect(report).toMatchObject({ ok: true, recount: 'same', sheets: 5, signatures: 8, findings: [] })
    expect(report.authority?.fingerprint).toBe(archive.authority.fingerprint)
  })

  it('one changed byte anywhere is found, and its file is named', async () => {
    for (const { path, bytes } of archive.files) {
      // Every place of the small files, every so many bytes of the large ones.
      const stride = bytes.length < 4000 ? 97 : Math.ceil(bytes.length / 4)
      for (let at = 0; at < bytes.length; at += stride) {
        const report = await verify(folderOf(archive.files, { [path]: flipped(path, at) }))
        expect(report.ok, `${path} at ${at}`).toBe(false)
        expect(
          report.findings.map(({ file }) => file),
          `${path} at ${at}`,
        ).toContain(path)
      }
    }
  }, 120_000)

  it('every single byte of the seal itself is covered', async () => {
    const { length } = bytesOf('seal.asice')
    for (let at = 0; at < length; at += 7) {
      const files = folderOf(archive.files, { 'seal.asice': flipped('seal.asice', at) })
      expect((await verify(files)).ok, `byte ${at}`).toBe(false)
    }
  }, 60_000)

  it('a missing and an added file are named', async () => {
    const sheet = pathLike('data/sheets/')
    const missing = await verify(folderOf(archive.files, { [sheet]: null }))
    expect(missing.findings).toContainEqual({ file: sheet, error: { kind: 'archive/file-missing', file: sheet } })
    const added = await verify(folderOf(archive.files, { 'data/sheets/e-re.pdf': utf8('%PDF-1.7') }))
    const file = 'data/sheets/e-re.pdf'
    expect(added.findings).toContainEqual({ file, error: { kind: 'archive/file-extra', file } })
  })

  it('a sheet lost without its seal being noticed would still change the recount', async () => {
    const report = await verify(folderOf(archive.files, { [pathLike('data/sheets/')]: null }))
    expect(report.recount).toBe('differs')
    expect(report.findings.map(({ error }) => error.kind)).toContain('archive/sheet-absent')
  })

  it('sealed by another authority than the expected one, it says so', async () => {
    const report = await verifyArchive(folderOf(archive.files), { kit: paperKit, isAuthority: () => false })
    expect(report.findings[0]?.error).toMatchObject({ kind: 'archive/other-authority' })
  })

  it('a folder of something else is no archive', async () => {
    const report = await verify({ paths: ['foto.jpg'], read: async () => utf8('x') })
    expect(report.findings.map(({ error }) => error.kind)).toEqual(['archive/not-an-archive'])
  })

  it('its index cannot smuggle a formula into a spreadsheet', () => {
    const hash = 'a'.repeat(64)
    const csv = indexCsv({
      panels: [
        {
          panel: 'p',
          bundle: { path: 'b', sha256: hash },
          minutes: { path: 'm', sha256: hash, acceptedChair: null },
          sheets: [{ path: 's', sha256: hash, file: '=HYPERLINK("http://x")' }],
        },
      ],
    } as never)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
  })
})
