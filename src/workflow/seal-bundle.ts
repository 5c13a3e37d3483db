import type { ByteSource } from '../lib/byte-source.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { EditionId, PanelId } from '../model/ids.ts'
import { contestOf, load, type SealedBundleRow, type StorageError, sealedBundlesOf, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'
import { keepStream, keptSource } from './keep-blob.ts'
import { keyInHand } from './keyring.ts'
import { logLine } from './log-line.ts'
import { sealPanel } from './seal-panel.ts'

export interface SealedBundle {
  readonly sha256: Sha256
  readonly blob: Sha256
  readonly fileName: string
}

/** The name a bundle is offered to be saved by, however often. */
export const bundleFileName = (edition: string, panel: string): string => `${edition}-${panel}.juria`

/** The bundle of a panel that no later one takes the place of: by what each replaces, since a clock may be set back. */
export function newestBundle(rows: readonly SealedBundleRow[], panel: PanelId): SealedBundleRow | undefined {
  const replaced = new Set(rows.map(({ replaces }) => replaces))
  return rows.find((row) => row.panel === panel && !replaced.has(row.sha256))
}

export interface SealOrder {
  readonly editionId: EditionId
  readonly panel: PanelId
  readonly identity: Sha256
  /**
   * The newest bundle of this panel on this device, which the new one takes the place of. Whoever holds that file
   * will be refused, so it is never replaced by accident: without naming it, sealing again is `workflow/sealed-before`.
   */
  readonly replaces?: Sha256
}

/**
 * Seals the bundle of one panel with the edition authority's key and keeps it; saving it to a file is a second step
 * (`exportBlob`), so that a cancelled dialog costs nothing.
 */
export async function sealBundle(
  desk: Desk,
  order: SealOrder,
): Promise<Result<SealedBundle, AppFailure | StorageError>> {
  const contest = await load(desk.store, contestOf(order.editionId))
  if (!contest.ok) return contest
  const authority = keyInHand(order.identity)
  if (!authority.ok) return authority
  if (!contest.value) return fail({ kind: 'host/not-found', what: order.editionId })
  const { edition, applications } = contest.value
  const earlier = await load(desk.store, sealedBundlesOf(edition.id))
  if (!earlier.ok) return earlier
  if (newestBundle(earlier.value, order.panel)?.sha256 !== order.replaces) {
    const title = edition.panels.find(({ id }) => id === order.panel)?.title
    return fail({ kind: 'workflow/sealed-before', panel: title ?? { sq: order.panel, en: order.panel } })
  }
  const sources = new Map<Sha256, ByteSource>()
  for (const { attachments } of applications)
    for (const { sha256 } of attachments) {
      const source = await keptSource(desk, sha256)
      if (!source.ok) return source
      sources.set(sha256, source.value)
    }
  const missing: ByteSource = { size: 0, read: async () => undefined }
  const panelOrder = {
    edition,
    panel: order.panel,
    applications,
    file: (hash: Sha256) => sources.get(hash) ?? missing,
    certificates: new Map(),
    authority: authority.value,
    at: desk.now(),
    ...(order.replaces === undefined ? {} : { replaces: order.replaces }),
  }
  const sealed = await keepStream(desk, (sink) => sealPanel(panelOrder, sink))
  if (!sealed.ok) return sealed
  const row = { ...contest.value, state: 'sealed' as const, updatedAt: desk.now() }
  const { at } = panelOrder
  const bundle = {
    sha256: sealed.value,
    editionId: edition.id,
    panel: order.panel,
    replaces: order.replaces ?? null,
    at,
  }
  const saved = await write(desk.store, [
    { table: 'contests', op: 'put', row },
    { table: 'sealedBundles', op: 'put', row: bundle },
    logLine(authority.value.name, 'bundle-sealed', sealed.value, order.panel),
  ])
  if (!saved.ok) return saved
  return ok({ sha256: sealed.value, blob: sealed.value, fileName: bundleFileName(edition.id, order.panel) })
}
