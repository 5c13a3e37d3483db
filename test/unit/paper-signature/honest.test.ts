import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latin1 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { readSignedPaper, signPaper } from '../../../src/paper/index.ts'
import { signDetached } from '../../../src/signing/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { at, signed, unsignedPaper } from '../../fixtures/signed-papers.ts'
import { enrolled, kindOf, newAuthority, newPerson, won } from '../../fixtures/signers.ts'

const authority = await newAuthority()
const juror = await enrolled('Ëngjëll Çobani Shembull', authority)
const chair = await newPerson('Kryetare Shembull')
const unsigned = await unsignedPaper()
const once = await signed(unsigned, 'juror', juror)
const twice = await signed(once, 'chair', chair)
const thrice = await signed(twice, 'secretariat', await enrolled('Sekretar Shembull', authority))
const read = async (bytes: typeof once) => won(await readSignedPaper(bytes, paperKit))

describe('an honest paper', () => {
  it('with one signature verifies and gives back what was laid out and attached', async () => {
    const paper = await read(once)
    expect(paper.revision0).toEqual(unsigned)
    expect(paper.attachment.name).toBe('scoresheet.json')
    expect(latin1(paper.attachment.bytes)).toContain('{"emri":')
    expect(paper.signatures).toHaveLength(1)
    expect(paper.signatures[0]).toMatchObject({ field: 'juror', claimedAt: at, reason: 'Fleta ime e vlerësimit' })
    expect(paper.signatures[0]?.certificate.fingerprint).toBe(juror.fingerprint)
    expect(paper.signatures[0]?.chain[0]?.fingerprint).toBe(authority.fingerprint)
  })

  it('with two and three signatures verifies, oldest first', async () => {
    expect((await read(twice)).signatures.map(({ field }) => field)).toEqual(['juror', 'chair'])
    expect((await read(thrice)).signatures.map(({ field }) => field)).toEqual(['juror', 'chair', 'secretariat'])
  })

  it('keeps its earlier bytes and its identity under later signatures', async () => {
    expect(thrice.subarray(0, once.length)).toEqual(once)
    const identities = (await read(thrice)).signatures.map(({ identity }) => identity)
    expect(identities).toEqual([sha256(once), sha256(twice), sha256(thrice)])
  })

  it('cut back to its first signature verifies as that: only the lists of hashes show a rollback', async () => {
    expect((await read(thrice.slice(0, once.length))).signatures).toHaveLength(1)
  })

  it('is what it is in any order of signing', async () => {
    const other = await signed(await signed(unsigned, 'chair', chair), 'juror', juror)
    expect((await read(other)).signatures.map(({ field }) => field)).toEqual(['chair', 'juror'])
  })
})

describe('names on paper', () => {
  it('of Latin, Greek and Cyrillic letters verify, embedded face or not', async () => {
    const letters = fc.constantFrom(...'aëçšÿĐșαβγέΩЖабвї’ -')
    const names = fc.string({ unit: letters, minLength: 1, maxLength: 58 }).map((name) => `S${name}S`.normalize('NFC'))
    const pages = [unsigned, await unsignedPaper('Ελληνικά και кирилица')]
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(...pages), names, async (name, page, reason) => {
        const paper = await read(await signed(page, 'juror', await newPerson(name), reason))
        expect(paper.signatures[0]).toMatchObject({ certificate: { name }, reason })
      }),
      { numRuns: 12 },
    )
  })
})

describe('signing', () => {
  const order = { bytes: unsigned, field: 'juror', signer: juror, at, kit: paperKit, reason: 'Provë' } as const

  it('is refused to an authority', async () => {
    expect(kindOf(await signPaper({ ...order, signer: authority }))).toBe('paper/signed-by-authority')
  })

  it('fills each field once, and only fields there are', async () => {
    expect(kindOf(await signPaper({ ...order, bytes: once }))).toBe('paper/already-signed')
    expect(kindOf(await signPaper({ ...order, field: 'member-7' }))).toBe('paper/no-such-field')
  })

  it('does not touch a paper that is not whole', async () => {
    expect(kindOf(await signPaper({ ...order, bytes: once.slice(0, -3), field: 'chair' }))).toBe('paper/end-missing')
  })

  it('takes no chain that outgrows the place kept for it', async () => {
    const long = Array.from({ length: 16 }, () => juror.certificate)
    expect((await signDetached({ content: unsigned, signer: { ...juror, chain: long } })).length).toBeGreaterThan(
      8192 - 2000,
    )
    const refused = await signPaper({ ...order, signer: { ...juror, chain: [...long, ...long] } })
    expect(kindOf(refused)).toBe('paper/signature-too-large')
  })
})
