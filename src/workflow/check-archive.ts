import { type ArchiveFiles, type ArchiveReport, verifyArchive } from '../archive/index.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { PaperKit } from '../paper/index.ts'

/** An archive verified from its files alone, recount included. */
export const checkArchive = (
  files: ArchiveFiles,
  order: { readonly kit: PaperKit; readonly isAuthority?: (fingerprint: Sha256) => boolean },
): Promise<ArchiveReport> => verifyArchive(files, order)
