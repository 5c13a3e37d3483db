import { z } from 'zod'
import { decimal } from './criterion.ts'
import { applicationId, criterionId } from './ids.ts'
import { prose } from './text.ts'

/** The longest texts a sheet takes, in UTF-16 code units after `tidy`. */
export const longestComment = 4000
export const longestExplanation = 1000

/** Mark = one juror's value on one criterion. */
const mark = z.strictObject({ criterion: criterionId, value: decimal, comment: prose(longestComment) })
export type Mark = z.infer<typeof mark>

/** Why a juror is excluded from judging an application. */
export const recusalReason = z.enum(['family', 'employment', 'financial', 'involved', 'dispute', 'other'])
export type RecusalReason = z.infer<typeof recusalReason>

/** Why a juror chooses not to judge one. */
export const abstentionReason = z.enum(['expertise', 'evidence', 'time', 'other'])
export type AbstentionReason = z.infer<typeof abstentionReason>

/**
 * One juror's finished stance on one application. The three states never blur and none counts as zero;
 * the third, not yet scored, cannot be written here: it blocks sealing.
 */
export const ballotSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('scored'),
    application: applicationId,
    /** One mark for each criterion of the category, in its order. */
    marks: z.array(mark).min(1).max(50),
    comment: prose(longestComment),
  }),
  z.strictObject({
    state: z.literal('recused'),
    application: applicationId,
    reason: recusalReason,
    explanation: prose(longestExplanation),
  }),
  z.strictObject({
    state: z.literal('abstained'),
    application: applicationId,
    reason: abstentionReason,
    explanation: prose(longestExplanation),
  }),
])
export type Ballot = z.infer<typeof ballotSchema>
export type ScoredBallot = Extract<Ballot, { state: 'scored' }>
