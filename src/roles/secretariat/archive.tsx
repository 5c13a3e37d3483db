import { useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { GivenFile } from '../../workflow/choose-files.ts'
import { type ArchiveTray, sortArchiveFiles } from '../../workflow/sort-archive-files.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { FileIntake } from '../shell/file-intake.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { ArchiveTrayView } from './archive-tray.tsx'
import { BuildArchive } from './build-archive.tsx'

/** Bundles, sheets and minutes in, one sealed archive out. */
export function Archive() {
  const { archive, everywhere } = useMessages()
  const words = archive.build
  const [given, setGiven] = useState<readonly GivenFile[]>([])
  const [tray, setTray] = useState<ArchiveTray | null>(null)
  const [accepted, setAccepted] = useState<readonly Sha256[]>([])
  const sort = useVerb(sortArchiveFiles)
  const take = async (files: readonly GivenFile[]) => {
    const all = [...given, ...files]
    const sorted = await sort.run(all)
    if (!sorted) return
    setGiven(all)
    setTray(sorted)
  }
  const startAgain = () => {
    setGiven([])
    setTray(null)
    setAccepted([])
  }
  const kinds = [{ label: `${everywhere.fileKinds.bundle}, ${everywhere.fileKinds.pdf}`, extensions: ['juria', 'pdf'] }]
  return (
    <Page
      title={words.title}
      lead={words.intro}
      {...(tray ? { tools: <Button onPress={startAgain}>{words.startAgain}</Button> } : {})}
    >
      <FileIntake
        words={{ ...words, choose: words.add, chooseFolder: words.addFolder, busy: words.sorting }}
        kinds={kinds}
        isMany
        isBusy={sort.isRunning}
        onFiles={(files) => void take(files)}
      />
      {sort.isRunning && <Spinner label={words.sorting} isLabelShown />}
      <FailureNotice error={sort.error} />
      {tray === null && !sort.isRunning && <EmptyState icon="archive" title={words.nothing} hint={words.nothingHint} />}
      {tray && <ArchiveTrayView tray={tray} accepted={accepted} onAccepted={setAccepted} />}
      {tray && tray.panels.length > 0 && <BuildArchive tray={tray} accepted={accepted} />}
    </Page>
  )
}
