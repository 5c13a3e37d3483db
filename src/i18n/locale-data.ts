import type { Language } from './language.ts'

/** What Chromium has no Albanian data for. The Albanian values equal those of Node's full ICU, which a test compares. */
export interface LocaleData {
  /** Decimal separator and thousands separator. */
  readonly decimal: string
  readonly group: string
  /** Digits of the whole part from which thousands are grouped: Albanian writes 1234 but 12 345. */
  readonly groupFrom: number
  readonly months: readonly string[]
  /** From Sunday. */
  readonly weekdays: readonly string[]
  readonly and: string
  readonly or: string
  /** English puts a comma before the last of three ("a, b, and c"), Albanian does not. */
  readonly commaBeforeLast: boolean
}

const sq: LocaleData = {
  decimal: ',',
  group: '\u00a0',
  groupFrom: 5,
  months: [
    'janar',
    'shkurt',
    'mars',
    'prill',
    'maj',
    'qershor',
    'korrik',
    'gusht',
    'shtator',
    'tetor',
    'nëntor',
    'dhjetor',
  ],
  weekdays: ['e diel', 'e hënë', 'e martë', 'e mërkurë', 'e enjte', 'e premte', 'e shtunë'],
  and: 'dhe',
  or: 'ose',
  commaBeforeLast: false,
}

const en: LocaleData = {
  decimal: '.',
  group: ',',
  groupFrom: 4,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  and: 'and',
  or: 'or',
  commaBeforeLast: true,
}

export const localeData: Readonly<Record<Language, LocaleData>> = { sq, en }
