import { type BundleError, type OpenBundle, openBundle } from '../bundle/index.ts'
import type { HostError } from '../host/contract.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import { toBase64 } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Application } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import type { Instant, PanelId } from '../model/ids.ts'
import { authorityOf, bundleOf, load, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'
import { keepStream } from './keep-blob.ts'
import { logLine } from './log-line.ts'

/** A verified bundle before anything of it is kept: what the person compares on the phone. */
export interface BundleArrival {
  readonly sha256: Sha256
  readonly fingerprint: string
  readonly edition: Edition
  readonly panel: PanelId
  readonly sealedAt: Instant
  readonly applications: readonly Application[]
  readonly authority: { readonly name: string; readonly fingerprint: Sha256 }
  /** Whether this device trusts this authority for the edition already, sees one for the first time, or knows another. */
  readonly pinned: 'same' | 'first' | 'other'
  readonly isOpenAlready: boolean
  /** For `keepBundle`. */
  readonly bundle: OpenBundle
}

/** Verifies a bundle file whole, and says how its authority stands to the pinned one. Keeps nothing. */
export async function inspectBundle(
  desk: Desk,
  source: ByteSource,
): Promise<Result<BundleArrival, BundleError | StorageError>> {
  const opened = await openBundle(source)
  if (!opened.ok) return opened
  const bundle = opened.value
  const { sha256, fingerprint, edition, panel, sealedAt, applications, authority } = bundle
  const pinned = await load(desk.store, authorityOf(edition.id))
  if (!pinned.ok) return pinned
  const present = await load(desk.store, bundleOf(sha256))
  if (!present.ok) return present
  const known = pinned.value?.fingerprint
  return ok({
    sha256,
    fingerprint,
    edition,
    panel,
    sealedAt,
    applications,
    authority: { name: authority.name, fingerprint: authority.fingerprint },
    pinned: known === undefined ? 'first' : known === authority.fingerprint ? 'same' : 'other',
    isOpenAlready: present.value !== null,
    bundle,
  })
}

/**
 * After the person has compared the fingerprint: unpacks the documents into the content store, pins the authority
 * and keeps the bundle. Either all of it is there afterwards, or the bundle is not (documents already unpacked stay
 * in the content store under their hashes and serve the next attempt).
 */
export async function keepBundle(
  desk: Desk,
  arrival: BundleArrival,
  { fileName }: { readonly fileName: string },
): Promise<Result<Sha256, BundleError | HostError | StorageError>> {
  const { bundle, edition, panel, applications, sealedAt } = arrival
  const hashes = new Set(applications.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)))
  for (const hash of hashes) {
    const kept = await keepAttachment(desk, bundle, hash)
    if (!kept.ok) return kept
  }
  const { fingerprint, name, der } = bundle.authority
  const certificate = toBase64(der)
  const at = desk.now()
  const saved = await write(desk.store, [
    {
      table: 'bundles',
      op: 'put',
      row: {
        sha256: bundle.sha256,
        edition,
        panel,
        applications: [...applications],
        authority: { fingerprint, name, certificate },
        sealedAt,
        openedAt: at,
        fileName,
        certificates: Object.fromEntries([...bundle.certificates].map(([juror, info]) => [juror, toBase64(info.der)])),
      },
    },
    { table: 'authorities', op: 'put', row: { editionId: edition.id, fingerprint, name, certificate, pinnedAt: at } },
    logLine('', 'bundle-opened', bundle.sha256, `${arrival.pinned} authority ${fingerprint.slice(0, 16)}`),
  ])
  return saved.ok ? ok(bundle.sha256) : saved
}

async function keepAttachment(
  desk: Desk,
  bundle: OpenBundle,
  hash: Sha256,
): Promise<Result<Sha256, BundleError | HostError>> {
  const there = await desk.host.blobs.size(hash)
  if (there.ok) return ok(hash)
  return keepStream(desk, async (sink) => {
    const extracted = await bundle.attachment(hash, sink)
    return extracted.ok ? ok(hash) : extracted
  })
}
