export {
  type CollectedFile,
  countedSheets,
  inspectFile,
  type RefusalError,
  type ReturnedFile,
  settle,
} from './collect.ts'
export type { CollectError, ConsolidationError, MinutesError } from './errors.ts'
export { finishMinutes, type MinutesHead, rulesOf } from './finish.ts'
export {
  type Cell,
  type Consolidation,
  type Decision,
  longestReason,
  longestRemarks,
  minutesAttachmentName,
  type Outcome,
  type Row,
  type SheetLine,
} from './format.ts'
export { type CountedSheet, consolidate, type Rules } from './outcome.ts'
export { type ReadMinutes, readMinutes } from './read.ts'
export { toPaper as minutesToPaper } from './to-paper.ts'
