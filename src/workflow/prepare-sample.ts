import type { HostError } from '../host/contract.ts'
import { ok, type Result } from '../lib/result.ts'
import type { EditionId } from '../model/ids.ts'
import { contestOf, load, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { keepBytes } from './keep-blob.ts'
import { loadSample } from './load-sample.ts'
import { logLine } from './log-line.ts'

/** Jurors a panel in the sample that the screens show. */
const sampleJurors = 5

/**
 * Puts the sample contest on the secretariat's desk: its edition, its applications, their documents. Where it lies
 * there already it stays as it is: sealed once, its rules are frozen.
 */
export async function prepareSample(desk: Desk): Promise<Result<EditionId, HostError | StorageError>> {
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const sample = await loadSample(desk.host, kit.value, sampleJurors)
  if (!sample.ok) return sample
  const { edition, applications, files } = sample.value
  const existing = await load(desk.store, contestOf(edition.id))
  if (!existing.ok) return existing
  if (existing.value) return ok(edition.id)
  for (const bytes of files.values()) {
    const kept = await keepBytes(desk, bytes)
    if (!kept.ok) return kept
  }
  const row = {
    editionId: edition.id,
    edition,
    applications: [...applications],
    state: 'draft' as const,
    updatedAt: desk.now(),
  }
  const saved = await write(desk.store, [
    { table: 'contests', op: 'put', row },
    logLine('', 'sample-prepared', null, edition.id),
  ])
  return saved.ok ? ok(edition.id) : saved
}
