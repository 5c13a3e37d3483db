import { classes } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useMessages } from './language.tsx'
import styles from './start.module.css'

export type Door = 'juror' | 'chair' | 'secretariat' | 'archive'

const doors: readonly { readonly id: Door; readonly icon: IconName }[] = [
  { id: 'juror', icon: 'sheet' },
  { id: 'chair', icon: 'scale' },
  { id: 'secretariat', icon: 'seal' },
  { id: 'archive', icon: 'archive' },
]

/** A contest on this device. Texts are ready to show. */
export interface RecentContest {
  readonly id: string
  readonly contest: string
  readonly role: string
  readonly state: string
  readonly opened: string
  readonly isSample: boolean
}

export interface StartProps {
  /** Where work was left: contest, "17 nga 24", "sot 14:05". */
  readonly resume: { readonly contest: string; readonly scored: string; readonly when: string } | null
  readonly recent: readonly RecentContest[]
  readonly version: string
  readonly edition: 'desktop' | 'browser'
  /** While the sample contest is being prepared. */
  readonly isPreparing: boolean
  readonly onOpenBundle: () => void
  readonly onResume: () => void
  readonly onTrySample: () => void
  readonly onDoor: (door: Door) => void
  readonly onRecent: (id: string) => void
}

/** The first screen: open, resume or try; the doors; what is on this device. */
export function Start(props: StartProps) {
  const { resume, version, edition, isPreparing } = props
  const { start, everywhere } = useMessages()
  return (
    <div className={styles['start']}>
      <section className={styles['left']}>
        <h1>{start.title}</h1>
        <ul className={styles['rows']}>
          {resume !== null && (
            <Row
              icon="resume"
              title={start.resume(resume.contest)}
              hint={start.resumeHint(resume.scored, resume.when)}
              onPress={props.onResume}
            />
          )}
          <Row icon="open" title={start.openBundle} hint={start.openBundleHint} onPress={props.onOpenBundle} />
          <Row
            icon="play"
            title={start.trySample}
            hint={start.trySampleHint}
            onPress={props.onTrySample}
            busy={isPreparing ? start.preparingSample : undefined}
          />
        </ul>
        <h2 className={styles['doors']}>{start.doors}</h2>
        <ul className={styles['rows']}>
          {doors.map(({ id, icon }) => (
            <Row
              key={id}
              icon={icon}
              title={everywhere.roles[id]}
              hint={start.doorHints[id]}
              onPress={() => props.onDoor(id)}
              isSmall
            />
          ))}
        </ul>
      </section>
      <section className={styles['right']}>
        <h2>{start.recent}</h2>
        <Recent {...props} />
      </section>
      <p className={styles['foot']}>
        <span>{start.offlinePromise}</span>
        <span>
          {everywhere.appName} · {start.version(version)} · {start.editions[edition]}
        </span>
      </p>
    </div>
  )
}

function Recent({ recent, onRecent }: StartProps) {
  const { start, everywhere } = useMessages()
  const { contest, role, state, opened } = start.columns
  const columns: readonly Column<RecentContest>[] = [
    {
      id: 'contest',
      title: contest,
      isRowHeader: true,
      cell: (row) => row.contest,
    },
    {
      id: 'sample',
      title: everywhere.sample,
      isTitleHidden: true,
      cell: (row) => row.isSample && <Tag>{everywhere.sample}</Tag>,
    },
    { id: 'role', title: role, cell: (row) => row.role },
    { id: 'state', title: state, cell: (row) => row.state },
    { id: 'opened', title: opened, align: 'end', cell: (row) => row.opened },
  ]
  if (recent.length === 0) return <EmptyState icon="inbox" title={start.noRecent} hint={start.noRecentHint} />
  return (
    <Table
      label={start.recent}
      columns={columns}
      rows={recent}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onRecent(id)}
      density="comfortable"
    />
  )
}

function Row(props: {
  readonly icon: IconName
  readonly title: string
  readonly hint: string
  readonly onPress: () => void
  readonly busy?: string | undefined
  readonly isSmall?: boolean
}) {
  const { icon, title, hint, onPress, busy, isSmall = false } = props
  return (
    <li>
      <button
        type="button"
        className={classes(styles['row'], isSmall && styles['small'])}
        onClick={onPress}
        disabled={busy !== undefined}
      >
        <span className={styles['sign']}>
          <Icon name={icon} size={isSmall ? 20 : 24} />
        </span>
        <span>
          <span className={styles['title']}>{title}</span>
          <span className={styles['hint']}>{busy ?? hint}</span>
        </span>
        <span className={styles['go']}>{busy === undefined ? <Icon name="right" /> : <Spinner label={busy} />}</span>
      </button>
    </li>
  )
}
