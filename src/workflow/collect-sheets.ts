import type { HostError } from '../host/contract.ts'
import { readWhole } from '../lib/byte-source.ts'
import { ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import { type Change, load, type Saved, type StorageError, sheetsOf, write } from '../storage/index.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import { keepBytes } from './keep-blob.ts'
import { logLine } from './log-line.ts'

/** Larger than any scoresheet; a bigger file is refused before it is read. */
const largestSheet = 32 << 20

/** What became of the files that were given. */
export interface Collected {
  readonly added: number
  /** Files that were on the list already, or came twice. */
  readonly known: number
  /** Names of files that were not taken, because they cannot be read or are larger than any sheet. */
  readonly unreadable: readonly string[]
}

/** Takes returned files into the chair's inbox as they are, readable or not; the same file twice is one. */
export async function collectFiles(
  desk: Desk,
  { bundle, files }: { readonly bundle: Sha256; readonly files: readonly GivenFile[] },
): Promise<Result<Collected, HostError | StorageError>> {
  const present = await load(desk.store, sheetsOf(bundle))
  if (!present.ok) return present
  const listed = new Set(present.value.map((row) => row.sha256))
  const changes: Change[] = []
  const unreadable: string[] = []
  let known = 0
  for (const { name, source } of files) {
    const bytes = await readWhole(source, largestSheet)
    if (!bytes) {
      unreadable.push(name)
      continue
    }
    const hash = sha256(bytes)
    if (listed.has(hash)) {
      known += 1
      continue
    }
    listed.add(hash)
    const kept = await keepBytes(desk, bytes)
    if (!kept.ok) return kept
    const row = { sha256: hash, bundle, fileName: name, receivedAt: desk.now() }
    changes.push({ table: 'sheets', op: 'put', row })
  }
  const collected = { added: changes.length, known, unreadable }
  if (changes.length === 0) return ok(collected)
  const saved = await write(desk.store, [
    ...changes,
    logLine('', 'sheets-collected', bundle, `${changes.length} files`),
  ])
  return saved.ok ? ok(collected) : saved
}

/** Takes a file off this bundle's list; its bytes stay in the content store, the act in the log. */
export const removeFile = (
  desk: Desk,
  { bundle, file256 }: { readonly bundle: Sha256; readonly file256: Sha256 },
): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [
    { table: 'sheets', op: 'delete', key: [bundle, file256] },
    logLine('', 'file-removed', file256, bundle),
  ])
