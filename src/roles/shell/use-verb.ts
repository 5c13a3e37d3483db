import { useState } from 'react'
import type { AppError } from '../../errors/catalogue.ts'
import type { Result } from '../../lib/result.ts'
import type { Desk } from '../../workflow/desk.ts'
import { useDesk } from './program.tsx'

export interface VerbInHand<Order extends readonly unknown[], T> {
  /** The verb's answer, or undefined where it failed (then `error` says why) or the person cancelled (then nothing does). */
  readonly run: (...order: Order) => Promise<T | undefined>
  readonly isRunning: boolean
  readonly error: AppError | null
  readonly forget: () => void
}

/** One verb of the program as a screen uses it: what it answers, whether it runs, why it failed. */
export function useVerb<Order extends readonly unknown[], T, E extends AppError>(
  verb: (desk: Desk, ...order: Order) => Promise<Result<T, E>>,
): VerbInHand<Order, T> {
  const desk = useDesk()
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<AppError | null>(null)
  const run = async (...order: Order): Promise<T | undefined> => {
    setError(null)
    setRunning((count) => count + 1)
    try {
      const answer = await verb(desk, ...order)
      if (answer.ok) return answer.value
      // Closing a dialog is an answer, not a failure.
      if (answer.error.kind !== 'host/cancelled') setError(answer.error)
      return undefined
    } finally {
      setRunning((count) => count - 1)
    }
  }
  return { run, isRunning: running > 0, error, forget: () => setError(null) }
}
