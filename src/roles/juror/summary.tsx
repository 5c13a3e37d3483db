import { formatDecimal } from '../../i18n/index.ts'
import type { Application, Indicator } from '../../model/application.ts'
import { IndicatorBars } from '../../ui/indicator-bars.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './scoring.module.css'

/** What the application says of itself: summary, sections, indicators before and after. */
export function Summary({ application }: { readonly application: Application }) {
  const { scoring, everywhere } = useMessages()
  const { title, applicant, summary, sections, indicators } = application
  return (
    <article className={styles['summary']} lang="sq">
      <h2>{title}</h2>
      <p className={styles['where']}>
        {applicant.county === null
          ? applicant.name
          : `${applicant.name} · ${everywhere.terms.county}: ${applicant.county}`}
      </p>
      <p>{summary}</p>
      {indicators.length > 0 && (
        <>
          <h2>{scoring.indicators}</h2>
          <div className={styles['indicators']}>
            {indicators.map((indicator) => (
              <IndicatorPair key={indicator.name} indicator={indicator} />
            ))}
          </div>
        </>
      )}
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.body}</p>
        </section>
      ))}
    </article>
  )
}

function IndicatorPair({ indicator }: { readonly indicator: Indicator }) {
  const { scoring, everywhere } = useMessages()
  const language = useLanguage()
  const { name, unit, period, baseline, result } = indicator
  const side = (label: string, value: string | null) => ({
    label,
    // Length of a bar only; the figure beside it keeps every digit.
    amount: value === null ? null : Number(value),
    text: value === null ? everywhere.words.none : formatDecimal(value, language),
  })
  return (
    <IndicatorBars
      name={name}
      note={period === null ? unit : `${unit}, ${period}`}
      before={side(scoring.before, baseline)}
      after={side(scoring.after, result)}
    />
  )
}
