import { create } from 'zustand'
import type { StorageError } from '../../storage/index.ts'
import type { Desk } from '../../workflow/desk.ts'
import type { WorkflowError } from '../../workflow/errors.ts'
import { recordDraft } from '../../workflow/record-draft.ts'
import { type DraftRow, draftKey } from './draft-row.ts'

/** One committed change of one application: what undo takes back. */
interface Step {
  readonly before: DraftRow
  readonly after: DraftRow
}

type Trouble = StorageError | WorkflowError

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
  /** Handed to the database, not yet answered. */
  readonly underWay: number
  /** Why, of every draft whose newest form is not kept: another draft that is kept does not make it so. */
  readonly unsaved: Readonly<Record<string, Trouble>>
}

const empty: DraftBook = { rows: {}, pending: null, done: [], undone: [], underWay: 0, unsaved: {} }

export const useDraftBook = create<DraftBook>(() => empty)

const { getState: book, setState: set } = useDraftBook

/** Typing is kept this many milliseconds after its last key (design: durability). */
const pause = 200
/** What could not be kept is tried again after so many milliseconds, and with every other draft. */
const retryAfter = 5000
const mostSteps = 200
let timer: ReturnType<typeof setTimeout> | undefined
let retry: ReturnType<typeof setTimeout> | undefined
/** Settles with the last draft handed over: `recordDraft` answers in order. */
let last: Promise<unknown> = Promise.resolve()

/** What the status bar says of the drafts; null where they have nothing to add to what the database says. */
export const keepingOf = ({ pending, underWay, unsaved }: DraftBook): 'not-saved' | 'saving' | null => {
  if (Object.keys(unsaved).length > 0) return 'not-saved'
  return pending || underWay > 0 ? 'saving' : null
}

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

/** Tries again to keep everything that could not be kept. */
export function saveAgain(desk: Desk): void {
  clearTimeout(retry)
  for (const key of Object.keys(book().unsaved)) keep(desk, key)
}

/** Everything shown is kept, or tried once more: true where nothing is left unsaved. Before sealing, and before a change of seat. */
export async function keepAll(desk: Desk): Promise<boolean> {
  flush(desk)
  await last
  saveAgain(desk)
  await last
  return keepingOf(book()) === null
}

/** A sealed sheet's changes cannot be taken back. */
export const forgetSteps = (): void => set({ done: [], undone: [] })

/** After a change of seat: the drafts are another name's now, and read from the database again. */
export const forgetDrafts = (): void => set({ rows: {}, done: [], undone: [] })

/** Keeps this draft, and with it those that could not be kept before. */
function save(desk: Desk, row: DraftRow): void {
  const key = draftKey(row)
  const others = Object.keys(book().unsaved).filter((other) => other !== key)
  clearTimeout(retry)
  for (const each of [key, ...others]) keep(desk, each)
}

/** Always the newest form: an older one must never come after it. */
function keep(desk: Desk, key: string): void {
  const row = book().rows[key]
  if (!row) return
  set(({ underWay }) => ({ underWay: underWay + 1 }))
  last = recordDraft(desk, row).then((saved) => {
    const { rows, underWay } = book()
    const { [key]: _, ...unsaved } = book().unsaved
    if (saved.ok) set({ underWay: underWay - 1, unsaved })
    else if (saved.error.kind === 'workflow/already-sealed') {
      // No trying helps, and what is sealed is what counts: the screen shows that again.
      const { [key]: refused, ...others } = rows
      set({ underWay: underWay - 1, unsaved, rows: others })
    } else {
      set({ underWay: underWay - 1, unsaved: { ...unsaved, [key]: saved.error } })
      clearTimeout(retry)
      retry = setTimeout(() => saveAgain(desk), retryAfter)
    }
  })
}
