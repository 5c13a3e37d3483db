import { type BundleError, sealBundle } from '../bundle/index.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Application } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import type { Instant, JurorId, PanelId } from '../model/ids.ts'
import type { Signer } from '../signing/index.ts'

export interface PanelOrder {
  readonly edition: Edition
  readonly panel: PanelId
  /** All applications of the edition; those of the panel are taken. */
  readonly applications: readonly Application[]
  readonly file: (hash: Sha256) => ByteSource
  readonly certificates: ReadonlyMap<JurorId, Bytes>
  readonly authority: Signer
  readonly at: Instant
  /** The bundle of this panel that the new one takes the place of. */
  readonly replaces?: Sha256
}

/** Writes the sealed bundle of one panel, piece by piece, into `sink`; answers the bundle's SHA-256. */
export function sealPanel(
  { edition, panel, applications, file, certificates, authority, at, replaces }: PanelOrder,
  sink: (part: Bytes) => void | Promise<void>,
): Promise<Result<Sha256, BundleError>> {
  const chosen = new Set(edition.panels.find(({ id }) => id === panel)?.applications)
  return sealBundle(
    {
      edition,
      panel,
      applications: applications.filter(({ id }) => chosen.has(id)),
      attachment: file,
      certificates,
      authority,
      sealedAt: at,
      ...(replaces === undefined ? {} : { replaces }),
    },
    sink,
  )
}
