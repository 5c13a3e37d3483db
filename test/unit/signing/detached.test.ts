import { describe, expect, it } from 'vitest'
import { type Bytes, fromHex, fromLatin1, latin1, toHex, utf8 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { type Signer, signDetached, verifyDetached } from '../../../src/signing/index.ts'
import { enrolled, kindOf, newAuthority, newPerson, won } from '../../fixtures/signers.ts'

const content = utf8('{"wholly":"signed"}')
const digestOf = (bytes: Bytes) => fromHex(sha256(bytes)) ?? new Uint8Array()
const digest = digestOf(content)
const authority = await newAuthority()
const juror = await enrolled('Ëngjëll Shembull', authority)
const cms = await signDetached({ content, signer: juror })

describe('a detached signature', () => {
  it('names its signer and brings the chain along', async () => {
    const { certificate, chain } = won(await verifyDetached({ cms, digest }))
    expect(certificate.fingerprint).toBe(juror.fingerprint)
    expect(chain.map(({ fingerprint }) => fingerprint)).toEqual([authority.fingerprint])
  })

  it('can be made over a digest alone', async () => {
    const same = await signDetached({ content: { digest }, signer: juror })
    expect(kindOf(await verifyDetached({ cms: same, digest }))).toBe('ok')
  })

  it('does not hold for other content', async () => {
    expect(kindOf(await verifyDetached({ cms, digest: digestOf(utf8('{}')) }))).toBe('signing/digest-mismatch')
  })

  it('made for one kind of thing does not pass for another', async () => {
    const seal = await signDetached({ content, signer: authority, mimeType: 'application/vnd.juria.bundle' })
    expect(kindOf(await verifyDetached({ cms: seal, digest, mimeType: 'application/vnd.juria.bundle' }))).toBe('ok')
    const elsewhere = await verifyDetached({ cms: seal, digest, mimeType: 'application/vnd.juria.archive' })
    expect(kindOf(elsewhere)).toBe('signing/wrong-purpose')
    expect(kindOf(await verifyDetached({ cms: seal, digest }))).toBe('signing/wrong-purpose')
    expect(kindOf(await verifyDetached({ cms, digest, mimeType: 'application/vnd.juria.bundle' }))).toBe(
      'signing/wrong-purpose',
    )
  })

  it('breaks at every single bit', async () => {
    let accepted = 0
    for (let at = 0; at < cms.length; at += 3) {
      const damaged = Uint8Array.from(cms)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      if ((await verifyDetached({ cms: damaged, digest })).ok) accepted++
    }
    expect(accepted).toBe(0)
  })

  it('has no twin: the mirrored ECDSA value is refused although it would verify', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
    const mirror: Signer = {
      ...juror,
      sign: async (bytes) => {
        const { r, s } = numbers(await juror.sign(bytes))
        return fromHex(sequence(integer(r) + integer(order - s))) ?? new Uint8Array()
      },
    }
    const twin = await signDetached({ content, signer: mirror })
    expect(kindOf(await verifyDetached({ cms: twin, digest }))).toBe('signing/outside-profile')
  })

  it('with bytes after it is no signature', async () => {
    expect(kindOf(await verifyDetached({ cms: Uint8Array.of(...cms, 0), digest }))).toBe('signing/not-a-signature')
  })

  it('under a certificate other than the one bound into it is refused', async () => {
    // The same issuer and serial number, another certificate: what ESS signing-certificate-v2 is there to stop.
    const twin: Signer = { ...juror, certificate: renamed(juror.certificate) }
    const swapped = fromLatin1(latin1(cms).replace(latin1(juror.certificate), latin1(twin.certificate)))
    expect(kindOf(await verifyDetached({ cms: swapped, digest }))).toBe('signing/other-certificate')
  })

  it('by somebody else’s key is not valid', async () => {
    const thief = await newPerson('Hajdut Shembull')
    const forged = await signDetached({ content, signer: { ...juror, sign: (bytes) => thief.sign(bytes) } })
    expect(kindOf(await verifyDetached({ cms: forged, digest }))).toBe('signing/signature-invalid')
  })

  it('carrying a certificate that does not belong to it is refused', async () => {
    const stranger = await newPerson('I Huaj Shembull')
    const padded = await signDetached({ content, signer: { ...juror, chain: [...juror.chain, stranger.certificate] } })
    expect(kindOf(await verifyDetached({ cms: padded, digest }))).toBe('signing/outside-profile')
  })
})

/** The same certificate with one letter of the subject changed: still DER, no longer signed. */
const renamed = (certificate: Bytes): Bytes =>
  fromLatin1(latin1(certificate).replace(/ngj(.{2})ll Shembull/s, 'ngj$1ll Shembulk'))

const integer = (value: bigint): string => {
  const digits = value.toString(16)
  const even = digits.length % 2 ? `0${digits}` : digits
  const padded = /^[89a-f]/.test(even) ? `00${even}` : even
  return `02${(padded.length / 2).toString(16).padStart(2, '0')}${padded}`
}

const sequence = (content: string): string => `30${(content.length / 2).toString(16).padStart(2, '0')}${content}`

/** r and s of a short DER pair. */
function numbers(der: Bytes): { r: bigint; s: bigint } {
  const length = der[3] ?? 0
  const r = BigInt(`0x${toHex(der.subarray(4, 4 + length))}`)
  return { r, s: BigInt(`0x${toHex(der.subarray(6 + length))}`) }
}
