import { formatDateTime, formatNumber } from '../../i18n/index.ts'
import type { LogRow } from '../../storage/index.ts'
import { useLog } from '../../storage/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'

/** Lines shown; the journal keeps them all. */
const most = 200

/** Who did what on this device, newest first. */
export function Log() {
  const { secretariat, everywhere } = useMessages()
  const language = useLanguage()
  const lines = useLog(most)
  const words = secretariat.log
  if (!lines) return null
  // A log written by a newer version may hold verbs that this one has no words for: they are shown as they stand.
  const verbs: Readonly<Record<string, string>> = words.verbs
  const columns: readonly Column<LogRow>[] = [
    { id: 'when', title: words.when, width: '136px', cell: ({ at }) => formatDateTime(at) },
    { id: 'who', title: words.who, width: '22%', cell: ({ who }) => who || everywhere.words.none },
    { id: 'verb', title: words.verb, isRowHeader: true, cell: ({ verb }) => verbs[verb] ?? verb },
    {
      id: 'object',
      title: words.object,
      width: '110px',
      cell: ({ object }) => object && <Fingerprint hash={object} label={everywhere.words.fingerprint} isInline />,
    },
    { id: 'outcome', title: words.outcome, width: '26%', cell: ({ outcome }) => outcome },
  ]
  return (
    <Page title={words.title} lead={words.intro}>
      {lines.length === 0 ? (
        <EmptyState icon="sheet" title={words.none} hint={words.noneHint} />
      ) : (
        <>
          {lines.length === most && <p>{words.newest(formatNumber(most, language))}</p>}
          <Table label={words.title} columns={columns} rows={lines} rowKey={({ seq }) => String(seq)} />
        </>
      )}
    </Page>
  )
}
