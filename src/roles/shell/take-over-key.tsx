import { type FormEvent, useId, useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import type { GivenFile } from '../../workflow/choose-files.ts'
import { takeOverKey } from '../../workflow/take-over-key.ts'
import { FailureNotice } from './failure-notice.tsx'
import { KeyButtons } from './key-buttons.tsx'
import styles from './key-dialog.module.css'
import { useMessages } from './language.tsx'
import { useVerb } from './use-verb.ts'

/** A key file that was chosen, and its passphrase. */
export function TakeOverKey(props: {
  readonly role: IdentityRow['role']
  readonly file: GivenFile
  readonly onClose: () => void
  readonly onReady: (identity: Sha256) => void
}) {
  const { role, file, onClose, onReady } = props
  const { identity, everywhere } = useMessages()
  const form = useId()
  const take = useVerb(takeOverKey)
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!take.isRunning) void take.run({ role, file, passphrase }).then((id) => id && onReady(id))
  }
  return (
    <Dialog
      title={identity.takeOverTitle}
      isOpen
      onClose={onClose}
      isBusy={take.isRunning}
      footer={
        <KeyButtons
          form={form}
          label={identity.unlock}
          pendingLabel={identity.unlocking}
          isPending={take.isRunning}
          onClose={onClose}
        />
      }
    >
      <form id={form} className={styles['form']} onSubmit={submit}>
        <FailureNotice error={take.error} />
        <p>{file.name}</p>
        <PassphraseField
          label={identity.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          words={{ ...everywhere.actions, ...identity }}
          purpose="current"
          isDisabled={take.isRunning}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
