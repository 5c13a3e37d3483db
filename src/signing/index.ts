export { type CertificateInfo, readCertificate } from './certificate.ts'
export { type DetachedOrder, signDetached } from './cms.ts'
export { type DetachedClaim, type DetachedSignature, verifyDetached } from './cms-verify.ts'
export { type EnrolmentOrder, issueCertificate, vouchedBy } from './enrolment.ts'
export type { SigningError } from './errors.ts'
export {
  createIdentity,
  type NewIdentity,
  type Signer,
  type StoredIdentity,
  shortestPassphrase,
  storedIdentity,
  unlockIdentity,
  withCertificate,
} from './identity.ts'
export { exportP12, importP12 } from './key-file.ts'
