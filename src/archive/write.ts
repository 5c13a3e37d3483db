import { type BundleError, bagDeclaration, writeBagManifest } from '../bundle/index.ts'
import { type Bytes, latin1, utf8 } from '../lib/bytes.ts'
import { canonicalBytes } from '../lib/canonical-json.ts'
import { ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { PanelId } from '../model/ids.ts'
import { tidy } from '../model/text.ts'
import type { Signer } from '../signing/index.ts'
import {
  type ArchiveContents,
  bagName,
  bundlePath,
  contentsName,
  contentsSchema,
  indexName,
  manifestName,
  minutesPath,
  sealName,
  sheetPath,
} from './format.ts'
import { indexCsv } from './index-csv.ts'
import { writeSeal } from './seal.ts'

const isPdf = (bytes: Bytes): boolean => latin1(bytes.subarray(0, 5)) === '%PDF-'

export interface ArchiveFile {
  readonly path: string
  readonly bytes: Bytes
}

export interface PanelParts {
  readonly bundle: { readonly panel: PanelId; readonly bytes: Bytes }
  readonly minutes: Bytes
  /** Every sheet the chair looked at, with the name its file had. */
  readonly sheets: readonly { readonly name: string; readonly bytes: Bytes }[]
  /** Fingerprint of a chair's certificate that the secretariat accepts without enrolment, else null. */
  readonly acceptedChair: Sha256 | null
}

export interface ArchiveOrder {
  readonly edition: ArchiveContents['edition']
  readonly sealedAt: ArchiveContents['sealedAt']
  readonly software: string
  readonly panels: readonly PanelParts[]
  readonly authority: Signer
}

/**
 * Every file of a sealed archive: a BagIt bag (RFC 8493) whose list of hashes is sealed in `seal.asice`.
 * Files are named by the panel and, for sheets, by their content; the names people gave them stand in the contents.
 */
export async function archiveFiles(order: ArchiveOrder): Promise<Result<readonly ArchiveFile[], BundleError>> {
  const payload = new Map<string, Bytes>()
  const panels = order.panels.map(({ bundle: { panel, bytes }, minutes, sheets, acceptedChair }) => {
    const put = (path: string, content: Bytes) => {
      payload.set(path, content)
      return { path, sha256: sha256(content) }
    }
    const distinct = new Map(sheets.map((sheet) => [sha256(sheet.bytes), sheet]))
    return {
      panel,
      bundle: put(bundlePath(panel), bytes),
      minutes: { ...put(minutesPath(panel), minutes), acceptedChair },
      sheets: [...distinct].map(([hash, sheet]) => ({
        ...put(sheetPath(panel, hash, isPdf(sheet.bytes)), sheet.bytes),
        file: tidy(sheet.name).replaceAll('\n', ' ').slice(0, 300) || '?',
      })),
    }
  })
  const { edition, sealedAt, software } = order
  const contents = contentsSchema.parse({ schema: 'juria-archive/1', edition, sealedAt, panels, software })
  payload.set(contentsName, canonicalBytes(contents))
  payload.set(indexName, utf8(indexCsv(contents)))
  const manifest = writeBagManifest([...payload].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })))
  const seal = await writeSeal(manifest, order.authority)
  if (!seal.ok) return seal
  return ok([
    ...[...payload].map(([path, bytes]) => ({ path, bytes })),
    { path: bagName, bytes: bagDeclaration },
    { path: manifestName, bytes: manifest },
    { path: sealName, bytes: seal.value },
  ])
}
