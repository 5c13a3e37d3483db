import type { Language } from './language.ts'
import { localeData } from './locale-data.ts'

/** "Ana, Besa dhe Çlirim"; with 'or', "Ana, Besa ose Çlirim". An empty list is an empty text. */
export function formatList(items: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  const { and, or, commaBeforeLast } = localeData[language]
  const comma = commaBeforeLast && items.length > 2 ? ',' : ''
  return `${items.slice(0, -1).join(', ')}${comma} ${join === 'and' ? and : or} ${last}`
}
