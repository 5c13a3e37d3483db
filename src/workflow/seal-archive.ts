import { type ArchiveError, type ArchiveFile, archiveFiles } from '../archive/index.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Edition } from '../model/edition.ts'
import type { Instant, PanelId } from '../model/ids.ts'
import type { Signer } from '../signing/index.ts'
import { software } from './software.ts'

export interface ArchiveOrder {
  readonly edition: Edition
  readonly authority: Signer
  readonly at: Instant
  readonly panels: readonly {
    readonly bundle: { readonly panel: PanelId; readonly bytes: Bytes }
    readonly minutes: Bytes
    readonly sheets: readonly { readonly name: string; readonly bytes: Bytes }[]
    readonly acceptedChair: Sha256 | null
  }[]
}

/** Every file of the sealed archive, tag files and seal included. */
export const sealArchive = ({ edition, authority, at, panels }: ArchiveOrder): Promise<Result<readonly ArchiveFile[], ArchiveError>> =>
  archiveFiles({ edition: { id: edition.id, title: edition.title }, sealedAt: at, software, panels, authority })
