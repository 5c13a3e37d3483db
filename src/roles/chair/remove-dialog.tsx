import type { Sha256 } from '../../lib/sha256.ts'
import { AlertDialog } from '../../ui/dialog.tsx'
import { removeFile } from '../../workflow/collect-sheets.ts'
import type { CollectedFile } from '../../workflow/inspect-inbox.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useVerb } from '../shell/use-verb.ts'

/** Asks before a file leaves the list. */
export function RemoveDialog(props: {
  readonly bundle: Sha256
  readonly file: CollectedFile
  readonly onClose: () => void
}) {
  const { bundle, file, onClose } = props
  const { chair, everywhere } = useMessages()
  const remove = useVerb(removeFile)
  const confirm = async () => {
    if (await remove.run({ bundle, file256: file.file256 })) onClose()
  }
  return (
    <AlertDialog
      title={chair.sheets.removeTitle}
      isOpen
      onClose={onClose}
      confirm={everywhere.actions.remove}
      onConfirm={() => void confirm()}
      cancel={everywhere.actions.cancel}
      isBusy={remove.isRunning}
    >
      <p>{chair.sheets.removeText(file.name)}</p>
      <FailureNotice error={remove.error} />
    </AlertDialog>
  )
}
