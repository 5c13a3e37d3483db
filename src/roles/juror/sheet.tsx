import { useEffect, useRef, useState } from 'react'
import { present } from '../../lib/assert.ts'
import type { Application } from '../../model/application.ts'
import type { CriterionId } from '../../model/ids.ts'
import { Notice } from '../../ui/notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useDesk } from '../shell/program.tsx'
import { go } from '../shell/route.ts'
import { focusComment, focusEntry, focusScore, textHasFocus } from './criterion-focus.ts'
import { CriterionList } from './criterion-list.tsx'
import { flush, redo, undo } from './draft-book.ts'
import type { DraftRow } from './draft-row.ts'
import type { PanelWork } from './panel-work.tsx'
import { SaveFailure } from './save-failure.tsx'
import { useScoringKeys } from './scoring-keys.ts'
import styles from './sheet.module.css'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetHead } from './sheet-head.tsx'
import { StanceNotice } from './stance-notice.tsx'
import { isDecided, nextOpen } from './standing.ts'

export interface SheetProps {
  readonly work: PanelWork
  readonly application: Application
  /** In the panel's order, from 0. */
  readonly position: number
  readonly draft: DraftRow
  /** The sheet was sealed: shown, not changed. */
  readonly isLocked: boolean
  readonly onChange: (after: DraftRow, pace?: 'now' | 'typing') => void
  readonly onAsk: (stance: 'recused' | 'abstained') => void
}

/** The scoresheet of one application. */
export function Sheet(props: SheetProps) {
  const { work, application, position, draft, isLocked, onChange, onAsk } = props
  const { scoring } = useMessages()
  const desk = useDesk()
  const list = useRef<HTMLDivElement>(null)
  const standing = work.standingOf(application.id)
  // How often completion was asked for: each time it goes on, or to what is missing.
  const [asked, setAsked] = useState(0)
  const [current, setCurrent] = useState<CriterionId>(
    standing.missing[0] ?? present(work.criteria[0], 'a criterion').id,
  )
  const bundle = work.bundle.sha256
  const isScoring = draft.stance === 'scoring'

  const goBy = (step: 1 | -1) => {
    const next = work.applications[position + step]
    if (next) go({ screen: 'scoring', bundle, application: next.id })
  }
  const complete = () => {
    // A value still in its entry counts once the entry is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    flush(desk)
    setAsked((times) => times + 1)
  }
  // After the blur above has been taken in: complete goes on, incomplete goes to what is missing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when asked
  useEffect(() => {
    if (asked === 0) return
    if (!isDecided(standing)) {
      const [first] = [...standing.missing, ...standing.silent, ...standing.tooLong]
      if (first) (standing.missing.includes(first) ? focusScore : focusComment)(list.current, first)
      return
    }
    const ids = work.applications.map(({ id }) => id)
    const next = nextOpen(ids, application.id, (id) => !isDecided(work.standingOf(id)))
    go(next ? { screen: 'scoring', bundle, application: next } : { screen: 'review', bundle })
  }, [asked])
  const step = (move: typeof undo) => {
    const changed = isLocked ? null : move(desk)
    if (changed && changed.application !== application.id)
      go({ screen: 'scoring', bundle: changed.bundle, application: changed.application })
  }
  const flag = () => onChange({ ...draft, flagged: !draft.flagged })
  const ask = (stance: 'recused' | 'abstained') => !isLocked && isScoring && onAsk(stance)
  useScoringKeys({
    next: () => goBy(1),
    previous: () => goBy(-1),
    complete: isLocked ? () => undefined : complete,
    comment: () => focusComment(list.current, current),
    score: () => isScoring && !isLocked && focusEntry(list.current, current),
    recuse: () => ask('recused'),
    flag: () => !isLocked && flag(),
    undo: () => step(undo),
    redo: () => step(redo),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    // The keyboard goes on where the marks are missing; a person who is typing elsewhere is left alone.
    if (isScoring && !isLocked && !textHasFocus()) focusScore(list.current, current)
  }, [])
  return (
    <div className={styles['sheet']}>
      <SheetHead
        {...props}
        onPrevious={() => goBy(-1)}
        onNext={() => goBy(1)}
        onFlag={flag}
        onRecuse={() => ask('recused')}
        onAbstain={() => ask('abstained')}
        onUndo={() => step(undo)}
        onRedo={() => step(redo)}
      />
      <div className={styles['body']} ref={list}>
        <SaveFailure />
        {isLocked && <Notice tone="info" title={scoring.sealed} />}
        {isScoring ? (
          <CriterionList {...props} current={current} onCurrent={setCurrent} isAsked={asked > 0} />
        ) : (
          <StanceNotice draft={draft} isLocked={isLocked} onChange={onChange} />
        )}
      </div>
      <SheetFoot work={work} standing={standing} isLocked={isLocked} onComplete={complete} />
    </div>
  )
}
