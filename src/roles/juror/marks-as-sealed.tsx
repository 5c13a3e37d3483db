import { formatDecimal, formatExact } from '../../i18n/index.ts'
import type { Application } from '../../model/application.ts'
import { tidy } from '../../model/text.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { go } from '../shell/route.ts'
import type { PanelWork } from './panel-work.tsx'
import styles from './review.module.css'
import { useReasonOf } from './stance-notice.tsx'
import { commentOf, markOf } from './standing.ts'

/** Every mark, recusal, abstention and comment exactly as the sheet will carry it. */
export function MarksAsSealed({ work }: { readonly work: PanelWork }) {
  const { review } = useMessages()
  const isSealed = work.sealed.length > 0
  return (
    <>
      <Section title={isSealed ? review.wasSealed : review.asSealed}>
        <MarksTable work={work} />
      </Section>
      <Section title={isSealed ? review.sealedComments : review.comments}>
        <CommentList work={work} />
      </Section>
    </>
  )
}

function MarksTable({ work }: { readonly work: PanelWork }) {
  const { review, juror, everywhere } = useMessages()
  const language = useLanguage()
  const reasonOf = useReasonOf()
  const { none } = everywhere.words
  const columns: readonly Column<Application>[] = [
    { id: 'id', title: juror.list.number, cell: ({ id }) => <span className={styles['id']}>{id}</span> },
    {
      id: 'application',
      title: everywhere.terms.application,
      isRowHeader: true,
      cell: ({ title, applicant }) => `${title}, ${applicant.name}`,
    },
    ...work.criteria.map(
      (criterion): Column<Application> => ({
        id: criterion.id,
        title: criterion.title[language],
        align: 'end',
        cell: ({ id }) => {
          const draft = work.draftOf(id)
          const value = draft.stance === 'scoring' ? markOf(draft, criterion.id) : null
          return value === null ? none : formatDecimal(value, language)
        },
      }),
    ),
    {
      id: 'total',
      title: everywhere.words.total,
      align: 'end',
      isStrong: true,
      cell: ({ id }) => {
        const { state, total } = work.standingOf(id)
        if (state === 'recused') return juror.list.recusedShort
        if (state === 'abstained') return juror.list.abstainedShort
        if (total.missing.length > 0) return none
        return formatExact(total.points, work.bundle.edition.totals.decimals, language)
      },
    },
    {
      id: 'state',
      title: everywhere.words.state,
      cell: ({ id }) => {
        const draft = work.draftOf(id)
        const reason = reasonOf(draft)
        const word = juror.list.state[work.standingOf(id).state]
        return reason === '' ? word : `${word}: ${reason}`
      },
    },
  ]
  return (
    <Table
      label={review.asSealed}
      columns={columns}
      rows={work.applications}
      rowKey={({ id }) => id}
      onOpen={({ id }) => go({ screen: 'scoring', bundle: work.bundle.sha256, application: id })}
      look={({ id }) => ({ isStruck: work.standingOf(id).state === 'recused' })}
    />
  )
}

/** Comments of scored applications, explanations of the others: those of marks that a recusal set aside are not sealed. */
function CommentList({ work }: { readonly work: PanelWork }) {
  const { review } = useMessages()
  const language = useLanguage()
  const written = work.applications
    .map((application) => {
      const draft = work.draftOf(application.id)
      const lines =
        draft.stance === 'scoring'
          ? work.criteria.map(({ id, title }) => ({ id, about: title[language], text: tidy(commentOf(draft, id)) }))
          : [{ id: 'explanation', about: '', text: tidy(draft.explanation) }]
      return { application, lines: lines.filter(({ text }) => text !== '') }
    })
    .filter(({ lines }) => lines.length > 0)
  if (written.length === 0) return <p className={styles['muted']}>{review.noComments}</p>
  return (
    <ul className={styles['comments']}>
      {written.map(({ application, lines }) => (
        <li key={application.id}>
          <h3>
            {application.id} · {application.title}
          </h3>
          {lines.map(({ id, about, text }) => (
            <p key={id}>
              {about !== '' && <b>{about}: </b>}
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
