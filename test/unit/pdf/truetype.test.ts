import { describe, expect, it } from 'vitest'
import { missingIn, openTypeface, readFace, shape, widthOf } from '../../../src/pdf/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'

const latin = openTypeface(paperKit.regular)
const every = openTypeface(paperKit.regular, paperKit.greekRegular, paperKit.cyrillicRegular)

describe('the faces of printed documents', () => {
  it('have every letter of Albanian, and quotation marks, dashes and ticks', () => {
    const needed = 'ABCÇDEËFGHIJKLMNOPQRSTUVXYZabcçdeëfghijklmnopqrstuvxyz0123456789“”„‘’–—…€%§✓→≤≥×÷−'
    expect(missingIn(needed, latin)).toEqual([])
    expect(missingIn(needed, openTypeface(paperKit.bold))).toEqual([])
  })

  it('have the letters of the languages around Albania', () => {
    expect(missingIn('šđčćžŠĐČĆŽğışİâțșőűńłŵẞ', latin)).toEqual([])
    expect(missingIn('ΑΒΓΔΩαβγδωάέήίόύώςϊΐ АБВГДЃЅЈЉЊЌЏШабвгдѓѕјљњќџш', every)).toEqual([])
  })

  it('say which characters they cannot draw', () => {
    expect(missingIn('a😀b漢', every)).toEqual(['😀', '漢'])
  })

  it('set figures in equal widths, so that columns of marks line up', () => {
    for (const typeface of [latin, openTypeface(paperKit.bold)])
      expect(new Set([...'0123456789'].map((digit) => widthOf(digit, typeface, 1000))).size).toBe(1)
  })

  it('give each letter its own glyph', () => {
    const letters = 'ABCÇDEËFGHIJKLMNOPQRSTUVXYZabcçdeëfghijklmnopqrstuvxyz'
    const { glyphs } = readFace(paperKit.regular)
    expect(new Set([...letters].map((letter) => glyphs.get(letter.codePointAt(0) ?? 0))).size).toBe(letters.length)
  })

  it('hand over to the face of another script and back', () => {
    const runs = shape('Δρόπολη, Dropull', every, () => expect.unreachable())
    expect(runs.map(({ face }) => face)).toEqual([every[1], every[0]])
  })
})
