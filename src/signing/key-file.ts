import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs'
import { type Bytes, utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type CertificateParts, readCertificateParts } from './certificate.ts'
import { chainAbove } from './chain.ts'
import { derOf } from './der.ts'
import { maySign } from './enrolment.ts'
import type { SigningError } from './errors.ts'
import { belongTogether, openIdentity, type StoredIdentity, shortestPassphrase, storeIdentity } from './identity.ts'
import { oid } from './object-identifiers.ts'
import { derivationRounds, unwrapKey, wrapKey } from './wrapped-key.ts'

/** PBES1 of PKCS #5 and #12 (RC2, RC4, DES, 3DES): weak, and in no WebCrypto. */
const legacyScheme = /^1\.2\.840\.113549\.1\.(12\.1\.[1-6]|5\.(1|3|4|6|10|11))$/
const largestKeyFile = 1 << 20

/**
 * A backup as PKCS #12 (RFC 7292): the key under PBES2 with AES-256, the whole under an HMAC-SHA-256, both from
 * 600 000 rounds. `openssl pkcs12`, browsers and smartcard tools read it.
 */
export async function exportP12(
  stored: StoredIdentity,
  passphrase: string,
  p12Passphrase: string,
): Promise<Result<Bytes, SigningError>> {
  if ([...p12Passphrase].length < shortestPassphrase)
    return fail({ kind: 'signing/passphrase-too-short', least: shortestPassphrase })
  const opened = await openIdentity(stored, passphrase, true)
  if (!opened.ok) return opened
  const { key, parts, chain } = opened.value
  const keyBag = PKCS8ShroudedKeyBag.fromBER(await wrapKey(key, p12Passphrase))
  const bags = [
    new SafeBag({ bagId: oid.shroudedKeyBag, bagValue: keyBag }),
    ...[parts.info.der, ...chain].map(
      (der) =>
        new SafeBag({ bagId: oid.certificateBag, bagValue: new CertBag({ parsedValue: Certificate.fromBER(der) }) }),
    ),
  ]
  const engine = engineOf()
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: new SafeContents({ safeBags: bags }) }] },
  })
  await safe.makeInternalValues({ safeContents: [{}] }, engine)
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  const mac = {
    password: passwordBytes(p12Passphrase),
    iterations: derivationRounds,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  }
  await file.makeInternalValues(mac, engine)
  return ok(derOf(file.toSchema()))
}

/**
 * The identity of a .p12 or .pfx file, its key wrapped anew under `newPassphrase`. Takes one key with its
 * certificate and the certificates above it. Files protected with RC2 or 3DES are refused in words that name
 * the way out: WebCrypto has neither, and neither protects a key today.
 */
export async function importP12(
  bytes: Uint8Array,
  p12Passphrase: string,
  newPassphrase: string,
  kind: 'person' | 'authority',
): Promise<Result<StoredIdentity, SigningError>> {
  if ([...newPassphrase].length < shortestPassphrase)
    return fail({ kind: 'signing/passphrase-too-short', least: shortestPassphrase })
  const contents = await readContents(bytes, p12Passphrase)
  if (!contents.ok) return contents
  const { wrapped, certificates } = contents.value
  for (const certificate of certificates) {
    const { algorithm, isAuthority, name } = certificate.info
    const key = await unwrapKey(wrapped, p12Passphrase, algorithm, true)
    if (key === 'unreadable') return fail({ kind: 'signing/key-file-legacy' })
    if (key === 'refused' || !(await belongTogether(key, algorithm, certificate.publicKeyInfo))) continue
    if (isAuthority !== (kind === 'authority'))
      return fail({ kind: 'signing/key-file-wrong-kind', name, expected: kind })
    if (!maySign(certificate)) return fail({ kind: 'signing/key-usage', name })
    // Without its whole chain every signature of this key would be refused: better now than after the judging.
    const chain = await chainAbove(certificate, certificates)
    if (!chain.ok) return chain
    const above = chain.value.map(({ info }) => info.der)
    return storeIdentity(kind, certificate.info.der, above, await wrapKey(key, newPassphrase))
  }
  return fail({ kind: certificates.length === 0 ? 'signing/unsupported-key' : 'signing/key-file-unreadable' })
}

interface KeyFileContents {
  readonly wrapped: Bytes
  readonly certificates: readonly CertificateParts[]
}

async function readContents(bytes: Uint8Array, passphrase: string): Promise<Result<KeyFileContents, SigningError>> {
  if (bytes.length > largestKeyFile) return fail({ kind: 'signing/key-file-unreadable' })
  const password = passwordBytes(passphrase)
  const engine = engineOf()
  let safe: AuthenticatedSafe
  try {
    const file = PFX.fromBER(Uint8Array.from(bytes))
    // The integrity code comes first: it tells a wrong password from a damaged or legacy file.
    await file.parseInternalValues({ password, checkIntegrity: false }, engine)
    const parsed = file.parsedValue?.authenticatedSafe
    if (!parsed) return fail({ kind: 'signing/key-file-unreadable' })
    if (!(await isIntact(file, password, engine))) return fail({ kind: 'signing/key-file-password' })
    safe = parsed
  } catch {
    // pkijs throws for everything that is not PKCS #12.
    return fail({ kind: 'signing/key-file-unreadable' })
  }
  try {
    const access = safe.safeContents.map(({ contentType }) => (contentType === oid.data ? {} : { password }))
    await safe.parseInternalValues({ safeContents: access }, engine)
  } catch {
    // The password is right by now: what cannot be decrypted is under an algorithm WebCrypto does not have.
    return fail({ kind: 'signing/key-file-legacy' })
  }
  return collect(safe.parsedValue.safeContents.flatMap(({ value }: { value: SafeContents }) => value.safeBags))
}

async function isIntact(file: PFX, password: ArrayBuffer, engine: CryptoEngine): Promise<boolean> {
  try {
    await file.parseInternalValues({ password, checkIntegrity: true }, engine)
    return true
  } catch {
    return false
  }
}

/** A file of one key; certificates of kinds we cannot use are passed over. */
function collect(bags: readonly SafeBag[]): Result<KeyFileContents, SigningError> {
  const keys: Bytes[] = []
  const certificates: CertificateParts[] = []
  for (const { bagValue } of bags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      if (legacyScheme.test(bagValue.encryptionAlgorithm.algorithmId)) return fail({ kind: 'signing/key-file-legacy' })
      keys.push(derOf(bagValue.toSchema()))
    }
    if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate) {
      const read = readCertificateParts(derOf(bagValue.parsedValue.toSchema()))
      if (read.ok) certificates.push(read.value)
    }
  }
  const [wrapped, ...others] = keys
  if (!wrapped || others.length > 0) return fail({ kind: 'signing/key-file-unreadable' })
  return ok({ wrapped, certificates })
}

/** pkijs looks for a global engine otherwise, which Node has and a worker may not. */
const engineOf = () => new CryptoEngine({ name: 'webcrypto', crypto: crypto as never })

const passwordBytes = (passphrase: string): ArrayBuffer => utf8(passphrase.normalize('NFC')).buffer
