import type { Host } from '../host/contract.ts'
import { assert, present } from '../lib/assert.ts'
import { sourceOf } from '../lib/byte-source.ts'
import { type Bytes, concat, utf8 } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Ballot } from '../model/ballot.ts'
import type { Panel } from '../model/edition.ts'
import type { Instant, JurorId } from '../model/ids.ts'
import { instantDate } from '../model/instant.ts'
import type { PaperKit } from '../paper/index.ts'
import { sampleBallots } from '../sample/index.ts'
import { type Draft, finishSheet } from '../scoresheet/index.ts'
import { createIdentity, exportP12, type Signer, unlockIdentity } from '../signing/index.ts'
import { type CheckedBundle, checkBundle } from './check-bundle.ts'
import { checkSheets } from './check-sheets.ts'
import { draftMinutes } from './consolidate-files.ts'
import { type Enrolled, enrolPeople } from './enrol-people.ts'
import type { AppFailure } from './failure.ts'
import { loadSample, type Sample } from './load-sample.ts'
import { loadPaperKit } from './paper-kit.ts'
import { sealArchive } from './seal-archive.ts'
import { sealPanel } from './seal-panel.ts'
import { signMinutes } from './sign-minutes.ts'
import { signSheet } from './sign-sheet.ts'
import { software } from './software.ts'

export interface DemoOrder {
  readonly host: Pick<Host, 'app'>
  /** Jurors a panel, 3–9. */
  readonly jurors: number
  /** Marks and ranking depend on `jurors` and `seed` alone. */
  readonly seed: string
  readonly now: Instant
  /** Writes one file of the demonstration, path below its folder. */
  readonly put: (path: string, bytes: Bytes) => Promise<void>
  readonly progress: (step: DemoStep, what: string) => void
}

export type DemoStep = 'documents' | 'identity' | 'bundle' | 'sheet' | 'minutes' | 'archive'

export interface DemoResult {
  readonly panels: number
  readonly applications: number
  readonly sheets: number
  readonly minutes: number
}

/** A passphrase for keys that protect nothing: it lies beside them in `identities/passphrase.txt`. */
const passphrase = 'shembull-shembull-shembull'

/** The whole journey of the paper on the sample contest, with real keys, bundles, sheets, minutes and archive. */
export async function runDemo(order: DemoOrder): Promise<Result<DemoResult, AppFailure>> {
  const { host, jurors, now, put, progress } = order
  const kit = await loadPaperKit(host)
  if (!kit.ok) return kit
  progress('documents', '')
  const sample = await loadSample(host, kit.value, jurors)
  if (!sample.ok) return sample
  const authority = await makeAuthority(`Sekretariati: ${sample.value.edition.title.sq}`, order)
  if (!authority.ok) return authority
  const enrolled = await enrolPeople(sample.value.edition, {
    authority: authority.value,
    passphrase,
    now: instantDate(now),
    progress: (name) => progress('identity', name),
  })
  if (!enrolled.ok) return enrolled
  await writeKeys(enrolled.value, put)
  const parts: PanelParts[] = []
  for (const panel of enrolled.value.edition.panels) {
    const done = await runPanel(panel, sample.value, enrolled.value, authority.value, kit.value, order)
    if (!done.ok) return done
    parts.push(done.value)
  }
  progress('archive', '')
  const archived = await sealArchive({
    edition: { id: enrolled.value.edition.id, title: enrolled.value.edition.title },
    authority: authority.value,
    sealedAt: now,
    panels: parts.map(({ bundle, minutes, sheets }) => ({ bundle, minutes, sheets, acceptedChair: null })),
  })
  if (!archived.ok) return archived
  for (const { path, bytes } of archived.value) await put(`archive/${path}`, bytes)
  return ok({
    panels: parts.length,
    applications: sample.value.applications.length,
    sheets: parts.reduce((sum, { sheets }) => sum + sheets.length, 0),
    minutes: parts.length,
  })
}

async function makeAuthority(title: string, { now, put }: DemoOrder): Promise<Result<Signer, AppFailure>> {
  // A certificate's name holds 64 characters; cut between words, never in one.
  const name = title.length <= 64 ? title : title.slice(0, title.lastIndexOf(' ', 64))
  const made = await createIdentity({ kind: 'authority', name, passphrase, now: instantDate(now) })
  if (!made.ok) return made
  await put('authority.txt', utf8(`${made.value.fingerprint}\n`))
  return unlockIdentity(made.value, passphrase)
}

async function writeKeys({ identities }: Enrolled, put: DemoOrder['put']): Promise<void> {
  for (const [id, identity] of identities) {
    const file = await exportP12(identity, passphrase, passphrase)
    assert(file.ok, 'a key just made can be exported')
    await put(`identities/${id}.p12`, file.value)
  }
  await put('identities/passphrase.txt', utf8(`${passphrase}\n`))
}

interface PanelParts {
  readonly bundle: { readonly panel: Panel['id']; readonly bytes: Bytes }
  readonly minutes: Bytes
  readonly sheets: readonly { readonly name: string; readonly bytes: Bytes }[]
}

async function runPanel(
  panel: Panel,
  { applications, files }: Sample,
  enrolled: Enrolled,
  authority: Signer,
  kit: PaperKit,
  { now, seed, put, progress }: DemoOrder,
): Promise<Result<PanelParts, AppFailure>> {
  progress('bundle', panel.id)
  const { edition, certificates } = enrolled
  const pieces: Bytes[] = []
  const sealed = await sealPanel(
    {
      edition,
      panel: panel.id,
      applications,
      file: (hash) => sourceOf(present(files.get(hash), hash)),
      certificates,
      authority,
      at: now,
    },
    (piece) => void pieces.push(Uint8Array.from(piece)),
  )
  if (!sealed.ok) return sealed
  const bytes = concat(...pieces)
  await put(`bundles/${panel.id}.juria`, bytes)
  const bundle = await checkBundle(sourceOf(bytes))
  if (!bundle.ok) return bundle
  const ballots = sampleBallots({ edition, panel: panel.id, seed })
  const sheets: { name: string; bytes: Bytes }[] = []
  for (const juror of panel.jurors) {
    const sheet = await sheetOf(juror, present(ballots.get(juror), juror), bundle.value, enrolled, kit, now)
    if (!sheet.ok) return sheet
    progress('sheet', `${panel.id}/${juror}`)
    sheets.push({ name: `${juror}.pdf`, bytes: sheet.value })
    await put(`sheets/${panel.id}/${juror}.pdf`, sheet.value)
  }
  progress('minutes', panel.id)
  const minutes = await minutesOf(bundle.value, sheets, enrolled, kit, now)
  if (!minutes.ok) return minutes
  await put(`minutes/${panel.id}.pdf`, minutes.value)
  return ok({ bundle: { panel: panel.id, bytes }, minutes: minutes.value, sheets })
}

async function unlock({ identities }: Enrolled, id: JurorId): Promise<Signer> {
  const signer = await unlockIdentity(present(identities.get(id), id), passphrase)
  assert(signer.ok, 'a key just made can be unlocked')
  return signer.value
}

async function sheetOf(
  juror: JurorId,
  ballots: readonly Ballot[],
  bundle: CheckedBundle,
  enrolled: Enrolled,
  kit: PaperKit,
  now: Instant,
): Promise<Result<Bytes, AppFailure>> {
  const { name } = present(
    bundle.edition.people.find(({ id }) => id === juror),
    juror,
  )
  const signer = await unlock(enrolled, juror)
  const head = {
    bundle: bundle.sha256,
    juror: { id: juror, name, certificate: signer.fingerprint },
    sealedAt: now,
    version: 1,
    replaces: null,
    software,
  }
  const sheet = finishSheet(head, bundle.form, new Map(ballots.map((ballot) => [ballot.application, draftOf(ballot)])))
  if (!sheet.ok) return sheet
  const signed = await signSheet(sheet.value, signer, kit)
  return signed.ok ? ok(signed.value.bytes) : signed
}

async function minutesOf(
  bundle: CheckedBundle,
  files: readonly { readonly name: string; readonly bytes: Bytes }[],
  enrolled: Enrolled,
  kit: PaperKit,
  now: Instant,
): Promise<Result<Bytes, AppFailure>> {
  const checked = await checkSheets(files, { kit, bundle, accepted: [], at: now })
  const chair = present(
    bundle.edition.panels.find(({ id }) => id === bundle.panel),
    bundle.panel,
  ).chair
  const signer = await unlock(enrolled, chair)
  const order = { certificate: signer.fingerprint, at: now, decisions: [], remarks: '' }
  const minutes = draftMinutes(bundle, checked, order)
  if (!minutes.ok) return minutes
  const signed = await signMinutes(minutes.value, signer, kit)
  return signed.ok ? ok(signed.value.bytes) : signed
}

/** A finished ballot as the draft it could have come from. */
function draftOf(ballot: Ballot): Draft {
  const { application } = ballot
  const empty = { application, marks: {}, comment: '' }
  if (ballot.state === 'recused')
    return { ...empty, stance: { kind: 'recused', reason: ballot.reason, explanation: ballot.explanation } }
  if (ballot.state === 'abstained')
    return { ...empty, stance: { kind: 'abstained', reason: ballot.reason, explanation: ballot.explanation } }
  const marks = Object.fromEntries(ballot.marks.map(({ criterion, value, comment }) => [criterion, { value, comment }]))
  return { application, stance: { kind: 'scoring' }, marks, comment: ballot.comment }
}
