import type { Block, Cell, Column } from '../paper/index.ts'
import type { Consolidation, Row } from './format.ts'
import { bilingual, labels, shownDecimal, shownName } from './labels.ts'

/** More columns than this and the figures no longer stand side by side on A4: the panel's totals move below. */
const widest = 9

/** Applications by rank, with every juror's total: what the Olympic mean left out stands in parentheses. */
export function rankingTable(consolidation: Consolidation): Block[] {
  const { outcome, form } = consolidation
  const side = outcome.jurors.length <= widest ? outcome.jurors : []
  const columns: Column[] = [
    { share: 3, align: 'end', heading: bilingual(labels.rank) },
    { share: 16, align: 'start', heading: bilingual(labels.application), namesRow: true },
    ...side.map((_, i): Column => ({ share: 5, align: 'end', heading: String(i + 1) })),
    { share: 6, align: 'end', heading: bilingual(labels.total) },
  ]
  const lastAwarded = outcome.rows.filter(({ rank }) => rank !== null && rank <= outcome.winners).length
  const rows = outcome.rows.map((row, i) => ({
    cells: [
      row.rank === null ? '–' : String(row.rank),
      [
        { text: shownName(form, row.application), bold: true },
        { text: `\n${titleOf(form, row)}`, tone: 'muted' },
      ],
      ...(side.length > 0 ? row.cells.map(cellText) : []),
      row.total === null ? bilingual(labels.tooFew) : [{ text: shownDecimal(row.total.shown), bold: true }],
    ] satisfies Cell[],
    ...(i + 1 === lastAwarded ? { mark: 'award' as const } : {}),
  }))
  const names = outcome.jurors.map(({ name }, i) => `${i + 1} = ${name}`).join(' · ')
  const key: Block = { kind: 'paragraph', size: 'small', text: bilingual(labels.key(names)) }
  return [{ kind: 'table', columns, rows, dense: true }, ...(side.length > 0 ? [key] : annex(consolidation))]
}

function annex({ outcome, form }: Consolidation): Block[] {
  return outcome.rows.map((row) => ({
    kind: 'paragraph',
    size: 'small',
    text: [
      { text: `${shownName(form, row.application)}: `, bold: true },
      { text: row.cells.map((cell, i) => `${outcome.jurors[i]?.name} ${cellText(cell)}`).join(' · ') },
    ],
  }))
}

function cellText(cell: Row['cells'][number]): string {
  switch (cell.state) {
    case 'counted':
      return shownDecimal(cell.shown)
    case 'dropped':
      return `(${shownDecimal(cell.shown)})`
    case 'recused':
      return labels.recusedShort
    case 'abstained':
      return labels.abstainedShort
  }
}

const titleOf = (form: Consolidation['form'], { application }: Row): string =>
  form.applications.find(({ id }) => id === application)?.title ?? ''
