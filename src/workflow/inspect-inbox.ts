import { type CollectedFile, countedSheets, inspectFile, type Outcome, settle } from '../consolidation/index.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Person } from '../model/edition.ts'
import { rosterOf } from '../scoresheet/index.ts'
import { type AcceptanceRow, acceptancesOf, load, type StorageError, sheetsOf } from '../storage/index.ts'
import { outcomeOf } from './consolidate-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'
import { readKept } from './keep-blob.ts'
import { type KeptBundle, keptBundle } from './kept-bundle.ts'

export type { CollectedFile, Outcome } from '../consolidation/index.ts'
export type { SheetState } from '../scoresheet/index.ts'

export interface Inbox {
  readonly bundle: KeptBundle
  /** Every file received, verified and settled. */
  readonly files: readonly CollectedFile[]
  /** Null while no sheet counts. */
  readonly outcome: Outcome | null
  /** Jurors of the panel without a sheet that counts. */
  readonly missing: readonly Person[]
  readonly acceptances: readonly AcceptanceRow[]
}

/** The chair's inbox as it stands: read from the kept files each time, so that nothing is believed twice. */
export async function inspectInbox(
  desk: Desk,
  hash: Sha256,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Result<Inbox, AppFailure | StorageError>> {
  const bundle = await keptBundle(desk, hash)
  if (!bundle.ok) return bundle
  const [rows, acceptances] = [await load(desk.store, sheetsOf(hash)), await load(desk.store, acceptancesOf(hash))]
  if (!rows.ok) return rows
  if (!acceptances.ok) return acceptances
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const context = {
    kit: kit.value,
    roster: rosterOf(bundle.value),
    accepted: acceptances.value,
  }
  const looked: CollectedFile[] = []
  for (const { sha256, fileName, receivedAt } of rows.value) {
    progress(looked.length, rows.value.length)
    const bytes = await readKept(desk, sha256)
    if (!bytes.ok) return bytes
    // Judged at the time it arrived: the earliest time that somebody other than the signer vouches for.
    looked.push(await inspectFile({ name: fileName, bytes: bytes.value }, { ...context, at: receivedAt }))
  }
  const files = settle(looked)
  const counted = countedSheets(files)
  const there = new Set(counted.map(({ juror }) => juror.id))
  return ok({
    bundle: bundle.value,
    files,
    outcome: counted.length > 0 ? outcomeOf(bundle.value, files) : null,
    missing: context.roster.jurors.filter(({ id }) => !there.has(id)),
    acceptances: acceptances.value,
  })
}
