import { type ArchiveReport, type Finding, verifyArchive } from '../archive/index.ts'
import type { HostError } from '../host/contract.ts'
import { readWhole } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { PaperKit } from '../paper/index.ts'
import { type ZipError, zipLimits } from '../zip/index.ts'
import type { GivenFile } from './choose-files.ts'

/** A finding of the verification, or why one of the archive's files could not be read at all. */
export interface ArchiveFinding {
  readonly file: string
  readonly error: Finding['error'] | HostError
}

export interface CheckedArchive extends Omit<ArchiveReport, 'findings'> {
  readonly findings: readonly ArchiveFinding[]
}

/** An archive wherever it lies. A file that cannot be read says why. */
export interface ArchiveFolder {
  /** Paths below the archive's folder, with '/'. */
  readonly paths: readonly string[]
  read(path: string): Promise<Result<Bytes, HostError | ZipError>>
}

/** Largest file of an archive, bytes: a bundle with all its documents, as large as a ZIP of ours may hold. */
export const largestArchiveFile = zipLimits.file

/** One file of an archive, whole. Too large is said as such, so that nobody looks for a file that is there. */
export async function readArchiveFile({ name, source }: GivenFile): Promise<Result<Bytes, HostError>> {
  const limit = largestArchiveFile
  if (source.size > limit) return fail({ kind: 'host/too-large', what: name, limit })
  const bytes = await readWhole(source, limit)
  return bytes ? ok(bytes) : fail({ kind: 'host/not-found', what: name })
}

/** An archive verified from its files alone, recount included. */
export async function checkArchive(
  folder: ArchiveFolder,
  order: { readonly kit: PaperKit; readonly isAuthority?: (fingerprint: Sha256) => boolean },
): Promise<CheckedArchive> {
  const unread = new Map<string, HostError | ZipError>()
  const read = async (path: string): Promise<Bytes | undefined> => {
    const bytes = await folder.read(path)
    if (bytes.ok) return bytes.value
    unread.set(path, bytes.error)
    return undefined
  }
  const report = await verifyArchive({ paths: folder.paths, read }, order)
  const findings = report.findings.map(({ file, error }) => ({
    file,
    error: error.kind === 'archive/file-unreadable' ? (unread.get(error.file) ?? error) : error,
  }))
  return { ...report, findings }
}
