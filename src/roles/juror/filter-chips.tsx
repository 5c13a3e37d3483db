import { formatNumber } from '../../i18n/index.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './applications.module.css'
import type { Standing } from './standing.ts'

const filters = ['all', 'unscored', 'started', 'scored', 'flagged', 'recused', 'abstained'] as const
export type Filter = (typeof filters)[number]

export const passes = (filter: Filter, { state, flagged }: Standing): boolean =>
  filter === 'all' || (filter === 'flagged' ? flagged : state === filter)

/** One press shows one state; each says how many there are. States that nothing is in are left out. */
export function FilterChips(props: {
  readonly standings: readonly Standing[]
  readonly value: Filter
  readonly onChange: (filter: Filter) => void
}) {
  const { standings, value, onChange } = props
  const { juror } = useMessages()
  const language = useLanguage()
  const counted = filters.map((filter) => ({
    filter,
    count: standings.filter((standing) => passes(filter, standing)).length,
  }))
  return (
    <fieldset className={styles['chips']} aria-label={juror.list.filterLabel}>
      {counted
        .filter(({ filter, count }) => count > 0 || filter === 'all' || filter === value)
        .map(({ filter, count }) => (
          <button
            key={filter}
            type="button"
            className={styles['chip']}
            aria-pressed={filter === value}
            onClick={() => onChange(filter)}
          >
            {juror.list.filters[filter]} <span className={styles['count']}>{formatNumber(count, language)}</span>
          </button>
        ))}
    </fieldset>
  )
}
