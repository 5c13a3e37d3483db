import type { sq } from './sq/index.ts'

/** The Albanian catalogue is the source: whatever it says, every other language must say, with the same fillings. */
export type Messages = typeof sq
