import type { FileKind, HostError } from '../host/contract.ts'
import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Desk } from './desk.ts'

/** What a file is, for the system's dialog; the wording is the screen's. */
export interface ExportOrder {
  readonly blob: Sha256
  readonly fileName: string
  readonly kinds: readonly FileKind[]
}

/** Asks where, and writes something kept as a file, whole or not at all. The answer is the name it was given. */
export const exportBlob = (
  { host }: Desk,
  { blob, fileName, kinds }: ExportOrder,
): Promise<Result<string, HostError>> => host.files.save({ name: fileName, kinds, content: { blob } })
