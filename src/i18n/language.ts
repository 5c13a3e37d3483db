/** Albanian is the product's first language and its source; English is its second. */
export type Language = 'sq' | 'en'

export const languages: readonly Language[] = ['sq', 'en']

/**
 * The first language of the person's list (BCP 47 tags, best first) that the product speaks; Albanian where none is.
 * Asks the system's list and not the browser's locale, which is English wherever Chromium lacks a language.
 */
export function languageFrom(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    const known = languages.find((language) => language === primary)
    if (known) return known
  }
  return 'sq'
}
