import type { Sha256 } from '../lib/sha256.ts'
import { UsageError } from './report.ts'

/** A fingerprint as people hand it over: all 64 digits, or the 32 that are read over the phone; spaces and colons allowed. */
export function readFingerprint(text: string): (found: Sha256) => boolean {
  const digits = text.toLowerCase().replace(/[\s:]/g, '')
  if (!/^([0-9a-f]{32}|[0-9a-f]{64})$/.test(digits)) throw new UsageError(`not a fingerprint: ${text}`)
  return (found) => found.startsWith(digits)
}

export const looksLikeFingerprint = (text: string): boolean => /^[0-9a-fA-F]{64}$|^[0-9a-fA-F]{32}$/.test(text)
