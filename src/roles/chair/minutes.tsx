import type { Sha256 } from '../../lib/sha256.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Page } from '../shell/page.tsx'
import { EarlierMinutes } from './earlier-minutes.tsx'
import { MinutesPreview } from './minutes-preview.tsx'
import { SignMinutes } from './sign-minutes.tsx'
import { useInbox } from './use-inbox.ts'

/** What the chair is about to sign, the signing, and what was signed before. */
export function Minutes({ bundle }: { readonly bundle: Sha256 }) {
  const { chair, everywhere } = useMessages()
  const { inbox, error } = useInbox(bundle)
  return (
    <Page title={chair.minutes.title} lead={chair.minutes.intro}>
      <FailureNotice error={error} />
      {!inbox && !error && <Spinner label={everywhere.words.loading} isLabelShown />}
      {inbox && inbox.outcome === null && (
        <EmptyState icon="sheet" title={chair.consolidation.notYet} hint={chair.sheets.noneYetHint} />
      )}
      {inbox?.outcome && (
        <>
          <MinutesPreview inbox={inbox} outcome={inbox.outcome} />
          <SignMinutes inbox={inbox} outcome={inbox.outcome} />
        </>
      )}
      <EarlierMinutes bundle={bundle} />
    </Page>
  )
}
