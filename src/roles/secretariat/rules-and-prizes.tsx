import { formatNumber } from '../../i18n/index.ts'
import type { Category, Edition } from '../../model/edition.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './edition.module.css'

type Prize = Edition['prizes'][number]

/** How totals become a ranking, how ties are broken, and what is awarded: all of it in words. */
export function RulesAndPrizes({ edition }: { readonly edition: Edition }) {
  const { secretariat, everywhere, scoring } = useMessages()
  const language = useLanguage()
  const words = secretariat.edition
  const prizes: readonly Column<Prize>[] = [
    { id: 'title', title: words.prizes, isRowHeader: true, cell: ({ title }) => title[language] },
    { id: 'kind', title: everywhere.words.state, cell: ({ kind }) => words.prizeKinds[kind] },
    { id: 'count', title: everywhere.words.total, align: 'end', cell: ({ count }) => formatNumber(count, language) },
  ]
  return (
    <div className={styles['tab']}>
      <Section title={words.total}>
        <p>{scoring.formulaText}</p>
      </Section>
      <Section title={words.method}>
        <Methods edition={edition} />
      </Section>
      <Section title={words.ladder}>
        {edition.ladder.length === 0 ? (
          <p>{words.noLadder}</p>
        ) : (
          <ol className={styles['ladder']}>
            {edition.ladder.map((step) => (
              <li key={step}>{words.ladderSteps[step]}</li>
            ))}
          </ol>
        )}
        <p>
          {words.lotSeed}: <code className={styles['seed']}>{edition.lotSeed}</code>
        </p>
        <p className={styles['muted']}>{words.lotSeedHint}</p>
      </Section>
      <Section title={words.prizes}>
        <Table label={words.prizes} columns={prizes} rows={edition.prizes} rowKey={({ id }) => id} />
      </Section>
    </div>
  )
}

function Methods({ edition }: { readonly edition: Edition }) {
  const { secretariat, chair, everywhere } = useMessages()
  const language = useLanguage()
  const words = secretariat.edition
  const columns: readonly Column<Category>[] = [
    {
      id: 'title',
      title: everywhere.terms.category,
      isRowHeader: true,
      width: '30%',
      cell: ({ title }) => title[language],
    },
    {
      id: 'method',
      title: words.method,
      cell: ({ method }) =>
        `${chair.consolidation.methodSentence[method.kind]} ${words.minimumMarks(method.minimumMarks)}.`,
    },
    {
      id: 'winners',
      title: words.winners,
      align: 'end',
      width: '140px',
      cell: ({ winners }) => formatNumber(winners, language),
    },
  ]
  return (
    <Table
      label={words.method}
      columns={columns}
      rows={edition.categories}
      rowKey={({ id }) => id}
      density="comfortable"
    />
  )
}
