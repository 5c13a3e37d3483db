import { useState } from 'react'
import type { Sha256 } from '../../lib/sha256.ts'
import { Button } from '../../ui/button.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { CheckList } from './check-list.tsx'
import { MarksAsSealed } from './marks-as-sealed.tsx'
import { type PanelWork, WithPanelWork } from './panel-work.tsx'
import styles from './review.module.css'
import { SaveFailure } from './save-failure.tsx'
import { SealedSheets } from './sealed-sheets.tsx'
import { Sealing } from './sealing.tsx'
import { SeatChoice } from './seat-choice.tsx'

/** The last look before sealing, sealing itself, and the sealed sheet to send. */
export function Review({ bundle }: { readonly bundle: Sha256 }) {
  return <WithPanelWork bundle={bundle}>{(work) => <ReviewPage work={work} />}</WithPanelWork>
}

function ReviewPage({ work }: { readonly work: PanelWork }) {
  const { review, juror, everywhere } = useMessages()
  const [isMoving, setMoving] = useState(false)
  const isSealed = work.sealed.length > 0
  if (isMoving) {
    const back = <Button onPress={() => setMoving(false)}>{everywhere.actions.cancel}</Button>
    return (
      <Page title={review.title} lead={juror.bundle.satAs(work.juror.name)} tools={back}>
        <SeatChoice arrival={{ ...work.bundle, panel: work.panel.id }} />
      </Page>
    )
  }
  const notMe = (
    <Button tone="quiet" onPress={() => setMoving(true)}>
      {juror.bundle.notMe}
    </Button>
  )
  return (
    <Page title={review.title} lead={work.juror.name} tools={!isSealed && notMe} isWide>
      <SaveFailure />
      {isSealed && <SealedSheets work={work} />}
      {!isSealed && (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            <CheckList work={work} />
          </div>
          <Sealing work={work} />
        </div>
      )}
      <MarksAsSealed work={work} />
    </Page>
  )
}
