import type { KeyboardEvent } from 'react'
import type { CriterionId } from '../../model/ids.ts'
import { useMessages } from '../shell/language.tsx'
import { focusScore } from './criterion-focus.ts'
import { CriterionRow } from './criterion-row.tsx'
import { withComment, withValue } from './draft-row.ts'
import styles from './sheet.module.css'
import type { SheetProps } from './sheet.tsx'
import { isSilent } from './standing.ts'

export interface CriterionListProps extends SheetProps {
  readonly current: CriterionId
  readonly onCurrent: (criterion: CriterionId) => void
  /** Completion was asked for: what is missing is marked. */
  readonly isAsked: boolean
}

/** The criteria below each other; ↑ and ↓ go from one to the next, except where they move in a comment. */
export function CriterionList(props: CriterionListProps) {
  const { work, draft, isLocked, isAsked, onChange, current, onCurrent } = props
  const { scoring } = useMessages()
  const ids = work.criteria.map(({ id }) => id)
  const onKey = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    // The strip's own meaning of these keys, next and previous value, is left to ← and →.
    event.stopPropagation()
    const next = ids[ids.indexOf(current) + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next) focusScore(event.currentTarget, next)
  }
  return (
    <ol className={styles['criteria']} aria-label={scoring.criteria} onKeyDownCapture={onKey}>
      {work.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          mark={draft.marks[criterion.id]}
          isCurrent={criterion.id === current}
          isLocked={isLocked}
          isSilent={isSilent(draft, criterion)}
          isAsked={isAsked}
          onFocus={() => onCurrent(criterion.id)}
          onValue={(value) => onChange(withValue(draft, criterion.id, value))}
          onComment={(comment) => onChange(withComment(draft, criterion.id, comment), 'typing')}
        />
      ))}
    </ol>
  )
}
