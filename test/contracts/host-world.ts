import assert from 'node:assert/strict'
import type { Host } from '../../src/host/contract.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import type { Failure, Result } from '../../src/lib/result.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Bytes
}

/** One implementation on one fresh profile, with a person and a disk that do what the case says. */
export interface HostWorld {
  readonly host: () => Host
  /** Ends the program the hard way and starts it again on the same profile. */
  readonly kill: () => Promise<void>
  /** Another window on the same profile; absent where the edition allows only one. */
  readonly second?: () => Promise<Host>
  /** Puts bytes behind the journal's last line, as a crash or another program would. */
  readonly tearJournal: (tail: Bytes) => Promise<void>
  /** Runs a call that opens a dialog, in which the person chooses these files (undefined = cancels). */
  readonly choosing: <T>(
    files: readonly NamedBytes[] | undefined,
    call: (host: Host) => Promise<T>,
    folder?: boolean,
  ) => Promise<T>
  /** Runs a call that saves; answers its result and the file as it then lies on the disk. */
  readonly saving: <T>(call: (host: Host) => Promise<T>) => Promise<{ readonly result: T; readonly file: NamedBytes }>
  readonly end: () => Promise<void>
}

export interface HostCase {
  readonly name: string
  readonly run: (world: HostWorld) => Promise<void>
}

export async function value<T>(answer: Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer
  assert.ok(result.ok, `unexpected failure: ${JSON.stringify(result)}`)
  return result.value
}

export async function failure(answer: Promise<Result<unknown, Failure>>): Promise<Failure> {
  const result = await answer
  assert.ok(!result.ok, 'expected a failure')
  return result.error
}

export const refused = async (kind: string, answer: Promise<Result<unknown, Failure>>): Promise<void> =>
  assert.equal((await failure(answer)).kind, kind)

/** Bytes that no compression or text conversion leaves alone by luck. */
export function noise(length: number, seed: number): Bytes {
  const bytes = new Uint8Array(length)
  let state = seed >>> 0 || 1
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
