import type { CriterionId } from '../../model/ids.ts'

/** Where the keyboard goes inside the list of criteria. Rows carry `data-criterion`; a locked row has nothing to focus. */
const row = (list: HTMLElement | null, criterion: CriterionId): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-criterion="${criterion}"]`) ?? null

/** The strip: the chosen step, or the first. */
export function focusScore(list: HTMLElement | null, criterion: CriterionId): void {
  const strip = row(list, criterion)
  const step =
    strip?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    strip?.querySelector<HTMLElement>('input[type="radio"]')
  step?.focus()
  strip?.scrollIntoView({ block: 'nearest' })
}

/** The entry with its text selected, so that the next key replaces it. */
export function focusEntry(list: HTMLElement | null, criterion: CriterionId): void {
  const entry = row(list, criterion)?.querySelector<HTMLInputElement>('input[inputmode="decimal"]')
  entry?.focus()
  entry?.select()
}

export function focusComment(list: HTMLElement | null, criterion: CriterionId): void {
  row(list, criterion)?.querySelector<HTMLElement>('textarea')?.focus()
}

/** Single letters are text there, never commands (WCAG 2.1.4). */
export const isTextField = (element: EventTarget | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(element.type))

export const textHasFocus = (): boolean => isTextField(document.activeElement)
