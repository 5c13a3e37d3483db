import { formatSize } from '../../i18n/index.ts'
import type { Application } from '../../model/application.ts'
import type { Edition } from '../../model/edition.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './edition.module.css'

/** The applications of each panel with the documents that travel with them. */
export function PanelApplications(props: { readonly edition: Edition; readonly applications: readonly Application[] }) {
  const { edition, applications } = props
  const { everywhere } = useMessages()
  const language = useLanguage()
  const columns: readonly Column<Application>[] = [
    { id: 'id', title: everywhere.terms.application, width: '72px', cell: ({ id }) => id },
    {
      id: 'title',
      title: everywhere.words.name,
      isTitleHidden: true,
      isRowHeader: true,
      cell: ({ title }) => <span lang="sq">{title}</span>,
    },
    { id: 'applicant', title: everywhere.terms.municipality, width: '18%', cell: ({ applicant }) => applicant.name },
    {
      id: 'documents',
      title: everywhere.terms.documents,
      width: '34%',
      cell: ({ attachments }) => <Documents attachments={attachments} />,
    },
  ]
  return (
    <div className={styles['tab']}>
      {edition.panels.map((panel) => (
        <Section
          key={panel.id}
          title={panel.title[language]}
          note={everywhere.counts.applications(panel.applications.length)}
        >
          <Table
            label={panel.title[language]}
            columns={columns}
            rows={panel.applications.flatMap((one) => applications.filter(({ id }) => id === one))}
            rowKey={({ id }) => id}
            density="comfortable"
          />
        </Section>
      ))}
    </div>
  )
}

function Documents({ attachments }: { readonly attachments: Application['attachments'] }) {
  const { everywhere } = useMessages()
  const language = useLanguage()
  if (attachments.length === 0) return everywhere.words.none
  const bytes = attachments.reduce((sum, { size }) => sum + size, 0)
  return (
    <div className={styles['question']}>
      <p>
        {everywhere.counts.documents(attachments.length)}, {formatSize(bytes, language)}
      </p>
      <p className={styles['muted']}>{attachments.map(({ title }) => title).join(', ')}</p>
    </div>
  )
}
