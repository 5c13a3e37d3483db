import { useState } from 'react'
import type { IdentityRow } from '../../storage/index.ts'
import { useIdentities } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { lockKeys, unlockedKey } from '../../workflow/keyring.ts'
import { KeyDialog } from '../shell/key-dialog.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { BackupDialog } from './backup-dialog.tsx'
import styles from './key.module.css'

/** The keys on this device: whose they are, their fingerprints, a backup, the lock. */
export function Key() {
  const { identity } = useMessages()
  const identities = useIdentities()
  const [asked, setAsked] = useState(false)
  // Keys are unlocked outside React: what the list shows is asked anew after each press.
  const [, ask] = useState(0)
  if (!identities) return null
  const isOneOpen = identities.some(({ id }) => unlockedKey(id) !== null)
  const lock = () => {
    lockKeys()
    ask((times) => times + 1)
  }
  const open = (
    <Button tone={identities.length === 0 ? 'primary' : 'plain'} onPress={() => setAsked(true)}>
      {identities.length === 0 ? identity.create : identity.unlock}
    </Button>
  )
  return (
    <Page
      title={identity.title}
      lead={identity.intro}
      tools={identities.length > 0 && (isOneOpen ? <Button onPress={lock}>{identity.lock}</Button> : open)}
    >
      {identities.length === 0 && (
        <EmptyState icon="lock" title={identity.none} hint={identity.noneHint} action={open} />
      )}
      {identities.map((row) => (
        <OneKey key={row.id} row={row} isOpen={unlockedKey(row.id) !== null} />
      ))}
      <p className={styles['muted']}>{identity.whatItProves}</p>
      <KeyDialog
        isOpen={asked}
        forRole="juror"
        suggestedName=""
        onClose={() => setAsked(false)}
        onReady={() => setAsked(false)}
      />
    </Page>
  )
}

function OneKey({ row, isOpen }: { readonly row: IdentityRow; readonly isOpen: boolean }) {
  const { identity, everywhere } = useMessages()
  const [isAsking, setAsking] = useState(false)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const { stored } = row
  return (
    <section className={styles['key']}>
      <div className={styles['head']}>
        <h2>{stored.name}</h2>
        <Tag>{stored.kind === 'authority' ? everywhere.roles.secretariat : everywhere.roles.juror}</Tag>
        <Tag tone={isOpen ? 'success' : 'plain'}>{isOpen ? identity.unlocked : identity.locked}</Tag>
      </div>
      <Fingerprint hash={row.id} label={identity.fingerprint} />
      {stored.kind === 'person' && (
        <>
          <p className={styles['muted']}>{identity.fingerprintHint}</p>
          {stored.chain.length === 0 && <p className={styles['muted']}>{identity.selfSigned}</p>}
        </>
      )}
      {savedAs !== null && <Notice tone="success" title={identity.exported(savedAs)} isLive />}
      <div>
        <Button onPress={() => setAsking(true)}>{identity.exportBackup}</Button>
      </div>
      {isAsking && (
        <BackupDialog
          row={row}
          onClose={() => setAsking(false)}
          onSaved={(name) => {
            setSavedAs(name)
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}
