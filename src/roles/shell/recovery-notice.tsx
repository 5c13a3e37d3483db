import { useState } from 'react'
import { recoveryWords } from '../../errors/storage.ts'
import type { Words } from '../../errors/words.ts'
import type { Recovery } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useMessages } from './language.tsx'

/** Told once after a start that had to repair something: what was brought back, and from where. */
export function RecoveryNotice({ recovery }: { readonly recovery: Recovery | null }) {
  const [isRead, setRead] = useState(false)
  const language = useLanguage()
  const { everywhere } = useMessages()
  if (!recovery || isRead) return null
  // Words and recovery are of the same kind; the compiler cannot pair them up.
  const words = recoveryWords[recovery.kind] as Words<Recovery>
  return (
    <Notice
      tone={words.tone}
      title={words.say(recovery)[language]}
      next={{ lead: everywhere.whatNow, text: words.next(recovery)[language] }}
      code={everywhere.errorCode(words.code)}
      action={<Button onPress={() => setRead(true)}>{everywhere.actions.understood}</Button>}
      isLive
    />
  )
}
