import { present } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { type Face, readFace } from './truetype.ts'

/** One weight: faces asked in order, the Latin one first; Greek and Cyrillic are embedded only where text needs them. */
export type Typeface = readonly [Face, ...Face[]]

export const openTypeface = (first: Bytes, ...others: readonly Bytes[]): Typeface => [
  readFace(first),
  ...others.map(readFace),
]

/** Text of one weight as glyphs of one face. */
export interface GlyphRun {
  readonly face: Face
  readonly glyphs: readonly number[]
  /** Thousandths of the em. */
  readonly width: number
}

/** The code points of `text` that no face of the typeface can draw. */
export function missingIn(text: string, typeface: Typeface): string[] {
  return [...text].filter((character) => !faceOf(character, typeface))
}

/**
 * The glyphs of `text`, split where the face changes. One glyph per code point: no ligatures, no contextual forms,
 * so that extraction gives back exactly what was written. `missing` hears of every character no face has.
 */
export function shape(text: string, typeface: Typeface, missing: (character: string) => void): GlyphRun[] {
  const runs: { face: Face; glyphs: number[]; width: number }[] = []
  for (const character of text) {
    const face = faceOf(character, typeface)
    if (!face) {
      missing(character)
      continue
    }
    const glyph = present(face.glyphs.get(codeOf(character)), 'glyph')
    let run = runs.at(-1)
    if (run?.face !== face) {
      run = { face, glyphs: [], width: 0 }
      runs.push(run)
    }
    run.glyphs.push(glyph)
    run.width += thousandths(face, glyph)
  }
  return runs
}

/** Width in points; characters without a face count nothing. */
export function widthOf(text: string, typeface: Typeface, size: number): number {
  let width = 0
  for (const character of text) {
    const face = faceOf(character, typeface)
    if (face) width += thousandths(face, present(face.glyphs.get(codeOf(character)), 'glyph'))
  }
  return (width * size) / 1000
}

/** Two bytes a glyph (Identity-H), as hexadecimal digits for a content stream. */
export const glyphHex = (glyphs: readonly number[]): string =>
  glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')

export const thousandths = (face: Face, glyph: number): number =>
  Math.round(((face.advances[glyph] ?? 0) * 1000) / face.unitsPerEm)

const codeOf = (character: string): number => character.codePointAt(0) ?? 0

function faceOf(character: string, typeface: Typeface): Face | undefined {
  const code = codeOf(character)
  return typeface.find(({ glyphs }) => glyphs.has(code))
}
