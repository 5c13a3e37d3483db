import { present } from '../../lib/assert.ts'
import { compare, type Exact, parseFraction, subtract, toNumber, zero } from '../../lib/exact.ts'
import type { Person } from '../../model/edition.ts'
import type { Form } from '../../model/form.ts'
import type { ApplicationId, JurorId } from '../../model/ids.ts'
import type { Inbox, Outcome } from '../../workflow/inspect-inbox.ts'
import { jurorsOf } from './panel.ts'

type OutcomeRow = Outcome['rows'][number]
export type OutcomeCell = OutcomeRow['cells'][number]

/** The juror's sheet and application that the detail pane shows. */
export interface Selection {
  readonly juror: JurorId
  readonly application: ApplicationId
}

/** One application of the matrix. */
export interface MatrixRow {
  readonly application: Form['applications'][number]
  /** Null where too few totals are valid. */
  readonly rank: number | null
  readonly isTied: boolean
  readonly total: Exact | null
  /** One for each juror of the panel, in its order; null = no valid sheet from this juror. */
  readonly cells: readonly (OutcomeCell | null)[]
  /** Lowest and highest of the valid totals, dropped ones included; null without any. */
  readonly range: { readonly low: Exact; readonly high: Exact } | null
  readonly tooFewToDrop: boolean
}

export interface Matrix {
  readonly jurors: readonly Person[]
  /** By rank; unranked last. */
  readonly rows: readonly MatrixRow[]
  /** The part of 0–100 that the colours and range bars spread over: tens around the lowest and the highest total. */
  readonly span: { readonly low: number; readonly high: number }
}

/** The outcome laid out for the screen: the whole panel as columns, those without a sheet included. */
export function matrixOf(inbox: Inbox, outcome: Outcome): Matrix {
  const jurors = jurorsOf(inbox.bundle)
  const columns = jurors.map(({ id }) => outcome.jurors.findIndex((counted) => counted.id === id))
  const applications = new Map(inbox.bundle.form.applications.map((application) => [application.id, application]))
  const rows = outcome.rows.map((row): MatrixRow => {
    const totals = row.cells.flatMap((cell) => exactOfCell(cell) ?? []).sort(compare)
    const [low, high] = [totals[0], totals.at(-1)]
    return {
      application: present(applications.get(row.application), row.application),
      rank: row.rank,
      isTied: row.rank !== null && outcome.rows.filter(({ rank }) => rank === row.rank).length > 1,
      total: row.total && fraction(row.total.exact),
      cells: columns.map((column) => row.cells[column] ?? null),
      range: low && high ? { low, high } : null,
      tooFewToDrop: row.tooFewToDrop,
    }
  })
  return { jurors, rows, span: spanOf(rows) }
}

/** One juror's total, where there is one. */
export const exactOfCell = (cell: OutcomeCell): Exact | undefined =>
  'exact' in cell ? fraction(cell.exact) : undefined

const fraction = (text: string): Exact => present(parseFraction(text), `the fraction ${text}`)

function spanOf(rows: readonly MatrixRow[]): Matrix['span'] {
  const ends = rows.flatMap(({ range }) => (range ? [toNumber(range.low), toNumber(range.high)] : []))
  const low = Math.floor(Math.min(100, ...ends) / 10) * 10
  return { low: Math.min(low, 90), high: Math.max(low + 10, Math.ceil(Math.max(0, ...ends) / 10) * 10) }
}

/** Where a total lies in the span, 0 to 1: for drawing only. */
export const shareOf = (total: Exact, { low, high }: Matrix['span']): number =>
  Math.min(1, Math.max(0, (toNumber(total) - low) / (high - low)))

export type RowOrder = 'rank' | 'disagreement'

/** Rows by rank, or by how far the jurors' totals lie apart, widest first. */
export function orderRows(rows: readonly MatrixRow[], order: RowOrder): readonly MatrixRow[] {
  if (order === 'rank') return rows
  const width = ({ range }: MatrixRow): Exact => (range ? subtract(range.high, range.low) : zero)
  return [...rows].sort((a, b) => compare(width(b), width(a)))
}

/** The last row that gets an award of the jury, and those that share its place across the line. */
export function awardLine(
  rows: readonly MatrixRow[],
  winners: number,
): { after: number; across: readonly MatrixRow[] } {
  const within = rows.filter(({ rank }) => rank !== null && rank <= winners)
  const last = within.at(-1)
  const across = within.length > winners ? within.filter(({ rank }) => rank === last?.rank) : []
  return { after: within.length - 1, across }
}

/** Applications that share a place, by place. */
export function tiesOf(rows: readonly MatrixRow[]): readonly (readonly MatrixRow[])[] {
  const places = new Set(rows.filter(({ isTied }) => isTied).map(({ rank }) => rank))
  return [...places].map((place) => rows.filter(({ rank }) => rank === place))
}
