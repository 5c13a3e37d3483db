import { Set as AsnSet, type AsnType, Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { type Bytes, concat, fromHex, fromLatin1, latin1, toHex, utf8 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { type Signer, signDetached, verifyDetached } from '../../../src/signing/index.ts'
import { enrolled, kindOf, newAuthority, newPerson } from '../../fixtures/signers.ts'

const content = utf8('{"wholly":"signed"}')
const digest = present(fromHex(sha256(content)), 'digest')
const authority = await newAuthority()
const juror = await enrolled('Ëngjëll Shembull', authority)
const loner = await newPerson('Besa Shembull')
const cms = await signDetached({ content, signer: juror })

const fate = async (bytes: Bytes) => kindOf(await verifyDetached({ cms: bytes, digest }))
const signedWith = (change: Partial<Signer>) => signDetached({ content, signer: { ...juror, ...change } })
const members = (block: AsnType | undefined) => (block as Sequence).valueBlock.value

/** The same signature in other bytes, lengths made right again. */
function altered(change: (signedData: AsnType[], signerInfo: AsnType[]) => void, bytes = cms): Bytes {
  const { result } = fromBER(bytes)
  const signedData = members(members(members(result)[1])[0])
  change(signedData, members(members(signedData.at(-1))[0]))
  return new Uint8Array(result.toBER())
}

/** The unsigned attributes [1] with one attribute of any kind: here a timestamp token that is none. */
const unsigned = () =>
  new Constructed({
    idBlock: { tagClass: 3, tagNumber: 1 },
    value: [
      new Sequence({
        value: [
          new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.2.14' }),
          new AsnSet({ value: [new OctetString({ valueHex: utf8('vulë kohore') })] }),
        ],
      }),
    ],
  })

/** A certificate whose own ECDSA signature is the other one of the two that verify. */
function mirrored(certificate: Bytes): Bytes {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const { result } = fromBER(certificate)
  const [toBeSigned, algorithm, signature] = members(result)
  const pair = fromBER((signature as unknown as OctetString).valueBlock.valueHexView).result
  const [r, s] = members(pair).map((part) => BigInt(`0x${toHex((part as OctetString).valueBlock.valueHexView)}`))
  const numbers = integer(present(r, 'r')) + integer(order - present(s, 's'))
  const bits = `00${tlv('30', numbers)}`
  const [body, kind] = [toBeSigned, algorithm].map((part) => toHex(new Uint8Array(present(part, 'part').toBER())))
  return present(fromHex(tlv('30', `${body}${kind}${tlv('03', bits)}`)), 'hex')
}

function tlv(tag: string, digits: string): string {
  const length = digits.length / 2
  const bytes = length.toString(16).padStart(length < 256 ? 2 : 4, '0')
  return `${tag}${length < 128 ? '' : length < 256 ? '81' : '82'}${bytes}${digits}`
}

/** SEQUENCE and a length in its shortest form. */
const sequenceHead = (length: number): Bytes =>
  Uint8Array.from(
    length < 128 ? [0x30, length] : length < 256 ? [0x30, 0x81, length] : [0x30, 0x82, length >> 8, length & 255],
  )

function integer(value: bigint): string {
  const digits = value.toString(16)
  const even = digits.length % 2 ? `0${digits}` : digits
  return tlv('02', /^[89a-f]/.test(even) ? `00${even}` : even)
}

describe('nobody without the key makes a second file of a signature', () => {
  it('and taking it apart and putting it together again gives the same file', async () => {
    expect(altered(() => undefined)).toEqual(cms)
    expect(await fate(cms)).toBe('ok')
  })

  it('by leaving out the certificates above', async () => {
    const dropped = altered((signedData) => {
      const all = members(signedData[3])
      all.splice(0, all.length, ...all.filter((one) => toHex(new Uint8Array(one.toBER())) === toHex(juror.certificate)))
    })
    expect(dropped.length).toBeLessThan(cms.length)
    expect(await fate(dropped)).toBe('signing/chain-incomplete')
  })

  it('by adding attributes that are not signed', async () => {
    expect(await fate(altered((_, signerInfo) => signerInfo.push(unsigned())))).toBe('signing/unsigned-attributes')
    const alone = await signDetached({ content, signer: loner })
    expect(await fate(alone)).toBe('ok')
    const added = altered((_, signerInfo) => signerInfo.push(unsigned()), alone)
    expect(await fate(added)).toBe('signing/unsigned-attributes')
  })

  it('by mirroring the signature on the authority’s certificate, which still verifies', async () => {
    const twin = mirrored(authority.certificate)
    expect(twin).not.toEqual(authority.certificate)
    expect(mirrored(twin)).toEqual(authority.certificate)
    expect(await fate(await signedWith({ chain: [twin] }))).toBe('signing/outside-profile')
  })

  it('by hiding bytes behind the signature on the authority’s certificate', async () => {
    const { result } = fromBER(authority.certificate)
    members(result).push(new OctetString({ valueHex: utf8('fshehur') }))
    const longer = new Uint8Array(result.toBER())
    expect(await fate(await signedWith({ chain: [longer] }))).toBe('signing/not-a-certificate')
  })

  it('by adding another authority, one of the same name, or a second certificate to a self-signed one', async () => {
    const namesake = await newAuthority()
    for (const more of [await newAuthority('Tjetër Shembull'), namesake])
      expect(await fate(await signedWith({ chain: [...juror.chain, more.certificate] }))).toBe(
        'signing/outside-profile',
      )
    expect(await fate(await signedWith({ chain: [namesake.certificate] }))).toBe('signing/chain-incomplete')
    const padded = await signDetached({ content, signer: { ...loner, chain: [authority.certificate] } })
    expect(await fate(padded)).toBe('signing/outside-profile')
  })
})

describe('a hostile signature', () => {
  it('with a time that is none is refused, not thrown over', async () => {
    // Universal tag 24, GeneralizedTime, which the ASN.1 reader answers with an exception.
    const broken = fromLatin1(latin1(cms).replace('\x31\x0d\x30\x0b', () => '\x31\x0d\x18\x0b'))
    expect(broken).not.toEqual(cms)
    expect(await fate(broken)).toBe('signing/not-a-signature')
  })

  it('of megabytes, or nested beyond measure, is refused at once', async () => {
    expect(await fate(new Uint8Array(1 << 20).fill(0x30))).toBe('signing/not-a-signature')
    let nested: Bytes = new Uint8Array(0)
    for (let depth = 0; depth < 8000; depth++) nested = concat(sequenceHead(nested.length), nested)
    expect(await fate(nested)).toBe('signing/not-a-signature')
  })
})
