import { beforeEach, describe, expect, it } from 'vitest'
import { present } from '../../src/lib/assert.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import type { Sha256 } from '../../src/lib/sha256.ts'
import { type ApplicationId, type JurorId, jurorId } from '../../src/model/ids.ts'
import { ballotsOf, bundleOf, load, seatOf, write } from '../../src/storage/index.ts'
import { emptyRow } from '../../src/workflow/draft-row.ts'
import { exportKey } from '../../src/workflow/export-key.ts'
import { lockKeys, unlockKey } from '../../src/workflow/keyring.ts'
import { makeIdentity } from '../../src/workflow/make-identity.ts'
import { inspectBundle, keepBundle } from '../../src/workflow/open-bundle.ts'
import { recordDraft } from '../../src/workflow/record-draft.ts'
import { sealSheet } from '../../src/workflow/seal-sheet.ts'
import { digestOfDrafts } from '../../src/workflow/shown-drafts.ts'
import { takeOverKey } from '../../src/workflow/take-over-key.ts'
import { takeSeat } from '../../src/workflow/take-seat.ts'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { type Laptop, laptop, savedFile, value } from './desk.ts'

const passphrase = 'një frazë e gjatë prove'
const [enrolled, stranger, third] = ['anetar-2', 'anetar-3', 'anetar-4'].map((id) => jurorId.parse(id)) as [
  JurorId,
  JurorId,
  JurorId,
]

/** What a juror's own laptop refuses, whatever the screens allow. The first two people of the panel are enrolled. */
describe('a juror’s own sheet', () => {
  let own: Laptop
  let bundle: Sha256
  let applications: ApplicationId[]

  beforeEach(async () => {
    own = await laptop()
    const sealed = await sealedBundle(await newAuthority('Sekretariati Shembull', new Date()))
    applications = sealed.applications.map(({ id }) => id)
    const arrival = value(await inspectBundle(own.desk, sourceOf(sealed.bytes)))
    bundle = value(await keepBundle(own.desk, arrival, { fileName: 'paneli-1.juria' }))
    return lockKeys
  })

  const row = (juror: JurorId, application: ApplicationId, mark = '8') => ({
    ...emptyRow(bundle, juror, application),
    marks: Object.fromEntries(['rendesia', 'risia', 'qendrueshmeria'].map((id) => [id, { value: mark, comment: '' }])),
  })
  const draftAll = async (juror: JurorId) => {
    for (const id of applications) value(await recordDraft(own.desk, row(juror, id)))
  }
  const shown = async (juror: JurorId) => {
    const rows = value(await load(own.desk.store, ballotsOf(bundle, juror)))
    return digestOfDrafts({ bundle, juror }, applications, (id) => rows.find(({ application }) => application === id))
  }
  const key = async (name: string) => {
    const made = value(await makeIdentity(own.desk, { role: 'juror', name, passphrase }))
    value(await unlockKey(own.desk, made.id, passphrase))
    return made.id
  }

  it('is not sealed where the kept marks are not those that were shown', async () => {
    await draftAll(stranger)
    const identity = await key('Çelik Shembull')
    const seen = await shown(stranger)
    const [first] = applications as [ApplicationId]
    value(await recordDraft(own.desk, row(stranger, first, '9')))
    const order = { bundle, juror: stranger, identity }
    expect(await sealSheet(own.desk, { ...order, shown: seen })).toMatchObject({
      error: { kind: 'workflow/marks-differ' },
    })
    const sealed = value(await sealSheet(own.desk, { ...order, shown: await shown(stranger) }))
    expect(sealed.fileName).toBe('prove-2026-anetar-3.pdf')
  })

  it('takes no draft once it is sealed, not even one that was on its way', async () => {
    await draftAll(stranger)
    const identity = await key('Çelik Shembull')
    const order = { bundle, juror: stranger, identity, shown: await shown(stranger) }
    const [first] = applications as [ApplicationId]
    const [sealed, late] = await Promise.all([
      sealSheet(own.desk, order),
      recordDraft(own.desk, row(stranger, first, '9')),
    ])
    expect(sealed.ok).toBe(true)
    expect(late).toMatchObject({ error: { kind: 'workflow/already-sealed' } })
    value(await recordDraft(own.desk, row(third, first)))
  })

  it('is not made for a chair who does not judge', async () => {
    await draftAll(stranger)
    const kept = present(value(await load(own.desk.store, bundleOf(bundle))), 'the bundle')
    const panels = kept.edition.panels.map((panel) => ({
      ...panel,
      chair: stranger,
      jurors: panel.jurors.filter((id) => id !== stranger),
    }))
    const edition = { ...kept.edition, panels }
    value(await write(own.desk.store, [{ table: 'bundles', op: 'put', row: { ...kept, edition } }]))
    const identity = await key('Çelik Shembull')
    expect(
      await sealSheet(own.desk, { bundle, juror: stranger, identity, shown: await shown(stranger) }),
    ).toMatchObject({ error: { kind: 'workflow/not-on-panel', juror: 'Çelik Shembull' } })
  })

  it('is signed by no other key than the one the secretariat enrolled for its juror', async () => {
    await draftAll(enrolled)
    const identity = await key('Besnik Shembull')
    expect(
      await sealSheet(own.desk, { bundle, juror: enrolled, identity, shown: await shown(enrolled) }),
    ).toMatchObject({ error: { kind: 'workflow/not-the-jurors-key', juror: 'Besnik Shembull' } })
  })

  it('belongs to somebody: until it is sealed the name may be corrected, and drafts come along only when asked', async () => {
    value(await takeSeat(own.desk, { bundle, juror: third, identity: null }))
    await draftAll(third)
    value(await takeSeat(own.desk, { bundle, juror: enrolled, identity: null }))
    expect(value(await load(own.desk.store, ballotsOf(bundle, enrolled)))).toEqual([])
    value(await takeSeat(own.desk, { bundle, juror: third, identity: null }))
    value(await takeSeat(own.desk, { bundle, juror: stranger, identity: null, drafts: 'take-along' }))
    expect(value(await load(own.desk.store, ballotsOf(bundle, stranger)))).toHaveLength(applications.length)
    expect(value(await load(own.desk.store, ballotsOf(bundle, third)))).toEqual([])
    const identity = await key('Çelik Shembull')
    value(await sealSheet(own.desk, { bundle, juror: stranger, identity, shown: await shown(stranger) }))
    expect(await takeSeat(own.desk, { bundle, juror: third, identity: null })).toMatchObject({
      error: { kind: 'workflow/seat-sealed' },
    })
    expect(value(await load(own.desk.store, seatOf(bundle)))?.juror).toBe(stranger)
  })

  it('can be signed with a key that was brought along in a file', async () => {
    const made = await key('Çelik Shembull')
    const kinds = [{ label: 'p12', extensions: ['p12'] }]
    const name = value(await exportKey(own.desk, { identity: made, passphrase, kinds }))
    const file = savedFile(own, name)
    own = await laptop()
    lockKeys()
    expect(await takeOverKey(own.desk, { role: 'juror', file, passphrase: 'një frazë tjetër' })).toMatchObject({
      error: { kind: 'signing/key-file-password' },
    })
    expect(value(await takeOverKey(own.desk, { role: 'juror', file, passphrase }))).toBe(made)
  })
})
