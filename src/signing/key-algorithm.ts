import { Integer, Null, Sequence } from 'asn1js'
import { AlgorithmIdentifier, RSAPublicKey } from 'pkijs'
import { present } from '../lib/assert.ts'
import { type Bytes, concat, equalBytes, fromHex, toHex } from '../lib/bytes.ts'
import { derOf, membersOf, octetsOf, oidOf, readDer } from './der.ts'
import { oid } from './object-identifiers.ts'

/** The keys a signature of ours may be made with: P-256 is made here, RSA from 2048 bits is accepted. */
export type KeyAlgorithmName = 'ecdsa-p256' | 'rsa'

const p256Bytes = 32
const leastRsaBits = 2048
const mostRsaBits = 8192

/** How a key of this kind enters WebCrypto; always with SHA-256. */
export const importParameters = (algorithm: KeyAlgorithmName) =>
  algorithm === 'rsa'
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const signParameters = (algorithm: KeyAlgorithmName) =>
  algorithm === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5' } : { name: 'ECDSA', hash: 'SHA-256' }

/** RFC 5758, 3.2: no parameters for ECDSA; RFC 8017, A.2.4: NULL for RSA. */
export const signatureAlgorithm = (algorithm: KeyAlgorithmName): AlgorithmIdentifier =>
  algorithm === 'rsa'
    ? new AlgorithmIdentifier({ algorithmId: oid.rsaWithSha256, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })

/** Which kind of key a DER SubjectPublicKeyInfo holds; undefined for kinds and sizes outside the profile. */
export function algorithmOf(publicKeyInfo: Uint8Array): KeyAlgorithmName | undefined {
  const [identifier, key] = membersOf(readDer(publicKeyInfo)) ?? []
  const [algorithm, curve] = membersOf(identifier) ?? []
  if (oidOf(algorithm) === oid.ecPublicKey) return oidOf(curve) === oid.p256 ? 'ecdsa-p256' : undefined
  if (oidOf(algorithm) !== oid.rsaEncryption) return undefined
  const bytes = octetsOf(key)
  if (!bytes || !readDer(bytes)) return undefined
  const modulus = new Uint8Array(RSAPublicKey.fromBER(bytes).modulus.valueBlock.valueHexView)
  const first = modulus.findIndex((byte) => byte !== 0)
  const bits = first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24
  return bits >= leastRsaBits && bits <= mostRsaBits ? 'rsa' : undefined
}

/** The signature as certificates and CMS carry it: SHA-256 of `bytes`, ECDSA as DER (RFC 3279, 2.2.3). */
export async function signWith(key: CryptoKey, algorithm: KeyAlgorithmName, bytes: Bytes): Promise<Bytes> {
  const raw = new Uint8Array(await crypto.subtle.sign(signParameters(algorithm), key, bytes))
  if (algorithm === 'rsa') return raw
  return encodeEcdsa(withLowS(raw))
}

/** Order of the P-256 group (FIPS 186-5, SP 800-186, 3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * Of the two values s and n − s that both verify, the smaller. Without the rule anybody could turn a signature
 * into another valid one, and a file into another file with another hash.
 */
function withLowS(raw: Uint8Array): Uint8Array {
  const s = BigInt(`0x${toHex(raw.subarray(p256Bytes))}`)
  if (s <= order / 2n) return raw
  const digits = (order - s).toString(16).padStart(2 * p256Bytes, '0')
  return concat(raw.subarray(0, p256Bytes), present(fromHex(digits), 's'))
}

/** Whether a signature is the one of its two forms that `signWith` writes. RSA has one form only. */
export function isCanonical(algorithm: KeyAlgorithmName, signature: Bytes): boolean {
  const raw = algorithm === 'rsa' ? undefined : rawEcdsa(signature)
  return algorithm === 'rsa' || (raw !== undefined && equalBytes(withLowS(raw), raw))
}

function encodeEcdsa(raw: Uint8Array): Bytes {
  const number = (part: Uint8Array) => new Integer({ valueHex: unsignedInteger(part) })
  return derOf(new Sequence({ value: [number(raw.subarray(0, p256Bytes)), number(raw.subarray(p256Bytes))] }))
}

/** Whether `signature` over `bytes` was made with the key of this DER SubjectPublicKeyInfo. */
export async function verifyWith(publicKeyInfo: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const algorithm = algorithmOf(publicKeyInfo)
  if (!algorithm) return false
  const plain = algorithm === 'rsa' ? signature : rawEcdsa(signature)
  if (!plain) return false
  try {
    const key = await crypto.subtle.importKey('spki', publicKeyInfo, importParameters(algorithm), false, ['verify'])
    return await crypto.subtle.verify(signParameters(algorithm), key, plain, bytes)
  } catch {
    // WebCrypto throws for points that are not on the curve: no key, hence no valid signature.
    return false
  }
}

/** r|s of 32 bytes each, as WebCrypto wants them, from the DER pair. */
function rawEcdsa(signature: Bytes): Bytes | undefined {
  const numbers = membersOf(readDer(signature))
  if (numbers?.length !== 2) return undefined
  const raw = new Uint8Array(2 * p256Bytes)
  for (const [index, number] of numbers.entries()) {
    if (!(number instanceof Integer)) return undefined
    const digits = number.valueBlock.valueHexView
    if ((digits[0] ?? 0x80) >= 0x80) return undefined
    const significant = digits[0] === 0 ? digits.subarray(1) : digits
    if (significant.length > p256Bytes) return undefined
    raw.set(significant, (index + 1) * p256Bytes - significant.length)
  }
  return equalBytes(encodeEcdsa(raw), signature) ? raw : undefined
}

/** The content bytes of a non-negative DER INTEGER: shortest form, with a zero byte before a set top bit. */
function unsignedInteger(part: Uint8Array): Bytes {
  let first = 0
  while (first < part.length - 1 && part[first] === 0) first++
  const significant = part.subarray(first)
  if ((significant[0] ?? 0) < 0x80) return Uint8Array.from(significant)
  const padded = new Uint8Array(significant.length + 1)
  padded.set(significant, 1)
  return padded
}
