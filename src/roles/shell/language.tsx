import { createContext, type ReactNode, useContext } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type Language, type Messages, messages, reactAriaLocale } from '../../i18n/index.ts'

interface Spoken {
  readonly language: Language
  readonly words: Messages
}

const SpokenLanguage = createContext<Spoken>({ language: 'sq', words: messages('sq') })

/**
 * The language of everything inside it. `installReactAriaWords` must have run for the same language before the first
 * render; a change of language therefore loads the page again (the place in the work is kept in the database).
 */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  return (
    <I18nProvider locale={reactAriaLocale[language]}>
      <SpokenLanguage value={{ language, words: messages(language) }}>{children}</SpokenLanguage>
    </I18nProvider>
  )
}

/** Every wording, in the person's language. */
export const useMessages = (): Messages => useContext(SpokenLanguage).words

/** For the formats of src/i18n, which take it as an argument. */
export const useLanguage = (): Language => useContext(SpokenLanguage).language
