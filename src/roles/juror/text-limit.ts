import { formatNumber } from '../../i18n/index.ts'
import { tidy } from '../../model/text.ts'
import { useLanguage, useMessages } from '../shell/language.tsx'

export interface TextLimit {
  /** How much there is and how much there may be, near the end only. */
  readonly hint: string | undefined
  readonly error: string | undefined
}

/** Length as a sheet counts it. */
export const lengthOf = (text: string): number => tidy(text).length

/** What a field says of its length. It never cuts: what was pasted stays whole until the juror shortens it. */
export function useTextLimit(limit: number): (text: string) => TextLimit {
  const { scoring } = useMessages()
  const language = useLanguage()
  return (text) => {
    const length = lengthOf(text)
    if (length <= limit * 0.9) return { hint: undefined, error: undefined }
    const figures = [formatNumber(length, language), formatNumber(limit, language)] as const
    return length > limit
      ? { hint: undefined, error: scoring.tooLong(...figures) }
      : { hint: scoring.length(...figures), error: undefined }
  }
}
