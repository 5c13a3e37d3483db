import { formatBasisPoints, formatDecimal, formatExact, scaleValues } from '../../i18n/index.ts'
import { present } from '../../lib/assert.ts'
import type { Criterion } from '../../model/criterion.ts'
import type { TotalRules } from '../../model/edition.ts'
import { contribution, rescaled, totalOf } from '../../scoring/index.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './criteria.module.css'

interface Line {
  readonly criterion: Criterion
  readonly value: string
}

/** Marks that show something: each criterion gets another part of its scale. */
const exampleMarks = (criteria: readonly Criterion[]): readonly Line[] =>
  criteria.map((criterion, index) => {
    const whole = scaleValues(criterion.scale).filter((value) => !value.includes('.'))
    const values = whole.length > 1 ? whole : scaleValues(criterion.scale)
    return {
      criterion,
      value: present(values[Math.floor(values.length / 2) + ((index * 3) % Math.ceil(values.length / 2))], 'a value'),
    }
  })

/** The total of invented marks, line by line, by the functions that compute the juror's own. */
export function WorkedExample({
  criteria,
  totals,
}: {
  readonly criteria: readonly Criterion[]
  readonly totals: TotalRules
}) {
  const { scoring, everywhere } = useMessages()
  const language = useLanguage()
  const lines = exampleMarks(criteria)
  const total = totalOf(new Map(lines.map(({ criterion, value }) => [criterion.id, value])), criteria)
  const columns: readonly Column<Line>[] = [
    {
      id: 'criterion',
      title: everywhere.terms.criterion,
      isRowHeader: true,
      cell: ({ criterion }) => criterion.title[language],
    },
    { id: 'mark', title: scoring.points, align: 'end', cell: ({ value }) => formatDecimal(value, language) },
    {
      id: 'rescaled',
      title: scoring.rescaled,
      align: 'end',
      cell: ({ criterion, value }) => formatExact(rescaled(value, criterion), totals.decimals, language),
    },
    {
      id: 'weight',
      title: everywhere.words.weight,
      align: 'end',
      cell: ({ criterion }) => formatBasisPoints(criterion.weight, language),
    },
    {
      id: 'contribution',
      title: scoring.contribution,
      align: 'end',
      cell: ({ criterion, value }) => formatExact(contribution(value, criterion), totals.decimals, language),
    },
  ]
  return (
    <div className={styles['example']}>
      <h3>{scoring.example}</h3>
      <p className={styles['muted']}>{scoring.exampleText}</p>
      <Table label={scoring.example} columns={columns} rows={lines} rowKey={({ criterion }) => criterion.id} />
      <p className={styles['sum']}>
        {scoring.total}: <b>{formatExact(total.points, totals.decimals, language)}</b>
      </p>
    </div>
  )
}
