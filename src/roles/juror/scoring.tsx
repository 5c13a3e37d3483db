import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { assert } from '../../lib/assert.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { ApplicationId } from '../../model/ids.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { useMessages } from '../shell/language.tsx'
import { useDesk } from '../shell/program.tsx'
import { Documents } from './documents.tsx'
import { change, flush } from './draft-book.ts'
import { type DraftRow, hasMarks, withStance } from './draft-row.ts'
import { type PanelWork, WithPanelWork } from './panel-work.tsx'
import styles from './scoring.module.css'
import { Sheet } from './sheet.tsx'
import { StanceDialog } from './stance-dialog.tsx'

/** Share of the document in percent, the same from application to application. */
const useShare = create<{ share: number }>(() => ({ share: 58 }))

/** One application: its documents on the left, the scoresheet on the right. */
export function Scoring(props: { readonly bundle: Sha256; readonly application: ApplicationId }) {
  return (
    <WithPanelWork bundle={props.bundle}>{(work) => <ScoringDesk work={work} id={props.application} />}</WithPanelWork>
  )
}

function ScoringDesk({ work, id }: { readonly work: PanelWork; readonly id: ApplicationId }) {
  const { scoring } = useMessages()
  const share = useShare((state) => state.share)
  const keep = useKeeping()
  const [asking, setAsking] = useState<'recused' | 'abstained' | null>(null)
  const position = work.applications.findIndex((each) => each.id === id)
  const application = work.applications[position]
  assert(application, `application ${id} is not of this bundle`)
  const draft = work.draftOf(id)
  const onChange = (after: DraftRow, pace: 'now' | 'typing' = 'now') => keep(draft, after, pace)
  return (
    <div className={styles['desk']}>
      <SplitPane
        labels={{ left: scoring.document, right: scoring.sheet, separator: scoring.separator }}
        share={share}
        onShare={(moved) => useShare.setState({ share: moved })}
        left={
          draft.stance === 'recused' ? (
            <EmptyState icon="lock" title={scoring.closed} hint={scoring.closedHint} />
          ) : (
            <Documents application={application} />
          )
        }
        right={
          <Sheet
            work={work}
            application={application}
            position={position}
            draft={draft}
            isLocked={work.sealed.length > 0}
            onChange={onChange}
            onAsk={setAsking}
          />
        }
      />
      {asking !== null && (
        <StanceDialog
          kind={asking}
          hasMarks={hasMarks(draft)}
          onClose={() => setAsking(null)}
          onConfirm={(stance) => {
            setAsking(null)
            onChange(withStance(draft, stance))
          }}
        />
      )}
    </div>
  )
}

/** Keeps what was typed also when the person leaves the application, hides the window or closes it. */
function useKeeping() {
  const desk = useDesk()
  useEffect(() => {
    const keepTyped = () => flush(desk)
    document.addEventListener('visibilitychange', keepTyped)
    window.addEventListener('pagehide', keepTyped)
    return () => {
      document.removeEventListener('visibilitychange', keepTyped)
      window.removeEventListener('pagehide', keepTyped)
      keepTyped()
    }
  }, [desk])
  return (before: DraftRow, after: DraftRow, pace: 'now' | 'typing') => change(desk, before, after, pace)
}
