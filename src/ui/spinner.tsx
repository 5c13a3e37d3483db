import { ProgressBar } from 'react-aria-components'
import styles from './spinner.module.css'

/** Work of unknown length. `label` is read out; `isLabelShown` also prints it. */
export function Spinner({ label, isLabelShown = false }: { readonly label: string; readonly isLabelShown?: boolean }) {
  return (
    <ProgressBar className={styles['spinner'] ?? ''} isIndeterminate aria-label={label}>
      <span className={styles['ring']} aria-hidden="true" />
      {isLabelShown && <span>{label}</span>}
    </ProgressBar>
  )
}
