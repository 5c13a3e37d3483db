import { Boolean as AsnBoolean, type AsnType, BitString, Integer } from 'asn1js'
import { Certificate } from 'pkijs'
import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import { isStreamSafe } from '../lib/stream-safe.ts'
import { derOf, isTagged, membersOf, octetsOf, oidOf, readDer, sourceOfBlock } from './der.ts'
import type { SigningError } from './errors.ts'
import { algorithmOf, type KeyAlgorithmName } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

/** What a certificate says about its holder. Nothing in here has been verified by reading it. */
export interface CertificateInfo {
  /** Common name, NFC. */
  readonly name: string
  /** SHA-256 of the DER. */
  readonly fingerprint: Sha256
  readonly issuerName: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly isAuthority: boolean
  /** Issuer and subject are the same name; whether the signature on it holds is `vouchedBy`'s question. */
  readonly selfSigned: boolean
  readonly algorithm: KeyAlgorithmName
  readonly der: Bytes
}

/** The parts of a certificate that checking needs, as they stand in its bytes. */
export interface CertificateParts {
  readonly info: CertificateInfo
  readonly serial: Bytes
  readonly issuer: Bytes
  readonly subject: Bytes
  readonly publicKeyInfo: Bytes
  readonly toBeSigned: Bytes
  readonly signature: Bytes
  readonly keyUsage: number | undefined
  readonly pathLength: number | undefined
  readonly extendedKeyUsage: readonly string[] | undefined
  readonly subjectKey: Bytes | undefined
  readonly authorityKey: Bytes | undefined
}

/** The first octet of KeyUsage (RFC 5280, 4.2.1.3), most significant bit first. */
export const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, cRLSign: 0x02 } as const

/** Bytes. Certificates take one or two thousand; some carry a picture. */
const longestCertificate = 1 << 15
/** Characters of a name as it will be printed. */
const longestName = 300

const understood: readonly string[] = [oid.keyUsage, oid.basicConstraints, oid.extendedKeyUsage]
// The same characters that people's text refuses (model/text.ts): a name must not turn the line it is printed in.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Reads one DER certificate (RFC 5280). Refuses trailing bytes, other key kinds and unknown critical extensions. */
export function readCertificate(der: Uint8Array): Result<CertificateInfo, SigningError> {
  const parts = readCertificateParts(der)
  return parts.ok ? ok(parts.value.info) : parts
}

export function readCertificateParts(der: Uint8Array): Result<CertificateParts, SigningError> {
  if (der.length > longestCertificate) return notOne('it is too long')
  const tree = readDer(der)
  const [toBeSigned, algorithm, signature, ...surplus] = membersOf(tree) ?? []
  const signatureBytes = octetsOf(signature)
  const whole = signature instanceof BitString && signature.valueBlock.unusedBits === 0
  if (!toBeSigned || !algorithm || !signatureBytes || !whole || surplus.length > 0)
    return notOne('it is not DER of a certificate')
  // The one outside is under no signature (RFC 5280, 4.1.1.2), so it has to be the one inside to the byte.
  const named = membersOf(toBeSigned)?.filter((part) => !isTagged(part, 0))[1]
  if (!named || !equalBytes(sourceOfBlock(named), sourceOfBlock(algorithm))) return notOne('it names two algorithms')
  try {
    return interpret(Uint8Array.from(der), sourceOfBlock(toBeSigned), signatureBytes)
  } catch {
    // pkijs throws for structures that are not a certificate.
    return notOne('its structure is not that of a certificate')
  }
}

function interpret(der: Bytes, toBeSigned: Bytes, signature: Bytes): Result<CertificateParts, SigningError> {
  const certificate = Certificate.fromBER(der)
  const publicKeyInfo = derOf(certificate.subjectPublicKeyInfo.toSchema())
  const algorithm = algorithmOf(publicKeyInfo)
  if (!algorithm) return fail({ kind: 'signing/unsupported-key' })
  const extensions = readExtensions(certificate)
  if (typeof extensions === 'string') return notOne(extensions)
  const name = nameOf(certificate.subject)
  const issuerName = nameOf(certificate.issuer)
  if (name === '' || issuerName === '' || unprintable.test(name) || unprintable.test(issuerName))
    return notOne('its name cannot be printed')
  const [notBefore, notAfter] = [certificate.notBefore.value, certificate.notAfter.value]
  if (Number.isNaN(notBefore.getTime()) || Number.isNaN(notAfter.getTime())) return notOne('its dates are none')
  const issuer = derOf(certificate.issuer.toSchema())
  const subject = derOf(certificate.subject.toSchema())
  const info: CertificateInfo = {
    name,
    issuerName,
    fingerprint: sha256(der),
    notBefore,
    notAfter,
    isAuthority: extensions.isAuthority,
    selfSigned: equalBytes(issuer, subject),
    algorithm,
    der,
  }
  const serial = derOf(certificate.serialNumber)
  return ok({ info, serial, issuer, subject, publicKeyInfo, toBeSigned, signature, ...extensions })
}

interface Extensions {
  readonly isAuthority: boolean
  readonly keyUsage: number | undefined
  readonly pathLength: number | undefined
  readonly extendedKeyUsage: readonly string[] | undefined
  readonly subjectKey: Bytes | undefined
  readonly authorityKey: Bytes | undefined
}

/** The extensions, or in words what is wrong with them. */
function readExtensions(certificate: Certificate): Extensions | string {
  const found = new Map<string, AsnType | undefined>()
  for (const extension of certificate.extensions ?? []) {
    if (found.has(extension.extnID)) return 'an extension stands twice'
    if (extension.critical && !understood.includes(extension.extnID)) return 'it has an unknown critical extension'
    const value = readDer(new Uint8Array(extension.extnValue.valueBlock.valueHexView))
    if (!value && understood.includes(extension.extnID)) return 'an extension is not DER'
    found.set(extension.extnID, value)
  }
  const constraints = membersOf(found.get(oid.basicConstraints)) ?? []
  const [authority, pathLength] = constraints
  const purposes = membersOf(found.get(oid.extendedKeyUsage))
  const authorityKey = membersOf(found.get(oid.authorityKeyIdentifier))?.find((part) => part.idBlock.tagNumber === 0)
  return {
    isAuthority: authority instanceof AsnBoolean && authority.getValue(),
    keyUsage: found.has(oid.keyUsage) ? (octetsOf(found.get(oid.keyUsage))?.[0] ?? 0) : undefined,
    pathLength: pathLength instanceof Integer ? pathLength.valueBlock.valueDec : undefined,
    extendedKeyUsage: purposes?.map((purpose) => oidOf(purpose) ?? ''),
    subjectKey: octetsOf(found.get(oid.subjectKeyIdentifier)),
    // Context tag 0, primitive: two header bytes before the identifier itself.
    authorityKey: authorityKey && sourceOfBlock(authorityKey).subarray(2),
  }
}

/** The common name; where a foreign certificate has none, all its attributes one after the other. Empty if unfit. */
function nameOf(distinguished: Certificate['subject']): string {
  const text = (part: (typeof distinguished.typesAndValues)[number]) => String(part.value.valueBlock.value)
  const common = distinguished.typesAndValues.filter((part) => part.type === oid.commonName)
  const named = common.length > 0 ? common : distinguished.typesAndValues
  const name = named.map(text).join(', ')
  return name.length <= longestName && isStreamSafe(name) ? name.normalize('NFC') : ''
}

const notOne = (why: string) => fail<SigningError>({ kind: 'signing/not-a-certificate', why })
