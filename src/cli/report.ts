import type { AppError } from '../errors/catalogue.ts'
import { describe } from '../errors/describe.ts'

export type Language = 'sq' | 'en'

/** Something refused or different, as the command line's JSON and its words name it. */
export interface Problem {
  /** The kind of the failure ("scoresheet/other-bundle"): stable, for programs. */
  readonly code: string
  readonly file: string
  readonly message: string
}

/** What a command answers: status 0 exactly when there are no problems. */
export interface Report {
  readonly problems: readonly Problem[]
  /** The document of `--json`. */
  readonly result: unknown
  /** For people, one line each. */
  readonly lines: readonly string[]
  /** Written to standard output as they are, instead of anything else (`sheet data`). */
  readonly raw?: Uint8Array
}

export function problemOf(error: AppError, file: string, language: Language): Problem {
  const { code, message, next } = describe(error, language)
  return { code: error.kind, file, message: `${message} ${next} [${code}]` }
}

/** Wrong usage: status 2 and one sentence. */
export class UsageError extends Error {}
