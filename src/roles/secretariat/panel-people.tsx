import type { Edition, Panel, Person } from '../../model/edition.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './edition.module.css'

/** The panels with their people: who chairs, and whom the secretariat already vouches for. */
export function PanelPeople({ edition }: { readonly edition: Edition }) {
  const { everywhere } = useMessages()
  const language = useLanguage()
  return (
    <div className={styles['tab']}>
      {edition.panels.map((panel) => (
        <Section
          key={panel.id}
          title={panel.title[language]}
          note={`${everywhere.counts.jurors(panel.jurors.length)}, ${everywhere.counts.applications(panel.applications.length)}`}
        >
          <People panel={panel} people={edition.people} />
        </Section>
      ))}
    </div>
  )
}

function People({ panel, people }: { readonly panel: Panel; readonly people: readonly Person[] }) {
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const members = new Set([panel.chair, ...panel.jurors])
  const rows = [...members].flatMap((member) => people.filter(({ id }) => id === member))
  const columns: readonly Column<Person>[] = [
    { id: 'name', title: everywhere.words.name, isRowHeader: true, width: '26%', cell: ({ name }) => name },
    { id: 'background', title: everywhere.terms.juror, cell: ({ background }) => background[language] },
    {
      id: 'chair',
      title: secretariat.edition.chair,
      isTitleHidden: true,
      cell: ({ id }) => id === panel.chair && <Tag tone="accent">{secretariat.edition.chair}</Tag>,
    },
    {
      id: 'enrolled',
      title: everywhere.words.state,
      width: '30%',
      cell: ({ certificate }) =>
        certificate === null ? (
          <Tag>{secretariat.people.notEnrolled}</Tag>
        ) : (
          <>
            <Tag tone="success">{secretariat.people.enrolled}</Tag>{' '}
            <Fingerprint hash={certificate} label={everywhere.words.fingerprint} isInline />
          </>
        ),
    },
  ]
  return <Table label={panel.title[language]} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
