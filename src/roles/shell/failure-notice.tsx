import type { ReactNode } from 'react'
import type { AppError } from '../../errors/catalogue.ts'
import { describe } from '../../errors/describe.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useMessages } from './language.tsx'

/** An expected failure in the person's words: what happened, what to do now, the code to read over the phone. Nothing where there is none. */
export function FailureNotice({ error, action }: { readonly error: AppError | null; readonly action?: ReactNode }) {
  const { everywhere } = useMessages()
  const language = useLanguage()
  if (error === null) return null
  const { code, tone, message, next } = describe(error, language)
  return (
    <Notice
      tone={tone}
      title={message}
      next={{ lead: everywhere.whatNow, text: next }}
      code={everywhere.errorCode(code)}
      isLive
      {...(action === undefined ? {} : { action })}
    />
  )
}
