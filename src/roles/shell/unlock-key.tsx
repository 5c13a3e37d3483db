import { type FormEvent, useId, useState } from 'react'
import { present } from '../../lib/assert.ts'
import { fingerprint, type Sha256 } from '../../lib/sha256.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { unlockKey } from '../../workflow/keyring.ts'
import { FailureNotice } from './failure-notice.tsx'
import { KeyButtons } from './key-buttons.tsx'
import styles from './key-dialog.module.css'
import { useMessages } from './language.tsx'
import { useVerb } from './use-verb.ts'

/** Opens one of the keys on this device with its passphrase. */
export function UnlockKey(props: {
  /** At least one. */
  readonly keys: readonly IdentityRow[]
  readonly preferred: Sha256 | null
  readonly onClose: () => void
  readonly onReady: (identity: Sha256) => void
  readonly onCreate: () => void
}) {
  const { keys, preferred, onClose, onReady, onCreate } = props
  const { identity, everywhere } = useMessages()
  const form = useId()
  const unlock = useVerb(unlockKey)
  const [chosen, setChosen] = useState<Sha256>(
    (keys.find(({ id }) => id === preferred) ?? present(keys.at(-1), 'a key')).id,
  )
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unlock.isRunning) void unlock.run(chosen, passphrase).then((signer) => signer && onReady(chosen))
  }
  return (
    <Dialog
      title={identity.unlockTitle}
      isOpen
      onClose={onClose}
      isBusy={unlock.isRunning}
      footer={
        <KeyButtons
          form={form}
          label={identity.unlock}
          pendingLabel={identity.unlocking}
          isPending={unlock.isRunning}
          onClose={onClose}
          aside={{ label: identity.another, onPress: onCreate }}
        />
      }
    >
      <form id={form} className={styles['form']} onSubmit={submit}>
        <FailureNotice error={unlock.error} />
        <RadioGroup
          label={identity.which}
          options={keys.map(({ id, stored }) => ({ id, label: stored.name, hint: fingerprint(id) }))}
          value={chosen}
          onChange={setChosen}
          isDisabled={unlock.isRunning}
        />
        <PassphraseField
          label={identity.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          words={{ ...everywhere.actions, ...identity }}
          purpose="current"
          isDisabled={unlock.isRunning}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
