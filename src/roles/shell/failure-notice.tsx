import type { AppError } from '../../errors/catalogue.ts'
import { describe } from '../../errors/describe.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useMessages } from './language.tsx'

/** An expected failure: one sentence, what to do now, and the code to read over the phone. Nothing while there is none. */
export function FailureNotice({ error }: { readonly error: AppError | null }) {
  const { everywhere } = useMessages()
  const language = useLanguage()
  if (error === null) return null
  const { message, next, code, tone } = describe(error, language)
  return <Notice tone={tone} title={message} next={{ lead: everywhere.whatNow, text: next }} code={code} isLive />
}
