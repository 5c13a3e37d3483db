import { DropZone } from 'react-aria-components'
import { Button } from './button.tsx'
import { droppedFiles } from './dropped-files.ts'
import styles from './file-drop.module.css'
import { Icon } from './icon.tsx'

export interface FileDropProps {
  readonly label: string
  readonly hint?: string
  /** The button beside it, for those who do not drag: opens the system's dialog. */
  readonly choose: string
  readonly onChoose: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly isBusy?: boolean
  readonly busyLabel?: string
}

/** Where files are dropped, or chosen in the system's dialog. */
export function FileDrop({ label, hint, choose, onChoose, onFiles, isBusy = false, busyLabel }: FileDropProps) {
  return (
    <DropZone
      className={styles['zone'] ?? ''}
      aria-label={label}
      isDisabled={isBusy}
      onDrop={({ items }) => {
        void droppedFiles(items).then((files) => {
          if (files.length > 0) onFiles(files)
        })
      }}
    >
      <span className={styles['sign']}>
        <Icon name="inbox" size={32} />
      </span>
      <div className={styles['text']}>
        <p className={styles['label']}>{label}</p>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <Button onPress={onChoose} isPending={isBusy} pendingLabel={busyLabel ?? label}>
        {choose}
      </Button>
    </DropZone>
  )
}
