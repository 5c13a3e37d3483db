import { type Attributes, addElement, boundsOf, type Element } from '../pdf/index.ts'
import type { Block, SignatureSlot } from './document.ts'
import { pageBreak, type Slab } from './lay-slab.ts'
import * as style from './lay-style.ts'
import { layFacts, layTable } from './lay-table.ts'
import { drawLine, setText, type TextSetting } from './lay-text.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>
type Flow = (Slab | typeof pageBreak)[]

export interface BlockSetting extends TextSetting {
  readonly fields: readonly SignatureSlot[]
}

/** The slabs of a block and its elements below `parent`. */
export function layBlock(block: Block, parent: Element, setting: BlockSetting): Flow {
  switch (block.kind) {
    case 'heading':
      return layHeading(block, parent, setting)
    case 'paragraph':
      return layParagraph(block, parent, setting)
    case 'notice':
      return layNotice(block, parent, setting)
    case 'facts':
      return spaced(layFacts(block, parent, setting), 6)
    case 'table':
      return spaced(layTable(block, parent, setting), 6)
    case 'bars':
      return layBars(block, parent, setting)
    case 'together':
      return together(block.blocks.flatMap((part) => layBlock(part, parent, setting)))
    case 'spacer':
      return [{ height: 0, above: block.points, glued: false, draw: () => undefined }]
    case 'page-break':
      return [pageBreak]
    case 'signatures':
      return laySignatures(setting.fields, parent, setting)
  }
}

/** The slabs of a block with white above the first. */
const spaced = (slabs: readonly Slab[], above: number): Slab[] =>
  slabs.map((slab, i) => (i === 0 ? { ...slab, above } : slab))

const together = (flow: Flow): Flow =>
  flow.map((slab, i) =>
    slab === pageBreak || i === flow.length - 1 ? slab : { ...slab, glued: slab.glued === 'fast' ? 'fast' : 'loose' },
  )

function layHeading({ level, text }: Of<'heading'>, parent: Element, setting: TextSetting): Slab[] {
  const look = style.headings[level]
  const element = addElement(parent, `H${level}`)
  const lines = setText(text, look, style.textWidth, element, setting)
  return lines.map((line, i) => ({
    height: look.leading + (i === lines.length - 1 ? look.below : 0),
    above: i === 0 ? look.above : 0,
    // A heading never stands alone at the foot of a page.
    glued: 'fast',
    draw: (page, top, as) => drawLine(page, line, style.margin.left, top, look.leading, as),
  }))
}

function layParagraph({ text, size = 'body' }: Of<'paragraph'>, parent: Element, setting: TextSetting): Slab[] {
  return lineSlabs(text, style.paragraphs[size], addElement(parent, 'P'), 0, setting)
}

/** Two lines at least stay together at both ends of a page. */
function lineSlabs(
  text: Of<'paragraph'>['text'],
  look: style.TextStyle,
  owner: Element,
  indent: number,
  setting: TextSetting,
): Slab[] {
  const lines = setText(text, look, style.textWidth - indent, owner, setting)
  return lines.map((line, i) => ({
    height: look.leading,
    above: i === 0 ? 5 : 0,
    glued: i < lines.length - 1 && (i === 0 || i === lines.length - 2) ? 'fast' : false,
    draw: (page, top, as) => drawLine(page, line, style.margin.left + indent, top, look.leading, as),
  }))
}

function layNotice({ text, tone }: Of<'notice'>, parent: Element, setting: TextSetting): Slab[] {
  const slabs = lineSlabs(text, style.body, addElement(parent, 'P'), 12, setting)
  return spaced(slabs, 9).map((slab) => ({
    ...slab,
    draw(page, top, as) {
      page.select('decoration')
      page.fill({ left: style.margin.left, top, width: 2.5, height: slab.height + 0.2 }, style.tones[tone])
      slab.draw(page, top, as)
    },
  }))
}

/** Horizontal bars of one quantity; the whole is one figure with words that replace it. */
function layBars({ alternative, bars }: Of<'bars'>, parent: Element, setting: TextSetting): Slab[] {
  const row = 15
  const [labelWidth, valueWidth] = [110, 70]
  const longest = style.textWidth - labelWidth - valueWidth - 20
  const attributes: Attributes = { alternative }
  const figure = addElement(parent, 'Figure', attributes)
  const set = bars.map(({ label, value, share }) => ({
    share,
    label: setText(label, style.small, labelWidth, figure, setting)[0],
    value: setText([{ text: value, bold: true }], style.small, valueWidth, figure, setting)[0],
  }))
  const height = row * set.length
  return [
    {
      height,
      above: 6,
      glued: false,
      draw(page, top) {
        const { left } = style.margin
        attributes.bounds = boundsOf({ left, top, width: style.textWidth, height })
        set.forEach(({ label, value, share }, i) => {
          const y = top + row * i
          const width = Math.max(0.75, share * longest)
          if (label) drawLine(page, label, left, y, row)
          page.select(figure)
          page.fill(
            { left: left + labelWidth + 10, top: y + 4, width, height: row - 8 },
            i === set.length - 1 ? style.accent : style.rule,
          )
          if (value) drawLine(page, value, left + labelWidth + 10 + width + 6, y, row)
        })
      },
    },
  ]
}

/** Fields three beside each other: label, frame, room for what the signature will say. */
function laySignatures(fields: readonly SignatureSlot[], parent: Element, setting: TextSetting): Slab[] {
  const across = 3
  const space = 14
  const width = (style.textWidth - space * (across - 1)) / across
  const height = 58
  const rows = Array.from({ length: Math.ceil(fields.length / across) }, (_, i) =>
    fields.slice(i * across, (i + 1) * across),
  )
  return rows.map((row) => {
    const set = row.map((slot) => ({
      slot,
      lines: setText(slot.label, style.small, width, addElement(parent, 'P'), setting),
      element: addElement(parent, 'Form', { alternative: slot.tooltip }),
    }))
    const labels = Math.max(...set.map(({ lines }) => lines.length)) * style.small.leading
    return {
      height: labels + 4 + height,
      above: 14,
      glued: false,
      draw(page, top, as) {
        set.forEach(({ slot, lines, element }, i) => {
          const left = style.margin.left + i * (width + space)
          lines.forEach((line, k) => {
            drawLine(page, line, left, top + k * style.small.leading, style.small.leading, as)
          })
          const box = { left, top: top + labels + 4, width, height }
          page.select('decoration')
          page.frame(box, 0.6, style.muted)
          page.field({ ...box, name: slot.name, tooltip: slot.tooltip, element })
        })
      },
    }
  })
}
