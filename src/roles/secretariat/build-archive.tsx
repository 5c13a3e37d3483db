import { useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type BuiltArchive, buildArchive } from '../../workflow/build-archive.ts'
import { exportBlob } from '../../workflow/export-file.ts'
import type { ArchiveTray } from '../../workflow/sort-archive-files.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog } from '../shell/key-dialog.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { isReady } from './archive-tray.tsx'
import { authorityName } from './authority-name.ts'

/** Seals the tray and saves it. */
export function BuildArchive({ tray, accepted }: { readonly tray: ArchiveTray; readonly accepted: readonly Sha256[] }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const words = archive.build
  const [isAsking, setAsking] = useState(false)
  const [built, setBuilt] = useState<BuiltArchive | null>(null)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const [build, save] = [useVerb(buildArchive), useVerb(exportBlob)]
  const areComplete = tray.panels.every(isReady)
  const areVouchedFor = tray.panels.every(
    ({ chair }) => chair === null || chair.isEnrolled || accepted.includes(chair.fingerprint),
  )
  const keepAs = async (archived: BuiltArchive) => {
    const kinds = [{ label: everywhere.fileKinds.archive, extensions: ['zip'] }]
    setSavedAs((await save.run({ ...archived, kinds })) ?? null)
  }
  const sealWith = async (identity: Sha256) => {
    setAsking(false)
    const archived = await build.run({ tray, identity, acceptedChairs: accepted })
    if (!archived) return
    setBuilt(archived)
    await keepAs(archived)
  }
  return (
    <>
      {!areComplete && <Notice tone="warning" title={words.incomplete} />}
      <div>
        <Button
          tone="primary"
          onPress={() => setAsking(true)}
          isDisabled={!areComplete || !areVouchedFor}
          isPending={build.isRunning || save.isRunning}
          pendingLabel={words.building}
        >
          {words.build}
        </Button>
      </div>
      <FailureNotice error={build.error ?? save.error} />
      {built && (
        <>
          <Notice tone="success" title={words.built} isLive>
            <p>{savedAs === null ? words.notSavedYet : words.savedAs(savedAs)}</p>
            {savedAs === null && (
              <Button onPress={() => void keepAs(built)} isPending={save.isRunning} pendingLabel={words.building}>
                {words.save}
              </Button>
            )}
          </Notice>
          <Fingerprint hash={built.sha256} label={words.fingerprint} />
        </>
      )}
      <KeyDialog
        isOpen={isAsking}
        forRole="secretariat"
        onClose={() => setAsking(false)}
        onReady={(identity) => void sealWith(identity)}
        suggestedName={authorityName(everywhere.roles.secretariat, tray.edition?.title[language] ?? '')}
      />
    </>
  )
}
