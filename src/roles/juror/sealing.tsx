import { useState } from 'react'
import { present } from '../../lib/assert.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Person } from '../../model/edition.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { useIdentities } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { unlockedKey } from '../../workflow/keyring.ts'
import { sealSheet } from '../../workflow/seal-sheet.ts'
import { digestOfDrafts } from '../../workflow/shown-drafts.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog, keysFor } from '../shell/key-dialog.tsx'
import { useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useDesk } from '../shell/program.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { forgetSteps, keepAll, keepingOf, useDraftBook } from './draft-book.ts'
import type { PanelWork } from './panel-work.tsx'
import styles from './review.module.css'
import { SealConfirmation } from './seal-confirmation.tsx'
import { isDecided } from './standing.ts'

/** The open key this juror most likely means: the enrolled one, one in their name, any. */
function likelyKey({ certificate, name }: Person, keys: readonly IdentityRow[]): Sha256 | null {
  const open = keysFor('juror', keys).filter(({ id }) => unlockedKey(id) !== null)
  const best = open.find(({ id }) => id === certificate) ?? open.find(({ stored }) => stored.name === name) ?? open[0]
  return best?.id ?? null
}

/** What sealing means, the declaration, the key, the seal. */
export function Sealing({ work }: { readonly work: PanelWork }) {
  const { review, identity } = useMessages()
  const desk = useDesk()
  const identities = useIdentities() ?? []
  const seal = useVerb(sealSheet)
  const isUnsaved = useDraftBook((book) => keepingOf(book) === 'not-saved')
  const [isDeclared, setDeclared] = useState(false)
  const [step, setStep] = useState<'none' | 'key' | 'confirm'>('none')
  const [key, setKey] = useState<Sha256 | null>(null)
  const chosen = identities.find(({ id }) => id === key)
  const isReady = work.applications.every(({ id }) => isDecided(work.standingOf(id)))
  const confirmWith = (id: Sha256) => {
    setKey(id)
    setStep('confirm')
  }
  const begin = async () => {
    // Nothing is signed that is not kept: the notice above the list says what is missing.
    if (!(await keepAll(desk))) return
    const open = likelyKey(work.juror, identities)
    if (open) confirmWith(open)
    else setStep('key')
  }
  const finish = async () => {
    const ids = work.applications.map(({ id }) => id)
    const sheet = { bundle: work.bundle.sha256, juror: work.juror.id }
    const shown = digestOfDrafts(sheet, ids, work.draftOf)
    const isKept = await keepAll(desk)
    const sealed = isKept && (await seal.run({ ...sheet, identity: present(key, 'a key'), shown }))
    setStep('none')
    if (sealed) forgetSteps()
  }
  return (
    <aside className={styles['meaning']}>
      <Section title={review.meaning}>
        <MeaningPoints />
        <p className={styles['muted']}>{identity.whatItProves}</p>
        <Checkbox isSelected={isDeclared} onChange={setDeclared} isDisabled={!isReady}>
          {review.declaration}
        </Checkbox>
        <FailureNotice error={seal.error} />
        <div>
          <Button
            tone="primary"
            onPress={() => void begin()}
            isDisabled={!isReady || !isDeclared || isUnsaved}
            isPending={seal.isRunning}
            pendingLabel={review.sealing}
          >
            {review.seal}
          </Button>
        </div>
        {(!isReady || isUnsaved) && <p className={styles['muted']}>{review.cannotSeal}</p>}
      </Section>
      <KeyDialog
        isOpen={step === 'key'}
        forRole="juror"
        suggestedName={work.juror.name}
        preferred={work.juror.certificate}
        onClose={() => setStep('none')}
        onReady={confirmWith}
      />
      {chosen && (
        <SealConfirmation
          key={chosen.id}
          isOpen={step === 'confirm'}
          juror={work.juror}
          identity={chosen}
          isSealing={seal.isRunning}
          onClose={() => setStep('none')}
          onOtherKey={() => setStep('key')}
          onConfirm={() => void finish()}
        >
          <MeaningPoints />
        </SealConfirmation>
      )}
    </aside>
  )
}

function MeaningPoints() {
  const { review } = useMessages()
  return (
    <ul>
      {review.meaningPoints.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
