import { fail } from '../lib/result.ts'
import { type HostBlobs, type HostJournal, hostCalls } from './contract.ts'

/** One call of the page to the worker that owns journal and blobs, and what comes back. */
export interface StoreCall {
  readonly id: number
  readonly part: 'blobs' | 'journal'
  readonly call: string
  readonly values: readonly unknown[]
}

export type StoreAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly bug: string }

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

/**
 * `blobs` and `journal` as calls to the worker. A worker that could not start, or died, answers
 * `host/unavailable` to everything: the program then says that nothing can be kept on this machine.
 */
export function storeBehind(worker: Worker): { readonly blobs: HostBlobs; readonly journal: HostJournal } {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let dead = false

  worker.addEventListener('message', ({ data }: MessageEvent<StoreAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('bug' in data) call?.reject(new Error(data.bug))
    else call?.resolve(data.value)
  })
  worker.addEventListener('error', () => {
    dead = true
    for (const call of waiting.values()) call.resolve(fail({ kind: 'host/unavailable', what: 'store' }))
    waiting.clear()
  })

  const callsOf = (part: StoreCall['part'], names: readonly string[]) =>
    Object.fromEntries(
      names.map((call) => [
        call,
        (...values: readonly unknown[]) =>
          new Promise((resolve, reject) => {
            if (dead) return resolve(fail({ kind: 'host/unavailable', what: 'store' }))
            const id = ++calls
            waiting.set(id, { resolve, reject })
            worker.postMessage({ id, part, call, values } satisfies StoreCall)
          }),
      ]),
    )
  // The names come from the contract's own list, which is checked to be complete.
  return {
    blobs: callsOf('blobs', hostCalls.blobs) as unknown as HostBlobs,
    journal: callsOf('journal', hostCalls.journal) as unknown as HostJournal,
  }
}
