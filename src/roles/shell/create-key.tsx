import { type FormEvent, useId, useState } from 'react'
import type { AppError } from '../../errors/catalogue.ts'
import type { Messages } from '../../i18n/index.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { chooseFiles, type GivenFile } from '../../workflow/choose-files.ts'
import type { Desk } from '../../workflow/desk.ts'
import { unlockKey } from '../../workflow/keyring.ts'
import { makeIdentity, type NewKey } from '../../workflow/make-identity.ts'
import { FailureNotice } from './failure-notice.tsx'
import { KeyButtons } from './key-buttons.tsx'
import styles from './key-dialog.module.css'
import { useMessages } from './language.tsx'
import { useVerb } from './use-verb.ts'

export interface CreateKeyProps {
  readonly role: IdentityRow['role']
  readonly suggestedName: string
  readonly onClose: () => void
  readonly onReady: (identity: Sha256) => void
  /** A key file to take over instead. */
  readonly onFile: (file: GivenFile) => void
  /** Where there is a key already. */
  readonly onUseExisting?: () => void
}

/** As the hint beside the field promises. */
const shortest = 12

interface Entries {
  readonly name: string
  readonly passphrase: string
  readonly again: string
}

/** What is wrong with the form, by field. */
const problemsOf = ({ name, passphrase, again }: Entries, words: Messages['identity']) => ({
  name: name.trim() === '' ? words.nameMissing : undefined,
  passphrase: [...passphrase].length < shortest ? words.passphraseShort : undefined,
  again: again === passphrase ? undefined : words.passphraseDiffers,
})

const nothingWrong = { name: undefined, passphrase: undefined, again: undefined }

/** A key that was just made is open: its passphrase was typed a moment ago. */
async function makeAndUnlock(desk: Desk, key: NewKey): Promise<Result<Sha256, AppError>> {
  const made = await makeIdentity(desk, key)
  if (!made.ok) return made
  const unlocked = await unlockKey(desk, made.value.id, key.passphrase)
  return unlocked.ok ? ok(made.value.id) : unlocked
}

/** Creates a signing key on this device. */
export function CreateKey({ role, suggestedName, onClose, onReady, onFile, onUseExisting }: CreateKeyProps) {
  const { identity, everywhere } = useMessages()
  const form = useId()
  const make = useVerb(makeAndUnlock)
  const choose = useVerb(chooseFiles)
  const [entries, setEntries] = useState<Entries>({ name: suggestedName, passphrase: '', again: '' })
  const [wasTried, setTried] = useState(false)
  const problems = problemsOf(entries, identity)
  const shown = wasTried ? problems : nothingWrong
  const words = { ...everywhere.actions, ...identity }
  const enter = (part: Partial<Entries>) => setEntries((before) => ({ ...before, ...part }))
  const takeOver = async () => {
    const kinds = [{ label: identity.fileKind, extensions: ['p12', 'pfx'] }]
    const [file] = (await choose.run(kinds, false)) ?? []
    if (file) onFile(file)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (make.isRunning || problems.name || problems.passphrase || problems.again) return
    void make.run({ role, name: entries.name, passphrase: entries.passphrase }).then((id) => id && onReady(id))
  }
  return (
    <Dialog
      title={role === 'secretariat' ? identity.createAuthorityTitle : identity.createTitle}
      isOpen
      onClose={onClose}
      isBusy={make.isRunning}
      footer={
        <KeyButtons
          form={form}
          label={identity.createNow}
          pendingLabel={identity.creating}
          isPending={make.isRunning}
          onClose={onClose}
          {...(onUseExisting ? { aside: { label: identity.useExisting, onPress: onUseExisting } } : {})}
        />
      }
    >
      <form id={form} className={styles['form']} onSubmit={submit}>
        <FailureNotice error={make.error ?? choose.error} />
        <div>
          <Button size="small" tone="quiet" onPress={() => void takeOver()} isDisabled={make.isRunning}>
            {identity.importBackup}
          </Button>
        </div>
        <TextField
          label={role === 'secretariat' ? identity.authorityName : identity.name}
          value={entries.name}
          onChange={(name) => enter({ name })}
          error={shown.name}
          isDisabled={make.isRunning}
        />
        <PassphraseField
          label={identity.passphrase}
          hint={identity.passphraseHint}
          value={entries.passphrase}
          onChange={(passphrase) => enter({ passphrase })}
          words={words}
          purpose="new"
          error={shown.passphrase}
          isDisabled={make.isRunning}
          autoFocus
        />
        <PassphraseField
          label={identity.passphraseAgain}
          value={entries.again}
          onChange={(again) => enter({ again })}
          words={words}
          purpose="new"
          error={shown.again}
          isDisabled={make.isRunning}
        />
        <Notice tone="warning" title={identity.nobodyCanRecover} />
        <p className={styles['muted']}>{identity.whatItProves}</p>
      </form>
    </Dialog>
  )
}
