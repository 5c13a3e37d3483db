import { formatDateTime } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { ConsolidationRow } from '../../storage/index.ts'
import { useBundle, useConsolidations } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { showToast } from '../../ui/toast.tsx'
import { minutesFileName } from '../../workflow/close-consolidation.ts'
import { exportBlob } from '../../workflow/export-file.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'

/** Minutes of this panel signed on this device, newest first: each can be saved again, none can be changed. */
export function EarlierMinutes({ bundle }: { readonly bundle: Sha256 }) {
  const { chair, everywhere } = useMessages()
  const [rows, row] = [useConsolidations(bundle), useBundle(bundle)]
  const save = useVerb(exportBlob)
  if (!rows || !row) return null
  const saveAgain = async ({ blob }: ConsolidationRow) => {
    const kinds = [{ label: everywhere.fileKinds.pdf, extensions: ['pdf'] }]
    const name = await save.run({ blob, fileName: minutesFileName(row.panel), kinds })
    if (name !== undefined) showToast(chair.minutes.exported(name), 'success')
  }
  const columns: readonly Column<ConsolidationRow>[] = [
    {
      id: 'at',
      title: everywhere.words.date,
      isRowHeader: true,
      cell: ({ at }) => chair.minutes.sealed(formatDateTime(at)),
    },
    {
      id: 'sha256',
      title: everywhere.words.fingerprint,
      cell: ({ sha256 }) => <Fingerprint hash={sha256} label={chair.minutes.fingerprint} isInline />,
    },
    {
      id: 'acts',
      title: everywhere.actions.saveAs,
      isTitleHidden: true,
      align: 'end',
      cell: (minutes) => (
        <Button size="small" onPress={() => void saveAgain(minutes)}>
          {chair.minutes.saveAgain}
        </Button>
      ),
    },
  ]
  return (
    <Section title={chair.minutes.earlier}>
      {rows.length === 0 ? (
        <p>{chair.minutes.noEarlier}</p>
      ) : (
        <Table
          label={chair.minutes.earlier}
          columns={columns}
          rows={[...rows].reverse()}
          rowKey={({ sha256 }) => sha256}
        />
      )}
      <FailureNotice error={save.error} />
    </Section>
  )
}
