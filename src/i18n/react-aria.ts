import type { Language } from './language.ts'
import { reactAriaSq } from './react-aria-sq.ts'

/** The locale to give to React Aria's I18nProvider. British English: day before month, 24 hours. */
export const reactAriaLocale: Readonly<Record<Language, string>> = { sq: 'sq', en: 'en-GB' }

const localeKey = Symbol.for('react-aria.i18n.locale')
const stringsKey = Symbol.for('react-aria.i18n.strings')

/**
 * Puts the words React Aria speaks where it looks for them (`page` is the window). Before the first render and once:
 * it keeps what it found, so that changing the language means loading the page again. English is built into it.
 */
export function installReactAriaWords(language: Language, page: object): void {
  Reflect.set(page, localeKey, reactAriaLocale[language])
  if (language === 'sq') Reflect.set(page, stringsKey, reactAriaSq)
}
