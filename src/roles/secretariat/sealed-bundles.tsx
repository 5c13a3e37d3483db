import { formatDateTime } from '../../i18n/index.ts'
import type { Edition } from '../../model/edition.ts'
import type { LogRow } from '../../storage/index.ts'
import { useLog } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { showToast } from '../../ui/toast.tsx'
import { exportBlob } from '../../workflow/export-file.ts'
import { bundleFileName } from '../../workflow/seal-bundle.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useVerb } from '../shell/use-verb.ts'

/** Lines of the log that are searched: far more than one edition's sealings and what happens between them. */
const searched = 2000

/** The bundles sealed on this device, as its log remembers them; each can be saved again. */
export function SealedBundles({ edition }: { readonly edition: Edition }) {
  const { secretariat, chair, everywhere } = useMessages()
  const language = useLanguage()
  const log = useLog(searched)
  const save = useVerb(exportBlob)
  const panelOf = ({ outcome }: LogRow) => edition.panels.find(({ id }) => id === outcome)
  const rows = (log ?? []).filter((line) => line.verb === 'bundle-sealed' && line.object !== null && panelOf(line))
  if (rows.length === 0) return null
  const saveAgain = async ({ object, outcome }: LogRow) => {
    if (object === null) return
    const kinds = [{ label: everywhere.fileKinds.bundle, extensions: ['juria'] }]
    const name = await save.run({ blob: object, fileName: bundleFileName(edition.id, outcome), kinds })
    if (name !== undefined) showToast(secretariat.bundles.savedAs(name), 'success')
  }
  const columns: readonly Column<LogRow>[] = [
    {
      id: 'panel',
      title: everywhere.terms.panel,
      isRowHeader: true,
      width: '30%',
      cell: (line) => panelOf(line)?.title[language],
    },
    { id: 'at', title: everywhere.words.date, cell: ({ at }) => secretariat.bundles.sealed(formatDateTime(at)) },
    {
      id: 'sha256',
      title: everywhere.words.fingerprint,
      cell: ({ object }) => object && <Fingerprint hash={object} label={secretariat.bundles.fingerprint} isInline />,
    },
    {
      id: 'acts',
      title: everywhere.actions.saveAs,
      isTitleHidden: true,
      align: 'end',
      cell: (line) => (
        <Button size="small" onPress={() => void saveAgain(line)}>
          {chair.minutes.saveAgain}
        </Button>
      ),
    },
  ]
  return (
    <Section title={secretariat.bundles.earlier}>
      <Table label={secretariat.bundles.earlier} columns={columns} rows={rows} rowKey={({ seq }) => String(seq)} />
      <FailureNotice error={save.error} />
    </Section>
  )
}
