import type { LayoutError } from '../paper/index.ts'
import type { WordsFor } from './words.ts'

/** A character as people can name it: itself and its number, since some cannot be seen. */
const named = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`

export const layoutWords: WordsFor<LayoutError> = {
  'paper/characters-missing': {
    code: 'L-01',
    tone: 'danger',
    say: ({ characters }) => ({
      sq: `Këto shenja nuk mund të shtypen në dokument: ${characters.map(named).join(', ')}.`,
      en: `These characters cannot be printed in the document: ${characters.map(named).join(', ')}.`,
    }),
    next: () => ({
      sq: 'Zëvendësoni këto shenja në tekst (figurat emoji, shkrimet e tjera) dhe provoni përsëri.',
      en: 'Replace these characters in the text (emoji, other scripts) and try again.',
    }),
  },
}
