import { present } from '../lib/assert.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import { type Bytes, equalBytes, fromHex } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256, sha256Stream } from '../lib/sha256.ts'
import { type CertificateInfo, verifyDetached } from '../signing/index.ts'
import { extract, extractBytes, readZip, type Sink, type ZipDirectory, zipLimits } from '../zip/index.ts'
import { asicMimetype, mimetypeName, partsOf } from './container-write.ts'
import type { BundleError } from './errors.ts'
import {
  asicManifestName,
  bagDeclaration,
  bagManifestName,
  bagName,
  readAsicManifest,
  signatureName,
  writeBagManifest,
} from './manifest.ts'

/** A container whose seal and every hash have been verified. */
export interface Container {
  /** SHA-256 of the file's bytes: its identity. */
  readonly sha256: Sha256
  /** The authority certificate the seal was made with. Whether it is the right authority is the caller's question. */
  readonly authority: CertificateInfo
  /** The sealed files below data/, with their hashes. */
  readonly files: ReadonlyMap<string, Sha256>
  /** Bytes. */
  size(path: string): number | undefined
  /** A sealed file in memory, at most `limit` bytes. Its hash is checked again: the disk may have changed meanwhile. */
  read(path: string, limit: number): Promise<Result<Bytes, BundleError>>
  /** The same, part by part; on failure the caller drops what the sink received. */
  extract(path: string, sink: Sink): Promise<Result<null, BundleError>>
}

export interface ContainerExpectation {
  /** The kind of thing the seal must have been made for. */
  readonly mimeType: string
  readonly expectedAuthority?: Sha256
}

const longestSeal = 1 << 20

/**
 * Opens a sealed container: the file's own hash, the archive's structure, both manifests, the authority's seal,
 * and the hash of every file. Nothing of the content is interpreted before all of it has been verified.
 */
export async function readContainer(
  source: ByteSource,
  expectation: ContainerExpectation,
): Promise<Result<Container, BundleError>> {
  const identity = await hashOf(source)
  if (!identity) return fail({ kind: 'zip/unreadable' })
  const directory = await readZip(source)
  if (!directory.ok) return directory
  const typed = await checkMimetype(directory.value)
  if (!typed.ok) return typed
  const manifest = await readEntry(directory.value, asicManifestName, zipLimits.directory)
  if (!manifest.ok) return manifest
  const listed = readAsicManifest(manifest.value)
  if (!listed) return fail({ kind: 'bundle/manifest-malformed', path: asicManifestName })
  const files = new Map(listed.map(({ path, sha256: hash }) => [path, hash]))
  const complete = checkNames(directory.value, files)
  if (!complete.ok) return complete
  const authority = await checkSeal(directory.value, manifest.value, expectation)
  if (!authority.ok) return authority
  for (const [path, hash] of files) {
    const same = await extractChecked(directory.value, path, hash, () => undefined)
    if (!same.ok) return same
  }
  const bag = await checkBag(directory.value, files)
  if (!bag.ok) return bag
  return ok(containerOf(identity, authority.value, directory.value, files))
}

function containerOf(
  identity: Sha256,
  authority: CertificateInfo,
  directory: ZipDirectory,
  all: ReadonlyMap<string, Sha256>,
): Container {
  const files = new Map([...all].filter(([path]) => isPayload(path)))
  const known = async (path: string, sink: Sink): Promise<Result<null, BundleError>> => {
    const hash = files.get(path)
    return hash ? extractChecked(directory, path, hash, sink) : fail({ kind: 'bundle/missing-file', path })
  }
  const read = async (path: string, limit: number): Promise<Result<Bytes, BundleError>> => {
    const hash = files.get(path)
    const bytes = await readEntry(directory, path, limit)
    if (!bytes.ok) return bytes
    return sha256(bytes.value) === hash ? bytes : fail({ kind: 'bundle/file-differs', path })
  }
  return { sha256: identity, authority, files, size: (path) => directory.find(path)?.size, read, extract: known }
}

const isPayload = (path: string): boolean => path.startsWith('data/')

async function hashOf(source: ByteSource): Promise<Sha256 | undefined> {
  const hash = sha256Stream()
  let size = 0
  // A file beyond every limit is refused by its size, not after hours of hashing.
  if (source.size <= zipLimits.archive)
    for await (const part of partsOf(source)) {
      hash.update(part)
      size += part.length
    }
  return size === source.size || source.size > zipLimits.archive ? hash.digest() : undefined
}

/** First in the file and stored, so that its words stand readable at byte 38 (ETSI EN 319 162-1, A.1). */
async function checkMimetype(directory: ZipDirectory): Promise<Result<null, BundleError>> {
  const first = directory.entries[0]
  if (!first || first.name !== mimetypeName || first.method !== 'store' || first.size !== asicMimetype.length)
    return fail({ kind: 'bundle/not-a-bundle' })
  const bytes = await extractBytes(directory, first, asicMimetype.length)
  if (!bytes.ok) return bytes
  return equalBytes(bytes.value, asicMimetype) ? ok(null) : fail({ kind: 'bundle/not-a-bundle' })
}

/** Nothing missing from the manifest, nothing extra: the manifest lists all but `mimetype` and META-INF. */
function checkNames(directory: ZipDirectory, files: ReadonlyMap<string, Sha256>): Result<null, BundleError> {
  const tags = [bagName, bagManifestName]
  const unlisted = new Set([mimetypeName, asicManifestName, signatureName])
  for (const path of [signatureName, ...tags, ...files.keys()])
    if (!directory.find(path) || (tags.includes(path) && !files.has(path)))
      return fail({ kind: 'bundle/missing-file', path })
  for (const { name } of directory.entries)
    if (!unlisted.has(name) && !files.has(name)) return fail({ kind: 'bundle/extra-file', path: name })
  for (const path of files.keys())
    if (!isPayload(path) && !tags.includes(path)) return fail({ kind: 'bundle/extra-file', path })
  return ok(null)
}

async function checkSeal(
  directory: ZipDirectory,
  manifest: Bytes,
  { mimeType, expectedAuthority }: ContainerExpectation,
): Promise<Result<CertificateInfo, BundleError>> {
  const cms = await readEntry(directory, signatureName, longestSeal)
  if (!cms.ok) return cms
  const digest = present(fromHex(sha256(manifest)), 'digest')
  const seal = await verifyDetached({ cms: cms.value, digest, mimeType })
  if (!seal.ok) return fail({ kind: 'bundle/seal-invalid', why: seal.error })
  const { certificate } = seal.value
  if (!certificate.isAuthority) return fail({ kind: 'bundle/not-an-authority', name: certificate.name })
  if (expectedAuthority !== undefined && certificate.fingerprint !== expectedAuthority)
    return fail({ kind: 'bundle/other-authority', expected: expectedAuthority, found: certificate.fingerprint })
  return ok(certificate)
}

/** The bag says the same as the seal, so that whoever checks with `sha256sum` alone checks the same files. */
async function checkBag(
  directory: ZipDirectory,
  files: ReadonlyMap<string, Sha256>,
): Promise<Result<null, BundleError>> {
  const declaration = await readEntry(directory, bagName, zipLimits.directory)
  if (!declaration.ok) return declaration
  if (!equalBytes(declaration.value, bagDeclaration)) return fail({ kind: 'bundle/manifest-malformed', path: bagName })
  const manifest = await readEntry(directory, bagManifestName, zipLimits.directory)
  if (!manifest.ok) return manifest
  const payload = [...files].flatMap(([path, hash]) => (isPayload(path) ? [{ path, sha256: hash }] : []))
  return equalBytes(manifest.value, writeBagManifest(payload)) ? ok(null) : fail({ kind: 'bundle/manifests-differ' })
}

async function readEntry(directory: ZipDirectory, path: string, limit: number): Promise<Result<Bytes, BundleError>> {
  const entry = directory.find(path)
  return entry ? extractBytes(directory, entry, limit) : fail({ kind: 'bundle/missing-file', path })
}

async function extractChecked(
  directory: ZipDirectory,
  path: string,
  expected: Sha256,
  sink: Sink,
): Promise<Result<null, BundleError>> {
  const entry = directory.find(path)
  if (!entry) return fail({ kind: 'bundle/missing-file', path })
  const hash = sha256Stream()
  const done = await extract(directory, entry, (part) => {
    hash.update(part)
    return sink(part)
  })
  if (!done.ok) return done
  return hash.digest() === expected ? ok(null) : fail({ kind: 'bundle/file-differs', path })
}
