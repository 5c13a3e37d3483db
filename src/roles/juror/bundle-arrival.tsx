import { useState } from 'react'
import { ok } from '../../lib/result.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { chooseFiles, droppedFiles, type GivenFile } from '../../workflow/choose-files.ts'
import type { Desk } from '../../workflow/desk.ts'
import { type BundleArrival as Arrival, inspectBundle } from '../../workflow/open-bundle.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { ArrivalCard } from './arrival-card.tsx'

interface Arrived {
  readonly arrival: Arrival
  readonly fileName: string
}

async function inspect(desk: Desk, { name, source }: GivenFile) {
  const arrival = await inspectBundle(desk, source)
  return arrival.ok ? ok({ arrival: arrival.value, fileName: name }) : arrival
}

/** A bundle comes in: what the file is, whether its seal holds, and the fingerprint to compare before anything is opened. */
export function BundleArrival() {
  const { juror } = useMessages()
  const choose = useVerb(chooseFiles)
  const check = useVerb(inspect)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  const take = async (file: GivenFile | undefined) => {
    if (file) setArrived((await check.run(file)) ?? null)
  }
  const ask = async () => {
    const kinds = [{ label: juror.bundle.fileKind, extensions: ['juria'] }]
    await take((await choose.run(kinds, false))?.[0])
  }
  if (arrived)
    return (
      <Page
        title={juror.bundle.title}
        lead={arrived.fileName}
        tools={
          <Button tone="quiet" onPress={() => setArrived(null)}>
            {juror.bundle.chooseOther}
          </Button>
        }
      >
        <ArrivalCard key={arrived.arrival.sha256} {...arrived} />
      </Page>
    )
  return (
    <Page title={juror.bundle.title}>
      <FileDrop
        label={juror.bundle.drop}
        hint={check.isRunning ? juror.bundle.reading : juror.bundle.dropHint}
        choose={juror.bundle.choose}
        onChoose={() => void ask()}
        onFiles={(files) => void take(droppedFiles(files)[0])}
        isBusy={check.isRunning}
        busyLabel={juror.bundle.reading}
      />
      <FailureNotice error={choose.error ?? check.error} />
    </Page>
  )
}
