import { beforeAll, describe, expect, it } from 'vitest'
import type { Sha256 } from '../../src/lib/sha256.ts'
import type { JurorId } from '../../src/model/ids.ts'
import { ballotsOf, bundleOf, load, newestLog } from '../../src/storage/index.ts'
import { acceptSigner } from '../../src/workflow/accept-signer.ts'
import { buildArchive } from '../../src/workflow/build-archive.ts'
import type { GivenFile } from '../../src/workflow/choose-files.ts'
import { closeConsolidation } from '../../src/workflow/close-consolidation.ts'
import { collectFiles } from '../../src/workflow/collect-sheets.ts'
import { emptyRow } from '../../src/workflow/draft-row.ts'
import { exportBlob } from '../../src/workflow/export-file.ts'
import { inspectInbox } from '../../src/workflow/inspect-inbox.ts'
import { lockKeys, unlockKey } from '../../src/workflow/keyring.ts'
import { makeIdentity } from '../../src/workflow/make-identity.ts'
import { inspectBundle, keepBundle } from '../../src/workflow/open-bundle.ts'
import { prepareSample } from '../../src/workflow/prepare-sample.ts'
import { recordDraft } from '../../src/workflow/record-draft.ts'
import { sealBundle } from '../../src/workflow/seal-bundle.ts'
import { sealSheet } from '../../src/workflow/seal-sheet.ts'
import { digestOfDrafts } from '../../src/workflow/shown-drafts.ts'
import { sortArchiveFiles } from '../../src/workflow/sort-archive-files.ts'
import { takeSeat } from '../../src/workflow/take-seat.ts'
import { verifyArchiveFiles } from '../../src/workflow/verify-archive-files.ts'
import { given, type Laptop, laptop, savedFile, value } from './desk.ts'

const passphrase = 'një frazë e gjatë prove'
const panel = 'AR'

/** The paper's journey on three laptops: secretariat → jurors → chair → secretariat, files as the only transport. */
describe('the whole journey, with verbs as the screens use them', () => {
  let secretariat: Laptop
  let bundleFile: GivenFile
  const sheets: GivenFile[] = []
  let chair: Laptop
  let bundle: Sha256
  let authority: Sha256
  let minutesFile: GivenFile

  beforeAll(async () => {
    secretariat = await laptop()
    const edition = value(await prepareSample(secretariat.desk))
    const made = value(
      await makeIdentity(secretariat.desk, { role: 'secretariat', name: 'Sekretariati Shembull', passphrase }),
    )
    value(await unlockKey(secretariat.desk, made.id, passphrase))
    const sealed = value(
      await sealBundle(secretariat.desk, { editionId: edition, panel: panel as never, identity: made.id }),
    )
    authority = made.id
    value(await exportBlob(secretariat.desk, { blob: sealed.blob, fileName: sealed.fileName, kinds: [] }))
    bundleFile = savedFile(secretariat, sealed.fileName)
    bundle = sealed.sha256
  })

  it('a juror opens the sealed bundle on a clean laptop, scores, recuses, abstains, and exports a signed sheet', async () => {
    for (const seat of [0, 1, 2, 3]) sheets.push(await judge(seat))
    expect(new Set(sheets.map(({ source }) => source.size)).size).toBeGreaterThan(0)
  })

  it('the chair sees strangers’ sheets wait, accepts their fingerprints with a reason, and gets a ranking', async () => {
    chair = await openedLaptop()
    value(await collectFiles(chair.desk, { bundle, files: sheets }))
    expect(value(await collectFiles(chair.desk, { bundle, files: sheets }))).toMatchObject({ added: 0, known: 4 })
    const waiting = value(await inspectInbox(chair.desk, bundle))
    expect(waiting.files.map(({ state }) => state)).toEqual(Array(4).fill('unknown-signer'))
    expect(waiting.outcome).toBeNull()
    for (const { read } of waiting.files) {
      const fingerprint = read?.juror.certificate.fingerprint as Sha256
      const juror = read?.sheet.juror.id as JurorId
      value(await acceptSigner(chair.desk, { bundle, fingerprint, juror, reason: 'Krahasuar në telefon.' }))
    }
    const accepted = value(await inspectInbox(chair.desk, bundle))
    expect(accepted.files.map(({ state }) => state)).toEqual(Array(4).fill('valid-accepted'))
    expect(accepted.missing).toHaveLength(1)
    expect(accepted.outcome?.rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4])
  })

  it('a sheet of another bundle, an altered sheet and a holiday photo wait in quarantine with reasons', async () => {
    const bytes = (await sheets[0]?.source.read(0, 1e7)) as Uint8Array
    const altered = Uint8Array.from(bytes)
    altered[40_000] = (altered[40_000] ?? 0) ^ 1
    const files = [given('e-ndryshuar.pdf', altered), given('foto.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3))]
    value(await collectFiles(chair.desk, { bundle, files }))
    const inbox = value(await inspectInbox(chair.desk, bundle))
    const refused = inbox.files.filter(({ state }) => state === 'refused')
    expect(refused.map(({ name }) => name).sort()).toEqual(['e-ndryshuar.pdf', 'foto.jpg'])
    expect(inbox.outcome?.jurors).toHaveLength(4)
  })

  it('the chair signs minutes that name every sheet, counted and refused', async () => {
    const key = value(await makeIdentity(chair.desk, { role: 'chair', name: 'Kryetar Shembull', passphrase }))
    expect((await closeConsolidation(chair.desk, { bundle, identity: key.id, remarks: '' })).ok).toBe(false)
    value(await unlockKey(chair.desk, key.id, passphrase))
    const minutes = value(
      await closeConsolidation(chair.desk, { bundle, identity: key.id, remarks: 'Paneli u mblodh.' }),
    )
    value(await exportBlob(chair.desk, { blob: minutes.blob, fileName: minutes.fileName, kinds: [] }))
    minutesFile = savedFile(chair, minutes.fileName)
  })

  it('the secretariat archives bundle, sheets and minutes; the archive recounts to the same ranking', async () => {
    const inbox = value(await inspectInbox(chair.desk, bundle))
    const returned = [...chair.machine.blobs].flatMap(([hash, bytes]) => {
      const file = inbox.files.find(({ file256 }) => file256 === hash)
      return file ? [given(file.name, bytes)] : []
    })
    const tray = value(await sortArchiveFiles(secretariat.desk, [...returned, minutesFile, bundleFile]))
    expect(tray.strangers).toEqual([])
    expect(tray.panels[0]).toMatchObject({ panel, absent: [], chair: { isEnrolled: false } })
    const order = { tray, identity: authority }
    expect(await buildArchive(secretariat.desk, { ...order, acceptedChairs: [] })).toMatchObject({
      error: { kind: 'archive/minutes-unknown-chair' },
    })
    const acceptedChairs = tray.panels.flatMap((one) => one.chair?.fingerprint ?? [])
    const built = value(await buildArchive(secretariat.desk, { ...order, acceptedChairs }))
    value(await exportBlob(secretariat.desk, { blob: built.blob, fileName: built.fileName, kinds: [] }))
    const report = value(await verifyArchiveFiles(secretariat.desk, [savedFile(secretariat, built.fileName)]))
    expect(report).toMatchObject({ ok: true, recount: 'same', sheets: 6, findings: [] })
  })

  it('every act stands in the log, and no key is left in the clear in anything that was kept', async () => {
    const lines = value(await load(chair.desk.store, newestLog(100)))
    const verbs = new Set(lines.map(({ verb }) => verb))
    for (const verb of ['bundle-opened', 'sheets-collected', 'signer-accepted', 'minutes-signed', 'identity-made'])
      expect(verbs).toContain(verb)
    expect(new TextDecoder().decode(chair.machine.journal)).not.toContain(passphrase)
    lockKeys()
  })

  async function openedLaptop(): Promise<Laptop> {
    const own = await laptop()
    const arrival = value(await inspectBundle(own.desk, bundleFile.source))
    expect(arrival).toMatchObject({ pinned: 'first', isOpenAlready: false, sha256: bundle })
    value(await keepBundle(own.desk, arrival, { fileName: bundleFile.name }))
    return own
  }

  /** What the review screen names when the juror seals. */
  async function shownOn(own: Laptop, juror: JurorId): Promise<Sha256> {
    const row = value(await load(own.desk.store, bundleOf(bundle)))
    const rows = value(await load(own.desk.store, ballotsOf(bundle, juror)))
    const ids = row?.applications.map(({ id }) => id) ?? []
    return digestOfDrafts({ bundle, juror }, ids, (id) => rows.find(({ application }) => application === id))
  }

  async function judge(seat: number): Promise<GivenFile> {
    const own = await openedLaptop()
    const row = value(await load(own.desk.store, bundleOf(bundle)))
    const members = row?.edition.panels.find(({ id }) => id === panel)?.jurors ?? []
    const juror = members[seat] as JurorId
    const person = row?.edition.people.find(({ id }) => id === juror)
    const criteria = row?.edition.categories.find(({ id }) => id === row.applications[0]?.category)?.criteria ?? []
    value(await takeSeat(own.desk, { bundle, juror, identity: null }))
    for (const [i, { id }] of (row?.applications ?? []).entries()) {
      const marks = Object.fromEntries(
        criteria.map((criterion, k) => [criterion.id, { value: String(4 + ((seat + i * 2 + k) % 5)), comment: '' }]),
      )
      const stance =
        seat === 1 && i === 0
          ? { stance: 'recused' as const, reason: 'employment' as const, explanation: 'Kam punuar atje.' }
          : seat === 2 && i === 3
            ? { stance: 'abstained' as const, reason: 'expertise' as const, explanation: '' }
            : { stance: 'scoring' as const }
      value(await recordDraft(own.desk, { ...emptyRow(bundle, juror, id), marks, ...stance }))
    }
    const key = value(await makeIdentity(own.desk, { role: 'juror', name: person?.name ?? '', passphrase }))
    value(await unlockKey(own.desk, key.id, passphrase))
    const order = { bundle, juror, identity: key.id, shown: await shownOn(own, juror) }
    const sealed = value(await sealSheet(own.desk, order))
    expect(await sealSheet(own.desk, order)).toMatchObject({
      error: { kind: 'workflow/already-sealed' },
    })
    value(await exportBlob(own.desk, { blob: sealed.blob, fileName: sealed.fileName, kinds: [] }))
    return savedFile(own, sealed.fileName)
  }
})
