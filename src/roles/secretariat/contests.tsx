import { formatDateTime } from '../../i18n/index.ts'
import type { ContestRow } from '../../storage/index.ts'
import { useContests } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { prepareSample } from '../../workflow/prepare-sample.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { go } from '../shell/route.ts'
import { useVerb } from '../shell/use-verb.ts'

/** The contests that the secretariat prepares on this device. */
export function Contests() {
  const { secretariat, start, everywhere } = useMessages()
  const language = useLanguage()
  const contests = useContests()
  const sample = useVerb(prepareSample)
  if (!contests) return null
  const prepare = async () => {
    const edition = await sample.run()
    if (edition) go({ screen: 'edition', edition })
  }
  const trySample = (
    <Button onPress={() => void prepare()} isPending={sample.isRunning} pendingLabel={start.preparingSample}>
      {start.trySample}
    </Button>
  )
  const columns: readonly Column<ContestRow>[] = [
    { id: 'title', title: everywhere.terms.edition, isRowHeader: true, cell: ({ edition }) => edition.title[language] },
    {
      id: 'contents',
      title: everywhere.terms.application,
      cell: ({ edition, applications }) =>
        `${everywhere.counts.applications(applications.length)}, ${everywhere.counts.panels(edition.panels.length)}`,
    },
    {
      id: 'state',
      title: everywhere.words.state,
      cell: ({ state }) => (
        <Tag tone={state === 'draft' ? 'plain' : 'success'}>{secretariat.contests.state[state]}</Tag>
      ),
    },
    {
      id: 'updated',
      title: secretariat.contests.updated,
      align: 'end',
      cell: ({ updatedAt }) => formatDateTime(updatedAt),
    },
  ]
  const isEmpty = contests.length === 0
  return (
    <Page
      title={secretariat.contests.title}
      lead={secretariat.contests.intro}
      {...(isEmpty ? {} : { tools: trySample })}
    >
      <FailureNotice error={sample.error} />
      {isEmpty ? (
        <EmptyState
          icon="seal"
          title={secretariat.contests.none}
          hint={secretariat.contests.noneHint}
          action={trySample}
        />
      ) : (
        <Table
          label={secretariat.contests.title}
          columns={columns}
          rows={contests}
          rowKey={({ editionId }) => editionId}
          onOpen={({ editionId }) => go({ screen: 'edition', edition: editionId })}
          density="comfortable"
        />
      )}
    </Page>
  )
}
