import { present } from '../lib/assert.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256Stream } from '../lib/sha256.ts'
import { type StorageError, write } from '../storage/index.ts'
import { crc32, writeZip } from '../zip/index.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'
import { keepStream } from './keep-blob.ts'
import { keyInHand } from './keyring.ts'
import { logLine } from './log-line.ts'
import { sealArchive } from './seal-archive.ts'
import type { ArchiveTray } from './sort-archive-files.ts'

export interface BuiltArchive {
  readonly sha256: Sha256
  readonly blob: Sha256
  readonly fileName: string
}

/**
 * Seals the tray as an archive and keeps it as one ZIP of the archive's folder; saving it is a second step.
 * Every panel needs its minutes and every file they list, and a chair nobody vouches for must be accepted explicitly.
 */
export async function buildArchive(
  desk: Desk,
  order: { readonly tray: ArchiveTray; readonly identity: Sha256; readonly acceptedChairs: readonly Sha256[] },
): Promise<Result<BuiltArchive, AppFailure | StorageError>> {
  const authority = keyInHand(order.identity)
  if (!authority.ok) return authority
  const { edition, panels } = order.tray
  if (!edition) return fail({ kind: 'workflow/no-bundle' })
  for (const { title, bundle, minutes, absent, chair } of panels) {
    const { fingerprint: expected } = bundle.opened.authority
    if (expected !== authority.value.fingerprint)
      return fail({ kind: 'archive/other-authority', expected, found: authority.value.fingerprint })
    if (!minutes || !chair) return fail({ kind: 'workflow/no-minutes', panel: title.sq })
    if (absent.length > 0) return fail({ kind: 'workflow/sheets-absent', panel: title, files: absent })
    if (!chair.isEnrolled && !order.acceptedChairs.includes(chair.fingerprint))
      return fail({ kind: 'archive/minutes-unknown-chair', file: minutes.name, chair: chair.name })
  }
  const sealed = await sealArchive({
    edition: { id: edition.id, title: edition.title },
    sealedAt: desk.now(),
    authority: authority.value,
    panels: panels.map(({ panel, bundle, minutes, sheets, chair }) => ({
      bundle: { panel, bytes: bundle.bytes },
      minutes: present(minutes, 'minutes').bytes,
      sheets,
      acceptedChair: chair && !chair.isEnrolled ? chair.fingerprint : null,
    })),
  })
  if (!sealed.ok) return sealed
  const hash = sha256Stream()
  const kept = await keepStream(desk, async (sink) => {
    const inputs = sealed.value.map(({ path, bytes }) => ({
      name: `${edition.id}/${path}`,
      method: 'store' as const,
      size: bytes.length,
      crc32: crc32(bytes),
      content: () => [bytes],
    }))
    const written = await writeZip(inputs, async (part) => {
      hash.update(part)
      await sink(part)
    })
    return written.ok ? ok(hash.digest()) : written
  })
  if (!kept.ok) return kept
  const fileName = `${edition.id}-arkivi.zip`
  const row = { id: kept.value, editionId: edition.id, fileName, sha256: kept.value, at: desk.now() }
  const saved = await write(desk.store, [
    { table: 'archives', op: 'put', row },
    logLine(authority.value.name, 'archive-sealed', kept.value, edition.id),
  ])
  return saved.ok ? ok({ sha256: kept.value, blob: kept.value, fileName }) : saved
}
