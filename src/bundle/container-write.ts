import { assert } from '../lib/assert.ts'
import { type ByteSource, sourceOf } from '../lib/byte-source.ts'
import { type Bytes, utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256Stream } from '../lib/sha256.ts'
import { type Signer, signDetached } from '../signing/index.ts'
import { crc32, type Sink, writeZip, type ZipInput } from '../zip/index.ts'
import type { BundleError } from './errors.ts'
import {
  asicManifestName,
  bagDeclaration,
  bagManifestName,
  bagName,
  signatureName,
  writeAsicManifest,
  writeBagManifest,
} from './manifest.ts'

export const mimetypeName = 'mimetype'

/** ETSI EN 319 162-1 §4.4.3: says to any tool that this is an ASiC-E. What it is to us stands in the seal. */
export const asicMimetype: Bytes = utf8('application/vnd.etsi.asic-e+zip')

/** A file to seal. Media are stored: deflate costs several times the time for a few per cent. */
export interface ContainerFile {
  /** Below "data/": letters, digits, '.', '_', '-' and '/'. */
  readonly path: string
  readonly method: 'store' | 'deflate'
  readonly content: ByteSource
  /** What the content must hash to, where that is promised elsewhere. */
  readonly sha256?: Sha256
}

export interface ContainerOrder {
  readonly files: readonly ContainerFile[]
  /** The kind of thing that is sealed; a signed attribute, so that no seal passes for one on something else. */
  readonly mimeType: string
  readonly signer: Signer
}

/**
 * Streams an ASiC-E container (ETSI EN 319 162-1) that is a BagIt bag once unzipped (RFC 8493).
 * Every file is read twice: once for its hash and checksum, once to be written. Answers the SHA-256 of the container.
 */
export async function writeContainer(
  { files, mimeType, signer }: ContainerOrder,
  sink: Sink,
): Promise<Result<Sha256, BundleError>> {
  const payload: Measured[] = []
  for (const file of files) {
    assert(file.path.startsWith('data/'), `${file.path} is not below data/`)
    const measured = await measure(file)
    if (!measured) return fail({ kind: 'zip/unreadable' })
    if (file.sha256 !== undefined && file.sha256 !== measured.sha256)
      return fail({ kind: 'bundle/file-differs', path: file.path })
    payload.push(measured)
  }
  const tags = [await ofBytes(bagName, bagDeclaration), await ofBytes(bagManifestName, writeBagManifest(payload))]
  const manifest = writeAsicManifest([...tags, ...payload])
  const seal = await signDetached({ content: manifest, signer, mimeType })
  const first = await ofBytes(mimetypeName, asicMimetype, 'store')
  const meta = [await ofBytes(asicManifestName, manifest), await ofBytes(signatureName, seal, 'store')]
  const hash = sha256Stream()
  const written = await writeZip([first, ...meta, ...tags, ...payload], (part) => {
    hash.update(part)
    return sink(part)
  })
  return written.ok ? ok(hash.digest()) : written
}

type Measured = ZipInput & { readonly path: string; readonly sha256: Sha256 }

const ofBytes = async (path: string, bytes: Bytes, method: 'store' | 'deflate' = 'deflate'): Promise<Measured> => {
  const measured = await measure({ path, method, content: sourceOf(bytes) })
  assert(measured, 'bytes in memory are readable')
  return measured
}

/** One pass over the content for both of its sums; undefined where it cannot be read to its end. */
async function measure({ path, method, content }: ContainerFile): Promise<Measured | undefined> {
  const hash = sha256Stream()
  let crc = 0
  let size = 0
  for await (const part of partsOf(content)) {
    hash.update(part)
    crc = crc32(part, crc)
    size += part.length
  }
  if (size !== content.size) return undefined
  return { path, name: path, method, size, crc32: crc, sha256: hash.digest(), content: () => partsOf(content) }
}

/** The bytes of a source in pieces of at most 1 MB; ends early where the source can no longer be read. */
export async function* partsOf(source: ByteSource): AsyncGenerator<Bytes> {
  for (let at = 0; at < source.size; ) {
    const part = await source.read(at, Math.min(1 << 20, source.size - at))
    if (!part || part.length === 0) return
    yield part
    at += part.length
  }
}
