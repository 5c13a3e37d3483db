import { useRef } from 'react'
import { formatList } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Inbox } from '../../workflow/inspect-inbox.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import styles from './chair.module.css'
import { jurorsOf } from './panel.ts'

/** Who of the panel has returned a sheet that counts, and a reminder for those who have not. */
export function Coverage({ inbox }: { readonly inbox: Inbox }) {
  const { chair } = useMessages()
  const missing = new Set(inbox.missing.map(({ id }) => id))
  return (
    <Section title={chair.sheets.coverage}>
      <ul className={styles['coverage']}>
        {jurorsOf(inbox.bundle).map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {missing.has(id) ? (
              <Tag tone="warning">{chair.consolidation.missing}</Tag>
            ) : (
              <Tag tone="success">{chair.sheets.returned}</Tag>
            )}
          </li>
        ))}
      </ul>
      {inbox.missing.length > 0 && <Reminder inbox={inbox} />}
    </Section>
  )
}

function Reminder({ inbox }: { readonly inbox: Inbox }) {
  const { chair, everywhere } = useMessages()
  const language = useLanguage()
  const text = useRef<HTMLParagraphElement>(null)
  const { edition, panel } = inbox.bundle.form
  const names = formatList(
    inbox.missing.map(({ name }) => name),
    language,
  )
  return (
    <details className={styles['reminder']}>
      <summary>
        <Icon name="right" size={12} />
        {chair.sheets.reminder}
      </summary>
      <p ref={text} className={styles['letter']}>
        {chair.sheets.reminderText(names, panel.title[language], edition.title[language])}
      </p>
      <Button size="small" onPress={() => copyFrom(text.current) && showToast(everywhere.words.copied, 'success')}>
        {chair.sheets.copyReminder}
      </Button>
    </details>
  )
}

/** By selecting it: the Clipboard interface asks for a permission that both editions deny everybody. */
function copyFrom(element: HTMLElement | null): boolean {
  if (!element) return false
  getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}
