import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { authorityOf, load, type StorageError } from '../storage/index.ts'
import { extractBytes, readZip } from '../zip/index.ts'
import {
  type ArchiveFolder,
  type CheckedArchive,
  checkArchive,
  largestArchiveFile,
  readArchiveFile,
} from './check-archive.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'

export type { ArchiveFinding } from './check-archive.ts'

export interface ArchiveReport extends CheckedArchive {
  /** Whether this device knows the edition's authority, and it is the one that sealed the archive. */
  readonly knownAuthority: 'same' | 'other' | 'none'
}

/** Verifies an archive that was chosen as a folder, or as the one ZIP it was saved as. */
export async function verifyArchiveFiles(
  desk: Desk,
  given: readonly GivenFile[],
): Promise<Result<ArchiveReport, AppFailure | StorageError>> {
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const files = given.length === 1 ? await fromZip(given) : ok(fromFolder(given))
  if (!files.ok) return files
  const report = await checkArchive(withoutCommonFolder(files.value), { kit: kit.value })
  const { edition, authority } = report
  const pinned = edition === null ? ok(null) : await load(desk.store, authorityOf(edition))
  if (!pinned.ok) return pinned
  return ok(heldAgainst(report, authority && pinned.value ? pinned.value.fingerprint : null))
}

/** The report, with the archive's authority held against the one that this device trusts for the edition. */
function heldAgainst(report: CheckedArchive, expected: Sha256 | null): ArchiveReport {
  const found = report.authority?.fingerprint
  if (expected === null || found === undefined) return { ...report, knownAuthority: 'none' }
  if (expected === found) return { ...report, knownAuthority: 'same' }
  const finding = { file: 'seal.asice', error: { kind: 'archive/other-authority', expected, found } } as const
  return { ...report, ok: false, findings: [finding, ...report.findings], knownAuthority: 'other' }
}

const notThere = (path: string) => fail({ kind: 'host/not-found', what: path } as const)

function fromFolder(given: readonly GivenFile[]): ArchiveFolder {
  const files = new Map(given.map((file) => [file.name, file]))
  return {
    paths: [...files.keys()],
    read: async (path) => {
      const file = files.get(path)
      return file ? readArchiveFile(file) : notThere(path)
    },
  }
}

async function fromZip([file]: readonly GivenFile[]): Promise<Result<ArchiveFolder, AppFailure>> {
  if (!file) return ok({ paths: [], read: async (path) => notThere(path) })
  const directory = await readZip(file.source)
  if (!directory.ok) return directory
  return ok({
    paths: directory.value.entries.map(({ name }) => name).filter((name) => !name.endsWith('/')),
    read: async (path) => {
      const entry = directory.value.find(path)
      return entry ? extractBytes(directory.value, entry, largestArchiveFile) : notThere(path)
    },
  })
}

/** An archive zipped or chosen together with its folder: the folder's own name is not part of the paths. */
function withoutCommonFolder(files: ArchiveFolder): ArchiveFolder {
  const seal = files.paths.find((path) => path === 'seal.asice' || path.endsWith('/seal.asice'))
  const prefix = seal?.slice(0, -'seal.asice'.length) ?? ''
  if (prefix === '' || !files.paths.every((path) => path.startsWith(prefix))) return files
  return { paths: files.paths.map((path) => path.slice(prefix.length)), read: (path) => files.read(prefix + path) }
}
