import type { ReactNode } from 'react'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './table.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** The title is read out only: for a column of tags or buttons. */
  readonly isTitleHidden?: boolean
  /** Numbers stand at the end, so that their digits align. */
  readonly align?: 'start' | 'end'
  /** The column that names its row; with `onOpen` it is the link. */
  readonly isRowHeader?: boolean
  readonly isStrong?: boolean
  readonly isSortable?: boolean
  /** CSS length. */
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
}

export interface RowLook {
  readonly isSelected?: boolean
  /** A line under this row: the last winner. */
  readonly isLined?: boolean
  readonly isStruck?: boolean
}

export interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly look?: (row: Row) => RowLook
  readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' }
  readonly onSort?: (column: string) => void
  readonly density?: 'normal' | 'comfortable'
  /** In place of rows when there are none. */
  readonly empty?: ReactNode
}

/** A plain list: a real table, every row rendered, so that it prints and reads aloud. For up to some 200 rows. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, empty } = props
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{label}</VisuallyHidden>
        </caption>
        <thead className={styles['head']}>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty !== undefined && <div className={styles['empty']}>{empty}</div>}
    </div>
  )
}

function ColumnHead<Row>({ column, sort, onSort }: TableProps<Row> & { readonly column: Column<Row> }) {
  const isSorted = sort?.column === column.id
  return (
    <th
      scope="col"
      className={classes(column.align === 'end' && styles['end'])}
      style={column.width === undefined ? {} : { width: column.width }}
      {...(isSorted ? { 'aria-sort': sort.direction } : {})}
    >
      {column.isSortable && onSort ? (
        <button type="button" className={styles['sort']} onClick={() => onSort(column.id)}>
          {column.title}
          {isSorted && <Icon name={sort.direction === 'ascending' ? 'up' : 'down'} size={12} />}
        </button>
      ) : column.isTitleHidden ? (
        <VisuallyHidden>{column.title}</VisuallyHidden>
      ) : (
        column.title
      )}
    </th>
  )
}

function TableRow<Row>({ row, columns, onOpen, look, density }: TableProps<Row> & { readonly row: Row }) {
  const { isSelected = false, isLined = false, isStruck = false } = look?.(row) ?? {}
  return (
    <tr
      className={classes(
        styles['row'],
        density === 'comfortable' && styles['comfortable'],
        onOpen && styles['opens'],
        isSelected && styles['selected'],
        isLined && styles['lined'],
        isStruck && styles['struck'],
      )}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      {columns.map((column) => {
        const className = classes(column.align === 'end' && styles['end'], column.isStrong && styles['strong'])
        return column.isRowHeader ? (
          <th key={column.id} scope="row" className={className}>
            {onOpen ? (
              <button type="button" className={styles['link']} onClick={() => onOpen(row)}>
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </th>
        ) : (
          <td key={column.id} className={className}>
            {column.cell(row)}
          </td>
        )
      })}
    </tr>
  )
}
