import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useMessages } from '../shell/language.tsx'
import { useDraftBook } from './draft-book.ts'
import styles from './sheet.module.css'
import type { SheetProps } from './sheet.tsx'

export interface SheetHeadProps extends SheetProps {
  readonly onPrevious: () => void
  readonly onNext: () => void
  readonly onFlag: () => void
  readonly onRecuse: () => void
  readonly onAbstain: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Which application this is, the way to its neighbours, and what can be done with it as a whole. */
export function SheetHead(props: SheetHeadProps) {
  const { work, application, position, draft, isLocked } = props
  const { scoring, everywhere } = useMessages()
  const canUndo = useDraftBook(({ done, pending }) => done.length > 0 || pending !== null)
  const canRedo = useDraftBook(({ undone }) => undone.length > 0)
  const isScoring = draft.stance === 'scoring'
  const all = work.applications.length
  return (
    <div className={styles['head']}>
      <div className={styles['nav']}>
        <span>{scoring.position(String(position + 1), String(all))}</span>
        <Tag>{application.id}</Tag>
        <Tag>{application.applicant.name}</Tag>
        <span className={styles['neighbours']}>
          {!isLocked && (
            <>
              <Button size="small" tone="quiet" onPress={props.onUndo} isDisabled={!canUndo}>
                {everywhere.actions.undo}
              </Button>
              <Button size="small" tone="quiet" onPress={props.onRedo} isDisabled={!canRedo}>
                {everywhere.actions.redo}
              </Button>
            </>
          )}
          <Button
            size="small"
            tone="quiet"
            label={scoring.previous}
            onPress={props.onPrevious}
            isDisabled={position === 0}
          >
            <Icon name="left" />
          </Button>
          <Button
            size="small"
            tone="quiet"
            label={scoring.next}
            onPress={props.onNext}
            isDisabled={position === all - 1}
          >
            <Icon name="right" />
          </Button>
        </span>
      </div>
      <h1>{application.title}</h1>
      {!isLocked && (
        <div className={styles['stance']}>
          <Button size="small" tone="quiet" onPress={props.onFlag}>
            <Icon name="flag" size={14} /> {draft.flagged ? scoring.unflag : scoring.flag}
          </Button>
          {isScoring && (
            <>
              <Button size="small" tone="quiet" onPress={props.onRecuse}>
                {scoring.recuse}
              </Button>
              <Button size="small" tone="quiet" onPress={props.onAbstain}>
                {scoring.abstain}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
