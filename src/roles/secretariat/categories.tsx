import { useState } from 'react'
import { formatBasisPoints, formatDecimal } from '../../i18n/index.ts'
import type { Anchor, Criterion } from '../../model/criterion.ts'
import { type Category, type Edition, weightSum } from '../../model/edition.ts'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './edition.module.css'
import { WeightBar } from './weight-bar.tsx'

/** Criteria, weights and scales, one category at a time. */
export function Categories({ edition }: { readonly edition: Edition }) {
  const { secretariat } = useMessages()
  const language = useLanguage()
  const [chosen, setChosen] = useState(edition.categories[0]?.id ?? null)
  const category = edition.categories.find(({ id }) => id === chosen)
  return (
    <div className={styles['tab']}>
      {edition.categories.length > 1 && (
        <RadioGroup
          label={secretariat.edition.chooseCategory}
          orientation="across"
          value={chosen}
          onChange={setChosen}
          options={edition.categories.map(({ id, title }) => ({ id, label: title[language] }))}
        />
      )}
      {category && <CategoryCriteria category={category} />}
    </div>
  )
}

function CategoryCriteria({ category }: { readonly category: Category }) {
  const { secretariat } = useMessages()
  const language = useLanguage()
  const sum = weightSum(category.criteria)
  const shown = formatBasisPoints(sum, language)
  return (
    <>
      {sum === 10_000 ? (
        <WeightBar criteria={category.criteria} caption={secretariat.edition.weightSum(shown)} />
      ) : (
        <Notice tone="danger" title={secretariat.edition.weightSumWrong(shown)} />
      )}
      <CriteriaTable criteria={category.criteria} />
      <Section title={secretariat.edition.anchors}>
        <div>
          {category.criteria.map((criterion) => (
            <Anchors key={criterion.id} criterion={criterion} />
          ))}
        </div>
      </Section>
    </>
  )
}

function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { secretariat, everywhere, scoring } = useMessages()
  const language = useLanguage()
  const decimal = (value: string | null) => value && formatDecimal(value, language)
  const columns: readonly Column<Criterion>[] = [
    {
      id: 'title',
      title: everywhere.terms.criterion,
      isRowHeader: true,
      width: '20%',
      cell: ({ title }) => title[language],
    },
    {
      id: 'weight',
      title: everywhere.words.weight,
      align: 'end',
      isStrong: true,
      cell: ({ weight }) => formatBasisPoints(weight, language),
    },
    {
      id: 'question',
      title: everywhere.terms.scale,
      cell: ({ question, scale, comment }) => (
        <div className={styles['question']}>
          <p>{question[language]}</p>
          <p className={styles['muted']}>
            {secretariat.edition.scale(
              formatDecimal(scale.low, language),
              formatDecimal(scale.high, language),
              formatDecimal(scale.step, language),
            )}
            {' · '}
            {scoring.commentRule(decimal(comment.atOrBelow), decimal(comment.atOrAbove))}
          </p>
        </div>
      ),
    },
  ]
  return (
    <Table
      label={secretariat.edition.criteriaAndWeights}
      columns={columns}
      rows={criteria}
      rowKey={({ id }) => id}
      density="comfortable"
    />
  )
}

function Anchors({ criterion }: { readonly criterion: Criterion }) {
  const { secretariat } = useMessages()
  const language = useLanguage()
  const columns: readonly Column<Anchor>[] = [
    {
      id: 'value',
      title: secretariat.edition.anchorValue,
      align: 'end',
      isStrong: true,
      width: '64px',
      cell: ({ value }) => formatDecimal(value, language),
    },
    {
      id: 'meaning',
      title: secretariat.edition.anchorMeaning,
      cell: ({ label, meaning }) => (
        <>
          <b>{label[language]}.</b> {meaning[language]}
        </>
      ),
    },
  ]
  return (
    <details className={styles['fold']}>
      <summary>{criterion.title[language]}</summary>
      <Table
        label={criterion.title[language]}
        columns={columns}
        rows={criterion.scale.anchors}
        rowKey={({ value }) => value}
      />
    </details>
  )
}
