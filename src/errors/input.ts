import { formatDecimal, type InputError } from '../i18n/index.ts'
import type { WordsFor } from './words.ts'

const sq = (digits: string) => formatDecimal(digits, 'sq')
const en = (digits: string) => formatDecimal(digits, 'en')

/** What is said when typed text is not taken. The value on the sheet stays as it was. */
export const inputWords: WordsFor<InputError> = {
  'input/empty': {
    code: 'I-01',
    tone: 'info',
    say: () => ({ sq: 'Fusha është bosh.', en: 'The field is empty.' }),
    next: () => ({ sq: 'Shkruani një vlerë.', en: 'Type a value.' }),
  },
  'input/not-a-number': {
    code: 'I-02',
    tone: 'warning',
    say: ({ typed }) => ({ sq: `“${typed}” nuk është numër.`, en: `“${typed}” is not a number.` }),
    next: () => ({
      sq: 'Shkruani vetëm shifra dhe, po të duhet, një presje ose pikë, për shembull 7,5.',
      en: 'Type digits only and, if needed, one comma or point, for example 7.5.',
    }),
  },
  'input/too-many-decimals': {
    code: 'I-03',
    tone: 'warning',
    say: ({ typed, allowed }) =>
      allowed === 0
        ? { sq: `“${typed}”: këtu jepen vetëm pikë të plota.`, en: `“${typed}”: only whole points are given here.` }
        : {
            sq: `“${typed}” ka më shumë shifra pas presjes se sa lejon shkalla (${allowed}).`,
            en: `“${typed}” has more decimals than the scale allows (${allowed}).`,
          },
    next: () => ({
      sq: 'Shkruani vlerën pa shifra të tepërta; mijëshet nuk ndahen me pikë.',
      en: 'Type the value without the extra digits; thousands are not separated by a point.',
    }),
  },
  'input/out-of-range': {
    code: 'I-04',
    tone: 'warning',
    say: ({ typed, low, high }) => ({
      sq: `“${typed}” është jashtë shkallës nga ${sq(low)} në ${sq(high)}.`,
      en: `“${typed}” is outside the scale from ${en(low)} to ${en(high)}.`,
    }),
    next: ({ low, high }) => ({
      sq: `Jepni një vlerë nga ${sq(low)} në ${sq(high)}.`,
      en: `Give a value from ${en(low)} to ${en(high)}.`,
    }),
  },
  'input/off-step': {
    code: 'I-05',
    tone: 'warning',
    say: ({ typed }) => ({
      sq: `“${typed}” bie mes dy vlerave të shkallës.`,
      en: `“${typed}” falls between two values of the scale.`,
    }),
    next: ({ below, above }) => ({
      sq: `Jepni ${sq(below)} ose ${sq(above)}.`,
      en: `Give ${en(below)} or ${en(above)}.`,
    }),
  },
  'input/not-a-date': {
    code: 'I-06',
    tone: 'warning',
    say: ({ typed }) => ({ sq: `“${typed}” nuk është datë.`, en: `“${typed}” is not a date.` }),
    next: () => ({
      sq: 'Shkruani ditën, muajin dhe vitin, për shembull 22.11.2026.',
      en: 'Type day, month and year, for example 22.11.2026.',
    }),
  },
}
