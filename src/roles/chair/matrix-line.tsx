import { memo } from 'react'
import { formatExact, formatNumber } from '../../i18n/index.ts'
import type { JurorId } from '../../model/ids.ts'
import { classes } from '../../ui/class-names.ts'
import { HeatCell } from '../../ui/heat-cell.tsx'
import { RangeBar } from '../../ui/range-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './consolidation.module.css'
import { exactOfCell, type Matrix, type MatrixRow, type OutcomeCell, type Selection, shareOf } from './figures.ts'

export interface MatrixLineProps {
  readonly row: MatrixRow
  /** Place among the rows shown, from 0. */
  readonly index: number
  readonly matrix: Matrix
  readonly minimumMarks: number
  /** Words of the award line under this row, or null. */
  readonly lined: string | null
  readonly selected: JurorId | null
  readonly onSelect: (selection: Selection) => void
}

/** One application: place, name, every juror's total, the figure, how far apart they lie. Redrawn only when it changes. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, matrix, minimumMarks, lined, selected, onSelect } = props
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const { application, rank, total } = row
  return (
    <tr className={classes(styles['row'], lined !== null && styles['lined'])} aria-rowindex={index + 2}>
      <td className={styles['rank']}>{rank === null ? everywhere.words.none : formatNumber(rank, language)}</td>
      <th scope="row" className={styles['name']}>
        <span className={styles['applicant']}>
          {application.applicant} <small>{application.id}</small>
        </span>
        <span className={styles['title']} title={application.title}>
          {application.title}
        </span>
        {lined !== null && <VisuallyHidden>{lined}</VisuallyHidden>}
      </th>
      {matrix.jurors.map(({ id }, column) => (
        <TotalCell
          key={id}
          cell={row.cells[column] ?? null}
          span={matrix.span}
          isSelected={selected === id}
          onSelect={() => onSelect({ juror: id, application: application.id })}
        />
      ))}
      <td className={styles['total']}>{total === null ? everywhere.words.none : formatExact(total, 2, language)}</td>
      <td className={styles['range']}>
        <Range row={row} span={matrix.span} />
      </td>
      <td className={styles['tags']}>
        {row.isTied && <Tag tone="warning">{chair.ties.badge}</Tag>}
        {rank === null && <span className={styles['muted']}>{chair.consolidation.tooFew(minimumMarks)}</span>}
        {rank !== null && row.tooFewToDrop && (
          <span className={styles['muted']}>{chair.consolidation.tooFewToDrop}</span>
        )}
      </td>
    </tr>
  )
})

function TotalCell(props: {
  readonly cell: OutcomeCell | null
  readonly span: Matrix['span']
  readonly isSelected: boolean
  readonly onSelect: () => void
}) {
  const { cell, span, isSelected, onSelect } = props
  const { chair, juror } = useMessages()
  const language = useLanguage()
  const look = { isSelected, onSelect }
  if (cell === null)
    return (
      <HeatCell
        text={chair.consolidation.missing}
        note={chair.consolidation.notReturned}
        state={{ kind: 'missing' }}
        {...look}
      />
    )
  const total = exactOfCell(cell)
  if (total === undefined) {
    const isRecused = cell.state === 'recused'
    const text = isRecused ? juror.list.recusedShort : juror.list.abstainedShort
    const note = isRecused ? chair.consolidation.recused : chair.consolidation.abstained
    return <HeatCell text={text} note={note} state={{ kind: 'absent' }} {...look} />
  }
  const kind = cell.state === 'dropped' ? 'dropped' : 'counted'
  return (
    <HeatCell
      text={formatExact(total, 1, language)}
      state={{ kind, share: shareOf(total, span) }}
      {...(kind === 'dropped' ? { note: chair.consolidation.dropped } : {})}
      {...look}
    />
  )
}

function Range({ row, span }: { readonly row: MatrixRow; readonly span: Matrix['span'] }) {
  const { chair } = useMessages()
  const language = useLanguage()
  if (row.range === null) return null
  const points = row.cells.flatMap((cell) => {
    const total = cell && exactOfCell(cell)
    return total ? [{ share: shareOf(total, span), isHollow: cell.state === 'dropped' }] : []
  })
  const { low, high } = row.range
  return (
    <RangeBar
      points={points}
      label={chair.consolidation.range(formatExact(low, 1, language), formatExact(high, 1, language))}
    />
  )
}
