import { formatBasisPoints, formatDecimal } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Criterion } from '../../model/criterion.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Page, Section } from '../shell/page.tsx'
import styles from './criteria.module.css'
import { type PanelWork, WithPanelWork } from './panel-work.tsx'
import { WorkedExample } from './worked-example.tsx'

/** By what the panel judges: criteria, weights, the scale with its anchors, the formula, what becomes of the totals. */
export function Criteria({ bundle }: { readonly bundle: Sha256 }) {
  return <WithPanelWork bundle={bundle}>{(work) => <CriteriaPage work={work} />}</WithPanelWork>
}

function CriteriaPage({ work }: { readonly work: PanelWork }) {
  const { shell, scoring, everywhere } = useMessages()
  const language = useLanguage()
  return (
    <Page
      title={shell.items.criteria}
      lead={work.category.title[language]}
      tools={<Button onPress={() => window.print()}>{everywhere.actions.print}</Button>}
    >
      <Section title={everywhere.counts.criteria(work.criteria.length)}>
        {work.criteria.map((criterion) => (
          <CriterionPart key={criterion.id} criterion={criterion} />
        ))}
      </Section>
      <Section title={scoring.formula}>
        <p>{scoring.formulaText}</p>
        <WorkedExample criteria={work.criteria} totals={work.bundle.edition.totals} />
      </Section>
      <MethodPart work={work} />
    </Page>
  )
}

function CriterionPart({ criterion }: { readonly criterion: Criterion }) {
  const { scoring } = useMessages()
  const language = useLanguage()
  const text = (value: string) => formatDecimal(value, language)
  const { scale, comment } = criterion
  const orNull = (value: string | null) => (value === null ? null : text(value))
  return (
    <section className={styles['criterion']}>
      <div className={styles['head']}>
        <h3>{criterion.title[language]}</h3>
        <span className={styles['weight']}>{formatBasisPoints(criterion.weight, language)}</span>
      </div>
      <p>{criterion.question[language]}</p>
      <p className={styles['muted']}>
        {scoring.points} {scoring.scaleFrom(text(scale.low), text(scale.high), text(scale.step))} ·{' '}
        {scoring.commentRule(orNull(comment.atOrBelow), orNull(comment.atOrAbove))}
      </p>
      <dl className={styles['anchors']}>
        {scale.anchors.map(({ value, label, meaning }) => (
          <div key={value}>
            <dt>
              <b>{text(value)}</b> {label[language]}
            </dt>
            <dd>{meaning[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What becomes of the jurors' totals: the edition's words, frozen before the first bundle. */
function MethodPart({ work }: { readonly work: PanelWork }) {
  const { secretariat, everywhere } = useMessages()
  const { method, winners } = work.category
  const { ladder } = work.bundle.edition
  const words = secretariat.edition
  return (
    <Section title={words.method}>
      <p>
        {words.methods[method.kind]}. {words.minimumMarks(method.minimumMarks)}.
      </p>
      <p>
        {words.prizes}: {everywhere.counts.winners(winners)}.
      </p>
      <h3>{words.ladder}</h3>
      <ol>
        {ladder.map((step) => (
          <li key={step}>{words.ladderSteps[step]}</li>
        ))}
      </ol>
    </Section>
  )
}
