import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64 } from '../../src/lib/bytes.ts'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { hasTool } from './outside-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'juria-bundle-'))
const bag = join(folder, 'bag')
afterAll(() => rmSync(folder, { recursive: true }))

const verifySeal = (content: string) =>
  spawnSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-in',
      'META-INF/signature001.p7s',
      '-content',
      content,
      '-binary',
      '-CAfile',
      join(folder, 'authority.pem'),
      '-out',
      join(folder, 'out'),
    ],
    { cwd: bag, encoding: 'utf8' },
  )

describe.skipIf(!hasTool('unzip', 'sha256sum', 'openssl'))('a bundle can be checked without Juria', () => {
  beforeAll(async () => {
    const { bytes, authority } = await sealedBundle(await newAuthority())
    const base64 = toBase64(authority.certificate).replace(/.{64}/g, '$&\n')
    writeFileSync(join(folder, 'authority.pem'), `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
    writeFileSync(join(folder, 'panel.juria'), bytes)
    execFileSync('unzip', ['-q', join(folder, 'panel.juria'), '-d', bag], { stdio: 'pipe' })
  })

  it('sha256sum finds every file as the bag lists it', () => {
    const said = execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], { cwd: bag, encoding: 'utf8' })
    expect(said).toContain('data/edition.json: OK')
    expect(
      said
        .trim()
        .split('\n')
        .every((text) => text.endsWith(': OK')),
    ).toBe(true)
    const listed = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').trim().split('\n').length
    expect(
      execFileSync('find', ['data', '-type', 'f'], { cwd: bag, encoding: 'utf8' }).trim().split('\n'),
    ).toHaveLength(listed)
  })

  it('openssl verifies the seal over the manifest, as CAdES, up to the authority', () => {
    const said = verifySeal('META-INF/ASiCManifest001.xml')
    expect(said.stderr).toContain('CAdES Verification successful')
    expect(said.status).toBe(0)
  })

  it('openssl refuses the seal over any other file', () => {
    expect(verifySeal('manifest-sha256.txt').status).not.toBe(0)
  })

  it('every digest of the sealed manifest is the one openssl computes', () => {
    const xml = readFileSync(join(bag, 'META-INF/ASiCManifest001.xml'), 'utf8')
    const references = [...xml.matchAll(/URI="([^"]+)">.*?<ds:DigestValue>([^<]+)</g)]
    expect(references.length).toBeGreaterThan(10)
    for (const [, path = '', digest = ''] of references)
      expect(execFileSync('openssl', ['dgst', '-sha256', '-binary', path], { cwd: bag }).toString('base64')).toBe(
        digest,
      )
  })

  it('the file says what it is to any tool', () => {
    if (existsSync('/usr/bin/file'))
      expect(execFileSync('file', ['-b', '--mime-type', join(folder, 'panel.juria')], { encoding: 'utf8' })).toMatch(
        /asic|zip/,
      )
    expect(existsSync(join(bag, 'bagit.txt'))).toBe(true)
  })
})
