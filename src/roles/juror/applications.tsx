import { useDeferredValue, useMemo, useState } from 'react'
import { searchable } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { pane } from '../../ui/panes.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useMessages } from '../shell/language.tsx'
import { go } from '../shell/route.ts'
import { ApplicationTable } from './application-table.tsx'
import styles from './applications.module.css'
import { type Filter, FilterChips, passes } from './filter-chips.tsx'
import { OwnMarks } from './own-marks.tsx'
import { type PanelWork, WithPanelWork } from './panel-work.tsx'

/** A juror's applications of one panel, in the panel's order, and how far each is. */
export function Applications({ bundle }: { readonly bundle: Sha256 }) {
  return <WithPanelWork bundle={bundle}>{(work) => <ApplicationList work={work} />}</WithPanelWork>
}

function ApplicationList({ work }: { readonly work: PanelWork }) {
  const { juror, everywhere } = useMessages()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const sought = useDeferredValue(searchable(search.trim()))
  const rows = useMemo(
    () =>
      work.applications
        .map((application, index) => ({ number: index + 1, application, standing: work.standingOf(application.id) }))
        .filter(({ application: { id, title, applicant } }) =>
          searchable(`${id} ${title} ${applicant.name} ${applicant.county ?? ''}`).includes(sought),
        ),
    [work, sought],
  )
  const shown = rows.filter(({ standing }) => passes(filter, standing))
  const clear = () => {
    setSearch('')
    setFilter('all')
  }
  return (
    <div className={styles['screen']}>
      <section className={styles['list']} {...pane(juror.list.title)}>
        <h1>{juror.list.title}</h1>
        <div className={styles['bar']}>
          <div className={styles['search']}>
            <TextField
              label={juror.list.searchLabel}
              isLabelHidden
              placeholder={juror.list.searchLabel}
              type="search"
              value={search}
              onChange={setSearch}
            />
          </div>
          <FilterChips standings={rows.map(({ standing }) => standing)} value={filter} onChange={setFilter} />
        </div>
        <ApplicationTable
          rows={shown}
          work={work}
          onOpen={(application) => go({ screen: 'scoring', bundle: work.bundle.sha256, application })}
          empty={
            <EmptyState
              icon="inbox"
              title={juror.list.noMatch}
              hint={juror.list.noMatchHint}
              action={<Button onPress={clear}>{everywhere.actions.back}</Button>}
            />
          }
        />
      </section>
      <aside className={styles['own']} {...pane(juror.own.title)}>
        <OwnMarks work={work} />
      </aside>
    </div>
  )
}
