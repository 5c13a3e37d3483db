import styles from './chart.module.css'
import { classes } from './class-names.ts'

export interface IndicatorBarsProps {
  readonly name: string
  /** Unit and period: "minuta, 2019–2020". */
  readonly note: string
  /** `amount` sets the length of the bar; null = not given. `text` is what stands beside it. */
  readonly before: { readonly label: string; readonly amount: number | null; readonly text: string }
  readonly after: { readonly label: string; readonly amount: number | null; readonly text: string }
}

/** One indicator before and after, on a common scale from zero. */
export function IndicatorBars({ name, note, before, after }: IndicatorBarsProps) {
  const most = Math.max(Math.abs(before.amount ?? 0), Math.abs(after.amount ?? 0)) || 1
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        {name} {note !== '' && <small>{note}</small>}
      </figcaption>
      <dl className={styles['pair']}>
        <Bar {...before} most={most} look="before" />
        <Bar {...after} most={most} look="after" />
      </dl>
    </figure>
  )
}

function Bar(props: IndicatorBarsProps['before'] & { readonly most: number; readonly look: 'before' | 'after' }) {
  const { label, amount, text, most, look } = props
  return (
    <>
      <dt>{label}</dt>
      <svg
        className={styles['svg']}
        width="100%"
        height={10}
        preserveAspectRatio="none"
        viewBox="0 0 100 10"
        aria-hidden="true"
      >
        <line className={styles['axis']} x1={0} x2={0} y1={0} y2={10} />
        {amount !== null && <rect className={styles[look]} width={(100 * Math.abs(amount)) / most} height={10} />}
      </svg>
      <dd className={classes(look === 'after' && styles['now'])}>{text}</dd>
    </>
  )
}
