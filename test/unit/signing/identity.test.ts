import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import {
  createIdentity,
  issueCertificate,
  readCertificate,
  storedIdentity,
  unlockIdentity,
  vouchedBy,
  withCertificate,
} from '../../../src/signing/index.ts'
import {
  kindOf,
  newAuthority,
  newEnrolled,
  newPerson,
  newStored,
  now,
  opened,
  passphrase,
  won,
} from '../../fixtures/signers.ts'

const info = (der: Uint8Array) => won(readCertificate(der))

describe('an identity', () => {
  it('opens with its passphrase and with no other', async () => {
    const stored = await newStored('person', 'Ëngjëll Shembull')
    expect(storedIdentity.safeParse(stored).success).toBe(true)
    expect((await opened(stored)).name).toBe('Ëngjëll Shembull')
    expect(kindOf(await unlockIdentity(stored, `${passphrase} `))).toBe('signing/wrong-passphrase')
  })

  it('opens with the same letters typed as separate accents', async () => {
    const stored = await newStored('person', 'Ana Shembull')
    expect(kindOf(await unlockIdentity(stored, passphrase.normalize('NFD')))).toBe('ok')
  })

  it('whose key or certificate was exchanged is damaged', async () => {
    const [one, other] = [await newStored('person', 'Një Shembull'), await newStored('person', 'Dy Shembull')]
    const mixed = { ...one, certificate: other.certificate }
    expect(kindOf(await unlockIdentity(mixed, passphrase))).toBe('signing/identity-damaged')
    expect(kindOf(await unlockIdentity({ ...one, wrappedKey: 'AAAA' }, passphrase))).toBe('signing/identity-damaged')
  })

  it('does not give its key away', async () => {
    const signer = await newPerson('Ana Shembull')
    expect(JSON.stringify(Object.keys(signer))).not.toContain('key')
    expect(Object.values(signer).some((part) => part instanceof CryptoKey)).toBe(false)
  })

  it('keeps names of Latin, Greek and Cyrillic letters, in NFC', async () => {
    const letters = fc.constantFrom(...'aëçšžÿĐşğƏ αβγέώΩ абвгїЖ Ё’-.')
    const names = fc.string({ unit: letters, minLength: 1, maxLength: 60 }).map((name) => `S${name}S`)
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const made = await createIdentity({ kind: 'person', name: name.normalize('NFD'), passphrase, now })
        expect(made.ok ? made.value.name : made.error).toBe(name.normalize('NFC'))
      }),
      { numRuns: 15 },
    )
  })

  it.each(['', ' Ana', 'Ana\nShembull', 'Ana\u202eShembull', 'x'.repeat(65)])(
    'is not made for the name %j',
    async (name) => {
      expect(kindOf(await createIdentity({ kind: 'person', name, passphrase, now }))).toBe('signing/name-unusable')
    },
  )

  it('is not made under a short passphrase', async () => {
    const made = await createIdentity({ kind: 'person', name: 'Ana', passphrase: 'shkurt', now })
    expect(kindOf(made)).toBe('signing/passphrase-too-short')
  })
})

describe('enrolment', () => {
  it('gives a person a certificate that the authority vouches for', async () => {
    const authority = await newAuthority()
    const person = await opened(await newEnrolled('Ëngjëll Çobani Shembull', authority))
    const certificate = info(person.certificate)
    expect(certificate).toMatchObject({ isAuthority: false, selfSigned: false, issuerName: 'Sekretariati Shembull' })
    expect(kindOf(await vouchedBy(certificate, info(authority.certificate), now))).toBe('ok')
  })

  it('is vouched for neither before nor after its time', async () => {
    const authority = await newAuthority()
    const certificate = info((await opened(await newEnrolled('Ana Shembull', authority))).certificate)
    for (const at of ['2026-11-20T00:00:00Z', '2027-04-01T00:00:00Z'])
      expect(kindOf(await vouchedBy(certificate, info(authority.certificate), new Date(at)))).toBe(
        'signing/outside-validity',
      )
  })

  it('by an authority of the same name does not count', async () => {
    const [ours, theirs] = [await newAuthority(), await newAuthority()]
    const certificate = info((await opened(await newEnrolled('Ana Shembull', theirs))).certificate)
    expect(kindOf(await vouchedBy(certificate, info(ours.certificate), now))).toBe('signing/other-issuer')
  })

  it('forged under the authority’s very name and key identifier does not count', async () => {
    const authority = await newAuthority()
    const thief = await newPerson('Hajdut Shembull')
    const impostor = { ...authority, sign: (bytes: Bytes) => thief.sign(bytes) }
    const forged = info((await opened(await newEnrolled('Ana Shembull', impostor))).certificate)
    expect(forged.issuerName).toBe(authority.name)
    expect(kindOf(await vouchedBy(forged, info(authority.certificate), now))).toBe('signing/other-issuer')
  })

  it('does not make a self-signed person, an authority or a person issuer trusted', async () => {
    const authority = await newAuthority()
    const person = await newPerson('Ana Shembull')
    const pinned = info(authority.certificate)
    expect(kindOf(await vouchedBy(info(person.certificate), pinned, now))).toBe('signing/other-issuer')
    expect(kindOf(await vouchedBy(pinned, pinned, now))).toBe('signing/is-authority')
    expect(kindOf(await vouchedBy(info(person.certificate), info(person.certificate), now))).toBe(
      'signing/not-an-authority',
    )
    const order = { authority: person, applicant: person.certificate, now, days: 1 }
    expect(kindOf(await issueCertificate(order))).toBe('signing/not-an-authority')
  })

  it('needs proof that the applicant holds the key', async () => {
    const authority = await newAuthority()
    const applicant = Uint8Array.from((await newPerson('Ana Shembull')).certificate)
    applicant[applicant.length - 1] = (applicant.at(-1) ?? 0) ^ 1
    const refused = kindOf(await issueCertificate({ authority, applicant, now, days: 9 }))
    expect(refused).toBe('signing/applicant-unproven')
    const already = (await opened(await newEnrolled('Ana Shembull', authority))).certificate
    const again = await issueCertificate({ authority, applicant: already, now, days: 9 })
    expect(kindOf(again)).toBe('signing/applicant-unproven')
  })

  it('brings back a certificate for the same key only', async () => {
    const authority = await newAuthority()
    const stored = await newStored('person', 'Ana Shembull')
    const foreign = (await opened(await newEnrolled('Ana Shembull', authority))).certificate
    expect(kindOf(withCertificate(stored, foreign, []))).toBe('signing/certificate-mismatch')
  })
})

describe('a certificate', () => {
  it('with a byte after it, or changed into looser encoding, is none', async () => {
    const { certificate } = await newPerson('Ana Shembull')
    expect(kindOf(readCertificate(Uint8Array.of(...certificate, 0)))).toBe('signing/not-a-certificate')
    // 30 82 LLLL → 30 83 00LLLL: the same length in more bytes than needed
    const loose = Uint8Array.of(0x30, 0x83, 0, ...certificate.subarray(2))
    expect(kindOf(readCertificate(loose))).toBe('signing/not-a-certificate')
  })

  it('never brings the reader down, however it is damaged', async () => {
    const { certificate } = await newPerson('Ana Shembull')
    const flip = fc.record({ at: fc.nat(certificate.length - 1), bit: fc.nat(7) })
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const damaged = Uint8Array.from(certificate)
        for (const { at, bit } of flips) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        expect(typeof readCertificate(damaged).ok).toBe('boolean')
      }),
      { numRuns: 400 },
    )
  })
})
