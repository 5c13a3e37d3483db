import { describe } from '../../errors/describe.ts'
import { formatDateTime, formatExact, formatNumber } from '../../i18n/index.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { CollectedFile, Inbox, Outcome } from '../../workflow/inspect-inbox.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Facts, Section } from '../shell/page.tsx'
import styles from './chair.module.css'
import { awardLine, type MatrixRow, matrixOf } from './figures.ts'
import { chairOf } from './panel.ts'
import { isCounted, toneOf } from './standing.ts'

/** Everything the minutes will say, before they are signed. */
export function MinutesPreview({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair, everywhere, secretariat } = useMessages()
  const language = useLanguage()
  const { form, sha256 } = inbox.bundle
  const { method, ladder } = outcome
  const steps = ladder.map((step) => secretariat.edition.ladderSteps[step])
  return (
    <>
      <Section title={chair.minutes.preview}>
        <Facts
          rows={[
            { label: everywhere.terms.edition, value: form.edition.title[language] },
            { label: everywhere.terms.panel, value: form.panel.title[language] },
            { label: secretariat.edition.chair, value: chairOf(inbox.bundle)?.name ?? everywhere.words.none },
            {
              label: everywhere.terms.bundle,
              value: <Fingerprint hash={sha256} label={everywhere.words.fingerprint} isInline />,
            },
            {
              label: secretariat.edition.method,
              value: `${chair.consolidation.methodSentence[method.kind]} ${secretariat.edition.minimumMarks(method.minimumMarks)}.`,
            },
            {
              label: secretariat.edition.ladder,
              value: steps.length > 0 ? steps.join(' → ') : secretariat.edition.noLadder,
            },
          ]}
        />
      </Section>
      <SheetLists files={inbox.files} />
      <Decisions inbox={inbox} />
      <Section title={chair.minutes.ranking}>
        <RankingTable inbox={inbox} outcome={outcome} />
      </Section>
    </>
  )
}

function SheetLists({ files }: { readonly files: readonly CollectedFile[] }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const [counted, others] = [files.filter(isCounted), files.filter((file) => !isCounted(file))]
  const reasonOf = ({ state, refusal }: CollectedFile) =>
    refusal ? describe(refusal, language).message : chair.sheets.reasons[state]
  const columns: readonly Column<CollectedFile>[] = [
    {
      id: 'file',
      title: everywhere.words.file,
      isRowHeader: true,
      width: '26%',
      cell: ({ name }) => <span className={styles['file']}>{name}</span>,
    },
    {
      id: 'juror',
      title: everywhere.terms.juror,
      width: '20%',
      cell: ({ read }) => read?.sheet.juror.name ?? everywhere.words.none,
    },
    {
      id: 'state',
      title: everywhere.words.state,
      cell: ({ state }) => <Tag tone={toneOf[state]}>{chair.sheets.states[state]}</Tag>,
    },
  ]
  const identity: Column<CollectedFile> = {
    id: 'sheet',
    title: everywhere.words.fingerprint,
    width: '20%',
    cell: ({ read }) => read && <Fingerprint hash={read.identity} label={everywhere.words.fingerprint} isInline />,
  }
  const reason: Column<CollectedFile> = { id: 'reason', title: everywhere.words.reason, width: '32%', cell: reasonOf }
  const key = ({ file256 }: CollectedFile) => file256
  return (
    <>
      <Section title={chair.minutes.counted} note={everywhere.counts.sheets(counted.length)}>
        <Table label={chair.minutes.counted} columns={[...columns, identity]} rows={counted} rowKey={key} />
      </Section>
      <Section title={chair.minutes.notCounted}>
        {others.length === 0 ? (
          <p>{chair.minutes.noneNotCounted}</p>
        ) : (
          <Table label={chair.minutes.notCounted} columns={[...columns, reason]} rows={others} rowKey={key} />
        )}
      </Section>
    </>
  )
}

function Decisions({ inbox }: { readonly inbox: Inbox }) {
  const { chair } = useMessages()
  const { acceptances, files } = inbox
  const nameOf = (fingerprint: string) =>
    files.find(({ read }) => read?.juror.certificate.fingerprint === fingerprint)?.read?.sheet.juror.name
  return (
    <Section title={chair.minutes.decisions}>
      {acceptances.length === 0 ? (
        <p>{chair.minutes.noDecisions}</p>
      ) : (
        <Facts
          rows={acceptances.map(({ fingerprint, reason, at }) => ({
            label: nameOf(fingerprint) ?? chair.sheets.unreadable,
            value: (
              <>
                <Fingerprint hash={fingerprint} label={chair.sheets.acceptFingerprint} isInline /> ·{' '}
                {formatDateTime(at)}
                <br />
                {reason}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function RankingTable({ inbox, outcome }: { readonly inbox: Inbox; readonly outcome: Outcome }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const { rows } = matrixOf(inbox, outcome)
  const { after } = awardLine(rows, outcome.winners)
  const columns: readonly Column<MatrixRow>[] = [
    {
      id: 'rank',
      title: everywhere.words.place,
      align: 'end',
      width: '56px',
      cell: ({ rank }) => (rank === null ? everywhere.words.none : formatNumber(rank, language)),
    },
    {
      id: 'application',
      title: everywhere.terms.application,
      isRowHeader: true,
      cell: ({ application }) => `${application.applicant} · ${application.title}`,
    },
    {
      id: 'tie',
      title: chair.ties.badge,
      isTitleHidden: true,
      cell: ({ isTied }) => isTied && <Tag tone="warning">{chair.ties.badge}</Tag>,
    },
    {
      id: 'total',
      title: everywhere.words.total,
      align: 'end',
      isStrong: true,
      cell: ({ total }) => (total === null ? everywhere.words.none : formatExact(total, 2, language)),
    },
  ]
  return (
    <Table
      label={chair.minutes.ranking}
      columns={columns}
      rows={rows}
      rowKey={({ application }) => application.id}
      look={(row) => ({ isLined: rows.indexOf(row) === after })}
    />
  )
}
