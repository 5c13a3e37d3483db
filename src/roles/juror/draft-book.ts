import { create } from 'zustand'
import type { StorageError } from '../../storage/index.ts'
import type { Desk } from '../../workflow/desk.ts'
import { recordDraft } from '../../workflow/record-draft.ts'
import { type DraftRow, draftKey } from './draft-row.ts'

/** One committed change of one application: what undo takes back. */
interface Step {
  readonly before: DraftRow
  readonly after: DraftRow
}

/**
 * The drafts changed since the program started, newer than what the database has answered so far: a mark given right
 * after another must build on it, not on the row of a moment ago. This device has one writer, so they are the truth.
 */
interface DraftBook {
  readonly rows: Readonly<Record<string, DraftRow>>
  /** Typed, not yet handed to the database. */
  readonly pending: Step | null
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
  /** The last draft that could not be kept, and why. */
  readonly failure: { readonly error: StorageError; readonly row: DraftRow } | null
}

export const useDraftBook = create<DraftBook>(() => ({ rows: {}, pending: null, done: [], undone: [], failure: null }))

const { getState: book, setState: set } = useDraftBook

/** Typing is kept this many milliseconds after its last key (design: durability). */
const pause = 200
const mostSteps = 200
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows the change at once and keeps it: now, or for typing when the typing pauses. */
export function change(desk: Desk, before: DraftRow, after: DraftRow, pace: 'now' | 'typing'): void {
  const { pending, rows } = book()
  if (pending && draftKey(pending.after) !== draftKey(after)) flush(desk)
  set({ rows: { ...rows, [draftKey(after)]: after }, pending: { before: book().pending?.before ?? before, after } })
  clearTimeout(timer)
  if (pace === 'now') flush(desk)
  else timer = setTimeout(() => flush(desk), pause)
}

/** Hands over what was typed: before leaving a field, an application or the page. */
export function flush(desk: Desk): void {
  clearTimeout(timer)
  const { pending, done } = book()
  if (!pending) return
  set({ pending: null, done: [...done, pending].slice(-mostSteps), undone: [] })
  save(desk, pending.after)
}

/** Takes the last change of this juror's drafts back; answers the draft as it is now, or null where there is none. */
export function undo(desk: Desk): DraftRow | null {
  flush(desk)
  const { done, undone, rows } = book()
  const step = done.at(-1)
  if (!step) return null
  set({ done: done.slice(0, -1), undone: [...undone, step], rows: { ...rows, [draftKey(step.before)]: step.before } })
  save(desk, step.before)
  return step.before
}

export function redo(desk: Desk): DraftRow | null {
  const { done, undone, rows } = book()
  const step = undone.at(-1)
  if (!step) return null
  set({ done: [...done, step], undone: undone.slice(0, -1), rows: { ...rows, [draftKey(step.after)]: step.after } })
  save(desk, step.after)
  return step.after
}

/** Tries again to keep what could not be kept. */
export function saveAgain(desk: Desk): void {
  const { failure, rows } = book()
  if (failure) save(desk, rows[draftKey(failure.row)] ?? failure.row)
}

/** A sealed sheet's changes cannot be taken back. */
export const forgetSteps = (): void => set({ done: [], undone: [] })

function save(desk: Desk, row: DraftRow): void {
  void recordDraft(desk, row).then((saved) => {
    const { failure } = book()
    if (!saved.ok) set({ failure: { error: saved.error, row } })
    else if (failure && draftKey(failure.row) === draftKey(row)) set({ failure: null })
  })
}
