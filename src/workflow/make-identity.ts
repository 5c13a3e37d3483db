import { ok, type Result } from '../lib/result.ts'
import { instantDate } from '../model/instant.ts'
import { createIdentity, type SigningError } from '../signing/index.ts'
import type { IdentityRow, StorageError } from '../storage/index.ts'
import { write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { logLine } from './log-line.ts'

export interface NewKey {
  readonly role: IdentityRow['role']
  readonly name: string
  readonly passphrase: string
}

/** Makes a signing identity on this device; the key is kept wrapped by the passphrase, in database and journal. */
export async function makeIdentity(
  desk: Desk,
  { role, name, passphrase }: NewKey,
): Promise<Result<IdentityRow, SigningError | StorageError>> {
  const kind = role === 'secretariat' ? 'authority' : 'person'
  const made = await createIdentity({ kind, name: name.trim(), passphrase, now: instantDate(desk.now()) })
  if (!made.ok) return made
  const row: IdentityRow = { id: made.value.fingerprint, role, stored: made.value }
  const saved = await write(desk.store, [
    { table: 'identities', op: 'put', row },
    logLine(name, 'identity-made', row.id, role),
  ])
  return saved.ok ? ok(row) : saved
}
