import { type BundleError, type OpenBundle, openBundle } from '../bundle/index.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import type { Result } from '../lib/result.ts'

export type CheckedBundle = OpenBundle

/** A bundle opened and verified, nothing kept: whether its authority is the expected one is the caller's to ask. */
export const checkBundle = (source: ByteSource): Promise<Result<CheckedBundle, BundleError>> => openBundle(source, {})
