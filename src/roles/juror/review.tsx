import { useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import { useIdentities } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { AlertDialog } from '../../ui/dialog.tsx'
import { sealSheet } from '../../workflow/seal-sheet.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog, unlockedFor } from '../shell/key-dialog.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page, Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { CheckList } from './check-list.tsx'
import { forgetSteps } from './draft-book.ts'
import { MarksAsSealed } from './marks-as-sealed.tsx'
import { type PanelWork, WithPanelWork } from './panel-work.tsx'
import styles from './review.module.css'
import { SealedSheets } from './sealed-sheets.tsx'
import { isDecided } from './standing.ts'

/** The last look before sealing, sealing itself, and the sealed sheet to send. */
export function Review({ bundle }: { readonly bundle: Sha256 }) {
  return <WithPanelWork bundle={bundle}>{(work) => <ReviewPage work={work} />}</WithPanelWork>
}

function ReviewPage({ work }: { readonly work: PanelWork }) {
  const { review } = useMessages()
  const isSealed = work.sealed.length > 0
  return (
    <Page title={review.title} lead={work.juror.name} isWide>
      {isSealed && <SealedSheets work={work} />}
      {!isSealed && (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            <CheckList work={work} />
          </div>
          <Sealing work={work} />
        </div>
      )}
      <MarksAsSealed work={work} />
    </Page>
  )
}

/** What sealing means, the declaration, the key, the seal. */
function Sealing({ work }: { readonly work: PanelWork }) {
  const { review, identity, everywhere } = useMessages()
  const identities = useIdentities() ?? []
  const seal = useVerb(sealSheet)
  const [isDeclared, setDeclared] = useState(false)
  const [step, setStep] = useState<'none' | 'key' | 'confirm'>('none')
  const [key, setKey] = useState<Sha256 | null>(null)
  const isReady = work.applications.every(({ id }) => isDecided(work.standingOf(id)))
  const begin = () => {
    const unlocked = unlockedFor('juror', identities)
    setKey(unlocked)
    setStep(unlocked ? 'confirm' : 'key')
  }
  const finish = async () => {
    if (key === null) return
    const sealed = await seal.run({ bundle: work.bundle.sha256, juror: work.juror.id, identity: key })
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
            onPress={begin}
            isDisabled={!isReady || !isDeclared}
            isPending={seal.isRunning}
            pendingLabel={review.sealing}
          >
            {review.seal}
          </Button>
        </div>
        {!isReady && <p className={styles['muted']}>{review.cannotSeal}</p>}
      </Section>
      <KeyDialog
        isOpen={step === 'key'}
        forRole="juror"
        suggestedName={work.juror.name}
        onClose={() => setStep('none')}
        onReady={(id) => {
          setKey(id)
          setStep('confirm')
        }}
      />
      <AlertDialog
        title={review.sealTitle}
        isOpen={step === 'confirm'}
        onClose={() => setStep('none')}
        confirm={review.sealNow}
        onConfirm={() => void finish()}
        cancel={everywhere.actions.cancel}
        tone="primary"
        isBusy={seal.isRunning}
      >
        <MeaningPoints />
        {seal.isRunning && <p>{review.sealing}</p>}
      </AlertDialog>
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
