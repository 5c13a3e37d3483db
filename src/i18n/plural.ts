import { formatNumber } from './format-number.ts'
import type { Language } from './language.ts'

// Plural rules are the one part of Intl for which Chromium has Albanian data; a test in Chromium holds it to that.
const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  sq: new Intl.PluralRules('sq'),
  en: new Intl.PluralRules('en'),
}

/** "1 aplikim", "5 aplikime": the number in the language's signs and the form that goes with it. */
export type Counted = (count: number, one: string, other: string) => string

export const counting =
  (language: Language): Counted =>
  (count, one, other) =>
    `${formatNumber(count, language)} ${rules[language].select(count) === 'one' ? one : other}`

/** The form alone, where the number stands elsewhere or the whole sentence changes. */
export const formFor = (language: Language, count: number, one: string, other: string): string =>
  rules[language].select(count) === 'one' ? one : other
