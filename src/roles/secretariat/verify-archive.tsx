import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { chooseFiles, chooseFolder, droppedFiles, type GivenFile } from '../../workflow/choose-files.ts'
import { type ArchiveReport, verifyArchiveFiles } from '../../workflow/verify-archive-files.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { VerificationReport } from './verification-report.tsx'

/** An archive checked from its files alone, as an auditor does it years later. */
export function VerifyArchive() {
  const { archive, everywhere } = useMessages()
  const words = archive.verify
  const [report, setReport] = useState<ArchiveReport | null>(null)
  const [verify, file, folder] = [useVerb(verifyArchiveFiles), useVerb(chooseFiles), useVerb(chooseFolder)]
  const take = async (files: readonly GivenFile[] | undefined) => {
    if (files === undefined || files.length === 0) return
    setReport(null)
    setReport((await verify.run(files)) ?? null)
  }
  const kinds = [{ label: everywhere.fileKinds.archive, extensions: ['zip'] }]
  return (
    <Page title={words.title} lead={words.intro}>
      <FileDrop
        label={words.drop}
        hint={words.dropHint}
        choose={words.choose}
        onChoose={() => void file.run(kinds, false).then(take)}
        onFiles={(files) => void take(droppedFiles(files))}
        isBusy={verify.isRunning}
        busyLabel={words.running}
      />
      <div>
        <Button tone="quiet" onPress={() => void folder.run().then(take)} isDisabled={verify.isRunning}>
          {words.chooseFolder}
        </Button>
      </div>
      {verify.isRunning && <Spinner label={words.running} isLabelShown />}
      <FailureNotice error={verify.error ?? file.error ?? folder.error} />
      {report && <VerificationReport report={report} />}
      <p>{archive.recount.byHand}</p>
    </Page>
  )
}
