import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useDesk } from '../shell/program.tsx'
import { saveAgain, useDraftBook } from './draft-book.ts'

/** A change that could not be kept is said until it is kept. */
export function SaveFailure() {
  const { everywhere } = useMessages()
  const desk = useDesk()
  const failure = useDraftBook((book) => book.failure)
  if (!failure) return null
  const retry = (
    <Button size="small" onPress={() => saveAgain(desk)}>
      {everywhere.actions.retry}
    </Button>
  )
  return <FailureNotice error={failure.error} action={retry} />
}
