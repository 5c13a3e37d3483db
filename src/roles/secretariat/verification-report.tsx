import { describe } from '../../errors/describe.ts'
import { formatNumber } from '../../i18n/index.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ArchiveReport, Finding } from '../../workflow/verify-archive-files.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Facts, Section } from '../shell/page.tsx'
import styles from './archive.module.css'

/** The verdict first, then what it rests on, then every finding with its file. */
export function VerificationReport({ report }: { readonly report: ArchiveReport }) {
  const { archive, everywhere } = useMessages()
  const { ok, findings, recount, authority } = report
  const words = archive.verify
  return (
    <>
      <Notice tone={ok ? 'success' : 'danger'} title={ok ? words.passed : words.failed(findings.length)} isLive>
        {recount === 'same' ? archive.recount.same : archive.recount.different}
      </Notice>
      <Section title={words.asAuditor}>
        <Facts
          rows={[
            { label: words.checks.files, value: everywhere.counts.files(report.files) },
            { label: words.checks.sheets, value: everywhere.counts.sheets(report.sheets) },
            { label: words.everySignature, value: words.signatures(report.signatures) },
            {
              label: words.checks.recount,
              value: (
                <Tag tone={recount === 'same' ? 'success' : 'danger'}>
                  {recount === 'same' ? words.same : words.differs}
                </Tag>
              ),
            },
            { label: words.checks.seal, value: authority ? words.sealedBy(authority.name) : words.notOk },
          ]}
        />
        {authority && (
          <div>
            <Fingerprint hash={authority.fingerprint} label={words.authority} />
            <p className={styles['absent']}>{words.authorityHint}</p>
          </div>
        )}
      </Section>
      {report.panels.length > 0 && <Panels panels={report.panels} />}
      <Section title={words.findings}>
        {findings.length === 0 ? <p>{words.noFindings}</p> : <Findings findings={findings} />}
      </Section>
    </>
  )
}

type PanelReport = ArchiveReport['panels'][number]

function Panels({ panels }: { readonly panels: readonly PanelReport[] }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const words = archive.verify
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
      cell: ({ recount }) => (
        <Tag tone={recount === 'same' ? 'success' : 'danger'}>{recount === 'same' ? words.same : words.differs}</Tag>
      ),
    },
  ]
  return (
    <Section title={archive.recount.title}>
      <Table label={archive.recount.title} columns={columns} rows={panels} rowKey={({ panel }) => panel} />
    </Section>
  )
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
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
