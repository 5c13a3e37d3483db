import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type CertificateInfo, type CertificateParts, readCertificateParts, usage } from './certificate.ts'
import { writeCertificate } from './certificate-profile.ts'
import type { SigningError } from './errors.ts'
import { clockTolerance, type Signer } from './identity.ts'
import { verifyWith } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

export interface EnrolmentOrder {
  readonly authority: Signer
  /** The applicant's self-signed certificate, DER: its signature proves that the applicant holds the key. */
  readonly applicant: Bytes
  readonly now: Date
  readonly days: number
}

/**
 * The certificate by which an authority vouches for an applicant's name and key, of the person's profile.
 * Valid from a day before `now` (lagging clocks) for `days`.
 */
export async function issueCertificate(order: EnrolmentOrder): Promise<Result<Bytes, SigningError>> {
  const authority = readCertificateParts(order.authority.certificate)
  if (!authority.ok) return authority
  if (!mayCertify(authority.value)) return fail({ kind: 'signing/not-an-authority', name: order.authority.name })
  const read = readCertificateParts(order.applicant)
  if (!read.ok) return read
  const applicant = read.value
  const { name, selfSigned, isAuthority } = applicant.info
  if (isAuthority) return fail({ kind: 'signing/is-authority', name })
  if (!selfSigned || !(await verifyWith(applicant.publicKeyInfo, applicant.signature, applicant.toBeSigned)))
    return fail({ kind: 'signing/applicant-unproven', name })
  // A person bearing the authority's own name would get a certificate that looks self-signed.
  if (equalBytes(applicant.subject, authority.value.subject)) return fail({ kind: 'signing/name-unusable', name })
  const certificate = await writeCertificate({
    profile: 'person',
    subject: applicant.subject,
    issuer: authority.value.subject,
    publicKeyInfo: applicant.publicKeyInfo,
    issuerKeyInfo: authority.value.publicKeyInfo,
    notBefore: new Date(order.now.getTime() - clockTolerance),
    notAfter: new Date(order.now.getTime() + order.days * 86_400_000),
    algorithm: authority.value.info.algorithm,
    sign: (bytes) => order.authority.sign(bytes),
  })
  return ok(certificate)
}

/**
 * Whether the pinned authority vouches for this certificate at a moment: issuer name, key identifier, signature,
 * the authority's right to certify, both validities, and the certificate's right to sign but not to certify
 * (RFC 5280, 6.1, for a path of one step; revocation lists do not exist offline).
 */
export async function vouchedBy(
  certificate: CertificateInfo,
  authority: CertificateInfo,
  at: Date,
): Promise<Result<null, SigningError>> {
  const leaf = readCertificateParts(certificate.der)
  if (!leaf.ok) return leaf
  const issuer = readCertificateParts(authority.der)
  if (!issuer.ok) return issuer
  const { name, issuerName } = leaf.value.info
  if (!mayCertify(issuer.value)) return fail({ kind: 'signing/not-an-authority', name: issuer.value.info.name })
  if (leaf.value.info.isAuthority) return fail({ kind: 'signing/is-authority', name })
  if (!maySign(leaf.value)) return fail({ kind: 'signing/key-usage', name })
  if (
    !isIssuedBy(leaf.value, issuer.value) ||
    !(await verifyWith(issuer.value.publicKeyInfo, leaf.value.signature, leaf.value.toBeSigned))
  )
    return fail({ kind: 'signing/other-issuer', name, issuer: issuerName, authority: issuer.value.info.name })
  for (const { info } of [leaf.value, issuer.value])
    if (at < info.notBefore || at > info.notAfter) return outsideValidity(info)
  return ok(null)
}

/** Whether a certificate's key usage and purposes let it sign documents. None at all means: any (RFC 5280, 4.2.1.12). */
export function maySign({ keyUsage, extendedKeyUsage }: CertificateParts): boolean {
  if (keyUsage !== undefined && (keyUsage & (usage.digitalSignature | usage.nonRepudiation)) === 0) return false
  if (extendedKeyUsage === undefined) return true
  return extendedKeyUsage.includes(oid.documentSigning) || extendedKeyUsage.includes(oid.emailProtection)
}

const mayCertify = ({ info, keyUsage = 0 }: CertificateParts): boolean =>
  info.isAuthority && (keyUsage & usage.keyCertSign) !== 0

function isIssuedBy(leaf: CertificateParts, issuer: CertificateParts): boolean {
  if (!equalBytes(leaf.issuer, issuer.subject)) return false
  if (!issuer.subjectKey) return true
  return leaf.authorityKey !== undefined && equalBytes(leaf.authorityKey, issuer.subjectKey)
}

const outsideValidity = ({ name, notBefore, notAfter }: CertificateInfo) =>
  fail<SigningError>({
    kind: 'signing/outside-validity',
    name,
    from: notBefore.toISOString(),
    to: notAfter.toISOString(),
  })
