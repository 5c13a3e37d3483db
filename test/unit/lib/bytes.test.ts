import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from '../../../src/lib/bytes.ts'
import { fingerprint, sha256, sha256Stream } from '../../../src/lib/sha256.ts'

describe('bytes', () => {
  it('base64 and hex agree with Node and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes))
        expect(fromHex(toHex(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it('base64 with white space, missing padding or stray bits is refused', () => {
    for (const text of ['AA', 'AAA', 'AA==\n', 'AB==', 'A===', '-_==']) expect(fromBase64(text), text).toBeUndefined()
  })

  it('bytes that are not UTF-8 have no text', () => {
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeUndefined()
    expect(fromUtf8(utf8('Çështja'))).toBe('Çështja')
  })

  it('a hash is the same in one piece and in many', () => {
    const stream = sha256Stream()
    stream.update(utf8('ab'))
    stream.update(utf8('c'))
    expect(stream.digest()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(fingerprint(sha256(utf8('abc')))).toBe('BA78 16BF 8F01 CFEA 4141 40DE 5DAE 2223')
  })
})
