import { assert } from '../lib/assert.ts'
import { addContent, type Element } from './structure.ts'
import type { Face } from './truetype.ts'
import { type GlyphRun, glyphHex } from './typeface.ts'

/** A4 in points. */
export const pageWidth = 595.28
export const pageHeight = 841.89

/** "#1d4f86" */
export type Colour = `#${string}`

/** Whose content is drawn next: an element of the structure, or decoration a screen reader passes over. */
export type Owner = Element | 'decoration' | 'header' | 'footer'

export interface Box {
  readonly left: number
  /** From the top of the page. */
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SignatureField extends Box {
  readonly name: string
  readonly tooltip: string
  readonly element: Element
}

/** A page being drawn. Points; x from the left, y from the top, as people read; turned round on the way out. */
export interface Page {
  readonly number: number
  /** What follows belongs to `owner`, until the next call. */
  select(owner: Owner): void
  text(x: number, baseline: number, runs: readonly GlyphRun[], size: number, colour: Colour): void
  fill(box: Box, colour: Colour): void
  frame(box: Box, thickness: number, colour: Colour): void
  picture(name: string, box: Box): void
  field(field: SignatureField): void
  /** Closes the page and gives its content stream. */
  finish(): string
  readonly marks: readonly Element[]
  readonly fields: readonly SignatureField[]
}

/** `fontName` answers the name of a face in the document's resources, embedding it at first use. */
export function newPage(number: number, fontName: (face: Face) => string): Page {
  const operators: string[] = []
  const marks: Element[] = []
  const fields: SignatureField[] = []
  let current: Owner | undefined

  const close = () => {
    if (current !== undefined) operators.push('EMC')
    current = undefined
  }
  const draw = (operator: string) => {
    assert(current !== undefined, 'content without an owner')
    operators.push(operator)
  }

  return {
    number,
    marks,
    fields,
    select(owner) {
      if (owner === current) return
      close()
      current = owner
      operators.push(typeof owner === 'string' ? artifact[owner] : `/${owner.tag} <</MCID ${marks.length}>> BDC`)
      if (typeof owner === 'string') return
      addContent(owner, number, marks.length)
      marks.push(owner)
    },
    text(x, baseline, runs, size, colour) {
      let at = x
      for (const { face, glyphs, width } of runs) {
        const place = `${points(at)} ${points(pageHeight - baseline)}`
        draw(`BT ${rgb(colour)} rg /${fontName(face)} ${points(size)} Tf ${place} Td <${glyphHex(glyphs)}> Tj ET`)
        at += (width * size) / 1000
      }
    },
    fill: (box, colour) => draw(`${rgb(colour)} rg ${rectangle(box)} re f`),
    frame: (box, thickness, colour) => draw(`${rgb(colour)} RG ${points(thickness)} w ${rectangle(box)} re S`),
    picture(name, { left, top, width, height }) {
      const place = `${points(left)} ${points(pageHeight - top - height)}`
      draw(`q ${points(width)} 0 0 ${points(height)} ${place} cm /${name} Do Q`)
    },
    field: (field) => fields.push(field),
    finish() {
      close()
      return operators.join('\n')
    },
  }
}

const artifact = {
  decoration: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
}

/** Hundredths of a point are finer than any printer. */
const rounded = (value: number): number => Math.round(value * 100) / 100
const points = (value: number): string => String(rounded(value))

/** A box as PDF counts it: left, bottom, right, top. */
export const boundsOf = ({ left, top, width, height }: Box): [number, number, number, number] => [
  rounded(left),
  rounded(pageHeight - top - height),
  rounded(left + width),
  rounded(pageHeight - top),
]

const rectangle = ({ left, top, width, height }: Box): string =>
  `${points(left)} ${points(pageHeight - top - height)} ${points(width)} ${points(height)}`

const rgb = (colour: Colour): string =>
  [1, 3, 5].map((at) => String(Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 0.255) / 1000)).join(' ')
