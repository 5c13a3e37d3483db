import { useEffect, useState } from 'react'
import type { AppError } from '../../errors/catalogue.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { useAcceptances, useSheets } from '../../storage/queries.ts'
import { type Inbox, inspectInbox } from '../../workflow/inspect-inbox.ts'
import { useDesk } from '../shell/program.tsx'

interface Inspection {
  readonly bundle: Sha256
  /** The files and acceptances it was made of. */
  readonly key: string
  readonly inbox: Inbox | null
  readonly error: AppError | null
}

/** The last inspection, so that going from screen to screen does not verify every sheet again. Computed, never kept. */
let last: Inspection | null = null

export interface InboxView {
  /** Undefined until the first inspection of this bundle is done. */
  readonly inbox: Inbox | undefined
  /** How many files of how many have been verified, while that runs. */
  readonly progress: { readonly done: number; readonly all: number } | null
  readonly error: AppError | null
}

/** The chair's inbox, verified again whenever a file or an acceptance comes or goes. */
export function useInbox(bundle: Sha256): InboxView {
  const desk = useDesk()
  const [sheets, acceptances] = [useSheets(bundle), useAcceptances(bundle)]
  const [inspection, setInspection] = useState(() => (last?.bundle === bundle ? last : null))
  const [progress, setProgress] = useState<InboxView['progress']>(null)
  const key =
    sheets && acceptances
      ? JSON.stringify([
          bundle,
          sheets.map(({ sha256 }) => sha256),
          acceptances.map(({ fingerprint, at }) => [fingerprint, at]),
        ])
      : null
  useEffect(() => {
    if (key === null || last?.key === key) return
    let isCurrent = true
    const tell = (done: number, all: number) => isCurrent && setProgress({ done, all })
    void inspectInbox(desk, bundle, tell).then((answer) => {
      if (!isCurrent) return
      last = { bundle, key, inbox: answer.ok ? answer.value : null, error: answer.ok ? null : answer.error }
      setInspection(last)
      setProgress(null)
    })
    return () => {
      isCurrent = false
    }
  }, [desk, bundle, key])
  const shown = inspection?.bundle === bundle ? inspection : null
  return { inbox: shown?.inbox ?? undefined, progress, error: shown?.error ?? null }
}
