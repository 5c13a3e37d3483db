import type { Sha256 } from '../../lib/sha256.ts'
import type { Panel } from '../../model/edition.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SealedBundle } from '../../workflow/seal-bundle.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './edition.module.css'

/** What was just sealed; `savedAs` is null until it lies somewhere as a file. */
export interface Sealing {
  readonly panel: Panel
  readonly sealed: SealedBundle
  readonly authority: Sha256
  readonly savedAs: string | null
}

/** The bundle that was just sealed: where it lies, and the two fingerprints to be read over the phone. */
export function SealedNow(props: {
  readonly sealing: Sealing
  readonly isSaving: boolean
  readonly onSave: () => void
}) {
  const { sealing, isSaving, onSave } = props
  const { secretariat, chair } = useMessages()
  const language = useLanguage()
  const words = secretariat.bundles
  const { panel, sealed, authority, savedAs } = sealing
  return (
    <Section title={words.sealedTitle(panel.title[language])}>
      <Notice
        tone={savedAs === null ? 'warning' : 'success'}
        title={savedAs === null ? chair.minutes.notSavedYet : words.savedAs(savedAs)}
        isLive
        {...(savedAs === null
          ? {
              action: (
                <Button onPress={onSave} isPending={isSaving} pendingLabel={words.sealing}>
                  {words.save}
                </Button>
              ),
            }
          : {})}
      >
        {words.readAloud}
      </Notice>
      <div className={styles['sealed']}>
        <Fingerprint hash={sealed.sha256} label={words.fingerprint} />
        <div>
          <Fingerprint hash={authority} label={words.authorityFingerprint} />
          <p className={styles['muted']}>{words.authorityHint}</p>
        </div>
      </div>
    </Section>
  )
}
