import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { chooseFiles, chooseFolder, droppedFiles, type FileKind, type GivenFile } from '../../workflow/choose-files.ts'
import { FailureNotice } from './failure-notice.tsx'
import styles from './page.module.css'
import { useVerb } from './use-verb.ts'

export interface FileIntakeProps {
  readonly words: {
    readonly drop: string
    readonly dropHint: string
    readonly choose: string
    readonly chooseFolder: string
    /** While `isBusy`. */
    readonly busy: string
  }
  readonly kinds: readonly FileKind[]
  readonly isMany: boolean
  readonly isBusy: boolean
  /** At least one; a cancelled dialog says nothing. */
  readonly onFiles: (files: readonly GivenFile[]) => void
}

/** Where files or a whole folder come in: dropped, or chosen in the system's dialog. */
export function FileIntake({ words, kinds, isMany, isBusy, onFiles }: FileIntakeProps) {
  const [file, folder] = [useVerb(chooseFiles), useVerb(chooseFolder)]
  const take = (files: readonly GivenFile[] | undefined) => {
    if (files !== undefined && files.length > 0) onFiles(files)
  }
  return (
    <div className={styles['intake']}>
      <FileDrop
        label={words.drop}
        hint={words.dropHint}
        choose={words.choose}
        onChoose={() => void file.run(kinds, isMany).then(take)}
        onFiles={(files) => take(droppedFiles(files))}
        isBusy={isBusy}
        busyLabel={words.busy}
      />
      <div>
        <Button tone="quiet" onPress={() => void folder.run().then(take)} isDisabled={isBusy}>
          {words.chooseFolder}
        </Button>
      </div>
      <FailureNotice error={file.error ?? folder.error} />
    </div>
  )
}
