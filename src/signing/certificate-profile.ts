import { BitString, Integer, OctetString, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'
import { present } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { usage } from './certificate.ts'
import { derOf, readDer } from './der.ts'
import { type KeyAlgorithmName, signatureAlgorithm } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

/** What is to be certified, and who vouches for it. */
export interface CertificateOrder {
  readonly profile: 'person' | 'authority'
  /** DER names. Equal for a self-signed certificate. */
  readonly subject: Bytes
  readonly issuer: Bytes
  /** DER SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Bytes
  readonly issuerKeyInfo: Bytes
  readonly notBefore: Date
  readonly notAfter: Date
  readonly algorithm: KeyAlgorithmName
  sign(bytes: Bytes): Promise<Bytes>
}

/**
 * Writes an X.509 v3 certificate (RFC 5280) of one of two profiles.
 *
 * person: no authority; key usage digitalSignature and nonRepudiation; purposes documentSigning (RFC 9336) and
 * emailProtection, without which pdfsig and openssl do not take it for a signer's.
 *
 * authority: may certify persons, but no further authority (path length 0). It also seals bundles and archives,
 * hence digitalSignature and nonRepudiation beside keyCertSign and cRLSign, which RFC 5280, 4.2.1.3 allows: one
 * key, one fingerprint to read over the phone. A seal can never pass for a certificate or the other way round,
 * since what is signed begins as a SET there and as a SEQUENCE here, and each seal names its kind (mime-type
 * attribute). On a scoresheet an authority's signature is refused.
 */
export async function writeCertificate(order: CertificateOrder): Promise<Bytes> {
  const algorithm = signatureAlgorithm(order.algorithm)
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: randomSerial() }),
    signature: algorithm,
    signatureAlgorithm: algorithm,
    issuer: new RelativeDistinguishedNames({ schema: present(readDer(order.issuer), 'issuer') }),
    subject: new RelativeDistinguishedNames({ schema: present(readDer(order.subject), 'subject') }),
    notBefore: timeOf(order.notBefore),
    notAfter: timeOf(order.notAfter),
    subjectPublicKeyInfo: PublicKeyInfo.fromBER(order.publicKeyInfo),
    extensions: order.profile === 'authority' ? await authorityExtensions(order) : await personExtensions(order),
  })
  certificate.tbsView = derOf(certificate.encodeTBS())
  const signature = await order.sign(Uint8Array.from(certificate.tbsView))
  certificate.signatureValue = new BitString({ valueHex: signature })
  return derOf(certificate.toSchema(true))
}

/** The DER name "CN=…", UTF-8. */
export function commonName(name: string): Bytes {
  const part = new AttributeTypeAndValue({ type: oid.commonName, value: new Utf8String({ value: name }) })
  return derOf(new RelativeDistinguishedNames({ typesAndValues: [part] }).toSchema())
}

async function personExtensions(order: CertificateOrder): Promise<Extension[]> {
  const purposes = new ExtKeyUsage({ keyPurposes: [oid.documentSigning, oid.emailProtection] })
  return [
    extension(oid.basicConstraints, new BasicConstraints({ cA: false }).toSchema(), true),
    extension(oid.keyUsage, keyUsage(usage.digitalSignature | usage.nonRepudiation), true),
    extension(oid.extendedKeyUsage, purposes.toSchema(), false),
    ...(await keyIdentifiers(order)),
  ]
}

async function authorityExtensions(order: CertificateOrder): Promise<Extension[]> {
  const all = usage.digitalSignature | usage.nonRepudiation | usage.keyCertSign | usage.cRLSign
  return [
    extension(oid.basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(), true),
    extension(oid.keyUsage, keyUsage(all), true),
    ...(await keyIdentifiers(order)),
  ]
}

async function keyIdentifiers(order: CertificateOrder): Promise<Extension[]> {
  const subjectKey = new OctetString({ valueHex: await keyIdentifier(order.publicKeyInfo) })
  const authorityKey = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: await keyIdentifier(order.issuerKeyInfo) }),
  })
  return [
    extension(oid.subjectKeyIdentifier, subjectKey, false),
    extension(oid.authorityKeyIdentifier, authorityKey.toSchema(), false),
  ]
}

/** RFC 7093, 2, method 1: the leftmost 160 bits of the key's SHA-256. */
async function keyIdentifier(publicKeyInfo: Bytes): Promise<Bytes> {
  const key = PublicKeyInfo.fromBER(publicKeyInfo).subjectPublicKey.valueBlock.valueHexView
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(key))).slice(0, 20)
}

const extension = (id: string, value: { toBER(): ArrayBuffer }, critical: boolean) =>
  new Extension({ extnID: id, critical, extnValue: value.toBER() })

/** A named bit list in DER drops its trailing zero bits (X.690, 11.2.2). */
function keyUsage(bits: number): BitString {
  let unused = 0
  while (((bits >> unused) & 1) === 0) unused++
  return new BitString({ valueHex: Uint8Array.of(bits), unusedBits: unused })
}

/** 16 random bytes, positive and of full length (RFC 5280, 4.1.2.2). */
function randomSerial(): Bytes {
  const serial = crypto.getRandomValues(new Uint8Array(16))
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return serial
}

/** Whole seconds; UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5). */
function timeOf(date: Date): Time {
  const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000)
  return new Time({ type: seconds.getUTCFullYear() < 2050 ? 0 : 1, value: seconds })
}
