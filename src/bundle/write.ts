import { type ByteSource, sourceOf } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { canonicalBytes, type Json } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Application } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import type { Instant, JurorId, PanelId } from '../model/ids.ts'
import { readCertificate, type Signer } from '../signing/index.ts'
import type { Sink } from '../zip/index.ts'
import { type ContainerFile, writeContainer } from './container-write.ts'
import { checkApplications, checkCertificate, checkEdition, enrolledPeople } from './contents.ts'
import type { BundleError } from './errors.ts'
import {
  applicationPath,
  attachmentPath,
  type BundleHead,
  bundleMimeType,
  bundlePath,
  certificatePath,
  editionPath,
} from './format.ts'

export interface BundleOrder {
  readonly edition: Edition
  readonly panel: PanelId
  /** The panel's applications; any order, the panel's order is written. */
  readonly applications: readonly Application[]
  /** The content of an attachment, by its hash. */
  readonly attachment: (hash: Sha256) => ByteSource
  /** Certificates in DER, at least of everybody the edition holds a fingerprint of. */
  readonly certificates: ReadonlyMap<JurorId, Bytes>
  /** The secretariat's unlocked authority. */
  readonly authority: Signer
  readonly sealedAt: Instant
  /** The bundle of the same panel that this one takes the place of. */
  readonly replaces?: Sha256
}

/**
 * Seals one panel's bundle and streams it into `sink`; answers the SHA-256 of the file, by which every sheet will
 * name it. Refuses what the reader would refuse. On failure the caller drops what the sink received.
 */
export async function sealBundle(order: BundleOrder, sink: Sink): Promise<Result<Sha256, BundleError>> {
  const authority = readCertificate(order.authority.certificate)
  if (!authority.ok || !authority.value.isAuthority)
    return fail({ kind: 'bundle/not-an-authority', name: order.authority.name })
  const edition = checkEdition(order.edition)
  if (!edition.ok) return edition
  const { panel, replaces = null, sealedAt } = order
  const applications = inPanelOrder(edition.value, panel, order.applications)
  const matching = checkApplications(edition.value, panel, applications)
  if (!matching.ok) return matching
  const certificates = certificateFiles(edition.value, order.certificates)
  if (!certificates.ok) return certificates
  const attachments = attachmentFiles(applications, order.attachment)
  if (!attachments.ok) return attachments
  const head: BundleHead = { schema: 'juria-bundle/1', panel, sealedAt, replaces }
  const files = [
    document(bundlePath, head),
    document(editionPath, edition.value),
    ...applications.map((application) => document(applicationPath(application.id), application)),
    ...certificates.value,
    ...attachments.value,
  ]
  const sealed = await writeContainer({ files, mimeType: bundleMimeType, signer: order.authority }, sink)
  return sealed.ok ? sealed : fail(namingTheDocument(sealed.error, applications))
}

/** Only attachments are promised a hash: where one has another, its application is named rather than its path. */
function namingTheDocument(error: BundleError, applications: readonly Application[]): BundleError {
  if (error.kind !== 'bundle/file-differs') return error
  for (const { id, attachments } of applications)
    for (const attachment of attachments)
      if (attachmentPath(id, attachment) === error.path)
        return { kind: 'bundle/attachment-differs', application: id, name: attachment.name }
  return error
}

const document = (path: string, value: Json): ContainerFile => ({
  path,
  method: 'deflate',
  content: sourceOf(canonicalBytes(value)),
})

function inPanelOrder(
  edition: Edition,
  panelId: PanelId,
  applications: readonly Application[],
): readonly Application[] {
  const order = edition.panels.find(({ id }) => id === panelId)?.applications ?? []
  const place = ({ id }: Application): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...applications].sort((a, b) => place(a) - place(b))
}

function certificateFiles(
  edition: Edition,
  certificates: ReadonlyMap<JurorId, Bytes>,
): Result<readonly ContainerFile[], BundleError> {
  const files: ContainerFile[] = []
  for (const juror of enrolledPeople(edition)) {
    const checked = checkCertificate(edition, juror, certificates.get(juror))
    if (!checked.ok) return checked
    files.push({ path: certificatePath(juror), method: 'store', content: sourceOf(checked.value.der) })
  }
  return ok(files)
}

/** What each content is compared with is promised by its application. */
function attachmentFiles(
  applications: readonly Application[],
  attachment: (hash: Sha256) => ByteSource,
): Result<readonly ContainerFile[], BundleError> {
  const files: ContainerFile[] = []
  for (const { id, attachments } of applications)
    for (const listed of attachments) {
      const content = attachment(listed.sha256)
      if (content.size !== listed.size)
        return fail({ kind: 'bundle/attachment-differs', application: id, name: listed.name })
      files.push({ path: attachmentPath(id, listed), method: 'store', content, sha256: listed.sha256 })
    }
  return ok(files)
}
