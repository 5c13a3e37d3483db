import { classes } from './class-names.ts'
import { heatStep, isDarkStep } from './heat.ts'
import styles from './heat-cell.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface HeatCellProps {
  /** Always printed: the figure, or the word for its absence ("përj."). */
  readonly text: string
  /**
   * counted; dropped by the method, in parentheses; absent by recusal or abstention, hatched; missing, outlined.
   * `share` of the scale, 0 to 1, chooses the colour.
   */
  readonly state:
    | { readonly kind: 'counted' | 'dropped'; readonly share: number }
    | { readonly kind: 'absent' | 'missing' }
  /** What the look says, in words, read out after the text: "nuk llogaritet: totali më i lartë". */
  readonly note?: string
  readonly isSelected?: boolean
  readonly onSelect?: () => void
}

/** One cell of the matrix of applications and jurors: a table cell. */
export function HeatCell({ text, state, note, isSelected = false, onSelect }: HeatCellProps) {
  const step = 'share' in state ? heatStep(state.share) : null
  const content = (
    <>
      {state.kind === 'dropped' ? `(${text})` : text}
      {note !== undefined && <VisuallyHidden>, {note}</VisuallyHidden>}
    </>
  )
  return (
    <td
      className={classes(
        styles['cell'],
        step !== null && styles[`step${step}`],
        step !== null && isDarkStep(step) && styles['dark'],
        state.kind !== 'counted' && styles[state.kind],
        isSelected && styles['selected'],
      )}
      title={note}
    >
      {onSelect ? (
        <button type="button" className={styles['press']} aria-pressed={isSelected} onClick={onSelect}>
          {content}
        </button>
      ) : (
        content
      )}
    </td>
  )
}
