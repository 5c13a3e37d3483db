import styles from './chart.module.css'
import { classes } from './class-names.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface HistogramProps {
  readonly title: string
  /** One column for each value of the scale, lowest first; `words` is read out: "8 pikë: 5 herë". */
  readonly columns: readonly { readonly label: string; readonly count: number; readonly words: string }[]
  /** One sentence under it. */
  readonly summary?: string
}

/** How often each value was given: a strip, for one person's own marks. */
export function Histogram({ title, columns, summary }: HistogramProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>{title}</figcaption>
      <ul className={styles['columns']}>
        {columns.map(({ label, count, words }) => (
          <li key={words} className={styles['column']}>
            <span aria-hidden="true">{count > 0 ? count : ''}</span>
            <span
              aria-hidden="true"
              className={classes(styles['stem'], count > 0 && styles['filled'])}
              style={{ height: `${(38 * count) / most}px` }}
            />
            <span aria-hidden="true">{label}</span>
            <VisuallyHidden>{words}</VisuallyHidden>
          </li>
        ))}
      </ul>
      {summary !== undefined && <p className={styles['summary']}>{summary}</p>}
    </figure>
  )
}
