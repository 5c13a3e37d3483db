import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../../src/lib/bytes.ts'
import { canonicalBytes, canonicalJson, type Json, readCanonical } from '../../../src/lib/canonical-json.ts'

describe('canonical JSON', () => {
  it('one value has one text, whatever the order in which it was built', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ë'], ç: { z: 0, y: -5 } })).toBe(
      '{"a":[true,null,"ë"],"b":1,"ç":{"y":-5,"z":0}}',
    )
  })

  it('floating point, unsafe integers, minus zero and text that is not NFC never get into signed bytes', () => {
    for (const value of [0.5, Number.NaN, 2 ** 53, -0, 'e\u0308', '\ud800'])
      expect(() => canonicalJson(value), String(value)).toThrow(/Bug/)
  })

  it('bytes with duplicate keys, white space, another number form or a byte order mark are not canonical', () => {
    for (const text of [
      '{"a":1,"a":2}',
      '{"a": 1}',
      '[1.0]',
      '[1e2]',
      '{"b":1,"a":2}',
      '\ufeff{}',
      '{}\n',
      '"\\u00eb"',
    ])
      expect(readCanonical(utf8(text)), text).toBeUndefined()
    expect(readCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined()
  })

  it('lists in lists beyond 64 and marks piled up beyond 30 are neither written nor read', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(readCanonical(utf8(nested(64)))).toBeDefined()
    expect(readCanonical(utf8(nested(65)))).toBeUndefined()
    expect(readCanonical(utf8(`"${'['.repeat(99)}\\\\\\""`))).toBeDefined()
    expect(() => canonicalJson(JSON.parse(nested(65)) as Json)).toThrow(/Bug/)
    expect(readCanonical(utf8(`"x${'\u0301'.repeat(30)}"`))).toBeDefined()
    expect(readCanonical(utf8(`"x${'\u0301'.repeat(31)}"`))).toBeUndefined()
  })

  it('whatever is written reads back to the same value', () => {
    const text = fc.string({ unit: 'grapheme' }).map((s) => s.normalize('NFC'))
    const json = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.integer().map((n) => n + 0),
        text,
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .dictionary(
            text.filter((key) => key !== '__proto__'),
            tie('value'),
            { maxKeys: 4 },
          )
          .map((o) => ({ ...o })),
      ),
    })).value
    fc.assert(
      fc.property(json, (value) => {
        expect(readCanonical(canonicalBytes(value))).toEqual(value)
      }),
    )
  })
})
