import { type FormEvent, useId, useState } from 'react'
import type { IdentityRow } from '../../storage/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { exportKey } from '../../workflow/export-key.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyButtons } from '../shell/key-buttons.tsx'
import { useMessages } from '../shell/language.tsx'
import { useVerb } from '../shell/use-verb.ts'
import styles from './key.module.css'

/** The passphrase, then a PKCS #12 file under the same one. */
export function BackupDialog(props: {
  readonly row: IdentityRow
  readonly onClose: () => void
  readonly onSaved: (name: string) => void
}) {
  const { row, onClose, onSaved } = props
  const { identity, everywhere } = useMessages()
  const form = useId()
  const save = useVerb(exportKey)
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kinds = [{ label: identity.fileKind, extensions: ['p12'] }]
    if (!save.isRunning)
      void save.run({ identity: row.id, passphrase, kinds }).then((name) => {
        if (name !== undefined) onSaved(name)
      })
  }
  return (
    <Dialog
      title={identity.exportBackupTitle}
      isOpen
      onClose={onClose}
      isBusy={save.isRunning}
      footer={
        <KeyButtons
          form={form}
          label={identity.exportBackup}
          pendingLabel={identity.exporting}
          isPending={save.isRunning}
          onClose={onClose}
        />
      }
    >
      <form id={form} className={styles['form']} onSubmit={submit}>
        <p>{identity.exportBackupHint}</p>
        <FailureNotice error={save.error} />
        <PassphraseField
          label={identity.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          words={{ ...everywhere.actions, ...identity }}
          purpose="current"
          isDisabled={save.isRunning}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
