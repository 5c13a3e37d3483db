import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useDesk } from '../shell/program.tsx'
import { saveAgain, useDraftBook } from './draft-book.ts'

/** Changes that could not be kept are said until every one of them is kept. */
export function SaveFailure() {
  const { everywhere } = useMessages()
  const desk = useDesk()
  const error = useDraftBook(({ unsaved }) => Object.values(unsaved)[0])
  if (!error) return null
  const retry = (
    <Button size="small" onPress={() => saveAgain(desk)}>
      {everywhere.actions.retry}
    </Button>
  )
  return <FailureNotice error={error} action={retry} />
}
