import { present } from '../lib/assert.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Person } from '../model/edition.ts'
import type { EditionId, JurorId } from '../model/ids.ts'
import { missingCharacters } from '../paper/index.ts'
import { finishSheet, type Scoresheet } from '../scoresheet/index.ts'
import type { Signer } from '../signing/index.ts'
import { ballotsOf, load, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { draftOf } from './draft-row.ts'
import type { WorkflowError } from './errors.ts'
import type { AppFailure } from './failure.ts'
import { keepBytes } from './keep-blob.ts'
import { type KeptBundle, keptBundle } from './kept-bundle.ts'
import { keyInHand } from './keyring.ts'
import { logLine } from './log-line.ts'
import { inTurn, sealingBegins, stillOpen } from './own-sheet.ts'
import { digestOfDrafts } from './shown-drafts.ts'
import { signSheet } from './sign-sheet.ts'
import { software } from './software.ts'

export interface SealedSheet {
  /** The sheet's identity. */
  readonly sha256: Sha256
  readonly blob: Sha256
  readonly fileName: string
}

/** How a sheet's file is called when it leaves this device. */
export const sheetFileName = (edition: EditionId, juror: JurorId): string => `${edition}-${juror}.pdf`

export interface SealOrder {
  readonly bundle: Sha256
  readonly juror: JurorId
  readonly identity: Sha256
  /** `digestOfDrafts` of what the juror saw when they sealed. */
  readonly shown: Sha256
}

/**
 * Drafts → signed PDF, kept on this device. Refused where the juror is not of the panel, where a sheet of theirs was
 * sealed before, where the secretariat vouches for another key of theirs, and where the kept drafts are not those
 * that were shown: a signature is for what its signer saw.
 */
export const sealSheet = (desk: Desk, order: SealOrder): Promise<Result<SealedSheet, AppFailure | StorageError>> =>
  inTurn(desk.store, () => seal(desk, order))

async function seal(desk: Desk, order: SealOrder): Promise<Result<SealedSheet, AppFailure | StorageError>> {
  const ready = await readyToSeal(desk, order)
  if (!ready.ok) return ready
  const { sheet, kit, signer } = ready.value
  const signed = await signSheet(sheet, signer, kit)
  if (!signed.ok) return signed
  const kept = await keepBytes(desk, signed.value.bytes)
  if (!kept.ok) return kept
  const sha256 = signed.value.identity
  const row = {
    sha256,
    bundle: order.bundle,
    juror: order.juror,
    version: sheet.version,
    blob: kept.value,
    at: sheet.sealedAt,
  }
  sealingBegins(desk.store, order)
  const saved = await write(desk.store, [
    { table: 'sealed', op: 'put', row },
    logLine(sheet.juror.name, 'sheet-sealed', sha256, sheet.form.panel.id),
  ])
  if (!saved.ok) return saved
  return ok({ sha256, blob: kept.value, fileName: sheetFileName(sheet.form.edition.id, order.juror) })
}

async function readyToSeal(desk: Desk, order: SealOrder) {
  const { bundle: hash, juror } = order
  const bundle = await keptBundle(desk, hash)
  if (!bundle.ok) return bundle
  const seated = memberOf(bundle.value, juror)
  if (!seated.ok) return seated
  const open = await stillOpen(desk.store, order)
  if (!open.ok) return open
  const signer = signerFor(seated.value, order.identity)
  if (!signer.ok) return signer
  const rows = await load(desk.store, ballotsOf(hash, juror))
  if (!rows.ok) return rows
  const kept = new Map(rows.value.map((row) => [row.application, row]))
  const { form } = bundle.value
  const inOrder = form.applications.map(({ id }) => id)
  if (digestOfDrafts(order, inOrder, (id) => kept.get(id)) !== order.shown)
    return fail({ kind: 'workflow/marks-differ' } as const)
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const head = {
    bundle: hash,
    juror: { id: juror, name: seated.value.name, certificate: signer.value.fingerprint },
    sealedAt: desk.now(),
    version: 1,
    replaces: null,
    software,
  }
  const sheet = finishSheet(head, form, new Map(rows.value.map((row) => [row.application, draftOf(row)])))
  if (!sheet.ok) return sheet
  const characters = missingCharacters(textsOf(sheet.value), kit.value)
  if (characters.length > 0) return fail({ kind: 'scoresheet/characters-missing', characters } as const)
  return ok({ sheet: sheet.value, kit: kit.value, signer: signer.value })
}

/** The juror as the roster has them; a chair who does not judge has no sheet. */
function memberOf({ edition, panel: id }: KeptBundle, juror: JurorId): Result<Person, WorkflowError> {
  const panel = present(
    edition.panels.find((each) => each.id === id),
    id,
  )
  const person = present(
    edition.people.find((each) => each.id === juror),
    juror,
  )
  return panel.jurors.includes(juror) ? ok(person) : fail({ kind: 'workflow/not-on-panel', juror: person.name })
}

/** The unlocked key; never another than the one the secretariat vouches for, where it vouches for one. */
function signerFor({ name, certificate }: Person, identity: Sha256): Result<Signer, WorkflowError> {
  const signer = keyInHand(identity)
  if (!signer.ok || certificate === null || signer.value.fingerprint === certificate) return signer
  return fail({ kind: 'workflow/not-the-jurors-key', juror: name })
}

/** What the juror wrote: the one part of the page that may hold a character no font has. */
const textsOf = ({ ballots }: Scoresheet): string[] =>
  ballots.flatMap((ballot) =>
    ballot.state === 'scored' ? [ballot.comment, ...ballot.marks.map(({ comment }) => comment)] : [ballot.explanation],
  )
