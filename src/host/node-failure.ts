import type { HostError } from './contract.ts'

const kinds = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-found',
  EEXIST: 'exists',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
} as const

const hasCode = (thrown: unknown): thrown is Error & { readonly code: string } =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'

/**
 * The expected failure behind what node:fs threw about `what` (a name people may see, never a path).
 * Codes of the operating system we have no own word for (a pulled stick, a bad block) are `host/unavailable`;
 * errors that are none of the operating system's are bugs and thrown again.
 */
export function nodeFailure(thrown: unknown, what: string): HostError {
  if (!hasCode(thrown) || !/^E[A-Z0-9]+$/.test(thrown.code)) throw thrown
  const kind = Object.hasOwn(kinds, thrown.code) ? kinds[thrown.code as keyof typeof kinds] : 'unavailable'
  return kind === 'disk-full' ? { kind: 'host/disk-full' } : { kind: `host/${kind}`, what }
}

/** The code of an error of the operating system, for the one case a caller deals with itself. */
export const isCode = (thrown: unknown, code: string): boolean => hasCode(thrown) && thrown.code === code
