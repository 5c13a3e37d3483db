import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { concat, fromHex, latin1 } from '../../src/lib/bytes.ts'
import { signed, unsignedPaper } from '../fixtures/signed-papers.ts'
import { enrolled, newAuthority } from '../fixtures/signers.ts'
import { hasTool, run, toPem, workFolder } from './outside-tools.ts'

const folder = workFolder('signed-paper')
// pdfsig judges certificates by the machine's clock.
const today = new Date()
const authority = await newAuthority('Sekretariati i konkursit (Shembull)', today)
const once = await signed(await unsignedPaper(), 'juror', await enrolled('Ëngjëll Çobani Shembull', authority, today))
const twice = await signed(once, 'chair', await enrolled('Δημήτρης Shembull', authority, today))
const thrice = await signed(twice, 'secretariat', await enrolled('Sekretar Shembull', authority, today))
writeFileSync(join(folder, 'authority.pem'), toPem(authority.certificate))
const papers = Object.entries({ once, twice, thrice })
for (const [name, bytes] of papers) writeFileSync(join(folder, `${name}.pdf`), bytes)

describe.skipIf(!hasTool('pdfsig') || !hasTool('certutil'))('pdfsig', () => {
  it('finds every signature valid and every certificate trusted under the edition’s authority', () => {
    mkdirSync(join(folder, 'nss'))
    run(folder, 'certutil', ['-N', '-d', 'sql:nss', '--empty-password'])
    run(folder, 'certutil', ['-A', '-d', 'sql:nss', '-n', 'authority', '-t', 'CT,CT,CT', '-i', 'authority.pem'])
    for (const [count, [name]] of papers.entries()) {
      const { text } = run(folder, 'pdfsig', ['-nssdir', 'sql:nss', `${name}.pdf`])
      expect(text.match(/Signature is Valid\./g)).toHaveLength(count + 1)
      expect(text.match(/Certificate is Trusted\./g)).toHaveLength(count + 1)
      expect(text).toContain('Total document signed')
      expect(text).toContain('ETSI.CAdES.detached')
    }
  })

  it('sees a changed byte', () => {
    const damaged = Uint8Array.from(thrice)
    damaged[5000] = (damaged[5000] ?? 0) ^ 1
    writeFileSync(join(folder, 'damaged.pdf'), damaged)
    expect(run(folder, 'pdfsig', ['-nssdir', 'sql:nss', 'damaged.pdf']).text).not.toContain('Signature is Valid')
  })
})

describe.skipIf(!hasTool('openssl'))('openssl', () => {
  it('verifies the CMS taken out of the paper', () => {
    const text = latin1(once)
    const [, , from = 0, to = 0] = (/\/ByteRange \[([^\]]*)\]/.exec(text)?.[1] ?? '').trim().split(/ +/).map(Number)
    const start = text.indexOf('/Contents <') + '/Contents <'.length
    const padded = fromHex(text.slice(start, from - 1)) ?? new Uint8Array()
    const cms = padded.subarray(0, 4 + (padded[2] ?? 0) * 256 + (padded[3] ?? 0))
    writeFileSync(join(folder, 'juror.p7s'), cms)
    writeFileSync(join(folder, 'signed'), concat(once.subarray(0, start - 1), once.subarray(from, from + to)))
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'juror.p7s', '-content', 'signed']
    const { text: said } = run(folder, 'openssl', [...args, '-CAfile', 'authority.pem', '-out', 'out'])
    expect(said).toContain('CAdES Verification successful')
  })
})

describe.skipIf(!hasTool('qpdf'))('qpdf', () => {
  it.each(papers)('finds nothing to complain of in the paper signed %s', (name) => {
    expect(run(folder, 'qpdf', ['--check', `${name}.pdf`])).toMatchObject({ status: 0 })
  })
})

describe.skipIf(!hasTool('mutool'))('mutool', () => {
  it('finds the last signature to cover the document and the earlier ones to hold', () => {
    const { text } = run(folder, 'mutool', ['sign', '-v', 'thrice.pdf'])
    expect(text).toContain('The document is unchanged since signing.')
    expect(text.match(/The signature is valid but there have been edits since signing\./g)).toHaveLength(2)
  })
})

describe.skipIf(!hasTool('pdftotext'))('pdftotext', () => {
  it('reads on the page who signed', () => {
    const { text } = run(folder, 'pdftotext', ['-layout', 'thrice.pdf', '-'])
    expect(text).toContain('Ëngjëll Çobani Shembull')
    expect(text).toContain('22.11.2026 14:05:00 (+01:00)')
  })
})
