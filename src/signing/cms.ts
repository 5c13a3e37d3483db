import {
  Set as AsnSet,
  type AsnType,
  Constructed,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Utf8String,
} from 'asn1js'
import { GeneralName, GeneralNames, RelativeDistinguishedNames } from 'pkijs'
import { assert, present } from '../lib/assert.ts'
import { type Bytes, fromHex } from '../lib/bytes.ts'
import { sha256 } from '../lib/sha256.ts'
import { readCertificateParts } from './certificate.ts'
import { compareDer, derOf, readDer } from './der.ts'
import type { Signer } from './identity.ts'
import { type KeyAlgorithmName, signatureAlgorithm } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

export interface DetachedOrder {
  /** What is signed: its bytes, or the SHA-256 of them where they are too many for memory. */
  readonly content: Bytes | { readonly digest: Bytes }
  readonly signer: Signer
  /** What kind of thing is signed, for seals: one kind can then never pass for another. */
  readonly mimeType?: string
}

/**
 * A detached signature, CAdES baseline B (ETSI EN 319 122-1) in DER: content type, message digest,
 * signing-certificate-v2 and, when given, mime-type; no signing time, since nobody vouches for it.
 */
export async function signDetached({ content, signer, mimeType }: DetachedOrder): Promise<Bytes> {
  const read = readCertificateParts(signer.certificate)
  assert(read.ok, 'a signer has a readable certificate')
  const certificate = read.value
  const digest = 'digest' in content ? content.digest : present(fromHex(sha256(content)), 'digest')
  assert(digest.length === 32, 'a digest is a SHA-256')
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new OctetString({ valueHex: digest })),
    attribute(oid.signingCertificateV2, signingCertificate(signer.certificate, certificate.issuer, certificate.serial)),
    ...(mimeType === undefined ? [] : [attribute(oid.mimeType, new Utf8String({ value: mimeType }))]),
  ].sort((a, b) => compareDer(derOf(a), derOf(b)))
  return writeSignedData({
    certificates: [signer.certificate, ...signer.chain],
    issuer: certificate.issuer,
    serial: certificate.serial,
    attributes: attributes.map(derOf),
    algorithm: certificate.info.algorithm,
    signature: await signer.sign(derOf(new AsnSet({ value: attributes }))),
  })
}

/** Everything a signature's file is made of. */
export interface SignedDataParts {
  readonly certificates: readonly Bytes[]
  readonly issuer: Bytes
  readonly serial: Bytes
  /** In DER order. */
  readonly attributes: readonly Bytes[]
  readonly algorithm: KeyAlgorithmName
  readonly signature: Bytes
}

/** RFC 5652, 5.1, in DER: one file for the same parts, which the verifier holds against what it read. */
export function writeSignedData(parts: SignedDataParts): Bytes {
  const sha256Identifier = new Sequence({ value: [new ObjectIdentifier({ value: oid.sha256 })] })
  const signerInfo = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({ value: [blockOf(parts.issuer), blockOf(parts.serial)] }),
      sha256Identifier,
      contextTag(0, parts.attributes.map(blockOf)),
      signatureAlgorithm(parts.algorithm).toSchema(),
      new OctetString({ valueHex: parts.signature }),
    ],
  })
  const signedData = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new AsnSet({ value: [sha256Identifier] }),
      new Sequence({ value: [new ObjectIdentifier({ value: oid.data })] }),
      contextTag(0, [...parts.certificates].sort(compareDer).map(blockOf)),
      new AsnSet({ value: [signerInfo] }),
    ],
  })
  return derOf(new Sequence({ value: [new ObjectIdentifier({ value: oid.signedData }), contextTag(0, [signedData])] }))
}

/** RFC 5035, 4: SHA-256 is the default and DER leaves defaults out; issuer and serial number are given. */
function signingCertificate(certificate: Bytes, issuer: Bytes, serial: Bytes): Sequence {
  const directoryName = new GeneralName({
    type: 4,
    value: new RelativeDistinguishedNames({ schema: blockOf(issuer) }),
  })
  const issuerSerial = new Sequence({
    value: [new GeneralNames({ names: [directoryName] }).toSchema(), blockOf(serial)],
  })
  const hash = new OctetString({ valueHex: present(fromHex(sha256(certificate)), 'hash') })
  const certificateId = new Sequence({ value: [hash, issuerSerial] })
  return new Sequence({ value: [new Sequence({ value: [certificateId] })] })
}

const attribute = (type: string, value: AsnType) =>
  new Sequence({ value: [new ObjectIdentifier({ value: type }), new AsnSet({ value: [value] })] })

const contextTag = (tagNumber: number, value: AsnType[]) =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })

const blockOf = (der: Bytes): AsnType => present(readDer(der), 'DER of our own')
