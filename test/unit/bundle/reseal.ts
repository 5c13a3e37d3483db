import {
  asicManifestName,
  bundleMimeType,
  type ContainerFile,
  openBundle,
  signatureName,
  writeAsicManifest,
  writeContainer,
} from '../../../src/bundle/index.ts'
import { assert, present } from '../../../src/lib/assert.ts'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, fromUtf8 } from '../../../src/lib/bytes.ts'
import { canonicalBytes, type Json } from '../../../src/lib/canonical-json.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { type Signer, signDetached } from '../../../src/signing/index.ts'
import { crc32, extractBytes, readZip, writeZip, type ZipInput } from '../../../src/zip/index.ts'
import { kindOf, won } from '../../fixtures/signers.ts'

export type Contents = Map<string, Bytes>

/** Every file of a ZIP, in its order. */
export async function unpacked(bytes: Bytes): Promise<Contents> {
  const directory = won(await readZip(sourceOf(bytes)))
  const contents: Contents = new Map()
  for (const entry of directory.entries) contents.set(entry.name, won(await extractBytes(directory, entry, 1e7)))
  return contents
}

/** A well-formed ZIP of these files: what somebody without the authority's key can make. */
export async function repacked(contents: Contents, method: ZipInput['method'] = 'store'): Promise<Bytes> {
  const parts: Bytes[] = []
  const inputs = [...contents].map(([name, content]) => ({
    name,
    method,
    size: content.length,
    crc32: crc32(content),
    content: () => [content],
  }))
  won(await writeZip(inputs, (part) => void parts.push(part)))
  return concat(...parts)
}

/** The payload under a fresh and valid seal: what a careless or newer secretariat could make. */
export async function resealed(contents: Contents, signer: Signer, mimeType = bundleMimeType): Promise<Bytes> {
  const parts: Bytes[] = []
  const files = [...contents].flatMap(([path, content]): ContainerFile[] =>
    path.startsWith('data/') ? [{ path, method: 'deflate', content: sourceOf(content) }] : [],
  )
  won(await writeContainer({ files, mimeType, signer }, (part) => void parts.push(part)))
  return concat(...parts)
}

/** All files but the media type and META-INF, wrong tags included, under a fresh and valid seal. */
export async function resealedAsIs(contents: Contents, signer: Signer): Promise<Bytes> {
  const listed = [...contents].filter(([path]) => path !== 'mimetype' && !path.startsWith('META-INF/'))
  const manifest = writeAsicManifest(listed.map(([path, content]) => ({ path, sha256: sha256(content) })))
  const seal = await signDetached({ content: manifest, signer, mimeType: bundleMimeType })
  return repacked(new Map([...contents, [asicManifestName, manifest], [signatureName, seal]]))
}

/** The JSON text at `path` changed by `edit`, canonical again. */
export function edited(contents: Contents, path: string, edit: (json: string) => string): Contents {
  const before = fromUtf8(present(contents.get(path), path)) ?? ''
  const after = edit(before)
  assert(after !== before, `the edit of ${path} changes nothing`)
  return new Map([...contents, [path, canonicalBytes(JSON.parse(after) as Json)]])
}

export const verdict = async (bytes: Bytes): Promise<string> => kindOf(await openBundle(sourceOf(bytes)))
