/**
 * An expected outcome: a value, or a failure with a discriminated `kind` ("room/what-happened").
 * A plain object, so that it survives IPC and structured clone. Bugs are thrown instead (assert.ts).
 */
export type Result<T, E extends Failure = Failure> = Ok<T> | Failed<E>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Failed<E extends Failure> {
  readonly ok: false
  readonly error: E
}

/** What every room's error union is made of. */
export interface Failure {
  readonly kind: string
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const fail = <const E extends Failure>(error: E): Failed<E> => ({ ok: false, error })
