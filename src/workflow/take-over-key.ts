import type { HostError } from '../host/contract.ts'
import { readWhole } from '../lib/byte-source.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { importP12, type SigningError } from '../signing/index.ts'
import { type IdentityRow, type StorageError, write } from '../storage/index.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'
import { unlockKey } from './keyring.ts'
import { logLine } from './log-line.ts'

/** Larger than any key file. */
const largestFile = 1 << 20

/**
 * Takes a key from a PKCS #12 file (a backup, or what the secretariat enrolled) onto this device, under the file's
 * own passphrase, and leaves it unlocked: the passphrase was typed a moment ago. Answers its certificate's fingerprint.
 */
export async function takeOverKey(
  desk: Desk,
  order: { readonly role: IdentityRow['role']; readonly file: GivenFile; readonly passphrase: string },
): Promise<Result<Sha256, HostError | SigningError | StorageError | WorkflowError>> {
  const { role, file, passphrase } = order
  if (file.source.size > largestFile) return fail({ kind: 'host/too-large', what: file.name, limit: largestFile })
  const bytes = await readWhole(file.source, largestFile)
  if (!bytes) return fail({ kind: 'host/not-found', what: file.name })
  const kind = role === 'secretariat' ? 'authority' : 'person'
  const taken = await importP12(bytes, passphrase, passphrase, kind)
  if (!taken.ok) return taken
  const row: IdentityRow = { id: taken.value.fingerprint, role, stored: taken.value }
  const saved = await write(desk.store, [
    { table: 'identities', op: 'put', row },
    logLine(taken.value.name, 'identity-made', row.id, `${role} p12`),
  ])
  if (!saved.ok) return saved
  const unlocked = await unlockKey(desk, row.id, passphrase)
  return unlocked.ok ? ok(row.id) : unlocked
}
