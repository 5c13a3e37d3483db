import type { Ladder } from './ladder.ts'
import { v1 } from './v1.ts'

/** Every schema there ever was, lowest first; the last is current. rows.ts describes the rows of the current one. */
export const ladder: Ladder = [v1]
