import { useState } from 'react'
import { formatNumber } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Panel } from '../../model/edition.ts'
import type { EditionId } from '../../model/ids.ts'
import type { ContestRow } from '../../storage/index.ts'
import { useContest } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { exportBlob } from '../../workflow/export-file.ts'
import { sealBundle } from '../../workflow/seal-bundle.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog } from '../shell/key-dialog.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { authorityName } from './authority-name.ts'
import { SealedBundles } from './sealed-bundles.tsx'
import { SealedNow, type Sealing } from './sealed-now.tsx'

/** One bundle for each panel, sealed with the edition authority's key. */
export function Bundles({ edition }: { readonly edition: EditionId }) {
  const { secretariat } = useMessages()
  const contest = useContest(edition)
  if (contest === undefined) return null
  if (contest === null)
    return (
      <Page title={secretariat.bundles.title}>
        <EmptyState icon="seal" title={secretariat.contests.none} hint={secretariat.contests.noneHint} />
      </Page>
    )
  return <BundlesOf contest={contest} />
}

function BundlesOf({ contest }: { readonly contest: ContestRow }) {
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Panel | null>(null)
  const [sealing, setSealing] = useState<Sealing | null>(null)
  const [seal, save] = [useVerb(sealBundle), useVerb(exportBlob)]
  const { edition, state } = contest
  const keepAs = async (done: Sealing) => {
    const kinds = [{ label: everywhere.fileKinds.bundle, extensions: ['juria'] }]
    const savedAs = await save.run({ ...done.sealed, kinds })
    setSealing({ ...done, savedAs: savedAs ?? done.savedAs })
  }
  const sealWith = async (panel: Panel, authority: Sha256) => {
    setChosen(null)
    const sealed = await seal.run({ editionId: edition.id, panel: panel.id, identity: authority })
    if (!sealed) return
    const done = { panel, sealed, authority, savedAs: null }
    setSealing(done)
    await keepAs(done)
  }
  const isMissing = edition.people.some(({ certificate }) => certificate === null)
  return (
    <Page title={secretariat.bundles.title} lead={`${edition.title[language]}. ${secretariat.bundles.intro}`}>
      {state === 'draft' && <Notice tone="info" title={secretariat.bundles.sealWarning} />}
      <PanelTable contest={contest} isBusy={seal.isRunning} onSeal={setChosen} />
      {isMissing && <p>{secretariat.bundles.someNotEnrolled}</p>}
      <FailureNotice error={seal.error ?? save.error} />
      {sealing && <SealedNow sealing={sealing} isSaving={save.isRunning} onSave={() => void keepAs(sealing)} />}
      <SealedBundles edition={edition} />
      <KeyDialog
        isOpen={chosen !== null}
        forRole="secretariat"
        onClose={() => setChosen(null)}
        onReady={(identity) => chosen && void sealWith(chosen, identity)}
        suggestedName={authorityName(everywhere.roles.secretariat, edition.title[language])}
      />
    </Page>
  )
}

function PanelTable(props: {
  readonly contest: ContestRow
  readonly isBusy: boolean
  readonly onSeal: (panel: Panel) => void
}) {
  const { contest, isBusy, onSeal } = props
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const { edition, applications } = contest
  const number = (value: number) => formatNumber(value, language)
  const columns: readonly Column<Panel>[] = [
    {
      id: 'panel',
      title: everywhere.terms.panel,
      isRowHeader: true,
      width: '30%',
      cell: ({ title }) => title[language],
    },
    {
      id: 'contents',
      title: everywhere.terms.documents,
      cell: (panel) => {
        const own = applications.filter(({ id }) => panel.applications.includes(id))
        const documents = own.reduce((sum, { attachments }) => sum + attachments.length, 0)
        return secretariat.bundles.contents(
          everywhere.counts.applications(own.length),
          everywhere.counts.documents(documents),
        )
      },
    },
    {
      id: 'jurors',
      title: secretariat.people.title,
      cell: ({ jurors }) => {
        const own = edition.people.filter(({ id }) => jurors.includes(id))
        const enrolled = own.filter(({ certificate }) => certificate !== null)
        return secretariat.bundles.enrolled(number(enrolled.length), number(own.length))
      },
    },
    {
      id: 'acts',
      title: secretariat.bundles.sealTitle,
      isTitleHidden: true,
      align: 'end',
      cell: (panel) => (
        <Button size="small" onPress={() => onSeal(panel)} isDisabled={isBusy}>
          {secretariat.bundles.sealAndSave}
        </Button>
      ),
    },
  ]
  return (
    <Table
      label={secretariat.bundles.title}
      columns={columns}
      rows={edition.panels}
      rowKey={({ id }) => id}
      density="comfortable"
    />
  )
}
