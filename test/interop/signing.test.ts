import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromHex, utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { exportP12, signDetached, verifyDetached } from '../../src/signing/index.ts'
import { enrolled, kindOf, newAuthority, newEnrolled, newPerson, passphrase, won } from '../fixtures/signers.ts'
import { hasTool, run, toPem, workFolder } from './outside-tools.ts'

const folder = workFolder('signing')
const content = utf8('{"nënshkruar":"plotësisht"}')
const authority = await newAuthority('Sekretariati i konkursit (Shembull)')
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes)
  return name
}
put('content', content)
put('authority.pem', toPem(authority.certificate))

describe.skipIf(!hasTool('openssl'))('openssl agrees', () => {
  const verify = (name: string, trusted: string, ...more: string[]) =>
    run(folder, 'openssl', [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      name,
      '-content',
      'content',
      '-CAfile',
      trusted,
      '-attime',
      '1795341600',
      '-out',
      'out',
      ...more,
    ])

  it('with an enrolled juror’s signature', async () => {
    const juror = await enrolled('Ëngjëll Çobani Shembull', authority)
    put('juror.p7s', await signDetached({ content, signer: juror }))
    expect(verify('juror.p7s', 'authority.pem').text).toContain('CAdES Verification successful')
  })

  it('with the authority’s own seal, which names its kind', async () => {
    put('seal.p7s', await signDetached({ content, signer: authority, mimeType: 'application/vnd.juria.bundle' }))
    expect(verify('seal.p7s', 'authority.pem').text).toContain('CAdES Verification successful')
  })

  it('with a self-signed person trusted as such', async () => {
    const person = await newPerson('Ana Shembull')
    put('person.pem', toPem(person.certificate))
    put('person.p7s', await signDetached({ content, signer: person }))
    expect(verify('person.p7s', 'person.pem', '-partial_chain').text).toContain('CAdES Verification successful')
    expect(verify('person.p7s', 'authority.pem').status).not.toBe(0)
  })

  it('that changed content is not what was signed', async () => {
    put('changed.p7s', await signDetached({ content: utf8('tjetër'), signer: authority }))
    expect(verify('changed.p7s', 'authority.pem').status).not.toBe(0)
  })

  it('with the key file we write', async () => {
    const stored = await newEnrolled('Ëngjëll Shembull', authority)
    put('backup.p12', won(await exportP12(stored, passphrase, 'fjalë kalimi')))
    const { status, text } = run(folder, 'openssl', [
      'pkcs12',
      '-in',
      'backup.p12',
      '-passin',
      'pass:fjalë kalimi',
      '-info',
      '-noout',
    ])
    expect(status).toBe(0)
    expect(text).toMatch(/MAC: sha256, Iteration 600000/)
    expect(text).toMatch(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000/)
  })

  it('and a signature it makes itself is outside our profile: it says when', async () => {
    run(folder, 'openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'rsa.key',
      '-out',
      'rsa.pem',
      '-subj',
      '/CN=Shembull',
      '-days',
      '9',
      '-addext',
      'basicConstraints=critical,CA:false',
    ])
    run(folder, 'openssl', [
      'cms',
      '-sign',
      '-cades',
      '-binary',
      '-in',
      'content',
      '-signer',
      'rsa.pem',
      '-inkey',
      'rsa.key',
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-out',
      'rsa.p7s',
    ])
    const { readFileSync } = await import('node:fs')
    const cms = Uint8Array.from(readFileSync(join(folder, 'rsa.p7s')))
    const digest = fromHex(sha256(content)) ?? new Uint8Array()
    expect(kindOf(await verifyDetached({ cms, digest }))).toBe('signing/outside-profile')
  })
})
