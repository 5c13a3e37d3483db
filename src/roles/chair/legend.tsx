import { formatNumber } from '../../i18n/index.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './consolidation.module.css'
import type { Matrix } from './figures.ts'

/** What the right pane says until a cell is chosen: how the table is read. */
export function Legend({ span }: { readonly span: Matrix['span'] }) {
  const { chair } = useMessages()
  const language = useLanguage()
  const words = chair.consolidation
  return (
    <>
      <h2>{words.legend}</h2>
      <ul className={styles['legend']}>
        <li>{words.legendCounted(formatNumber(span.low, language), formatNumber(span.high, language))}</li>
        <li>{words.legendDropped}</li>
        <li>{words.legendAbsent}</li>
        <li>{words.legendMissing}</li>
        <li>{words.legendLine}</li>
      </ul>
      <p className={styles['muted']}>{words.selectHint}</p>
    </>
  )
}
