import { Label, ProgressBar } from 'react-aria-components'
import styles from './progress.module.css'

export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly of: number
  /** The same in words: "7 nga 16". Shown and read out. */
  readonly valueText: string
}

export function Progress({ label, value, of, valueText }: ProgressProps) {
  return (
    <ProgressBar
      className={styles['progress'] ?? ''}
      value={value}
      minValue={0}
      maxValue={Math.max(of, 1)}
      valueLabel={valueText}
    >
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className={styles['value']}>{valueText}</span>
          <div className={styles['track']}>
            <div className={styles['fill']} style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
