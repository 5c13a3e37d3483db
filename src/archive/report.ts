import type { BundleError } from '../bundle/index.ts'
import type { MinutesError } from '../consolidation/index.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { EditionId, PanelId } from '../model/ids.ts'
import type { PaperError } from '../paper/index.ts'
import type { SigningError } from '../signing/index.ts'
import type { ZipError } from '../zip/index.ts'
import type { ArchiveError } from './errors.ts'

/** Something that is not as it was sealed, and the file it was found in. */
export interface Finding {
  readonly file: string
  readonly error: ArchiveError | BundleError | MinutesError | PaperError | SigningError | ZipError
}

export interface PanelReport {
  readonly panel: PanelId
  readonly recount: 'same' | 'differs'
  /** How many sheets count, of how many that lie in the archive. */
  readonly counted: number
  readonly sheets: number
}

/** What verification of an archive found: every file hashed, every signature checked, every ranking recounted. */
export interface ArchiveReport {
  readonly ok: boolean
  readonly files: number
  readonly signatures: number
  readonly sheets: number
  /** 'same' only when every panel's ranking was computed again from the sheets and came out byte for byte. */
  readonly recount: 'same' | 'differs'
  /** The edition that the archive says it is of; null where its contents cannot be read. */
  readonly edition: EditionId | null
  readonly authority: { readonly name: string; readonly fingerprint: Sha256 } | null
  readonly panels: readonly PanelReport[]
  readonly findings: readonly Finding[]
}
