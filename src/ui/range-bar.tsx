import styles from './chart.module.css'
import { classes } from './class-names.ts'

export interface RangeBarProps {
  /** Where each figure lies between the ends, 0 to 1; hollow = not counted. */
  readonly points: readonly { readonly share: number; readonly isHollow?: boolean }[]
  /** A tick across the line, for example the colleagues' mean. */
  readonly tick?: number
  /** The same in words: "nga 72,0 deri në 93,2". */
  readonly label: string
  /** Pixels. */
  readonly width?: number
}

/** How far the jurors' totals for one application lie apart, or one juror from the colleagues. */
export function RangeBar({ points, tick, label, width = 120 }: RangeBarProps) {
  const inset = 5
  const at = (share: number) => inset + share * (width - 2 * inset)
  const dots = (some: RangeBarProps['points']) =>
    some.map(({ share }) => `M${at(share) - 3.5} 10.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`).join('')
  return (
    <svg className={styles['svg']} width={width} height={16} viewBox={`0 0 ${width} 16`} role="img" aria-label={label}>
      <line className={styles['axis']} x1={0} x2={width} y1={10.5} y2={10.5} />
      {tick !== undefined && <line className={styles['tick']} x1={at(tick)} x2={at(tick)} y1={4} y2={16} />}
      <path className={styles['point']} d={dots(points.filter(({ isHollow }) => !isHollow))} />
      <path
        className={classes(styles['point'], styles['hollow'])}
        d={dots(points.filter(({ isHollow }) => isHollow))}
      />
    </svg>
  )
}
