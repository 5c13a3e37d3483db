import type { ByteSource } from '../lib/byte-source.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { fingerprint, type Sha256 } from '../lib/sha256.ts'
import { type Application, applicationSchema } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import { type Form, formOf } from '../model/form.ts'
import type { Instant, JurorId, PanelId } from '../model/ids.ts'
import type { CertificateInfo } from '../signing/index.ts'
import type { Sink } from '../zip/index.ts'
import { type Container, readContainer } from './container-read.ts'
import { checkApplications, checkCertificate, enrolledPeople, readDocument, readEdition } from './contents.ts'
import type { BundleError } from './errors.ts'
import {
  applicationPath,
  attachmentPath,
  type BundleHead,
  bundleMimeType,
  bundlePath,
  bundleSchema,
  certificatePath,
  editionPath,
} from './format.ts'

/** A bundle that has been verified whole. */
export interface OpenBundle {
  /** Of the file's bytes: the bundle's identity everywhere. */
  readonly sha256: Sha256
  /** Its short form, read over the phone: "3F9A 12C4 …". */
  readonly fingerprint: string
  readonly edition: Edition
  readonly panel: PanelId
  readonly sealedAt: Instant
  /** SHA-256 of the bundle it takes the place of, or null. */
  readonly replaces: Sha256 | null
  /** In the panel's order. */
  readonly applications: readonly Application[]
  /** What a scoresheet prints of this bundle. */
  readonly form: Form
  /** Whose seal it bears. Whether that is the right authority is decided by whoever pinned one. */
  readonly authority: CertificateInfo
  /** Of the people the authority enrolled. */
  readonly certificates: ReadonlyMap<JurorId, CertificateInfo>
  /** Feeds an attachment's content to `sink`, checked again; on failure the caller drops what the sink received. */
  attachment(hash: Sha256, sink: Sink): Promise<Result<null, BundleError>>
}

/** Bytes of one JSON document in memory: a hundred times any real edition. */
const longestDocument = 32 * 2 ** 20

/**
 * Opens a `.juria` file: accepted whole, or refused with a reason. Every byte is verified (container-read.ts) before
 * any JSON in it is looked at. `expectedAuthority`: fingerprint of the pinned authority, where one is pinned.
 */
export async function openBundle(
  source: ByteSource,
  options: { readonly expectedAuthority?: Sha256 } = {},
): Promise<Result<OpenBundle, BundleError>> {
  const container = await readContainer(source, { ...options, mimeType: bundleMimeType })
  if (!container.ok) return container
  const documents = await readDocuments(container.value)
  if (!documents.ok) return documents
  const { head, edition, applications, certificates } = documents.value
  const attachments = checkFiles(container.value, documents.value)
  if (!attachments.ok) return attachments
  const { sha256, authority } = container.value
  return ok({
    sha256,
    fingerprint: fingerprint(sha256),
    edition,
    panel: head.panel,
    sealedAt: head.sealedAt,
    replaces: head.replaces,
    applications,
    form: formOf(edition, head.panel, applications),
    authority,
    certificates,
    attachment: async (hash, sink) => {
      const path = attachments.value.get(hash)
      return path === undefined
        ? fail({ kind: 'bundle/no-such-attachment', hash })
        : container.value.extract(path, sink)
    },
  })
}

interface Documents {
  readonly head: BundleHead
  readonly edition: Edition
  readonly applications: readonly Application[]
  readonly certificates: ReadonlyMap<JurorId, CertificateInfo>
}

async function readDocuments(container: Container): Promise<Result<Documents, BundleError>> {
  const headBytes = await container.read(bundlePath, longestDocument)
  if (!headBytes.ok) return headBytes
  const head = readDocument(bundlePath, headBytes.value, bundleSchema)
  if (!head.ok) return head
  const editionBytes = await container.read(editionPath, longestDocument)
  if (!editionBytes.ok) return editionBytes
  const edition = readEdition(editionBytes.value)
  if (!edition.ok) return edition
  const applications = await readApplications(container, edition.value, head.value.panel)
  if (!applications.ok) return applications
  const matching = checkApplications(edition.value, head.value.panel, applications.value)
  if (!matching.ok) return matching
  const certificates = await readCertificates(container, edition.value)
  if (!certificates.ok) return certificates
  return ok({
    head: head.value,
    edition: edition.value,
    applications: applications.value,
    certificates: certificates.value,
  })
}

async function readApplications(
  container: Container,
  edition: Edition,
  panelId: PanelId,
): Promise<Result<readonly Application[], BundleError>> {
  const applications: Application[] = []
  for (const id of edition.panels.find((panel) => panel.id === panelId)?.applications ?? []) {
    const bytes = await container.read(applicationPath(id), longestDocument)
    if (!bytes.ok) return bytes
    const application = readDocument(applicationPath(id), bytes.value, applicationSchema)
    if (!application.ok) return application
    applications.push(application.value)
  }
  return ok(applications)
}

async function readCertificates(
  container: Container,
  edition: Edition,
): Promise<Result<ReadonlyMap<JurorId, CertificateInfo>, BundleError>> {
  const certificates = new Map<JurorId, CertificateInfo>()
  for (const juror of enrolledPeople(edition)) {
    if (!container.files.has(certificatePath(juror))) return fail({ kind: 'bundle/certificate-missing', juror })
    const der = await container.read(certificatePath(juror), 1 << 20)
    if (!der.ok) return der
    const certificate = checkCertificate(edition, juror, der.value)
    if (!certificate.ok) return certificate
    certificates.set(juror, certificate.value)
  }
  return ok(certificates)
}

/** Attachments listed = present, with size and hash; and nothing is sealed that no document names. */
function checkFiles(
  container: Container,
  { applications, certificates }: Documents,
): Result<ReadonlyMap<Sha256, string>, BundleError> {
  const expected = new Set([bundlePath, editionPath, ...[...certificates.keys()].map(certificatePath)])
  const attachments = new Map<Sha256, string>()
  for (const { id, attachments: listed } of applications) {
    expected.add(applicationPath(id))
    for (const attachment of listed) {
      const path = attachmentPath(id, attachment)
      if (!container.files.has(path)) return fail({ kind: 'bundle/missing-file', path })
      if (container.files.get(path) !== attachment.sha256 || container.size(path) !== attachment.size)
        return fail({ kind: 'bundle/attachment-differs', application: id, name: attachment.name })
      expected.add(path)
      attachments.set(attachment.sha256, path)
    }
  }
  for (const path of container.files.keys()) if (!expected.has(path)) return fail({ kind: 'bundle/extra-file', path })
  return ok(attachments)
}
