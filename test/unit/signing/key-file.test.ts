import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../../src/lib/bytes.ts'
import { exportP12, importP12, unlockIdentity } from '../../../src/signing/index.ts'
import { kindOf, newAuthority, newEnrolled, passphrase, won } from '../../fixtures/signers.ts'

const authority = await newAuthority()
const stored = await newEnrolled('Ëngjëll Shembull', authority)
const file = won(await exportP12(stored, passphrase, 'fjalë kalimi'))

describe('a key file', () => {
  it('brings the same identity back under a new passphrase', async () => {
    const back = won(await importP12(file, 'fjalë kalimi', 'një frazë tjetër', 'person'))
    expect(back).toMatchObject({ fingerprint: stored.fingerprint, name: stored.name, chain: stored.chain })
    expect(kindOf(await unlockIdentity(back, 'një frazë tjetër'))).toBe('ok')
  })

  it('does not open with another password', async () => {
    expect(kindOf(await importP12(file, 'fjalë', 'një frazë tjetër', 'person'))).toBe('signing/key-file-password')
  })

  it('that is none, or a person’s where an authority’s is wanted, is refused', async () => {
    const cut = file.slice(0, 400)
    expect(kindOf(await importP12(cut, 'fjalë kalimi', 'një frazë tjetër', 'person'))).toBe(
      'signing/key-file-unreadable',
    )
    const kind = kindOf(await importP12(file, 'fjalë kalimi', 'një frazë tjetër', 'authority'))
    expect(kind).toBe('signing/key-file-wrong-kind')
  })

  it('is written only for whoever knows the passphrase', async () => {
    expect(kindOf(await exportP12(stored, 'jo ajo frazë', 'fjalë kalimi'))).toBe('signing/wrong-passphrase')
  })
})

/** Files as other programs make them: openssl is asked to. */
const folder = mkdtempSync(join(tmpdir(), 'juria-key-'))
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

function opensslKeyFile(name: string, key: string[], protection: string[]): Uint8Array | undefined {
  try {
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...key,
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-subj',
      '/CN=Ana Shembull',
      '-days',
      '30',
      '-addext',
      'basicConstraints=critical,CA:false',
    )
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      `${name}.key`,
      '-in',
      `${name}.pem`,
      '-out',
      `${name}.p12`,
      '-passout',
      'pass:sekret',
      ...protection,
    )
    return Uint8Array.from(readFileSync(join(folder, `${name}.p12`)))
  } catch (error) {
    console.log(`openssl could not make ${name}: ${String(error).slice(0, 200)}`)
    return undefined
  }
}

describe('a key file of another program', () => {
  it.each([
    ['RSA of 2048 bits', ['rsa:2048'], 'ok'],
    ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'ok'],
    ['P-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], 'signing/unsupported-key'],
    ['RSA of 1024 bits', ['rsa:1024'], 'signing/unsupported-key'],
  ])('with a key of %s ends as expected', async (name, key, expected) => {
    const bytes = opensslKeyFile(name.replaceAll(' ', '-'), key, [])
    if (!bytes) return
    expect(kindOf(await importP12(bytes, 'sekret', 'një frazë tjetër', 'person'))).toBe(expected)
  })

  it('under RC2 and 3DES is refused in so many words', async () => {
    const bytes = opensslKeyFile('legacy', ['rsa:2048'], ['-legacy'])
    if (!bytes) return
    expect(kindOf(await importP12(bytes, 'sekret', 'një frazë tjetër', 'person'))).toBe('signing/key-file-legacy')
  })

  it('and our wrapped key is what openssl pkcs8 opens', () => {
    writeFileSync(join(folder, 'wrapped.p8'), Buffer.from(stored.wrappedKey, 'base64'))
    const plain = openssl('pkcs8', '-inform', 'der', '-in', 'wrapped.p8', '-passin', `pass:${passphrase}`)
    expect(plain.toString()).toContain('BEGIN PRIVATE KEY')
    expect(toBase64(file).length).toBeGreaterThan(0)
  })
})
