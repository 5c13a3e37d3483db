import { beforeAll, describe, expect, it } from 'vitest'
import { minutesToPaper, readMinutes } from '../../src/consolidation/index.ts'
import { present } from '../../src/lib/assert.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { type Sha256, sha256 } from '../../src/lib/sha256.ts'
import { layPaper, signPaper } from '../../src/paper/index.ts'
import { write } from '../../src/storage/index.ts'
import { buildArchive } from '../../src/workflow/build-archive.ts'
import type { GivenFile } from '../../src/workflow/choose-files.ts'
import { unlockKey } from '../../src/workflow/keyring.ts'
import { makeIdentity } from '../../src/workflow/make-identity.ts'
import { sortArchiveFiles } from '../../src/workflow/sort-archive-files.ts'
import { verifyArchiveFiles } from '../../src/workflow/verify-archive-files.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { newPerson, won } from '../fixtures/signers.ts'
import { type SmallArchive, smallArchive } from '../fixtures/small-archive.ts'
import { given, type Laptop, laptop, value } from './desk.ts'

const huge = (name: string): GivenFile => ({ name, source: { size: 3 * 2 ** 30, read: async () => undefined } })

describe('the tray of an archive', () => {
  let secretariat: Laptop
  let small: SmallArchive
  let bundle: GivenFile
  let minutes: GivenFile
  let sheets: GivenFile[]

  beforeAll(async () => {
    secretariat = await laptop()
    small = await smallArchive()
    const below = (folder: string) =>
      small.files.filter(({ path }) => path.startsWith(`data/${folder}/`)).map(({ path, bytes }) => given(path, bytes))
    ;[bundle, minutes, sheets] = [
      present(below('bundles')[0], 'bundle'),
      present(below('minutes')[0], 'minutes'),
      below('sheets'),
    ]
  })

  const sort = (...files: readonly GivenFile[]) => sortArchiveFiles(secretariat.desk, files)

  it('given the same folder twice under other names lists the panel once and every sheet once', async () => {
    const twice = [bundle, minutes, ...sheets].flatMap((file) => [file, { ...file, name: `kopje/${file.name}` }])
    const tray = value(await sort(...twice))
    expect(tray.panels).toMatchObject([{ absent: [] }])
    expect(tray.panels[0]?.sheets).toHaveLength(sheets.length)
    expect(tray.strangers).toEqual([])
  })

  it('misses the one sheet that is not there, also when another one lies there twice or bears its name', async () => {
    const [missing, second, ...rest] = sheets
    const lost = present(missing, 'sheet')
    const copy = { ...present(second, 'sheet'), name: lost.name }
    const tray = value(await sort(bundle, minutes, copy, present(second, 'sheet'), ...rest))
    expect(tray.panels[0]?.absent).toHaveLength(1)
    const key = value(
      await makeIdentity(secretariat.desk, {
        role: 'secretariat',
        name: 'Sekretariati Shembull',
        passphrase: 'një frazë prove e gjatë',
      }),
    )
    value(await unlockKey(secretariat.desk, key.id, 'një frazë prove e gjatë'))
    // Under its own authority the incomplete tray would be sealed, were it not refused.
    const own = tray.panels.map((panel) => {
      const { opened } = panel.bundle
      const authority = { ...opened.authority, fingerprint: key.id }
      return { ...panel, bundle: { ...panel.bundle, opened: { ...opened, authority } } }
    })
    expect(
      await buildArchive(secretariat.desk, { tray: { ...tray, panels: own }, identity: key.id, acceptedChairs: [] }),
    ).toMatchObject({ error: { kind: 'workflow/sheets-absent' } })
  })

  it('refuses two different minutes of one bundle, whichever comes last', async () => {
    const { consolidation } = won(await readMinutes(await bytesOf(minutes), paperKit))
    const signer = await newPerson('Kryetar Shembull')
    const chair = { ...consolidation.chair, certificate: signer.fingerprint }
    const rival = { ...consolidation, chair, remarks: 'Ndryshe.' }
    const bytes = won(await layPaper(minutesToPaper(rival), paperKit))
    const order = { bytes, field: 'chair', signer, at: rival.sealedAt, kit: paperKit, reason: 'Procesverbal' } as const
    const other = given('tjetri.pdf', won(await signPaper(order)))
    for (const both of [
      [minutes, other],
      [other, minutes],
    ])
      expect(await sort(bundle, ...both, ...sheets)).toMatchObject({
        error: { kind: 'workflow/two-minutes', files: both.map(({ name }) => name) },
      })
  })

  it('refuses two bundles of one panel', async () => {
    const other = present(
      (await smallArchive()).files.find(({ path }) => path.startsWith('data/bundles/')),
      'bundle',
    )
    expect(await sort(bundle, minutes, ...sheets, given('tjetra.juria', other.bytes))).toMatchObject({
      error: { kind: 'workflow/two-bundles', files: [bundle.name, 'tjetra.juria'] },
    })
  })

  it('says of a file beyond the limit that it is too large, not that it is gone', async () => {
    const tray = value(await sort(bundle, huge('film.mp4')))
    expect(tray.strangers).toMatchObject([
      { name: 'film.mp4', refusal: { kind: 'host/too-large', limit: 2 * 2 ** 30 } },
    ])
  })

  it('a chosen folder with a file beyond the limit names it with the true reason', async () => {
    const folder = small.files.map(({ path, bytes }) => (path === bundle.name ? huge(path) : given(path, bytes)))
    const { findings } = value(await verifyArchiveFiles(secretariat.desk, folder))
    expect(findings[0]).toMatchObject({ file: bundle.name, error: { kind: 'host/too-large' } })
    expect(findings.map(({ error }) => error.kind)).not.toContain('archive/file-unreadable')
  })

  it('an archive is held against the authority this device trusts for the edition, where it trusts one', async () => {
    const folder = small.files.map(({ path, bytes }) => given(path, bytes))
    const { desk } = await laptop()
    const report = value(await verifyArchiveFiles(desk, folder))
    expect(report).toMatchObject({ ok: true, knownAuthority: 'none' })
    const trust = async (fingerprint: Sha256) => {
      const row = { editionId: present(report.edition, 'edition'), fingerprint, name: 'Sekretariati', certificate: '' }
      value(await write(desk.store, [{ table: 'authorities', op: 'put', row: { ...row, pinnedAt: desk.now() } }]))
      return value(await verifyArchiveFiles(desk, folder))
    }
    expect(await trust(small.authority.fingerprint)).toMatchObject({ ok: true, knownAuthority: 'same' })
    expect(await trust(sha256(new Uint8Array()))).toMatchObject({
      ok: false,
      knownAuthority: 'other',
      findings: [{ file: 'seal.asice', error: { kind: 'archive/other-authority' } }],
    })
  })
})

const bytesOf = async ({ source }: GivenFile): Promise<Bytes> => present(await source.read(0, source.size), 'bytes')
