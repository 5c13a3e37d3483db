import { useRef, useState } from 'react'
import { formatExact, formatList } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { useSetting } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { closeConsolidation, type SignedMinutes } from '../../workflow/close-consolidation.ts'
import { exportBlob } from '../../workflow/export-file.ts'
import type { Inbox, Outcome } from '../../workflow/inspect-inbox.ts'
import { remember } from '../../workflow/remember.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog } from '../shell/key-dialog.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { matrixOf, tiesOf } from './figures.ts'
import { chairOf } from './panel.ts'

/** Remarks, what the signer must know, and the signature. */
export function SignMinutes({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair, everywhere } = useMessages()
  const [isAsking, setAsking] = useState(false)
  const [signed, setSigned] = useState<SignedMinutes | null>(null)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const [close, save] = [useVerb(closeConsolidation), useVerb(exportBlob)]
  const { sha256: bundle } = inbox.bundle
  const remarks = useRemarks(bundle)
  const kinds = [{ label: everywhere.fileKinds.pdf, extensions: ['pdf'] }]
  const keepAs = async (minutes: SignedMinutes) => setSavedAs((await save.run({ ...minutes, kinds })) ?? null)
  const sign = async (identity: Sha256) => {
    setAsking(false)
    const minutes = await close.run({ bundle, identity, remarks: remarks.text })
    if (!minutes) return
    setSigned(minutes)
    await keepAs(minutes)
  }
  return (
    <Section title={chair.minutes.signing}>
      <TextArea
        label={chair.minutes.remarks}
        labelNote={everywhere.words.optional}
        hint={chair.minutes.remarksHint}
        value={remarks.text}
        onChange={remarks.change}
        onBlur={remarks.flush}
        rows={4}
      />
      {inbox.missing.length > 0 && <Notice tone="warning" title={chair.minutes.warningMissing(inbox.missing.length)} />}
      <Ties inbox={inbox} outcome={outcome} />
      <div>
        <Button
          tone="primary"
          onPress={() => setAsking(true)}
          isPending={close.isRunning || save.isRunning}
          pendingLabel={chair.minutes.sealing}
        >
          {chair.minutes.seal}
        </Button>
      </div>
      <FailureNotice error={close.error ?? save.error ?? remarks.error} />
      {signed && (
        <Notice tone="success" title={chair.minutes.done} isLive>
          <p>{savedAs === null ? chair.minutes.notSavedYet : chair.minutes.exported(savedAs)}</p>
          {savedAs === null && (
            <Button
              onPress={() => void keepAs(signed)}
              isPending={save.isRunning}
              pendingLabel={everywhere.words.working}
            >
              {chair.minutes.export}
            </Button>
          )}
        </Notice>
      )}
      {signed && (
        <Fingerprint hash={signed.sha256} label={`${chair.minutes.fingerprint}. ${chair.minutes.fingerprintHint}`} />
      )}
      <KeyDialog
        isOpen={isAsking}
        forRole="chair"
        onClose={() => setAsking(false)}
        onReady={(identity) => void sign(identity)}
        suggestedName={chairOf(inbox.bundle)?.name ?? ''}
      />
    </Section>
  )
}

/** Equal totals that nothing has separated: the minutes will show them as equal. */
function Ties({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair } = useMessages()
  const language = useLanguage()
  const ties = tiesOf(matrixOf(inbox, outcome).rows)
  if (ties.length === 0) return null
  const sentences = ties.map((rows) => {
    const names = rows.map(({ application }) => application.applicant)
    const totals = rows.flatMap(({ total }) => (total ? [formatExact(total, 2, language)] : []))
    return chair.ties.tied(formatList(names, language), totals[0] ?? '')
  })
  return (
    <Notice tone="warning" title={chair.minutes.warningTies}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

/** Milliseconds without a key until what was typed is kept. */
const pause = 400

/** The chair's remarks as far as they are written: kept, since writing them is work. */
function useRemarks(bundle: Sha256) {
  const kept = useSetting(`remarks/${bundle}`)
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keeping = useVerb(remember)
  const keep = (text: string) => {
    clearTimeout(timer.current)
    void keeping.run(`remarks/${bundle}`, text)
  }
  return {
    text: typed ?? (typeof kept === 'string' ? kept : ''),
    error: keeping.error,
    change: (text: string) => {
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => keep(text), pause)
    },
    flush: () => {
      if (typed !== null && typed !== kept) keep(typed)
    },
  }
}
