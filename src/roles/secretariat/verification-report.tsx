import { describe } from '../../errors/describe.ts'
import { formatNumber } from '../../i18n/index.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ArchiveFinding, ArchiveReport } from '../../workflow/verify-archive-files.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Facts, Section } from '../shell/page.tsx'
import styles from './archive.module.css'

type Recount = 'same' | 'differs' | 'not-done'

/** A ranking that could not be counted again is no ranking that came out differently: the findings tell which it was. */
function recountOf({ recount }: Pick<ArchiveReport, 'recount'>, findings: readonly ArchiveFinding[]): Recount {
  if (recount === 'same') return 'same'
  return findings.some(({ error }) => error.kind === 'archive/recount-differs') ? 'differs' : 'not-done'
}

/** The verdict first, then every finding with its file, then what the verdict rests on. */
export function VerificationReport({ report }: { readonly report: ArchiveReport }) {
  const { archive, everywhere } = useMessages()
  const { ok, findings, authority } = report
  const words = archive.verify
  const recount = recountOf(report, findings)
  const said = { same: archive.recount.same, differs: archive.recount.different, 'not-done': archive.recount.notDone }
  return (
    <>
      <Notice tone={ok ? 'success' : 'danger'} title={ok ? words.passed : words.failed(findings.length)} isLive>
        {said[recount]}
      </Notice>
      <Section title={words.findings}>
        {findings.length === 0 ? <p>{words.noFindings}</p> : <Findings findings={findings} />}
      </Section>
      <Section title={words.asAuditor}>
        <Facts
          rows={[
            { label: words.checks.seal, value: authority ? words.sealedBy(authority.name) : words.notOk },
            { label: words.checks.files, value: everywhere.counts.files(report.files) },
            { label: words.everySignature, value: words.signatures(report.signatures) },
            { label: words.checks.sheets, value: everywhere.counts.sheets(report.sheets) },
            { label: words.checks.recount, value: <RecountTag recount={recount} /> },
          ]}
        />
        {authority && (
          <div>
            <Fingerprint hash={authority.fingerprint} label={words.authority} />
            <p className={styles['absent']}>{words.knownAuthority[report.knownAuthority]}</p>
          </div>
        )}
      </Section>
      {report.panels.length > 0 && <Panels report={report} />}
    </>
  )
}

function RecountTag({ recount }: { readonly recount: Recount }) {
  const { archive } = useMessages()
  const { same, differs, skipped } = archive.verify
  if (recount === 'not-done') return <Tag tone="warning">{skipped}</Tag>
  return <Tag tone={recount === 'same' ? 'success' : 'danger'}>{recount === 'same' ? same : differs}</Tag>
}

type PanelReport = ArchiveReport['panels'][number]

function Panels({ report }: { readonly report: ArchiveReport }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const words = archive.verify
  const findingsOf = ({ panel }: PanelReport) => report.findings.filter(({ file }) => file.endsWith(`/${panel}.pdf`))
  const columns: readonly Column<PanelReport>[] = [
    { id: 'panel', title: everywhere.terms.panel, isRowHeader: true, cell: ({ panel }) => panel },
    {
      id: 'sheets',
      title: words.checks.sheets,
      cell: ({ counted, sheets }) => words.counted(formatNumber(counted, language), formatNumber(sheets, language)),
    },
    {
      id: 'recount',
      title: words.checks.recount,
      cell: (panel) => <RecountTag recount={recountOf(panel, findingsOf(panel))} />,
    },
  ]
  return (
    <Section title={archive.recount.title}>
      <Table label={archive.recount.title} columns={columns} rows={report.panels} rowKey={({ panel }) => panel} />
    </Section>
  )
}

function Findings({ findings }: { readonly findings: readonly ArchiveFinding[] }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const rows = findings.map(({ file, error }, at) => ({ at, file, ...describe(error, language) }))
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      id: 'file',
      title: everywhere.words.file,
      isRowHeader: true,
      width: '28%',
      cell: ({ file }) => <span className={styles['file']}>{file}</span>,
    },
    {
      id: 'found',
      title: archive.verify.finding,
      cell: ({ message, next }) => (
        <>
          <p>{message}</p>
          <p className={styles['absent']}>
            {everywhere.whatNow} {next}
          </p>
        </>
      ),
    },
    {
      id: 'code',
      title: archive.verify.code,
      align: 'end',
      width: '72px',
      cell: ({ code }) => <span className={styles['code']}>{code}</span>,
    },
  ]
  return (
    <Table
      label={archive.verify.findings}
      columns={columns}
      rows={rows}
      rowKey={({ at }) => String(at)}
      density="comfortable"
    />
  )
}
