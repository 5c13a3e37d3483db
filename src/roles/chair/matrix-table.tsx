import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMessages } from '../shell/language.tsx'
import styles from './consolidation.module.css'
import type { Matrix, MatrixRow, Selection } from './figures.ts'
import { MatrixLine } from './matrix-line.tsx'

export interface MatrixTableProps {
  readonly matrix: Matrix
  /** The matrix's rows in the order shown. */
  readonly rows: readonly MatrixRow[]
  /** The award line is drawn under this row; null = not in this order. */
  readonly lineAfter: number | null
  readonly minimumMarks: number
  readonly winners: number
  readonly selection: Selection | null
  readonly onSelect: (selection: Selection) => void
}

/** Up to this many rows all are rendered, so that they print and read aloud; above it only those near the view. */
const mostRendered = 120
/** Pixels, as consolidation.module.css draws a row. */
const rowHeight = 45

/** Applications × jurors: a real table; arrow keys go from cell to cell. */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, rows, lineAfter, minimumMarks, winners, selection, onSelect } = props
  const { chair } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const isVirtual = rows.length > mostRendered
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: isVirtual,
  })
  const seen = isVirtual ? virtual.getVirtualItems().map(({ index }) => index) : rows.map((_, index) => index)
  const [first, last] = [seen[0] ?? 0, seen.at(-1) ?? -1]
  return (
    <div ref={scroller} className={isVirtual ? styles['window'] : styles['scroll']}>
      <table className={styles['matrix']} aria-rowcount={rows.length + 1} onKeyDown={moveByArrows}>
        <caption>
          <VisuallyHidden>{chair.consolidation.matrix}</VisuallyHidden>
        </caption>
        <MatrixHead matrix={matrix} />
        <tbody>
          <Gap height={first * rowHeight} />
          {seen.map((index) => {
            const row = rows[index]
            return (
              row && (
                <MatrixLine
                  key={row.application.id}
                  row={row}
                  index={index}
                  matrix={matrix}
                  minimumMarks={minimumMarks}
                  lined={index === lineAfter ? chair.consolidation.awardLine(winners) : null}
                  selected={selection?.application === row.application.id ? selection.juror : null}
                  onSelect={onSelect}
                />
              )
            )
          })}
          <Gap height={(rows.length - 1 - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  )
}

function MatrixHead({ matrix }: { readonly matrix: Matrix }) {
  const { chair, everywhere } = useMessages()
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['rank']}>
          <VisuallyHidden>{chair.consolidation.rank}</VisuallyHidden>
        </th>
        <th scope="col">{everywhere.terms.application}</th>
        {matrix.jurors.map(({ id, name }) => (
          <th key={id} scope="col" className={styles['juror']} title={name}>
            {name}
          </th>
        ))}
        <th scope="col" className={styles['total']}>
          {everywhere.words.total}
        </th>
        <th scope="col" className={styles['range']}>
          {chair.consolidation.spread}
        </th>
        <th scope="col">
          <VisuallyHidden>{everywhere.words.state}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  )
}

/** The place of rows that are not rendered. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td style={{ height }} />
    </tr>
  )
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** From the cell that has the focus to its neighbour; at the edge nothing moves. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const cell = document.activeElement?.closest('td')
  const row = cell?.parentElement
  if (!step || !cell || !row || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  const [down, right] = step
  const target = down === 0 ? row : down > 0 ? row.nextElementSibling : row.previousElementSibling
  target?.children[[...row.children].indexOf(cell) + right]?.querySelector('button')?.focus()
}
