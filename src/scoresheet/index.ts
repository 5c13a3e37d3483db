export { type Draft, type DraftMark, emptyDraft, valuesOf } from './draft.ts'
export type { FinishError, SheetError } from './errors.ts'
export { finishSheet, progressOf, type SheetHead } from './finish.ts'
export { attachmentName, type Scoresheet } from './format.ts'
export {
  type Acceptance,
  isAccepted,
  type Judgement,
  judgeSheet,
  type Roster,
  rosterOf,
  type SheetState,
} from './judge.ts'
export { type ReadSheet, readSheet } from './read.ts'
export { toPaper } from './to-paper.ts'
