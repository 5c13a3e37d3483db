import { type Failed, fail } from '../lib/result.ts'
import type { HostError } from './contract.ts'

/** Most bytes one call carries: every copy over a process boundary stays small, and no call stalls the window. */
export const chunkLimit = 8 << 20

/** The refusal of a call that asks for, or brings, more than one chunk. */
export function overChunk(what: string, length: number): Failed<HostError> | undefined {
  return length > chunkLimit ? fail({ kind: 'host/too-large', what, limit: chunkLimit }) : undefined
}

/**
 * A file below `resources/`: lower-case path segments, none of which can climb out or hide.
 * Everything else does not exist, whatever the platform makes of it.
 */
export const isResourceName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(name)
