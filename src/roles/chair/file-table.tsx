import { describe } from '../../errors/describe.ts'
import { formatDateTime } from '../../i18n/index.ts'
import type { SheetRow } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { CollectedFile } from '../../workflow/inspect-inbox.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './chair.module.css'
import { isQuarantined, toneOf } from './standing.ts'

export interface FileTableProps {
  readonly files: readonly CollectedFile[]
  readonly received: readonly SheetRow[]
  readonly onAccept: (file: CollectedFile) => void
  readonly onRemove: (file: CollectedFile) => void
}

/** Every file as it came: state, reason, what to do now. Those that need somebody stand first. */
export function FileTable({ files, received, onAccept, onRemove }: FileTableProps) {
  const { chair, everywhere } = useMessages()
  const arrivedAt = new Map(received.map(({ sha256, receivedAt }) => [sha256, receivedAt]))
  const columns: readonly Column<CollectedFile>[] = [
    {
      id: 'file',
      title: everywhere.words.file,
      isRowHeader: true,
      width: '18%',
      cell: ({ name }) => <span className={styles['file']}>{name}</span>,
    },
    {
      id: 'juror',
      title: everywhere.terms.juror,
      width: '15%',
      cell: ({ read }) => read?.sheet.juror.name ?? chair.sheets.unreadable,
    },
    { id: 'state', title: everywhere.words.state, cell: (file) => <Standing file={file} /> },
    {
      id: 'arrived',
      title: chair.sheets.arrived,
      width: '128px',
      cell: ({ file256 }) => formatWhenKnown(arrivedAt.get(file256)),
    },
    {
      id: 'acts',
      title: everywhere.actions.details,
      isTitleHidden: true,
      align: 'end',
      width: '1%',
      cell: (file) => (
        <div className={styles['acts']}>
          {file.state === 'unknown-signer' && (
            <Button size="small" onPress={() => onAccept(file)}>
              {chair.sheets.accept}
            </Button>
          )}
          {mayGo(file) && (
            <Button size="small" tone="quiet" onPress={() => onRemove(file)}>
              {everywhere.actions.remove}
            </Button>
          )}
        </div>
      ),
    },
  ]
  const inOrder = [...files].sort((a, b) => Number(isQuarantined(b)) - Number(isQuarantined(a)))
  return (
    <Table
      label={chair.sheets.title}
      columns={columns}
      rows={inOrder}
      rowKey={({ file256 }) => file256}
      density="comfortable"
    />
  )
}

/** A sheet that counts, or gave way to its amendment, stays: the minutes must name every genuine sheet. */
const mayGo = ({ state }: CollectedFile): boolean =>
  state !== 'valid' && state !== 'valid-accepted' && state !== 'superseded'

const formatWhenKnown = (at: string | undefined): string => (at === undefined ? '' : formatDateTime(at))

function Standing({ file }: { readonly file: CollectedFile }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const { state, refusal } = file
  const failure = refusal ?? (state === 'unknown-signer' ? ({ kind: 'workflow/unknown-signer' } as const) : null)
  const said = failure && describe(failure, language)
  return (
    <div className={styles['standing']}>
      <Tag tone={toneOf[state]}>{chair.sheets.states[state]}</Tag>
      <p>
        {said?.message ?? chair.sheets.reasons[state]} {said && <span className={styles['code']}>{said.code}</span>}
      </p>
      {said && (
        <p className={styles['next']}>
          <b>{everywhere.whatNow}</b> {said.next}
        </p>
      )}
    </div>
  )
}
