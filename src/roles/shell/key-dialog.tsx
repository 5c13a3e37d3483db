import { useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { useIdentities } from '../../storage/queries.ts'
import type { GivenFile } from '../../workflow/choose-files.ts'
import { unlockedKey } from '../../workflow/keyring.ts'
import { CreateKey } from './create-key.tsx'
import { TakeOverKey } from './take-over-key.tsx'
import { UnlockKey } from './unlock-key.tsx'

export interface KeyDialogProps {
  readonly isOpen: boolean
  readonly forRole: IdentityRow['role']
  readonly onClose: () => void
  /** The key is there and unlocked. */
  readonly onReady: (identity: Sha256) => void
  /** As the name will stand on what is signed; may be changed when a key is created. */
  readonly suggestedName: string
  /** The key that is offered first, where it is on this device. */
  readonly preferred?: Sha256 | null
}

/**
 * Keys that may sign for a role. A person's key serves as juror and as chair, as its certificate does; the
 * secretariat's is an authority of its own.
 */
export const keysFor = (role: IdentityRow['role'], identities: readonly IdentityRow[]): readonly IdentityRow[] => {
  const kind = role === 'secretariat' ? 'authority' : 'person'
  return identities.filter(({ stored }) => stored.kind === kind)
}

/** The key of that role that is unlocked now, if any. */
export const unlockedFor = (role: IdentityRow['role'], identities: readonly IdentityRow[]): Sha256 | null =>
  keysFor(role, identities).find(({ id }) => unlockedKey(id) !== null)?.id ?? null

/** Asks for the passphrase of a key on this device, or creates one: whatever stands between a person and signing. */
export function KeyDialog({ isOpen, forRole, onClose, onReady, suggestedName, preferred = null }: KeyDialogProps) {
  const identities = useIdentities()
  const [isCreating, setCreating] = useState(false)
  const [file, setFile] = useState<GivenFile | null>(null)
  if (!isOpen || !identities) return null
  const keys = keysFor(forRole, identities)
  const leave = () => {
    setCreating(false)
    setFile(null)
    onClose()
  }
  const ready = (identity: Sha256) => {
    setCreating(false)
    setFile(null)
    onReady(identity)
  }
  if (file) return <TakeOverKey role={forRole} file={file} onClose={leave} onReady={ready} />
  if (keys.length === 0 || isCreating)
    return (
      <CreateKey
        role={forRole}
        suggestedName={suggestedName}
        onClose={leave}
        onReady={ready}
        onFile={setFile}
        {...(keys.length > 0 ? { onUseExisting: () => setCreating(false) } : {})}
      />
    )
  return (
    <UnlockKey keys={keys} preferred={preferred} onClose={leave} onReady={ready} onCreate={() => setCreating(true)} />
  )
}
