import { useState } from 'react'
import { formatNumber } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Panel } from '../../model/edition.ts'
import type { EditionId } from '../../model/ids.ts'
import type { ContestRow, SealedBundleRow } from '../../storage/index.ts'
import { useContest, useSealedBundles } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { showToast } from '../../ui/toast.tsx'
import { exportBlob } from '../../workflow/export-file.ts'
import { bundleFileName, newestBundle, sealBundle } from '../../workflow/seal-bundle.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { KeyDialog } from '../shell/key-dialog.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'
import { authorityName } from './authority-name.ts'
import { SealAnewDialog } from './seal-anew-dialog.tsx'
import { SealedBundles } from './sealed-bundles.tsx'
import { SealedNow, type Sealing } from './sealed-now.tsx'

/** One bundle for each panel, sealed with the edition authority's key. */
export function Bundles({ edition }: { readonly edition: EditionId }) {
  const { secretariat } = useMessages()
  const [contest, sealed] = [useContest(edition), useSealedBundles(edition)]
  if (contest === undefined || sealed === undefined) return null
  if (contest === null)
    return (
      <Page title={secretariat.bundles.title}>
        <EmptyState icon="seal" title={secretariat.contests.none} hint={secretariat.contests.noneHint} />
      </Page>
    )
  return <BundlesOf contest={contest} earlier={sealed} />
}

/** A panel to be sealed for the first time. */
interface First {
  readonly panel: Panel
  readonly replaces?: never
}

/** A panel to be sealed again; `replaces` is its newest bundle on this device. */
interface Anew {
  readonly panel: Panel
  readonly replaces: SealedBundleRow
}

interface BundlesOfProps {
  readonly contest: ContestRow
  readonly earlier: readonly SealedBundleRow[]
}

function BundlesOf({ contest, earlier }: BundlesOfProps) {
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const [asked, setAsked] = useState<Anew | null>(null)
  const [chosen, setChosen] = useState<First | Anew | null>(null)
  const [sealing, setSealing] = useState<Sealing | null>(null)
  const [seal, save] = [useVerb(sealBundle), useVerb(exportBlob)]
  const { edition, state } = contest
  const kinds = [{ label: everywhere.fileKinds.bundle, extensions: ['juria'] }]
  const keepAs = async (done: Sealing) => {
    const savedAs = await save.run({ ...done.sealed, kinds })
    setSealing({ ...done, savedAs: savedAs ?? done.savedAs })
  }
  const saveAgain = async ({ sha256, panel }: SealedBundleRow) => {
    setAsked(null)
    const name = await save.run({ blob: sha256, fileName: bundleFileName(edition.id, panel), kinds })
    if (name !== undefined) showToast(secretariat.bundles.savedAs(name), 'success')
  }
  const choose = (panel: Panel) => {
    const replaces = newestBundle(earlier, panel.id)
    if (replaces) setAsked({ panel, replaces })
    else setChosen({ panel })
  }
  const sealWith = async ({ panel, replaces }: First | Anew, authority: Sha256) => {
    setChosen(null)
    const order = { editionId: edition.id, panel: panel.id, identity: authority }
    const sealed = await seal.run(replaces ? { ...order, replaces: replaces.sha256 } : order)
    if (!sealed) return
    const done = { panel, sealed, authority, savedAs: null }
    setSealing(done)
    await keepAs(done)
  }
  const isMissing = edition.people.some(({ certificate }) => certificate === null)
  return (
    <Page title={secretariat.bundles.title} lead={`${edition.title[language]}. ${secretariat.bundles.intro}`}>
      {state === 'draft' && <Notice tone="info" title={secretariat.bundles.sealWarning} />}
      <PanelTable contest={contest} earlier={earlier} isBusy={seal.isRunning} onSeal={choose} />
      {isMissing && <p>{secretariat.bundles.someNotEnrolled}</p>}
      <FailureNotice error={seal.error ?? save.error} />
      {sealing && <SealedNow sealing={sealing} isSaving={save.isRunning} onSave={() => void keepAs(sealing)} />}
      <SealedBundles edition={edition} sealed={earlier} onSaveAgain={(row) => void saveAgain(row)} />
      {asked && (
        <SealAnewDialog
          panel={asked.panel.title[language]}
          onClose={() => setAsked(null)}
          onSaveAgain={() => void saveAgain(asked.replaces)}
          onSealAnew={() => {
            setAsked(null)
            setChosen(asked)
          }}
        />
      )}
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
  readonly earlier: readonly SealedBundleRow[]
  readonly isBusy: boolean
  readonly onSeal: (panel: Panel) => void
}) {
  const { contest, earlier, isBusy, onSeal } = props
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
          {newestBundle(earlier, panel.id) ? secretariat.bundles.sealAnew : secretariat.bundles.sealAndSave}
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
