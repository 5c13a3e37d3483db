import { safeStorage } from 'electron'
import type { HostSecrets } from '../../src/host/contract.ts'
import { fromBase64, toBase64 } from '../../src/lib/bytes.ts'
import { fail, ok } from '../../src/lib/result.ts'

/** On Linux without a keyring Electron "encrypts" with a password that stands in its source: that is no protection. */
function isAvailable(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}

const unavailable = fail({ kind: 'host/unavailable', what: 'secrets' } as const)

export const systemSecrets: HostSecrets = {
  available: async () => ok(isAvailable()),
  wrap: async (plain) => {
    if (!isAvailable()) return unavailable
    return ok(Uint8Array.from(safeStorage.encryptString(toBase64(plain))))
  },
  unwrap: async (wrapped) => {
    if (!isAvailable()) return unavailable
    try {
      const plain = fromBase64(safeStorage.decryptString(Buffer.from(wrapped)))
      return plain ? ok(plain) : unavailable
    } catch {
      // Wrapped on another machine or by another user: safeStorage tells no more than that it cannot.
      return unavailable
    }
  },
}
