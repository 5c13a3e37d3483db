import type { ArchiveError } from '../archive/index.ts'
import type { BundleError } from '../bundle/index.ts'
import type { ConsolidationError } from '../consolidation/index.ts'
import type { HostError } from '../host/contract.ts'
import type { LayoutError, PaperError } from '../paper/index.ts'
import type { FinishError, SheetError } from '../scoresheet/index.ts'
import type { SigningError } from '../signing/index.ts'
import type { WorkflowError } from './errors.ts'

/** Whatever a verb of this room may refuse with. */
export type AppFailure =
  | ArchiveError
  | BundleError
  | ConsolidationError
  | FinishError
  | HostError
  | LayoutError
  | PaperError
  | SheetError
  | SigningError
  | WorkflowError
