import { formatDateTime } from '../../i18n/index.ts'
import type { Edition } from '../../model/edition.ts'
import type { SealedBundleRow } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { newestBundle } from '../../workflow/seal-bundle.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'

export interface SealedBundlesProps {
  readonly edition: Edition
  /** Newest first. */
  readonly sealed: readonly SealedBundleRow[]
  readonly onSaveAgain: (row: SealedBundleRow) => void
}

/** The bundles sealed on this device; each can be saved again, those that another one replaced are marked. */
export function SealedBundles({ edition, sealed, onSaveAgain }: SealedBundlesProps) {
  const { secretariat, chair, everywhere } = useMessages()
  const language = useLanguage()
  const words = secretariat.bundles
  if (sealed.length === 0) return null
  const columns: readonly Column<SealedBundleRow>[] = [
    {
      id: 'panel',
      title: everywhere.terms.panel,
      isRowHeader: true,
      width: '30%',
      cell: ({ panel }) => edition.panels.find(({ id }) => id === panel)?.title[language] ?? panel,
    },
    {
      id: 'at',
      title: everywhere.words.date,
      cell: (row) => (
        <>
          {words.sealed(formatDateTime(row.at))}{' '}
          {newestBundle(sealed, row.panel) !== row && <Tag tone="warning">{words.replaced}</Tag>}
        </>
      ),
    },
    {
      id: 'sha256',
      title: everywhere.words.fingerprint,
      cell: ({ sha256 }) => <Fingerprint hash={sha256} label={words.fingerprint} isInline />,
    },
    {
      id: 'acts',
      title: everywhere.actions.saveAs,
      isTitleHidden: true,
      align: 'end',
      cell: (row) => (
        <Button size="small" onPress={() => onSaveAgain(row)}>
          {chair.minutes.saveAgain}
        </Button>
      ),
    },
  ]
  return (
    <Section title={words.earlier}>
      <Table label={words.earlier} columns={columns} rows={sealed} rowKey={({ sha256 }) => sha256} />
    </Section>
  )
}
