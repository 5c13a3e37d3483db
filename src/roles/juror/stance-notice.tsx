import type { AbstentionReason, RecusalReason } from '../../model/ballot.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { backToScoring, type DraftRow, hasMarks } from './draft-row.ts'
import styles from './sheet.module.css'

/** In place of the criteria: that this application is not judged, why, and the way back. */
export function StanceNotice(props: {
  readonly draft: DraftRow
  readonly isLocked: boolean
  readonly onChange: (after: DraftRow) => void
}) {
  const { draft, isLocked, onChange } = props
  const { scoring, everywhere } = useMessages()
  const reasonOf = useReasonOf()
  const words = draft.stance === 'recused' ? scoring.recusal : scoring.abstention
  return (
    <div className={styles['decided']}>
      <Notice tone="warning" title={words.state}>
        <p>
          {everywhere.words.reason}: {reasonOf(draft)}
        </p>
        {draft.explanation !== '' && <p>{draft.explanation}</p>}
        <p>{words.text}</p>
        {hasMarks(draft) && <p>{scoring.recusal.marksKept}</p>}
      </Notice>
      {!isLocked && <Button onPress={() => onChange(backToScoring(draft))}>{words.undo}</Button>}
    </div>
  )
}

/** The coded reason in words; empty for an application that is judged. */
export function useReasonOf(): (draft: Pick<DraftRow, 'stance' | 'reason'>) => string {
  const { scoring } = useMessages()
  return ({ stance, reason }) => {
    if (reason === null || stance === 'scoring') return ''
    return stance === 'recused'
      ? scoring.recusal.reasons[reason as RecusalReason]
      : scoring.abstention.reasons[reason as AbstentionReason]
  }
}
