import { fail, ok, type Result } from '../lib/result.ts'
import type { StorageError } from './errors.ts'

/** The part of `navigator.locks` that is needed. */
export type Locks = Pick<LockManager, 'request'>

/** Milliseconds. A window that is being reloaded, or closed by a newer one, lets go within this. */
const patience = 1500

/**
 * Becomes the one writer of this name until `release` is called or the window ends, however it ends. Where the
 * platform has no locks, the journal's count and the database's canary find a second writer at its first write.
 */
export function becomeWriter(locks: Locks | null, name: string): Promise<Result<() => void, StorageError>> {
  if (locks === null) return Promise.resolve(ok(() => undefined))
  return new Promise((resolve, reject) => {
    const held = locks.request(`juria-writer-${name}`, { signal: AbortSignal.timeout(patience) }, () => {
      return new Promise<void>((release) => resolve(ok(release)))
    })
    held.catch((thrown: unknown) => {
      if (thrown instanceof DOMException && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError'))
        resolve(fail({ kind: 'storage/second-window' }))
      else reject(thrown as Error)
    })
  })
}
