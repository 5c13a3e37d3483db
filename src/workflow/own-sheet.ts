import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { JurorId } from '../model/ids.ts'
import { load, type StorageError, type Store, sealedOf } from '../storage/index.ts'
import type { WorkflowError } from './errors.ts'

/** One juror's sheet for one bundle, drafts and seal. */
export interface OwnSheet {
  readonly bundle: Sha256
  readonly juror: JurorId
}

const turns = new WeakMap<Store, Promise<unknown>>()

/** Verbs that change or seal drafts take turns: what is sealed must not change while it is being sealed. */
export function inTurn<T>(store: Store, act: () => Promise<T>): Promise<T> {
  const turn = (turns.get(store) ?? Promise.resolve()).then(act)
  turns.set(
    store,
    turn.catch(() => undefined),
  )
  return turn
}

/** What is known of the sheets: 'open' spares each keystroke a question; from the first sealing on, the database is asked. */
const known = new WeakMap<Store, Map<string, 'open' | 'ask'>>()

const knownIn = (store: Store): Map<string, 'open' | 'ask'> => {
  const there = known.get(store) ?? new Map<string, 'open' | 'ask'>()
  known.set(store, there)
  return there
}

const nameOf = ({ bundle, juror }: OwnSheet): string => `${bundle} ${juror}`

/** To be said before the seal is written: a write that was answered as failed may yet be there later. */
export const sealingBegins = (store: Store, sheet: OwnSheet): void => void knownIn(store).set(nameOf(sheet), 'ask')

/** Nothing, or `workflow/already-sealed`. Only within a turn: this device has one writer, and it is asking. */
export async function stillOpen(store: Store, sheet: OwnSheet): Promise<Result<null, StorageError | WorkflowError>> {
  const knownHere = knownIn(store)
  if (knownHere.get(nameOf(sheet)) === 'open') return ok(null)
  const sealed = await load(store, sealedOf(sheet.bundle))
  if (!sealed.ok) return sealed
  if (sealed.value.some(({ juror }) => juror === sheet.juror)) return fail({ kind: 'workflow/already-sealed' })
  if (knownHere.get(nameOf(sheet)) !== 'ask') knownHere.set(nameOf(sheet), 'open')
  return ok(null)
}
