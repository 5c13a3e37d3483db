import type { InputError } from '../i18n/errors.ts'
import type { StorageError } from '../storage/index.ts'
import type { AppFailure } from '../workflow/failure.ts'
import { archiveWords } from './archive.ts'
import { bundleWords } from './bundle.ts'
import { consolidationWords } from './consolidation.ts'
import { hostWords } from './host.ts'
import { inputWords } from './input.ts'
import { layoutWords } from './layout.ts'
import { paperWords } from './paper.ts'
import { scoresheetWords } from './scoresheet.ts'
import { scoringWords } from './scoring.ts'
import { signingWords } from './signing.ts'
import { storageWords } from './storage.ts'
import type { WordsFor } from './words.ts'
import { workflowWords } from './workflow.ts'
import { zipWords } from './zip.ts'

/** Every expected failure of the program: the union of the rooms' unions. */
export type AppError = AppFailure | StorageError | InputError

/** A failure without words does not compile. */
export const catalogue = {
  ...archiveWords,
  ...bundleWords,
  ...consolidationWords,
  ...hostWords,
  ...inputWords,
  ...layoutWords,
  ...paperWords,
  ...scoresheetWords,
  ...scoringWords,
  ...signingWords,
  ...storageWords,
  ...workflowWords,
  ...zipWords,
} satisfies WordsFor<AppError>
