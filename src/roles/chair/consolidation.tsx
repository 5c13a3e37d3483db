import { useMemo, useState } from 'react'
import { formatList } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { pane } from '../../ui/panes.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Inbox, Outcome } from '../../workflow/inspect-inbox.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { CellDetail } from './cell-detail.tsx'
import styles from './consolidation.module.css'
import { awardLine, matrixOf, orderRows, type RowOrder, type Selection } from './figures.ts'
import { Legend } from './legend.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { SummaryStrip } from './summary-strip.tsx'
import { useInbox } from './use-inbox.ts'

/** The panel's ranking as the counted sheets give it: every juror's total in sight, ties shown as ties. */
export function Consolidation({ bundle }: { readonly bundle: Sha256 }) {
  const { chair, everywhere } = useMessages()
  const { inbox, error } = useInbox(bundle)
  if (inbox?.outcome) return <Ranking inbox={inbox} outcome={inbox.outcome} />
  return (
    <Page title={chair.consolidation.title}>
      <FailureNotice error={error} />
      {inbox && <EmptyState icon="scale" title={chair.consolidation.notYet} hint={chair.consolidation.notYetHint} />}
      {!inbox && !error && <Spinner label={everywhere.words.loading} isLabelShown />}
    </Page>
  )
}

function Ranking({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair, secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const [order, setOrder] = useState<RowOrder>('rank')
  const [selection, setSelection] = useState<Selection | null>(null)
  const matrix = useMemo(() => matrixOf(inbox, outcome), [inbox, outcome])
  const line = awardLine(matrix.rows, outcome.winners)
  const named = line.across.map(({ application }) => application.applicant)
  const { method } = outcome
  const ladder = outcome.ladder.map((step) => secretariat.edition.ladderSteps[step])
  return (
    <div className={styles['split']}>
      <div className={styles['left']} {...pane(chair.consolidation.title)}>
        <Page
          title={chair.consolidation.title}
          lead={`${chair.consolidation.methodSentence[method.kind]} ${secretariat.edition.minimumMarks(method.minimumMarks)}.`}
          isWide
        >
          <SummaryStrip inbox={inbox} outcome={outcome} />
          {named.length > 0 && (
            <Notice tone="warning" title={chair.ties.acrossLine(formatList(named, language))}>
              {ladder.join(' → ')}
            </Notice>
          )}
          <div>
            <RadioGroup
              label={chair.consolidation.rowOrder}
              isLabelHidden
              orientation="across"
              value={order}
              onChange={setOrder}
              options={[
                { id: 'rank', label: chair.consolidation.sortByRank },
                { id: 'disagreement', label: chair.consolidation.sortByDisagreement },
              ]}
            />
            <MatrixTable
              matrix={matrix}
              rows={orderRows(matrix.rows, order)}
              lineAfter={order === 'rank' ? line.after : null}
              minimumMarks={outcome.method.minimumMarks}
              winners={outcome.winners}
              selection={selection}
              onSelect={setSelection}
            />
          </div>
        </Page>
      </div>
      <aside className={styles['right']} {...pane(everywhere.actions.details)}>
        {selection ? (
          <CellDetail inbox={inbox} selection={selection} onClose={() => setSelection(null)} />
        ) : (
          <Legend span={matrix.span} />
        )}
      </aside>
    </div>
  )
}
