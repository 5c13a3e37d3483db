import { formatBasisPoints, formatList } from '../../i18n/index.ts'
import type { Criterion } from '../../model/criterion.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import styles from './edition.module.css'

/** The weights of one category side by side: together the whole width, 100 %. */
export function WeightBar({
  criteria,
  caption,
}: {
  readonly criteria: readonly Criterion[]
  readonly caption: string
}) {
  const { secretariat } = useMessages()
  const language = useLanguage()
  const share = ({ weight }: Criterion) => formatBasisPoints(weight, language)
  const words = formatList(
    criteria.map((one) => `${one.title[language]} ${share(one)}`),
    language,
  )
  return (
    <figure className={styles['weights']}>
      <div role="img" aria-label={secretariat.edition.weightsTogether(words)} className={styles['bar']}>
        {criteria.map((criterion) => (
          <span key={criterion.id} className={styles['part']} style={{ flexGrow: criterion.weight }}>
            <b>{share(criterion)}</b>
            <span>{criterion.title[language]}</span>
          </span>
        ))}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
