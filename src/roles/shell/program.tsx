import { createContext, useContext } from 'react'
import { present } from '../../lib/assert.ts'
import type { Desk } from '../../workflow/desk.ts'

/** Set once by the composition root. */
export const DeskContext = createContext<Desk | null>(null)

/** The machine, the database and the clock that verbs work with. */
export const useDesk = (): Desk => present(useContext(DeskContext), 'the desk')
