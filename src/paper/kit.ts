import { assert } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { type Face, missingIn, openTypeface, type Typeface } from '../pdf/index.ts'

/** Fonts and colour profile, read from `resources/` by the caller. Frozen per template version. */
export interface PaperKit {
  readonly regular: Bytes
  readonly bold: Bytes
  readonly greekRegular: Bytes
  readonly greekBold: Bytes
  readonly cyrillicRegular: Bytes
  readonly cyrillicBold: Bytes
  readonly colourProfile: Bytes
}

/** Where the caller finds each part, below `resources/`. */
export const kitFiles: { readonly [part in keyof PaperKit]: string } = {
  regular: 'fonts/latin-regular.ttf',
  bold: 'fonts/latin-bold.ttf',
  greekRegular: 'fonts/greek-regular.ttf',
  greekBold: 'fonts/greek-bold.ttf',
  cyrillicRegular: 'fonts/cyrillic-regular.ttf',
  cyrillicBold: 'fonts/cyrillic-bold.ttf',
  colourProfile: 'colour/srgb.icc',
}

export interface OpenKit {
  readonly regular: Typeface
  readonly bold: Typeface
  /** Of a face inside a document: what a verifier expects to find there. */
  readonly nameOf: (face: Face) => string
  readonly colourProfile: Bytes
}

const scripts = ['JuriaSans', 'JuriaSansGreek', 'JuriaSansCyrillic']

/** Faces are parsed once per array of bytes: opening a kit again costs nothing. */
export function openKit(kit: PaperKit): OpenKit {
  const regular = openTypeface(kit.regular, kit.greekRegular, kit.cyrillicRegular)
  const bold = openTypeface(kit.bold, kit.greekBold, kit.cyrillicBold)
  const names = new Map<Face, string>()
  scripts.forEach((script, i) => {
    for (const [typeface, weight] of [
      [regular, 'Regular'],
      [bold, 'SemiBold'],
    ] as const) {
      const face = typeface[i]
      assert(face, 'a face for each script')
      names.set(face, `${script}-${weight}`)
    }
  })
  return { regular, bold, colourProfile: kit.colourProfile, nameOf: (face) => names.get(face) ?? 'JuriaSans-Other' }
}

/** Never drawn, also where a word is broken: layout does not hyphenate. */
export const softHyphen = /\u00ad/gu

/** White space that layout turns into places. */
const undrawn = /[\n\t\u00ad]/gu

/** The distinct characters of `texts` that no face can draw, in order of appearance; to be refused at entry. */
export function missingCharacters(texts: readonly string[], kit: PaperKit): string[] {
  const { regular } = openKit(kit)
  return [...new Set(texts.flatMap((text) => missingIn(text.replace(undrawn, ''), regular)))]
}
