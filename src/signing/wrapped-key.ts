import { Integer, Null, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import { type Bytes, utf8 } from '../lib/bytes.ts'
import { derOf, membersOf, octetsOf, oidOf, readDer } from './der.ts'
import { importParameters, type KeyAlgorithmName } from './key-algorithm.ts'
import { oid } from './object-identifiers.ts'

/** OWASP's 2023 figure for PBKDF2 with SHA-256; about a third of a second on a laptop. */
export const derivationRounds = 600_000
/** A hostile key file must not keep the program counting for an hour. */
const mostRounds = 10_000_000

interface Protection {
  readonly salt: Bytes
  readonly rounds: number
  readonly hash: string
  readonly keyBits: number
  readonly iv: Bytes
}

const hashes: Readonly<Record<string, string>> = {
  [oid.hmacWithSha1]: 'SHA-1',
  [oid.hmacWithSha256]: 'SHA-256',
  [oid.hmacWithSha384]: 'SHA-384',
  [oid.hmacWithSha512]: 'SHA-512',
}
const keySizes: Readonly<Record<string, number>> = { [oid.aes128Cbc]: 128, [oid.aes192Cbc]: 192, [oid.aes256Cbc]: 256 }

/**
 * The private key as PKCS #8 EncryptedPrivateKeyInfo (RFC 5958, 3) under PBES2: PBKDF2 with HMAC-SHA-256 and
 * 600 000 rounds, AES-256-CBC. `openssl pkcs8` reads it. The key itself never passes through JavaScript.
 */
export async function wrapKey(key: CryptoKey, passphrase: string): Promise<Bytes> {
  const protection: Protection = {
    salt: crypto.getRandomValues(new Uint8Array(32)),
    rounds: derivationRounds,
    hash: 'SHA-256',
    keyBits: 256,
    iv: crypto.getRandomValues(new Uint8Array(16)),
  }
  const wrapping = await deriveKey(passphrase, protection)
  const encrypted = await crypto.subtle.wrapKey('pkcs8', key, wrapping, { name: 'AES-CBC', iv: protection.iv })
  return encode(protection, new Uint8Array(encrypted))
}

/**
 * The key of an EncryptedPrivateKeyInfo, ready to sign. 'unreadable' is a structure or protection this program
 * does not know; 'refused' is a wrong passphrase (or a damaged key: CBC cannot tell them apart).
 */
export async function unwrapKey(
  wrapped: Uint8Array,
  passphrase: string,
  algorithm: KeyAlgorithmName,
  extractable: boolean,
): Promise<CryptoKey | 'unreadable' | 'refused'> {
  const parts = decode(wrapped)
  if (!parts) return 'unreadable'
  const wrapping = await deriveKey(passphrase, parts.protection)
  const cipher = { name: 'AES-CBC', iv: parts.protection.iv }
  try {
    return await crypto.subtle.unwrapKey(
      'pkcs8',
      parts.encrypted,
      wrapping,
      cipher,
      importParameters(algorithm),
      extractable,
      ['sign'],
    )
  } catch {
    return 'refused'
  }
}

/** Passphrases are compared as NFC: the same "ë" typed on two keyboards must open the same key. */
async function deriveKey(passphrase: string, { salt, rounds, hash, keyBits }: Protection): Promise<CryptoKey> {
  const secret = utf8(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', secret, { name: 'PBKDF2' }, false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations: rounds }, base, keyBits)
  return crypto.subtle.importKey('raw', bits, { name: 'AES-CBC' }, false, ['wrapKey', 'unwrapKey'])
}

/** RFC 8018, appendices A.2 and A.4. */
function encode({ salt, rounds, iv }: Protection, encrypted: Bytes): Bytes {
  const prf = new AlgorithmIdentifier({ algorithmId: oid.hmacWithSha256, algorithmParams: new Null() })
  const derivation = new AlgorithmIdentifier({
    algorithmId: oid.pbkdf2,
    algorithmParams: new Sequence({
      value: [new OctetString({ valueHex: salt }), new Integer({ value: rounds }), prf.toSchema()],
    }),
  })
  const cipher = new AlgorithmIdentifier({
    algorithmId: oid.aes256Cbc,
    algorithmParams: new OctetString({ valueHex: iv }),
  })
  const scheme = new AlgorithmIdentifier({
    algorithmId: oid.pbes2,
    algorithmParams: new Sequence({ value: [derivation.toSchema(), cipher.toSchema()] }),
  })
  return derOf(new Sequence({ value: [scheme.toSchema(), new OctetString({ valueHex: encrypted })] }))
}

function decode(wrapped: Uint8Array): { protection: Protection; encrypted: Bytes } | undefined {
  const [scheme, content] = membersOf(readDer(wrapped)) ?? []
  const [schemeId, parameters] = membersOf(scheme) ?? []
  const [derivation, cipher] = membersOf(parameters) ?? []
  const [derivationId, pbkdf2] = membersOf(derivation) ?? []
  const [cipherId, initial] = membersOf(cipher) ?? []
  if (oidOf(schemeId) !== oid.pbes2 || oidOf(derivationId) !== oid.pbkdf2) return undefined
  const [saltBlock, roundsBlock, ...rest] = membersOf(pbkdf2) ?? []
  const salt = octetsOf(saltBlock)
  const iv = octetsOf(initial)
  const encrypted = octetsOf(content)
  const rounds = roundsBlock instanceof Integer ? roundsBlock.valueBlock.valueDec : 0
  // An optional key length may stand before the optional PRF, whose default is HMAC-SHA-1.
  const prf = rest.find((block) => !(block instanceof Integer))
  const hash = hashes[(prf && oidOf(membersOf(prf)?.[0])) ?? oid.hmacWithSha1]
  const keyBits = keySizes[oidOf(cipherId) ?? '']
  if (!salt || iv?.length !== 16 || !encrypted || !hash || !keyBits) return undefined
  if (rounds < 1 || rounds > mostRounds) return undefined
  return { protection: { salt, rounds, hash, keyBits, iv }, encrypted }
}
