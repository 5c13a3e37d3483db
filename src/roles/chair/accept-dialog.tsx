import { useState } from 'react'
import { present } from '../../lib/assert.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { acceptSigner } from '../../workflow/accept-signer.ts'
import type { CollectedFile } from '../../workflow/inspect-inbox.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useVerb } from '../shell/use-verb.ts'

export interface AcceptDialogProps {
  readonly bundle: Sha256
  /** A sheet that reads well and whose signer the roster does not know. */
  readonly file: CollectedFile
  readonly onClose: () => void
}

/** The chair vouches for a signer: only with a fingerprint compared and a reason written. */
export function AcceptDialog({ bundle, file, onClose }: AcceptDialogProps) {
  const { chair, everywhere } = useMessages()
  const { sheet, juror } = present(file.read, 'a sheet that was read')
  const accept = useVerb(acceptSigner)
  const [reason, setReason] = useState('')
  const [isCompared, setCompared] = useState(false)
  const { name } = sheet.juror
  const { fingerprint } = juror.certificate
  const confirm = async () => {
    if (await accept.run({ bundle, fingerprint, juror: sheet.juror.id, reason: reason.trim() })) onClose()
  }
  return (
    <Dialog
      title={chair.sheets.acceptTitle}
      isOpen
      onClose={onClose}
      isBusy={accept.isRunning}
      footer={
        <>
          <Button onPress={onClose}>{everywhere.actions.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => void confirm()}
            isDisabled={!isCompared || reason.trim() === ''}
            isPending={accept.isRunning}
            pendingLabel={everywhere.words.working}
          >
            {chair.sheets.acceptConfirm}
          </Button>
        </>
      }
    >
      <Notice tone="warning" title={chair.sheets.acceptWarning(name)}>
        <p>{chair.sheets.acceptNames(name, juror.certificate.name)}</p>
      </Notice>
      <Fingerprint hash={fingerprint} label={chair.sheets.acceptFingerprint} />
      <TextArea
        label={chair.sheets.acceptReason}
        labelNote={everywhere.words.required}
        hint={chair.sheets.acceptReasonHint}
        value={reason}
        onChange={setReason}
        isRequired
      />
      <Checkbox isSelected={isCompared} onChange={setCompared} hint={chair.sheets.acceptLogged}>
        {chair.sheets.acceptCompared(name)}
      </Checkbox>
      <FailureNotice error={accept.error} />
    </Dialog>
  )
}
