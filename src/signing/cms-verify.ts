import { type AsnType, Integer, Utf8String } from 'asn1js'
import { type Bytes, equalBytes, fromHex } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type CertificateInfo, type CertificateParts, readCertificateParts } from './certificate.ts'
import { chainAbove, longestChain } from './chain.ts'
import { writeSignedData } from './cms.ts'
import { compareDer, isTagged, membersOf, octetsOf, oidOf, readDer, sourceOfBlock } from './der.ts'
import { maySign } from './enrolment.ts'
import type { SigningError } from './errors.ts'
import { isCanonical, verifyWith } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

export interface DetachedClaim {
  readonly cms: Bytes
  /** SHA-256 of what the signature is said to be over. */
  readonly digest: Bytes
  /** The kind of thing it must have been made for; without one, a signature that names a kind is refused. */
  readonly mimeType?: string
}

export interface DetachedSignature {
  readonly certificate: CertificateInfo
  /** All certificates above, nearest first: each signs the one below. Whether the top is trusted is not asked here. */
  readonly chain: readonly CertificateInfo[]
}

/**
 * Verifies one detached signature of our profile: DER throughout, one signer, SHA-256, each attribute once and
 * known, the signer's certificate bound into what is signed (RFC 5035), the signature over the DER SET OF the
 * attributes, nothing unsigned, the certificates above complete and no others. Whether the signer is trusted is asked afterwards (`vouchedBy`), at a date.
 */
export async function verifyDetached(claim: DetachedClaim): Promise<Result<DetachedSignature, SigningError>> {
  const parts = readSignedData(claim.cms)
  if (!parts.ok) return parts
  const { signerInfo, certificates } = parts.value
  const signer = readSignerInfo(signerInfo)
  if (!signer.ok) return signer
  const attributes = readAttributes(signer.value.attributes)
  if (!attributes.ok) return attributes
  const contents = checkAttributes(attributes.value, claim)
  if (!contents.ok) return contents
  const certificate = certificates.find(
    ({ issuer, serial }) => equalBytes(issuer, signer.value.issuer) && equalBytes(serial, signer.value.serial),
  )
  if (!certificate || !isBoundTo(attributes.value.get(oid.signingCertificateV2), certificate))
    return fail({ kind: 'signing/other-certificate' })
  const written = writeSignedData({
    ...signer.value,
    certificates: certificates.map(({ info }) => info.der),
    attributes: (membersOf(signer.value.attributes) ?? []).map(sourceOfBlock),
    algorithm: certificate.info.algorithm,
  })
  // What no signature covers (versions, algorithm names, tags) has one spelling all the same: the same signature in
  // other bytes would be a second file, under a second hash, that says the same.
  if (!equalBytes(written, claim.cms) || !isCanonical(certificate.info.algorithm, signer.value.signature))
    return outside('it is not written the way Juria writes it')
  const source = sourceOfBlock(signer.value.attributes)
  source[0] = 0x31 // RFC 5652, 5.4: signed as SET OF, carried as [0]
  if (!(await verifyWith(certificate.publicKeyInfo, signer.value.signature, source)))
    return fail({ kind: 'signing/signature-invalid' })
  if (!maySign(certificate)) return fail({ kind: 'signing/key-usage', name: certificate.info.name })
  const chain = await chainAbove(certificate, certificates)
  if (!chain.ok) return chain
  // An unrelated certificate would make another file with the same signature, and a place to hide bytes.
  if (chain.value.length !== certificates.length - 1) return outside('it carries certificates that do not belong to it')
  return ok({ certificate: certificate.info, chain: chain.value.map(({ info }) => info) })
}

/** Bytes. A signer of RSA 8192 with eight certificates above stays below it. */
const longestSignature = 1 << 16

/** RFC 5652, 5.1, narrowed: detached, no revocation lists, one signer. */
function readSignedData(
  cms: Bytes,
): Result<{ signerInfo: AsnType; certificates: readonly CertificateParts[] }, SigningError> {
  if (cms.length > longestSignature) return noSignature('it is too long')
  const [type, content] = membersOf(readDer(cms)) ?? []
  if (oidOf(type) !== oid.signedData || !isTagged(content, 0)) return noSignature('it is not signed data in DER')
  const [signedData, ...surplus] = membersOf(content) ?? []
  const [version, digests, encapsulated, certificateSet, signerInfos, ...more] = membersOf(signedData) ?? []
  if (!isOne(version) || surplus.length > 0 || more.length > 0 || !isTagged(certificateSet, 0))
    return noSignature('its parts are not those of signed data')
  const digest = membersOf(digests)
  if (digest?.length !== 1 || !isSha256Identifier(digest[0])) return outside('its hash is not SHA-256')
  const inner = membersOf(encapsulated)
  if (inner?.length !== 1 || oidOf(inner[0]) !== oid.data) return outside('it carries its own content')
  const [signerInfo, ...others] = membersOf(signerInfos) ?? []
  if (!signerInfo || others.length > 0) return outside('it has not exactly one signer')
  const blocks = membersOf(certificateSet) ?? []
  if (blocks.length > 1 + longestChain) return outside('it carries too many certificates')
  const certificates: CertificateParts[] = []
  let previous: Bytes | undefined
  for (const block of blocks) {
    const source = sourceOfBlock(block)
    if (previous && compareDer(previous, source) >= 0) return noSignature('its certificates are not in DER order')
    previous = source
    const certificate = readCertificateParts(source)
    if (!certificate.ok) return certificate
    certificates.push(certificate.value)
  }
  return ok({ signerInfo, certificates })
}

interface SignerParts {
  readonly issuer: Bytes
  readonly serial: Bytes
  readonly attributes: AsnType
  readonly signature: Bytes
}

function readSignerInfo(signerInfo: AsnType): Result<SignerParts, SigningError> {
  const [version, sid, digest, attributes, algorithm, signature, unsigned, ...more] = membersOf(signerInfo) ?? []
  const [issuer, serial, ...surplus] = membersOf(sid) ?? []
  const octets = octetsOf(signature)
  if (!isOne(version) || !issuer || !(serial instanceof Integer) || surplus.length > 0)
    return noSignature('its signer is not named by issuer and number')
  if (!attributes || !isTagged(attributes, 0) || !algorithm || !octets || more.length > 0)
    return noSignature('its signer has no signed attributes')
  if (!isSha256Identifier(digest)) return outside('its hash is not SHA-256')
  // No signature covers them: with any allowed, whoever holds the file could make it another file.
  if (unsigned !== undefined) return fail({ kind: 'signing/unsigned-attributes' })
  return ok({
    issuer: sourceOfBlock(issuer),
    serial: sourceOfBlock(serial),
    attributes,
    signature: octets,
  })
}

const allowed: readonly string[] = [oid.contentType, oid.messageDigest, oid.signingCertificateV2, oid.mimeType]

function readAttributes(block: AsnType): Result<ReadonlyMap<string, AsnType>, SigningError> {
  const found = new Map<string, AsnType>()
  let previous: Bytes | undefined
  for (const member of membersOf(block) ?? []) {
    const source = sourceOfBlock(member)
    const [type, values] = membersOf(member) ?? []
    const [value, ...others] = membersOf(values) ?? []
    const name = oidOf(type)
    if (!name || !value || others.length > 0) return noSignature('an attribute has not exactly one value')
    if (found.has(name)) return outside('an attribute stands twice')
    if (!allowed.includes(name)) return outside(`it has the attribute ${name}`)
    if (previous && compareDer(previous, source) >= 0) return noSignature('its attributes are not in DER order')
    previous = source
    found.set(name, value)
  }
  return ok(found)
}

function checkAttributes(attributes: ReadonlyMap<string, AsnType>, claim: DetachedClaim): Result<null, SigningError> {
  if (oidOf(attributes.get(oid.contentType)) !== oid.data) return outside('its content type is not data')
  const digest = octetsOf(attributes.get(oid.messageDigest))
  if (!digest || !equalBytes(digest, claim.digest)) return fail({ kind: 'signing/digest-mismatch' })
  const mime = attributes.get(oid.mimeType)
  const found = mime instanceof Utf8String ? mime.getValue() : null
  const expected = claim.mimeType ?? null
  if (found !== expected || (mime !== undefined && found === null))
    return fail({ kind: 'signing/wrong-purpose', expected, found })
  return ok(null)
}

/** RFC 5035, 4: the first certificate named, by SHA-256 (the default, hence left out); issuer and number agree. */
function isBoundTo(attribute: AsnType | undefined, certificate: CertificateParts): boolean {
  const [list, ...policies] = membersOf(attribute) ?? []
  const [certificateId, ...others] = membersOf(list) ?? []
  const [hash, issuerSerial, ...more] = membersOf(certificateId) ?? []
  const bytes = octetsOf(hash)
  const expected = fromHex(certificate.info.fingerprint)
  if (policies.length > 0 || others.length > 0 || more.length > 0) return false
  if (!bytes || !expected || !equalBytes(bytes, expected)) return false
  if (!issuerSerial) return true
  const [names, serial] = membersOf(issuerSerial) ?? []
  const [name] = membersOf(names) ?? []
  const [directory] = membersOf(name) ?? []
  if (!directory || !serial) return false
  return (
    equalBytes(sourceOfBlock(directory), certificate.issuer) && equalBytes(sourceOfBlock(serial), certificate.serial)
  )
}

/** The version that issuer-and-number and content of type data call for (RFC 5652, 5.1 and 5.3). */
const isOne = (version: AsnType | undefined): boolean => version instanceof Integer && version.valueBlock.valueDec === 1

/** SHA-256's identifier, its parameters absent or NULL (RFC 5754, 2). */
function isSha256Identifier(block: AsnType | undefined): boolean {
  const [algorithm, parameters] = membersOf(block) ?? []
  return oidOf(algorithm) === oid.sha256 && (parameters === undefined || parameters.idBlock.tagNumber === 5)
}

const outside = (why: string) => fail<SigningError>({ kind: 'signing/outside-profile', why })
const noSignature = (why: string) => fail<SigningError>({ kind: 'signing/not-a-signature', why })
