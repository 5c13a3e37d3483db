import { z } from 'zod'
import { type Bytes, equalBytes, fromBase64, toBase64 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { sha256Hex } from '../model/ids.ts'
import { line } from '../model/text.ts'
import { readCertificateParts } from './certificate.ts'
import { commonName, writeCertificate } from './certificate-profile.ts'
import type { SigningError } from './errors.ts'
import { signWith, verifyWith } from './key-algorithm.ts'
import { unwrapKey, wrapKey } from './wrapped-key.ts'

const base64 = z.string().refine((text) => fromBase64(text) !== undefined, 'base64')

/** A key and what is known of it, as it lies in the database and the journal: the key only under a passphrase. */
export const storedIdentity = z.strictObject({
  kind: z.enum(['person', 'authority']),
  name: line(),
  /** DER, base64. Self-signed until enrolment replaces it. */
  certificate: base64,
  /** The certificates above it, nearest first; empty while self-signed. */
  chain: z.array(base64).max(8).readonly(),
  /** PKCS #8 EncryptedPrivateKeyInfo, base64. */
  wrappedKey: base64,
  /** SHA-256 of the certificate. */
  fingerprint: sha256Hex,
})
export type StoredIdentity = Readonly<z.infer<typeof storedIdentity>>

/** An unlocked identity. The key lives in the closure of `sign` and cannot be read out of it. */
export interface Signer {
  readonly certificate: Bytes
  readonly chain: readonly Bytes[]
  readonly fingerprint: Sha256
  readonly name: string
  /** A signature over the SHA-256 of `bytes`, in the form certificates and CMS carry (ECDSA: DER). */
  sign(bytes: Bytes): Promise<Bytes>
}

/** X.520's upper bound for a common name. */
const longestName = 64
export const shortestPassphrase = 8
const day = 86_400_000
/** Clocks of two laptops differ: a certificate made now must be valid on the one that lags. */
export const clockTolerance = day
const personDays = 3 * 365
const authorityDays = 10 * 365

export interface NewIdentity {
  readonly kind: 'person' | 'authority'
  /** The name as it will be printed beside the signature: one line, at most 64 characters. */
  readonly name: string
  readonly passphrase: string
  readonly now: Date
}

/**
 * Makes a P-256 key and a self-signed certificate for it: an authority's for ten years, a person's for three
 * (it serves until enrolment). Refuses names that cannot be printed and passphrases under 8 characters.
 */
export async function createIdentity(wish: NewIdentity): Promise<Result<StoredIdentity, SigningError>> {
  const name = wish.name.normalize('NFC')
  if (!line(longestName).safeParse(name).success || name.trim() !== name)
    return fail({ kind: 'signing/name-unusable', name })
  if ([...wish.passphrase].length < shortestPassphrase)
    return fail({ kind: 'signing/passphrase-too-short', least: shortestPassphrase })
  const algorithm = 'ecdsa-p256'
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const publicKeyInfo = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey))
  const subject = commonName(name)
  const certificate = await writeCertificate({
    profile: wish.kind,
    subject,
    issuer: subject,
    publicKeyInfo,
    issuerKeyInfo: publicKeyInfo,
    notBefore: new Date(wish.now.getTime() - clockTolerance),
    notAfter: new Date(wish.now.getTime() + (wish.kind === 'authority' ? authorityDays : personDays) * day),
    algorithm,
    sign: (bytes) => signWith(keys.privateKey, algorithm, bytes),
  })
  return storeIdentity(wish.kind, certificate, [], await wrapKey(keys.privateKey, wish.passphrase))
}

/**
 * Opens an identity. The answer's `sign` holds the only reference to a non-extractable key; forgetting the
 * signer locks it again.
 */
export async function unlockIdentity(
  stored: StoredIdentity,
  passphrase: string,
): Promise<Result<Signer, SigningError>> {
  const opened = await openIdentity(stored, passphrase, false)
  if (!opened.ok) return opened
  const { key, parts, chain } = opened.value
  const { der, fingerprint, name, algorithm } = parts.info
  return ok({ certificate: der, chain, fingerprint, name, sign: (bytes) => signWith(key, algorithm, bytes) })
}

/**
 * The identity under the certificate that enrolment brought back. The certificate must be for the same key;
 * whether its issuer is trusted is for the caller to ask (`vouchedBy`).
 */
export function withCertificate(
  stored: StoredIdentity,
  certificate: Bytes,
  chain: readonly Bytes[],
): Result<StoredIdentity, SigningError> {
  const present = readCertificateParts(fromBase64(stored.certificate) ?? new Uint8Array())
  if (!present.ok) return fail({ kind: 'signing/identity-damaged' })
  const renewed = readCertificateParts(certificate)
  if (!renewed.ok) return renewed
  const sameKey = equalBytes(present.value.publicKeyInfo, renewed.value.publicKeyInfo)
  if (!sameKey || renewed.value.info.isAuthority !== (stored.kind === 'authority'))
    return fail({ kind: 'signing/certificate-mismatch' })
  return storeIdentity(stored.kind, certificate, chain, fromBase64(stored.wrappedKey) ?? new Uint8Array())
}

/** For this room's key files: the key in a form that can be wrapped again when `extractable`. */
export async function openIdentity(stored: StoredIdentity, passphrase: string, extractable: boolean) {
  const der = fromBase64(stored.certificate)
  const wrapped = fromBase64(stored.wrappedKey)
  const chain = stored.chain.map((text) => fromBase64(text))
  const parts = readCertificateParts(der ?? new Uint8Array())
  if (!parts.ok || !wrapped || chain.includes(undefined))
    return fail<SigningError>({ kind: 'signing/identity-damaged' })
  const key = await unwrapKey(wrapped, passphrase, parts.value.info.algorithm, extractable)
  if (key === 'unreadable') return fail<SigningError>({ kind: 'signing/identity-damaged' })
  if (key === 'refused') return fail<SigningError>({ kind: 'signing/wrong-passphrase' })
  const { info, publicKeyInfo } = parts.value
  if (!(await belongTogether(key, info.algorithm, publicKeyInfo)))
    return fail<SigningError>({ kind: 'signing/identity-damaged' })
  return ok({ key, parts: parts.value, chain: chain as readonly Bytes[] })
}

/** Whether a private key is the one of this public key, found out by signing. */
export async function belongTogether(
  key: CryptoKey,
  algorithm: Parameters<typeof signWith>[1],
  publicKeyInfo: Bytes,
): Promise<boolean> {
  const probe = crypto.getRandomValues(new Uint8Array(32))
  return verifyWith(publicKeyInfo, await signWith(key, algorithm, probe), probe)
}

export function storeIdentity(
  kind: 'person' | 'authority',
  certificate: Bytes,
  chain: readonly Bytes[],
  wrappedKey: Bytes,
): Result<StoredIdentity, SigningError> {
  const parts = readCertificateParts(certificate)
  if (!parts.ok) return parts
  return ok({
    kind,
    name: parts.value.info.name,
    certificate: toBase64(certificate),
    chain: chain.map(toBase64),
    wrappedKey: toBase64(wrappedKey),
    fingerprint: parts.value.info.fingerprint,
  })
}
