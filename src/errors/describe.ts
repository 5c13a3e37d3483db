import type { Failure } from '../lib/result.ts'
import { type AppError, catalogue } from './catalogue.ts'
import type { Words } from './words.ts'

export interface Description {
  readonly code: string
  readonly tone: Words<Failure>['tone']
  /** What happened, in one sentence. */
  readonly message: string
  /** What to do now. */
  readonly next: string
}

/** An expected failure in words: for the screen, the command line and the verification report alike. */
export function describe(error: AppError, language: 'sq' | 'en'): Description {
  // The catalogue has an entry of exactly this kind (it would not compile otherwise); the compiler cannot pair them up.
  const words = catalogue[error.kind] as Words<AppError>
  return {
    code: words.code,
    tone: words.tone,
    message: words.say(error)[language],
    next: words.next(error)[language],
  }
}
