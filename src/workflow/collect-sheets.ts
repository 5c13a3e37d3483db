import type { HostError } from '../host/contract.ts'
import { readWhole } from '../lib/byte-source.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import { type Change, load, type Saved, type StorageError, sheetsOf, write } from '../storage/index.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import { keepBytes } from './keep-blob.ts'
import { logLine } from './log-line.ts'

/** Larger than any scoresheet; a bigger file is refused before it is read. */
const largestSheet = 32 << 20

/** Takes returned files into the chair's inbox as they are, readable or not; the same file twice is one. */
export async function collectFiles(
  desk: Desk,
  { bundle, files }: { readonly bundle: Sha256; readonly files: readonly GivenFile[] },
): Promise<Result<{ readonly added: number; readonly known: number }, HostError | StorageError>> {
  const present = await load(desk.store, sheetsOf(bundle))
  if (!present.ok) return present
  const known = new Set(present.value.map((row) => row.sha256))
  const changes: Change[] = []
  for (const { name, source } of files) {
    const bytes = await readWhole(source, largestSheet)
    if (!bytes && source.size > largestSheet) return fail({ kind: 'host/too-large', what: name, limit: largestSheet })
    if (!bytes) return fail({ kind: 'host/not-found', what: name })
    const hash = sha256(bytes)
    if (known.has(hash)) continue
    known.add(hash)
    const kept = await keepBytes(desk, bytes)
    if (!kept.ok) return kept
    const row = { sha256: hash, bundle, fileName: name, receivedAt: desk.now() }
    changes.push({ table: 'sheets', op: 'put', row })
  }
  const counts = { added: changes.length, known: files.length - changes.length }
  if (changes.length === 0) return ok(counts)
  const saved = await write(desk.store, [
    ...changes,
    logLine('', 'sheets-collected', bundle, `${changes.length} files`),
  ])
  return saved.ok ? ok(counts) : saved
}

/** Takes a file off the list; its bytes stay in the content store, the act in the log. */
export const removeFile = (
  desk: Desk,
  { bundle, file256 }: { readonly bundle: Sha256; readonly file256: Sha256 },
): Promise<Result<Saved, StorageError>> =>
  write(desk.store, [{ table: 'sheets', op: 'delete', key: file256 }, logLine('', 'file-removed', file256, bundle)])
