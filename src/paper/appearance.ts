import { fingerprint, type Sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import { type Face, glyphHex, missingIn, shape, type Typeface, widthOf } from '../pdf/index.ts'
import type { OpenKit } from './kit.ts'

/** What a signature's appearance may say: the certificate's words, and what the signed dictionary claims. */
export interface AppearanceText {
  readonly name: string
  readonly fingerprint: Sha256
  readonly at: Instant
  readonly reason: string
}

export interface Appearance {
  readonly content: string
  /** Object number of each font, by the name the content calls it. */
  readonly fonts: Readonly<Record<string, number>>
}

interface Line {
  readonly text: string
  readonly size: number
  readonly colour: string
}

const padding = 6
const lineHeight = 1.32
const ink = '0.106 0.141 0.188 rg'
const muted = '0.318 0.357 0.412 rg'
const nameSize = 8.5
const smallSize = 6

/**
 * The visible mark of a signature: name, claimed time, reason and the certificate's fingerprint in groups, the
 * same bytes for the same arguments always, since the reader draws it again and compares. Frozen as version 1
 * of the increment (`incrementVersion`).
 *
 * Only fonts that the document as first laid out embeds can be used. A name or reason with characters in none of
 * them is left out whole rather than shown with gaps; the fingerprint always stands. Undefined for a document
 * without our Latin face: not one of ours.
 */
export function drawAppearance(
  text: AppearanceText,
  box: { readonly width: number; readonly height: number },
  { regular, nameOf }: OpenKit,
  embedded: ReadonlyMap<string, number>,
): Appearance | undefined {
  const [latin, ...others] = regular
  if (!embedded.has(nameOf(latin))) return undefined
  const typeface: Typeface = [latin, ...others.filter((face) => embedded.has(nameOf(face)))]
  const width = box.width - 2 * padding
  const groups = fingerprint(text.fingerprint).split(' ')
  const [date, clock, offset] = [text.at.slice(0, 10), text.at.slice(11, 19), text.at.slice(19)]
  const lines: Line[] = [
    ...wrapped({ text: text.name, size: nameSize, colour: ink }, width, typeface),
    { text: `${date.split('-').reverse().join('.')} ${clock} (${offset})`, size: smallSize, colour: muted },
    ...wrapped({ text: text.reason, size: smallSize, colour: muted }, width, typeface),
    { text: groups.slice(0, 4).join(' '), size: smallSize, colour: muted },
    { text: groups.slice(4).join(' '), size: smallSize, colour: muted },
  ].filter((line) => line.text !== '' && missingIn(line.text, typeface).length === 0)
  const widest = Math.max(...lines.map((line) => widthOf(line.text, typeface, line.size)))
  const tallest = lines.reduce((sum, line) => sum + line.size * lineHeight, 0)
  const scale = Math.min(1, width / widest, (box.height - 2 * padding) / tallest)
  const fonts: Record<string, number> = {}
  const fontOf = (face: Face) => {
    const object = embedded.get(nameOf(face)) ?? 0
    fonts[`S${object}`] = object
    return `S${object}`
  }
  let baseline = box.height - padding
  const drawn = lines.map((line) => {
    baseline -= line.size * scale * lineHeight
    const runs = shape(line.text, typeface, () => undefined)
    const size = decimal(line.size * scale)
    const shown = runs.map(({ face, glyphs }) => `/${fontOf(face)} ${size} Tf <${glyphHex(glyphs)}> Tj`).join(' ')
    return `BT ${line.colour} 1 0 0 1 ${padding} ${decimal(baseline + line.size * scale * 0.25)} Tm ${shown} ET`
  })
  return { content: ['q', ...drawn, 'Q'].join('\n'), fonts }
}

/** Broken between words into lines that fit; a word wider than the box stays and shrinks everything. */
function wrapped(line: Line, width: number, typeface: Typeface): Line[] {
  const lines: string[] = []
  for (const word of line.text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer, typeface, line.size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  // All or nothing: half a name would be another name.
  const whole = missingIn(line.text, typeface).length === 0
  return whole ? lines.map((text) => ({ ...line, text })) : []
}

const decimal = (value: number): string => String(Math.round(value * 100) / 100)
