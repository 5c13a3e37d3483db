import { useState } from 'react'
import { Spinner } from '../../ui/spinner.tsx'
import type { GivenFile } from '../../workflow/choose-files.ts'
import { type ArchiveReport, verifyArchiveFiles } from '../../workflow/verify-archive-files.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { FileIntake } from '../shell/file-intake.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { VerificationReport } from './verification-report.tsx'

/** An archive checked from its files alone, as an auditor does it years later. */
export function VerifyArchive() {
  const { archive, everywhere } = useMessages()
  const words = archive.verify
  const [report, setReport] = useState<ArchiveReport | null>(null)
  const verify = useVerb(verifyArchiveFiles)
  const take = async (files: readonly GivenFile[]) => {
    setReport(null)
    setReport((await verify.run(files)) ?? null)
  }
  return (
    <Page title={words.title} lead={words.intro}>
      <FileIntake
        words={{ ...words, busy: words.running }}
        kinds={[{ label: everywhere.fileKinds.archive, extensions: ['zip'] }]}
        isMany={false}
        isBusy={verify.isRunning}
        onFiles={(files) => void take(files)}
      />
      {verify.isRunning && <Spinner label={words.running} isLabelShown />}
      <FailureNotice error={verify.error} />
      {report && <VerificationReport report={report} />}
      <p>{archive.recount.byHand}</p>
    </Page>
  )
}
