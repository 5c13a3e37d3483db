import type { Failure } from '../lib/result.ts'

export interface BothLanguages {
  readonly sq: string
  readonly en: string
}

/** What is said of one kind of failure: one clear sentence, and what to do now. */
export interface Words<E> {
  /** Short, stable, unique: what a juror reads over the phone. "Z-03" */
  readonly code: string
  readonly tone: 'danger' | 'warning' | 'info'
  readonly say: (error: E) => BothLanguages
  readonly next: (error: E) => BothLanguages
}

/** One entry for each kind of a room's error union: a failure without words does not compile. */
export type WordsFor<E extends Failure> = { readonly [K in E['kind']]: Words<Extract<E, { kind: K }>> }
