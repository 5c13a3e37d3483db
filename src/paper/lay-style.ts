import { type Colour, pageHeight, pageWidth } from '../pdf/index.ts'

/** The look of printed documents: thin rules, one dark blue, generous margins. Points throughout. */
export const ink: Colour = '#1b2430'
export const muted: Colour = '#515b69'
export const accent: Colour = '#1d4f86'
export const danger: Colour = '#a3211b'
export const rule: Colour = '#c9ced6'
export const softRule: Colour = '#e3e6ea'
export const tint: Colour = '#eef3f9'

export const tones = { muted, accent, danger } as const

export const margin = { left: 62, right: 62, top: 76, bottom: 68 } as const
export const textWidth = pageWidth - margin.left - margin.right
export const textHeight = pageHeight - margin.top - margin.bottom

export interface TextStyle {
  readonly size: number
  /** Distance of baselines. */
  readonly leading: number
  readonly colour: Colour
  readonly bold: boolean
  /** Size of muted runs as a part of `size`. */
  readonly mutedScale: number
}

const plain = { colour: ink, bold: false, mutedScale: 1 }

const lead: TextStyle = { ...plain, size: 11, leading: 16 }
export const body: TextStyle = { ...plain, size: 9.5, leading: 13.5 }
export const small: TextStyle = { ...plain, size: 8.5, leading: 12 }
export const paragraphs = { lead, body, small } as const
export const columnHeading: TextStyle = { ...plain, size: 8, leading: 10.5, colour: muted, bold: true }
export const running: TextStyle = { ...plain, size: 7.5, leading: 10, colour: muted }

export const headings: {
  readonly [level in 1 | 2 | 3]: TextStyle & { readonly above: number; readonly below: number }
} = {
  1: { size: 21, leading: 26, colour: ink, bold: true, mutedScale: 0.62, above: 0, below: 4 },
  2: { size: 13, leading: 17, colour: accent, bold: true, mutedScale: 0.77, above: 22, below: 6 },
  3: { size: 10.5, leading: 14.5, colour: ink, bold: true, mutedScale: 0.9, above: 14, below: 3 },
}
