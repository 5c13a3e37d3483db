import { useState } from 'react'
import { formatDate, formatNumber } from '../../i18n/index.ts'
import type { EditionId } from '../../model/ids.ts'
import type { ContestRow } from '../../storage/index.ts'
import { useContest } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Facts, Page } from '../shell/page.tsx'
import { go } from '../shell/route.ts'
import { Categories } from './categories.tsx'
import { PanelApplications } from './panel-applications.tsx'
import { PanelPeople } from './panel-people.tsx'
import { RulesAndPrizes } from './rules-and-prizes.tsx'

/** Everything the jury of one edition is bound by, as it will stand in every bundle. */
export function Edition({ edition }: { readonly edition: EditionId }) {
  const { secretariat } = useMessages()
  const contest = useContest(edition)
  if (contest === undefined) return null
  if (contest === null)
    return (
      <Page title={secretariat.edition.title}>
        <EmptyState icon="seal" title={secretariat.contests.none} hint={secretariat.contests.noneHint} />
      </Page>
    )
  return <EditionOf contest={contest} />
}

function EditionOf({ contest }: { readonly contest: ContestRow }) {
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const [tab, setTab] = useState('criteria')
  const { edition, applications, state, updatedAt } = contest
  const words = secretariat.edition
  return (
    <Page
      title={edition.title[language]}
      lead={state === 'draft' ? words.draft : words.frozen(formatDate(updatedAt))}
      tools={
        <Button tone="primary" onPress={() => go({ screen: 'bundles', edition: edition.id })}>
          {secretariat.bundles.title}
        </Button>
      }
    >
      {edition.notice[language] !== '' && (
        <Notice tone="warning" title={words.noticeTitle}>
          {edition.notice[language]}
        </Notice>
      )}
      <Facts
        rows={[
          { label: words.organiser, value: edition.organiser[language] },
          { label: words.year, value: formatNumber(edition.year, 'sq') },
          {
            label: words.panels,
            value: [
              everywhere.counts.panels(edition.panels.length),
              everywhere.counts.applications(applications.length),
              everywhere.counts.jurors(edition.people.length),
            ].join(', '),
          },
        ]}
      />
      <Tabs
        label={words.title}
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'criteria', title: words.criteriaAndWeights, content: <Categories edition={edition} /> },
          { id: 'rules', title: words.rules, content: <RulesAndPrizes edition={edition} /> },
          { id: 'panels', title: words.panels, content: <PanelPeople edition={edition} /> },
          {
            id: 'applications',
            title: secretariat.applications.title,
            content: <PanelApplications edition={edition} applications={applications} />,
          },
        ]}
      />
    </Page>
  )
}
