import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { type Signer, type SigningError, unlockIdentity } from '../signing/index.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'

/** Unlocked keys: in this closure only, never in a store, a row or a component's state. */
const unlocked = new Map<Sha256, Signer>()

/** Opens a key for signing until `lockKeys` or the end of the program. */
export async function unlockKey(
  desk: Desk,
  id: Sha256,
  passphrase: string,
): Promise<Result<Signer, SigningError | WorkflowError>> {
  const row = await desk.store.db.table('identities').get(id)
  if (!row) return fail({ kind: 'workflow/no-identity' })
  const signer = await unlockIdentity(row.stored, passphrase)
  if (!signer.ok) return signer
  unlocked.set(id, signer.value)
  return ok(signer.value)
}

export const unlockedKey = (id: Sha256): Signer | null => unlocked.get(id) ?? null

/** The unlocked key, or the failure that tells the person to unlock it. */
export function keyInHand(id: Sha256): Result<Signer, WorkflowError> {
  const signer = unlocked.get(id)
  return signer ? ok(signer) : fail({ kind: 'workflow/key-locked' })
}

export function lockKeys(): void {
  unlocked.clear()
}
