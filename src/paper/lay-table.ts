import { present } from '../lib/assert.ts'
import { addElement, type Element, type Owner, type Page } from '../pdf/index.ts'
import type { Block, Cell, Column, Inline, Row } from './document.ts'
import type { Slab } from './lay-slab.ts'
import * as style from './lay-style.ts'
import { drawLine, type Line, setText, type TextSetting } from './lay-text.ts'

/** Between columns. */
const gutters = { dense: 8, roomy: 12 } as const
/** Rows of more lines may be cut by the end of a page. */
const longestWholeRow = 14

interface Place {
  readonly left: number
  readonly width: number
  readonly align: Column['align']
}

interface SetCell {
  readonly lines: readonly Line[]
  readonly place: Place
}

/** How rows look: text, white above and below it, the rule under the row. */
interface RowLook {
  readonly text: style.TextStyle
  readonly padding: number
  readonly rule: { readonly colour: typeof style.rule; readonly thickness: number }
  readonly tinted: boolean
}

/** A table with column headings, repeated on every page it reaches. */
export function layTable(table: Extract<Block, { kind: 'table' }>, parent: Element, setting: TextSetting): Slab[] {
  const { columns, rows, dense } = table
  const element = addElement(parent, 'Table')
  const places = placesOf(columns, dense ? gutters.dense : gutters.roomy)
  const look: RowLook = {
    text: dense ? style.small : style.body,
    padding: dense ? 3 : 4.5,
    rule: { colour: style.softRule, thickness: 0.5 },
    tinted: false,
  }
  const heading = headingOf(columns, places, element, setting)
  return [
    heading,
    ...rows.flatMap((row, i) => {
      const cells = setRow(row, { columns, places, look, table: element }, setting)
      const last = i === rows.length - 1
      return rowSlabs(cells, lookOfRow(row, last, look)).map((slab) => ({ ...slab, repeat: heading }))
    }),
  ]
}

/** Labels and values, as a table whose first column names the row. */
export function layFacts(facts: Extract<Block, { kind: 'facts' }>, parent: Element, setting: TextSetting): Slab[] {
  const element = addElement(parent, 'Table')
  const columns: readonly Column[] = [
    { share: 36, align: 'start', heading: '', namesRow: true },
    { share: 64, align: 'start', heading: '' },
  ]
  const places = placesOf(columns, gutters.roomy)
  const look: RowLook = {
    text: style.body,
    padding: 3.5,
    rule: { colour: style.softRule, thickness: 0.5 },
    tinted: false,
  }
  return facts.rows.flatMap(({ label, value }) => {
    const cells = setRow({ cells: [mutedWhole(label), value] }, { columns, places, look, table: element }, setting)
    return rowSlabs(cells, look)
  })
}

const mutedWhole = (text: Inline): Inline =>
  typeof text === 'string' ? [{ text, tone: 'muted' }] : text.map((run) => ({ tone: 'muted', ...run }))

function lookOfRow(row: Row, last: boolean, look: RowLook): RowLook {
  const rule =
    row.mark === 'award'
      ? { colour: style.accent, thickness: 1.2 }
      : last
        ? { colour: style.rule, thickness: 0.75 }
        : look.rule
  return { ...look, rule, tinted: row.mark === 'strong' }
}

function placesOf(columns: readonly Column[], gutter: number): Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  // A figure set to the right and a text set to the left would nearly touch: twice the white between them.
  const gaps = columns.map(({ align }, i) => {
    const next = columns[i + 1]
    return !next ? 0 : align === 'end' && next.align === 'start' ? 2 * gutter : gutter
  })
  const room = style.textWidth - gaps.reduce((sum, gap) => sum + gap, 0)
  let left: number = style.margin.left
  return columns.map(({ share, align }, i) => {
    const place = { left, width: (room * share) / shares, align }
    left += place.width + (gaps[i] ?? 0)
    return place
  })
}

function headingOf(columns: readonly Column[], places: Place[], table: Element, setting: TextSetting): Slab {
  const row = addElement(table, 'TR')
  const cells = columns.map(({ heading }, i) => {
    const place = present(places[i], 'place')
    const element = addElement(row, 'TH', { scope: 'Column' })
    return { place, lines: setText(heading, style.columnHeading, place.width, element, setting) }
  })
  const look = {
    text: style.columnHeading,
    padding: 3.5,
    rule: { colour: style.muted, thickness: 0.75 },
    tinted: false,
  }
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  // Short headings stand at the foot of the row, next to what they name.
  const lowered = cells.map((cell) => ({ ...cell, lines: [...blank(most - cell.lines.length), ...cell.lines] }))
  return { ...wholeRow(lowered, most, look), glued: 'fast' }
}

const blank = (count: number): Line[] => Array.from({ length: count }, () => ({ width: 0, pieces: [] }))

interface RowSetting {
  readonly columns: readonly Column[]
  readonly places: readonly Place[]
  readonly look: RowLook
  readonly table: Element
}

function setRow(row: Row, { columns, places, look, table }: RowSetting, setting: TextSetting): SetCell[] {
  const element = addElement(table, 'TR')
  let column = 0
  return row.cells.map((cell) => {
    const { text, span } = spanned(cell)
    const first = present(places[column], 'column of the cell')
    const last = present(places[column + span - 1], 'column of the span')
    const namesRow = columns[column]?.namesRow === true
    column += span
    const place: Place = {
      left: first.left,
      width: last.left + last.width - first.left,
      align: span > 1 ? 'centre' : first.align,
    }
    const owner = addElement(element, namesRow ? 'TH' : 'TD', {
      ...(namesRow ? { scope: 'Row' as const } : {}),
      ...(span > 1 ? { span } : {}),
    })
    return { place, lines: setText(text, look.text, place.width, owner, setting) }
  })
}

const spanned = (cell: Cell): { text: Inline; span: number } =>
  typeof cell === 'object' && 'span' in cell ? cell : { text: cell, span: 1 }

function rowSlabs(cells: readonly SetCell[], look: RowLook): Slab[] {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  if (most <= longestWholeRow) return [wholeRow(cells, most, look)]
  return Array.from({ length: most }, (_, i) => {
    const part = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(i, i + 1) }))
    const [first, last] = [i === 0, i === most - 1]
    return partOfRow(part, 1, look, { above: first ? look.padding : 0, below: last ? look.padding : 0, ruled: last })
  })
}

const wholeRow = (cells: readonly SetCell[], lines: number, look: RowLook): Slab =>
  partOfRow(cells, lines, look, { above: look.padding, below: look.padding, ruled: true })

function partOfRow(
  cells: readonly SetCell[],
  lines: number,
  look: RowLook,
  edge: { above: number; below: number; ruled: boolean },
): Slab {
  const { leading } = look.text
  const height = edge.above + lines * leading + edge.below
  return {
    height,
    above: 0,
    glued: false,
    draw(page, top, as) {
      if (look.tinted) drawBand(page, top, height, as)
      for (const { lines: set, place } of cells)
        set.forEach((line, i) => {
          const x = place.left + offsetOf(place, line)
          drawLine(page, line, x, top + edge.above + i * leading, leading, as)
        })
      if (edge.ruled) drawRule(page, top + height, look.rule, as)
    },
  }
}

const offsetOf = ({ align, width }: Place, line: Line): number =>
  align === 'start' ? 0 : align === 'end' ? width - line.width : (width - line.width) / 2

function drawBand(page: Page, top: number, height: number, as?: Owner): void {
  page.select(as ?? 'decoration')
  page.fill({ left: style.margin.left - 6, top, width: style.textWidth + 12, height }, style.tint)
}

function drawRule(page: Page, bottom: number, { colour, thickness }: RowLook['rule'], as?: Owner): void {
  page.select(as ?? 'decoration')
  page.fill({ left: style.margin.left, top: bottom - thickness, width: style.textWidth, height: thickness }, colour)
}
