import { formatDecimal, formatExact, type Language, type Messages, scaleValues } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Histogram } from '../../ui/histogram.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { go } from '../shell/route.ts'
import styles from './applications.module.css'
import { type OwnFigures, ownFigures } from './own-figures.ts'
import type { PanelWork } from './panel-work.tsx'
import { isDecided, nextOpen } from './standing.ts'

/** Beside the list: how far the juror is, how their own marks are spread, and the way on. */
export function OwnMarks({ work }: { readonly work: PanelWork }) {
  const words = useMessages()
  const language = useLanguage()
  const { juror, everywhere } = words
  const ids = work.applications.map(({ id }) => id)
  const done = ids.filter((id) => isDecided(work.standingOf(id))).length
  const next = nextOpen(ids, null, (id) => !isDecided(work.standingOf(id)))
  const figures = ownFigures(work)
  const { decimals } = work.bundle.edition.totals
  const bundle = work.bundle.sha256
  return (
    <>
      <Progress
        label={juror.progress.label}
        value={done}
        of={ids.length}
        valueText={everywhere.outOf(String(done), String(ids.length))}
      />
      {next === null ? (
        <Button tone="primary" onPress={() => go({ screen: 'review', bundle })}>
          {words.review.title}
        </Button>
      ) : (
        <Button tone="primary" onPress={() => go({ screen: 'scoring', bundle, application: next })}>
          {juror.list.nextUnscored}
        </Button>
      )}
      <h2>{juror.own.title}</h2>
      {figures.used === null ? (
        <p className={styles['muted']}>{juror.own.noMarks}</p>
      ) : (
        <Histogram
          title={juror.own.histogram}
          columns={columnsOf(work, figures, language, words)}
          {...usedOnly(work, figures, language, words)}
        />
      )}
      {figures.totals && (
        <>
          <h2>{juror.own.totals}</h2>
          <dl className={styles['figures']}>
            <dt>{juror.own.mean}</dt>
            <dd>{formatExact(figures.totals.mean, decimals, language)}</dd>
            <dt>{juror.own.spread}</dt>
            <dd>
              {juror.own.from(
                formatExact(figures.totals.low, decimals, language),
                formatExact(figures.totals.high, decimals, language),
              )}
            </dd>
          </dl>
        </>
      )}
      <p className={styles['muted']}>{juror.own.nobodyElse}</p>
    </>
  )
}

/** Whole values are labelled; those between them have a column without a label, or the strip would be too crowded. */
function columnsOf(work: PanelWork, { counts }: OwnFigures, language: Language, { juror }: Messages) {
  const [first] = work.criteria
  return (first ? scaleValues(first.scale) : []).map((value) => {
    const count = counts.get(value) ?? 0
    const text = formatDecimal(value, language)
    return { label: value.includes('.') ? '\u00a0' : text, count, words: juror.own.histogramEntry(text, count) }
  })
}

/** Said once there are enough marks for it to mean something. */
function usedOnly(work: PanelWork, { counts, used }: OwnFigures, language: Language, { juror }: Messages) {
  const given = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [first] = work.criteria
  if (!used || !first || given < 2 * work.criteria.length) return {}
  if (used.low === first.scale.low && used.high === first.scale.high) return {}
  return { summary: juror.own.usedOnly(formatDecimal(used.low, language), formatDecimal(used.high, language)) }
}
