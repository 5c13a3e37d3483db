import { assert, present } from '../lib/assert.ts'
import { type Bytes, equalBytes, fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from '../lib/bytes.ts'
import { isSha256, type Sha256 } from '../lib/sha256.ts'

/** A file of a container and the SHA-256 of its content. */
export interface Listed {
  readonly path: string
  readonly sha256: Sha256
}

export const bagName = 'bagit.txt'
export const bagManifestName = 'manifest-sha256.txt'
export const asicManifestName = 'META-INF/ASiCManifest001.xml'
export const signatureName = 'META-INF/signature001.p7s'

/** The bag declaration of RFC 8493 §2.1.1. */
export const bagDeclaration: Bytes = utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')

/** Characters; the archive allows no more bytes in a name. */
const longestPath = 255
/** Paths that need no escaping in XML, in a URI or by `sha256sum`: what both manifests can say in one way only. */
const plainPath = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/
/** Length first: the pattern remembers every segment, and a path of megabytes would overflow the engine. */
const isPlain = (path: string): boolean => path.length <= longestPath && plainPath.test(path)

const byPath = (a: Listed, b: Listed): number => (a.path < b.path ? -1 : 1)

function inOrder(files: readonly Listed[]): readonly Listed[] {
  for (const { path } of files) assert(isPlain(path), `${path} cannot stand in a manifest`)
  return [...files].sort(byPath)
}

/** The payload manifest of RFC 8493 §2.1.3, in the form that `sha256sum -c` checks. */
export const writeBagManifest = (files: readonly Listed[]): Bytes =>
  utf8(
    inOrder(files)
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .join(''),
  )

/** ETSI EN 319 162-1, annex A.4: what the detached CMS signature in `signatureName` is over. */
export function writeAsicManifest(files: readonly Listed[]): Bytes {
  const references = inOrder(files).map(({ path, sha256 }) => {
    const digest = toBase64(present(fromHex(sha256), 'digest'))
    return `${before}${path}${between}${digest}${after}`
  })
  return utf8(`${opening}${references.join('')}${closing}`)
}

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n' +
  `<SigReference URI="${signatureName}" MimeType="application/pkcs7-signature"/>\n`
const before = '<DataObjectReference URI="'
const between = '"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>'
const after = '</ds:DigestValue></DataObjectReference>\n'
const closing = '</ASiCManifest>\n'

/**
 * Reads exactly what `writeAsicManifest` writes, undefined for anything else. No XML parser looks at unverified bytes:
 * a list is guessed from them, and only the list whose manifest is byte for byte the same is believed.
 */
export function readAsicManifest(bytes: Bytes): readonly Listed[] | undefined {
  const lines = (fromUtf8(bytes) ?? '').split('\n').filter((text) => text.startsWith(before))
  const files: Listed[] = []
  for (const text of lines) {
    const [path = '', rest = ''] = text.slice(before.length).split(between)
    const digest = fromBase64(rest.slice(0, 44))
    const sha256 = digest && toHex(digest)
    if (!isPlain(path) || sha256 === undefined || !isSha256(sha256)) return undefined
    files.push({ path, sha256 })
  }
  const distinct = new Set(files.map(({ path }) => path)).size === files.length
  return distinct && equalBytes(writeAsicManifest(files), bytes) ? files : undefined
}
