import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import { importP12, type Signer, type SigningError, unlockIdentity } from '../signing/index.ts'

/** A key file unlocked for one use; nothing of it is kept. */
export async function keyFromP12(bytes: Bytes, passphrase: string): Promise<Result<Signer, SigningError>> {
  const identity = await importP12(bytes, passphrase, passphrase, 'person')
  return identity.ok ? unlockIdentity(identity.value, passphrase) : identity
}
