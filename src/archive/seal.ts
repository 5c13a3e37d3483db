import { type BundleError, bagDeclaration, readContainer, writeBagManifest, writeContainer } from '../bundle/index.ts'
import { sourceOf } from '../lib/byte-source.ts'
import { type Bytes, concat, equalBytes, fromUtf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { isSha256, type Sha256 } from '../lib/sha256.ts'
import type { CertificateInfo, Signer } from '../signing/index.ts'
import { isCanonicalZip } from '../zip/index.ts'
import { type ArchiveFiles, archiveMimeType, bagName, manifestName, sealName } from './format.ts'
import type { Finding } from './report.ts'

/** The one sealed file inside `seal.asice`: a copy of the archive's own list of hashes. */
const sealedManifest = `data/${manifestName}`
const largestManifest = 32 << 20

/** Seals the list of an archive's files: an ASiC-E container, so that outside tools can check it as they check a bundle. */
export async function writeSeal(manifest: Bytes, authority: Signer): Promise<Result<Bytes, BundleError>> {
  const parts: Uint8Array[] = []
  const written = await writeContainer(
    {
      files: [{ path: sealedManifest, method: 'deflate', content: sourceOf(manifest) }],
      mimeType: archiveMimeType,
      signer: authority,
    },
    (part) => void parts.push(Uint8Array.from(part)),
  )
  return written.ok ? ok(concat(...parts)) : written
}

export interface Seal {
  readonly authority: CertificateInfo
  /** Path → hash of every file that was sealed. */
  readonly hashes: ReadonlyMap<string, Sha256>
  /** What the bag on disk says differently from what was sealed. */
  readonly findings: readonly Finding[]
}

/** Opens the seal and compares the bag on disk with it. Only the sealed list is believed. */
export async function readSeal(files: ArchiveFiles): Promise<Result<Seal, Finding & { readonly kind: string }>> {
  const refuse = (file: string, error: Finding['error']) => fail({ kind: error.kind, file, error })
  if (!files.paths.includes(sealName)) return refuse(sealName, { kind: 'archive/not-an-archive' })
  const bytes = await files.read(sealName)
  if (!bytes) return refuse(sealName, { kind: 'archive/file-unreadable', file: sealName })
  const container = await readContainer(sourceOf(bytes), { mimeType: archiveMimeType })
  if (!container.ok) return refuse(sealName, container.error)
  // Bytes of the container that no hash covers (dates, attributes) may not differ either: one seal, one file.
  if (!(await isCanonicalZip(bytes))) return refuse(sealName, { kind: 'archive/file-changed', file: sealName })
  const manifest = await container.value.read(sealedManifest, largestManifest)
  if (!manifest.ok) return refuse(sealName, manifest.error)
  const hashes = readManifest(manifest.value)
  if (!hashes || container.value.files.size !== 1)
    return refuse(sealName, { kind: 'archive/malformed', where: manifestName })
  const findings = [
    ...(await differing(files, manifestName, manifest.value)),
    ...(await differing(files, bagName, bagDeclaration)),
  ]
  return ok({ authority: container.value.authority, hashes, findings })
}

async function differing(files: ArchiveFiles, file: string, expected: Bytes): Promise<Finding[]> {
  if (!files.paths.includes(file)) return [{ file, error: { kind: 'archive/file-missing', file } }]
  const bytes = await files.read(file)
  if (!bytes) return [{ file, error: { kind: 'archive/file-unreadable', file } }]
  return equalBytes(bytes, expected) ? [] : [{ file, error: { kind: 'archive/file-changed', file } }]
}

/** Exactly the list that `writeBagManifest` writes: what does not write back to the same bytes is none. */
function readManifest(bytes: Bytes): ReadonlyMap<string, Sha256> | undefined {
  const lines = (fromUtf8(bytes) ?? '').split('\n').slice(0, -1)
  const hashes = new Map<string, Sha256>()
  for (const line of lines) {
    const [hash = '', path = ''] = [line.slice(0, 64), line.slice(66)]
    if (!isSha256(hash) || !/^data\/[A-Za-z0-9._/-]+$/.test(path)) return undefined
    hashes.set(path, hash)
  }
  const again = writeBagManifest([...hashes].map(([path, sha256]) => ({ path, sha256 })))
  return equalBytes(again, bytes) ? hashes : undefined
}
