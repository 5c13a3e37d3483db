import { formatDecimal, formatExact } from '../../i18n/index.ts'
import { exact, toDecimal } from '../../lib/exact.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import type { PanelWork } from './panel-work.tsx'
import styles from './sheet.module.css'
import type { Standing } from './standing.ts'

/** The weighted total of what is scored so far, exact, and the way on. The total is read out when it changes. */
export function SheetFoot(props: {
  readonly work: PanelWork
  readonly standing: Standing
  readonly isLocked: boolean
  readonly onComplete: () => void
}) {
  const { work, standing, isLocked, onComplete } = props
  const { scoring, everywhere, juror } = useMessages()
  const language = useLanguage()
  const { total, state, missing, silent } = standing
  const isScoring = state !== 'recused' && state !== 'abstained'
  const all = work.criteria.length
  const points = formatExact(total.points, work.bundle.edition.totals.decimals, language)
  // Basis points as points of 100: whole weights without decimals.
  const most = formatDecimal(toDecimal(exact(total.weight, 100), 2).replace(/\.?0+$/, '') || '0', language)
  const scored = all - missing.length
  return (
    <div className={styles['foot']}>
      <div className={styles['total']}>
        {isScoring ? (
          <>
            <b>{scored === 0 ? everywhere.words.none : points}</b>
            <span>
              {scored > 0 && `${everywhere.words.of} ${most} · `}
              {scoring.soFar(scored, all)}
              {silent.length > 0 && ` · ${scoring.missingComments(silent.length)}`}
            </span>
          </>
        ) : (
          <span>{juror.list.state[state]}</span>
        )}
        <div role="status">
          <VisuallyHidden>
            {isScoring && scored > 0 && `${scoring.total}: ${scoring.totalOf(points, most)}`}
          </VisuallyHidden>
        </div>
      </div>
      {!isLocked && (
        <Button tone="primary" keys="Ctrl ↵" onPress={onComplete}>
          {scoring.finish}
        </Button>
      )}
    </div>
  )
}
