import { useEffect, useRef } from 'react'
import { isTextField } from './criterion-focus.ts'

export interface ScoringKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly complete: () => void
  readonly comment: () => void
  /** A digit was pressed outside the strip: its entry takes it. */
  readonly score: () => void
  readonly recuse: () => void
  readonly flag: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The keyboard map of the scoring screen (design: interface §3.3). Letters by `event.key`: Albanian keyboards are QWERTZ. */
export function useScoringKeys(keys: ScoringKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const command = commandFor(event)
      if (!command) return
      if (command !== 'score') {
        event.preventDefault()
        // A radio group would take Alt+↓ for its next value, and give a mark nobody meant.
        event.stopPropagation()
      }
      latest.current[command]()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}

const letters: Readonly<Record<string, keyof ScoringKeys>> = {
  j: 'next',
  k: 'previous',
  c: 'comment',
  r: 'recuse',
  b: 'flag',
}

function commandFor(event: KeyboardEvent): keyof ScoringKeys | null {
  const key = event.key.toLowerCase()
  const isControl = event.ctrlKey || event.metaKey
  if (isControl && key === 'enter') return 'complete'
  if (event.altKey && !isControl && key === 'arrowdown') return 'next'
  if (event.altKey && !isControl && key === 'arrowup') return 'previous'
  if (isTextField(event.target) || event.altKey) return null
  // In a text field these belong to its own text.
  if (isControl && key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (isControl) return null
  // The strip takes its own digits.
  if (/^[0-9]$/.test(key)) return isStrip(event.target) ? null : 'score'
  return letters[key] ?? null
}

const isStrip = (element: EventTarget | null): boolean =>
  element instanceof HTMLInputElement && element.type === 'radio'
