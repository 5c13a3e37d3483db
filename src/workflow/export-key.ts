import type { FileKind, HostError } from '../host/contract.ts'
import { fail, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { exportP12, type SigningError } from '../signing/index.ts'
import { allIdentities, load, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'
import { logLine } from './log-line.ts'

/** Saves a backup of a key as PKCS #12, under the same passphrase; other programs can read it. */
export async function exportKey(
  desk: Desk,
  order: { readonly identity: Sha256; readonly passphrase: string; readonly kinds: readonly FileKind[] },
): Promise<Result<string, HostError | SigningError | StorageError | WorkflowError>> {
  const identities = await load(desk.store, allIdentities())
  if (!identities.ok) return identities
  const row = identities.value.find(({ id }) => id === order.identity)
  if (!row) return fail({ kind: 'workflow/no-identity' })
  const bytes = await exportP12(row.stored, order.passphrase, order.passphrase)
  if (!bytes.ok) return bytes
  const name = `juria-${row.id.slice(0, 8)}.p12`
  const saved = await desk.host.files.save({ name, kinds: order.kinds, content: { bytes: bytes.value } })
  if (!saved.ok) return saved
  const logged = await write(desk.store, [logLine(row.stored.name, 'key-exported', row.id, 'p12')])
  return logged.ok ? saved : logged
}
