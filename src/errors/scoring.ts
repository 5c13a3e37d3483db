import type { ScoringError } from '../scoring/index.ts'
import type { WordsFor } from './words.ts'

export const scoringWords: WordsFor<ScoringError> = {
  'scoring/out-of-range': {
    code: 'M-01',
    tone: 'danger',
    say: ({ value, low, high }) => ({
      sq: `Vlera ${value} është jashtë shkallës ${low}–${high}.`,
      en: `The value ${value} is outside the scale ${low}–${high}.`,
    }),
    next: ({ low, high }) => ({
      sq: `Jepni një vlerë nga ${low} deri në ${high}.`,
      en: `Give a value from ${low} to ${high}.`,
    }),
  },
  'scoring/off-step': {
    code: 'M-02',
    tone: 'danger',
    say: ({ value, step }) => ({
      sq: `Vlera ${value} nuk bie në hapin ${step} të shkallës.`,
      en: `The value ${value} is not on the scale's step of ${step}.`,
    }),
    next: ({ step }) => ({
      sq: `Zgjidhni vlerën më të afërt me hap ${step}; programi nuk e rrumbullakos vetë.`,
      en: `Choose the value you mean in steps of ${step}; the program never rounds for you.`,
    }),
  },
}
