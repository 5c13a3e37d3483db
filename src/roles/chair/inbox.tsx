import { useState } from 'react'
import { formatList, formatNumber } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { useSheets } from '../../storage/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { GivenFile } from '../../workflow/choose-files.ts'
import { collectFiles } from '../../workflow/collect-sheets.ts'
import type { CollectedFile } from '../../workflow/inspect-inbox.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { FileIntake } from '../shell/file-intake.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page, Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { Coverage } from './coverage.tsx'
import { FileTable } from './file-table.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { isCounted, isQuarantined } from './standing.ts'
import { type InboxView, useInbox } from './use-inbox.ts'

/** The returned sheets: dropped in, verified one by one, each with its state, its reason and what to do now. */
export function Inbox({ bundle }: { readonly bundle: Sha256 }) {
  const { chair } = useMessages()
  const view = useInbox(bundle)
  const received = useSheets(bundle)
  const [accepting, setAccepting] = useState<CollectedFile | null>(null)
  const [removing, setRemoving] = useState<CollectedFile | null>(null)
  const { inbox } = view
  return (
    <Page title={chair.sheets.title} lead={chair.sheets.intro}>
      <Intake bundle={bundle} view={view} />
      {inbox && <Coverage inbox={inbox} />}
      {inbox && (
        <Section title={chair.sheets.files} note={<Tally files={inbox.files} />}>
          {inbox.files.length === 0 ? (
            <EmptyState icon="inbox" title={chair.sheets.noneYet} hint={chair.sheets.noneYetHint} />
          ) : (
            <FileTable files={inbox.files} received={received ?? []} onAccept={setAccepting} onRemove={setRemoving} />
          )}
        </Section>
      )}
      {accepting && <AcceptDialog bundle={bundle} file={accepting} onClose={() => setAccepting(null)} />}
      {removing && <RemoveDialog bundle={bundle} file={removing} onClose={() => setRemoving(null)} />}
    </Page>
  )
}

function Intake({ bundle, view }: { readonly bundle: Sha256; readonly view: InboxView }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const collect = useVerb(collectFiles)
  const [notTaken, setNotTaken] = useState<readonly string[]>([])
  const take = async (files: readonly GivenFile[]) => {
    setNotTaken([])
    const counts = await collect.run({ bundle, files })
    if (!counts) return
    setNotTaken(counts.unreadable)
    if (counts.added > 0) showToast(chair.sheets.added(counts.added), 'success')
    if (counts.known > 0) showToast(chair.sheets.known(counts.known))
  }
  const { progress } = view
  return (
    <>
      <FileIntake
        words={{ ...chair.sheets, busy: everywhere.words.working }}
        kinds={[{ label: everywhere.fileKinds.pdf, extensions: ['pdf'] }]}
        isMany
        isBusy={collect.isRunning}
        onFiles={(files) => void take(files)}
      />
      {progress !== null && progress.all > 0 && (
        <Progress
          label={chair.sheets.reading(progress.all)}
          value={progress.done}
          of={progress.all}
          valueText={everywhere.outOf(formatNumber(progress.done, language), formatNumber(progress.all, language))}
        />
      )}
      {notTaken.length > 0 && (
        <Notice
          tone="warning"
          title={chair.sheets.notTaken(notTaken.length)}
          next={{ lead: everywhere.whatNow, text: chair.sheets.notTakenHint }}
          isLive
        >
          {formatList(notTaken, language)}
        </Notice>
      )}
      <FailureNotice error={collect.error ?? view.error} />
    </>
  )
}

function Tally({ files }: { readonly files: readonly CollectedFile[] }) {
  const { chair } = useMessages()
  const language = useLanguage()
  const [valid, quarantined] = [files.filter(isCounted).length, files.filter(isQuarantined).length]
  const received = chair.sheets.received(formatNumber(valid, language), formatNumber(files.length, language))
  if (files.length === 0) return null
  return (
    <>
      {received} {chair.sheets.validAndSigned}
      {quarantined > 0 && ` · ${chair.sheets.inQuarantine(quarantined)}`}
    </>
  )
}
