export type { ScoringError } from './errors.ts'
export { anchorFor, contribution, needsComment, readMark, rescaled } from './mark.ts'
export { type Total, totalOf } from './total.ts'
