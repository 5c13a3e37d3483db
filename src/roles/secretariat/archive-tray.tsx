import { describe } from '../../errors/describe.ts'
import { formatList } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ArchiveTray, TrayPanel } from '../../workflow/sort-archive-files.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './archive.module.css'

export interface ArchiveTrayProps {
  readonly tray: ArchiveTray
  /** Fingerprints of chairs outside the roster that the secretariat accepts. */
  readonly accepted: readonly Sha256[]
  readonly onAccepted: (accepted: readonly Sha256[]) => void
}

/** What lies in the tray: panel by panel what is there and what is missing, and the files that belong nowhere. */
export function ArchiveTrayView({ tray, accepted, onAccepted }: ArchiveTrayProps) {
  const { archive } = useMessages()
  const strange = tray.panels.flatMap(({ chair }) => (chair && !chair.isEnrolled ? [chair] : []))
  return (
    <>
      {tray.panels.length > 0 && (
        <Section title={archive.build.contents}>
          <PanelTable panels={tray.panels} />
        </Section>
      )}
      {strange.map((chair) => (
        <ChairAcceptance
          key={chair.fingerprint}
          chair={chair}
          isAccepted={accepted.includes(chair.fingerprint)}
          onChange={(isAccepted) => {
            const others = accepted.filter((one) => one !== chair.fingerprint)
            onAccepted(isAccepted ? [...others, chair.fingerprint] : others)
          }}
        />
      ))}
      {tray.strangers.length > 0 && (
        <Section title={archive.build.strangers}>
          <Strangers strangers={tray.strangers} />
        </Section>
      )}
    </>
  )
}

function PanelTable({ panels }: { readonly panels: readonly TrayPanel[] }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const words = archive.build
  const there = (name: string | undefined) =>
    name === undefined ? <Tag tone="warning">{words.missing}</Tag> : <span className={styles['file']}>{name}</span>
  const columns: readonly Column<TrayPanel>[] = [
    {
      id: 'panel',
      title: everywhere.terms.panel,
      isRowHeader: true,
      width: '22%',
      cell: ({ title }) => title[language],
    },
    { id: 'bundle', title: everywhere.terms.bundle, cell: ({ bundle }) => there(bundle.name) },
    { id: 'minutes', title: everywhere.terms.minutes, cell: ({ minutes }) => there(minutes?.name) },
    {
      id: 'sheets',
      title: everywhere.terms.sheet,
      cell: ({ sheets, absent }) => (
        <>
          {everywhere.counts.sheets(sheets.length)}
          {absent.length > 0 && <p className={styles['absent']}>{words.absent(formatList(absent, language))}</p>}
        </>
      ),
    },
    {
      id: 'chair',
      title: words.chair,
      cell: ({ chair }) =>
        chair && (
          <>
            {chair.name}{' '}
            <Tag tone={chair.isEnrolled ? 'success' : 'warning'}>
              {chair.isEnrolled ? words.chairEnrolled : words.chairNotEnrolled}
            </Tag>
          </>
        ),
    },
    {
      id: 'state',
      title: everywhere.words.state,
      cell: (panel) =>
        isReady(panel) ? <Tag tone="success">{words.ready}</Tag> : <Tag tone="warning">{words.waiting}</Tag>,
    },
  ]
  return (
    <Table label={words.contents} columns={columns} rows={panels} rowKey={({ panel }) => panel} density="comfortable" />
  )
}

/** Everything the minutes speak of is there. */
export const isReady = ({ minutes, absent }: TrayPanel): boolean => minutes !== null && absent.length === 0

function ChairAcceptance(props: {
  readonly chair: NonNullable<TrayPanel['chair']>
  readonly isAccepted: boolean
  readonly onChange: (isAccepted: boolean) => void
}) {
  const { chair, isAccepted, onChange } = props
  const { archive } = useMessages()
  return (
    <Notice tone="warning" title={archive.build.chairWarning(chair.name)}>
      <div className={styles['acceptance']}>
        <Fingerprint hash={chair.fingerprint} label={archive.build.chairFingerprint} />
        <Checkbox isSelected={isAccepted} onChange={onChange}>
          {archive.build.acceptChair(chair.name)}
        </Checkbox>
      </div>
    </Notice>
  )
}

type Stranger = ArchiveTray['strangers'][number]

function Strangers({ strangers }: { readonly strangers: readonly Stranger[] }) {
  const { archive, everywhere } = useMessages()
  const language = useLanguage()
  const rows = strangers.map(({ name, refusal }, at) => ({ at, name, ...describe(refusal, language) }))
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      id: 'file',
      title: everywhere.words.file,
      isRowHeader: true,
      width: '26%',
      cell: ({ name }) => <span className={styles['file']}>{name}</span>,
    },
    {
      id: 'reason',
      title: everywhere.words.reason,
      cell: ({ message, code, next }) => (
        <>
          <p>
            {message} <span className={styles['code']}>{code}</span>
          </p>
          <p className={styles['absent']}>
            {everywhere.whatNow} {next}
          </p>
        </>
      ),
    },
  ]
  return (
    <Table
      label={archive.build.strangers}
      columns={columns}
      rows={rows}
      rowKey={({ at }) => String(at)}
      density="comfortable"
    />
  )
}
