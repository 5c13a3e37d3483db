import type { ReactNode } from 'react'
import { formatExact, formatNumber } from '../../i18n/index.ts'
import type { Application } from '../../model/application.ts'
import type { ApplicationId } from '../../model/ids.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './applications.module.css'
import type { PanelWork } from './panel-work.tsx'
import type { Standing } from './standing.ts'
import { StateTag } from './state-tag.tsx'

export interface ApplicationRow {
  /** Its place in the panel's order, from 1. */
  readonly number: number
  readonly application: Application
  readonly standing: Standing
}

/** A plain table, so that it prints, is found by the browser's search and reads aloud; a thousand rows are drawn at once. */
export function ApplicationTable(props: {
  readonly rows: readonly ApplicationRow[]
  readonly work: PanelWork
  readonly onOpen: (application: ApplicationId) => void
  readonly empty: ReactNode
}) {
  const { rows, work, onOpen, empty } = props
  const { juror, everywhere } = useMessages()
  const language = useLanguage()
  const { decimals } = work.bundle.edition.totals
  const { none } = everywhere.words
  const count = (amount: number) => (amount > 0 ? formatNumber(amount, language) : none)
  const columns: readonly Column<ApplicationRow>[] = [
    { id: 'number', title: juror.list.number, align: 'end', width: '44px', cell: ({ number }) => number },
    {
      id: 'application',
      title: everywhere.terms.application,
      isRowHeader: true,
      cell: ({ application, standing }) => (
        <span className={standing.state === 'recused' ? styles['struck'] : styles['title']}>{application.title}</span>
      ),
    },
    { id: 'applicant', title: everywhere.terms.municipality, cell: ({ application }) => application.applicant.name },
    {
      id: 'documents',
      title: everywhere.terms.documents,
      align: 'end',
      cell: ({ application }) => count(application.attachments.length),
    },
    {
      id: 'total',
      title: everywhere.words.total,
      align: 'end',
      isStrong: true,
      cell: ({ standing }) => (hasTotal(standing) ? formatExact(standing.total.points, decimals, language) : none),
    },
    {
      id: 'missing',
      title: juror.list.missingColumn,
      align: 'end',
      cell: ({ standing }) => count(standing.missing.length),
    },
    { id: 'state', title: everywhere.words.state, cell: ({ standing }) => <StateTag standing={standing} /> },
    {
      id: 'flag',
      title: juror.list.flagColumn,
      cell: ({ standing }) =>
        standing.flagged && (
          <span className={styles['flag']}>
            <Icon name="flag" size={14} /> {juror.list.flagged}
          </span>
        ),
    },
  ]
  return (
    <Table
      label={juror.list.title}
      columns={columns}
      rows={rows}
      rowKey={({ application }) => application.id}
      onOpen={({ application }) => onOpen(application.id)}
      look={({ standing }) => ({ isStruck: standing.state === 'recused' })}
      empty={empty}
    />
  )
}

const hasTotal = ({ state, missing }: Standing): boolean =>
  (state === 'scored' || state === 'started') && missing.length === 0
