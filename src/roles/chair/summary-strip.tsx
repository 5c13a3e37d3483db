import { formatList, formatNumber } from '../../i18n/index.ts'
import type { Inbox, Outcome } from '../../workflow/inspect-inbox.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './consolidation.module.css'
import { jurorsOf } from './panel.ts'
import { isQuarantined } from './standing.ts'

/** What the ranking rests on, at a glance: sheets, quarantine, recusals and abstentions. */
export function SummaryStrip({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const quarantined = inbox.files.filter(isQuarantined)
  const absences = (state: 'recused' | 'abstained') =>
    outcome.rows.flatMap(({ application, cells }) =>
      cells.filter((cell) => cell.state === state).map(() => application),
    )
  const [recused, abstained] = [absences('recused'), absences('abstained')]
  const counts = [
    ...(recused.length > 0 ? [everywhere.counts.recusals(recused.length)] : []),
    ...(abstained.length > 0 ? [everywhere.counts.abstentions(abstained.length)] : []),
  ]
  const missing = formatList(
    inbox.missing.map(({ name }) => name),
    language,
  )
  return (
    <dl className={styles['strip']}>
      <div>
        <dt>{chair.sheets.received(number(outcome.jurors.length), number(jurorsOf(inbox.bundle).length))}</dt>
        <dd>{inbox.missing.length === 0 ? chair.sheets.validAndSigned : `${chair.sheets.missingFrom}: ${missing}`}</dd>
      </div>
      <div>
        <dt>
          {quarantined.length > 0 ? chair.sheets.inQuarantine(quarantined.length) : chair.consolidation.noQuarantine}
        </dt>
        <dd>
          {quarantined.length > 0
            ? [...new Set(quarantined.map(({ state }) => chair.sheets.states[state]))].join(', ')
            : chair.consolidation.everyFileCounts}
        </dd>
      </div>
      <div>
        <dt>{counts.length > 0 ? counts.join(', ') : chair.consolidation.noRecusals}</dt>
        <dd>
          {counts.length > 0
            ? formatList([...new Set([...recused, ...abstained])], language)
            : chair.consolidation.everybodyJudged}
        </dd>
      </div>
    </dl>
  )
}
