import { formatBasisPoints, formatDecimal, formatExact } from '../../i18n/index.ts'
import type { Ballot } from '../../model/ballot.ts'
import type { Criterion } from '../../model/criterion.ts'
import type { ApplicationId, JurorId } from '../../model/ids.ts'
import { totalOf } from '../../scoring/index.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Inbox } from '../../workflow/inspect-inbox.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './consolidation.module.css'
import type { Selection } from './figures.ts'
import { jurorsOf } from './panel.ts'
import { isCounted } from './standing.ts'

/** One juror on one application: marks, comments, or why there are none. */
export function CellDetail(props: {
  readonly inbox: Inbox
  readonly selection: Selection
  readonly onClose: () => void
}) {
  const { inbox, selection, onClose } = props
  const { chair } = useMessages()
  const { form } = inbox.bundle
  const application = form.applications.find(({ id }) => id === selection.application)
  const person = jurorsOf(inbox.bundle).find(({ id }) => id === selection.juror)
  const ballot = ballotOf(inbox, selection.juror, selection.application)
  return (
    <>
      <div className={styles['detailHead']}>
        <h2>
          {application?.applicant} <small>{application?.id}</small>
        </h2>
        <Button tone="quiet" size="small" label={chair.consolidation.closeDetail} onPress={onClose}>
          <Icon name="cross" size={12} />
        </Button>
      </div>
      <p>{application?.title}</p>
      <h3>{person?.name}</h3>
      {ballot === undefined && <p className={styles['muted']}>{chair.consolidation.notReturned}</p>}
      {ballot?.state === 'scored' && <Marks ballot={ballot} criteria={form.category.criteria} />}
      {ballot !== undefined && ballot.state !== 'scored' && <Absence ballot={ballot} />}
    </>
  )
}

function ballotOf({ files }: Inbox, juror: JurorId, application: ApplicationId): Ballot | undefined {
  const sheet = files.find((file) => isCounted(file) && file.read?.sheet.juror.id === juror)?.read?.sheet
  return sheet?.ballots.find((ballot) => ballot.application === application)
}

type Scored = Extract<Ballot, { state: 'scored' }>

function Marks({ ballot, criteria }: { readonly ballot: Scored; readonly criteria: readonly Criterion[] }) {
  const { chair, everywhere, scoring } = useMessages()
  const language = useLanguage()
  const values = new Map(ballot.marks.map(({ criterion, value }) => [criterion, value]))
  return (
    <>
      <ul className={styles['marks']}>
        {ballot.marks.map(({ criterion: id, value, comment }) => {
          const criterion = criteria.find((one) => one.id === id)
          return (
            <li key={id}>
              <span className={styles['criterion']}>
                {criterion?.title[language]}{' '}
                <small>{scoring.weight(formatBasisPoints(criterion?.weight ?? 0, language))}</small>
              </span>
              <span className={styles['mark']}>
                {formatDecimal(value, language)}{' '}
                <small>{scoring.outOf(formatDecimal(criterion?.scale.high ?? '0', language))}</small>
              </span>
              <Comment text={comment} />
            </li>
          )
        })}
      </ul>
      <p className={styles['sum']}>
        <span>{everywhere.words.total}</span>
        <b>{formatExact(totalOf(values, criteria).points, 2, language)}</b>
      </p>
      <h3>{chair.consolidation.overall}</h3>
      <Comment text={ballot.comment} />
    </>
  )
}

/** Comments are in the juror's own language, which nobody declares: no `lang` is claimed for them. */
function Comment({ text }: { readonly text: string }) {
  const { chair } = useMessages()
  if (text === '') return <p className={styles['muted']}>{chair.consolidation.noComment}</p>
  return <p className={styles['comment']}>{text}</p>
}

function Absence({ ballot }: { readonly ballot: Exclude<Ballot, Scored> }) {
  const { chair, scoring } = useMessages()
  const reason =
    ballot.state === 'recused' ? scoring.recusal.reasons[ballot.reason] : scoring.abstention.reasons[ballot.reason]
  return (
    <>
      <p>
        <b>{chair.consolidation.absence[ballot.state]}:</b> {reason}
      </p>
      <Comment text={ballot.explanation} />
    </>
  )
}
