import { present } from '../lib/assert.ts'
import { fromBase64 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { formOf } from '../model/form.ts'
import { type CertificateInfo, readCertificate } from '../signing/index.ts'
import { type BundleRow, bundleOf, load, type StorageError } from '../storage/index.ts'
import type { BundleInHand } from './consolidate-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'

export type KeptBundle = BundleInHand & { readonly authority: CertificateInfo; readonly row: BundleRow }

/** A bundle that was opened on this device, as the verbs of juror and chair need it. */
export async function keptBundle(desk: Desk, sha256: Sha256): Promise<Result<KeptBundle, AppFailure | StorageError>> {
  const loaded = await load(desk.store, bundleOf(sha256))
  if (!loaded.ok) return loaded
  const row = loaded.value
  if (!row) return fail({ kind: 'host/not-found', what: sha256 })
  const authority = readCertificate(present(fromBase64(row.authority.certificate), 'authority certificate'))
  if (!authority.ok) return authority
  const { edition, panel, applications } = row
  return ok({
    sha256,
    edition,
    panel,
    applications,
    form: formOf(edition, panel, applications),
    authority: authority.value,
    row,
  })
}
