import { useState } from 'react'
import { formatDateTime } from '../../i18n/index.ts'
import type { SealedRow } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { exportBlob } from '../../workflow/export-file.ts'
import { sheetFileName } from '../../workflow/seal-sheet.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import type { PanelWork } from './panel-work.tsx'
import styles from './review.module.css'

/** The sealed sheets of this juror: what to send, and the fingerprint the chair will see. */
export function SealedSheets({ work }: { readonly work: PanelWork }) {
  const { review, scoring } = useMessages()
  return (
    <Section title={review.sheets}>
      <Notice tone="success" title={review.sealedTitle} isLive>
        <p>{review.sealedText}</p>
        <p>{scoring.sealed}</p>
      </Notice>
      {work.sealed.map((sheet) => (
        <SealedSheet key={sheet.sha256} sheet={sheet} fileName={sheetFileName(work.bundle.edition.id, sheet.juror)} />
      ))}
    </Section>
  )
}

function SealedSheet({ sheet, fileName }: { readonly sheet: SealedRow; readonly fileName: string }) {
  const { review } = useMessages()
  const save = useVerb(exportBlob)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const kinds = [{ label: review.fileKind, extensions: ['pdf'] }]
  const run = async () => setSavedAs((await save.run({ blob: sheet.blob, fileName, kinds })) ?? null)
  return (
    <article className={styles['sealed']}>
      <p>
        <b>{review.version(sheet.version)}</b> · {review.sealedAt(formatDateTime(sheet.at))} · {fileName}
      </p>
      <Fingerprint hash={sheet.sha256} label={review.fingerprint} />
      <p className={styles['muted']}>{review.fingerprintHint}</p>
      <FailureNotice error={save.error} />
      {savedAs !== null && <Notice tone="success" title={review.exported(savedAs)} isLive />}
      <div>
        <Button tone="primary" onPress={() => void run()} isPending={save.isRunning} pendingLabel={fileName}>
          {review.exportSheet}
        </Button>
      </div>
    </article>
  )
}
