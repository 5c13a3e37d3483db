import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../shell/language.tsx'

export interface SealAnewDialogProps {
  /** The panel's title. */
  readonly panel: string
  readonly onClose: () => void
  readonly onSaveAgain: () => void
  readonly onSealAnew: () => void
}

/** Asked before a panel's bundle is sealed a second time: what that means, and that the file at hand may be enough. */
export function SealAnewDialog({ panel, onClose, onSaveAgain, onSealAnew }: SealAnewDialogProps) {
  const { secretariat, chair, everywhere } = useMessages()
  const words = secretariat.bundles
  return (
    <Dialog
      title={words.sealAnewTitle(panel)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{everywhere.actions.cancel}</Button>
          <Button tone="danger" onPress={onSealAnew}>
            {words.sealAnewConfirm}
          </Button>
          <Button tone="primary" onPress={onSaveAgain} autoFocus>
            {chair.minutes.saveAgain}
          </Button>
        </>
      }
    >
      <p>{words.sealAnewMeaning}</p>
      <p>{words.sealAnewInstead}</p>
    </Dialog>
  )
}
