import { sha256 as noble } from '@noble/hashes/sha2.js'
import { toHex } from './bytes.ts'

/** SHA-256 as 64 lower-case hexadecimal digits: the name by which every artifact refers to another. */
export type Sha256 = string & { readonly __brand: 'Sha256' }

export const sha256 = (bytes: Uint8Array): Sha256 => toHex(noble(bytes)) as Sha256

/** Hashes what comes piece by piece, so that a large file is never whole in memory. */
export function sha256Stream(): { update(part: Uint8Array): void; digest(): Sha256 } {
  const state = noble.create()
  return { update: (part) => void state.update(part), digest: () => toHex(state.digest()) as Sha256 }
}

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text)

/**
 * The short form read over the phone: the first 128 bits as eight groups of four, "3F9A 12C4 …".
 * Finding another file with the same 128 bits is out of reach; the full hash stands beside it where space allows.
 */
export const fingerprint = (hash: Sha256): string => (hash.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ')
