import type { Messages } from '../messages.ts'
import { counting } from '../plural.ts'

const n = counting('en')

export const scoring: Messages['scoring'] = {
  document: 'Document',
  sheet: 'Scoresheet',
  summary: 'Summary',
  noDocuments: 'This application has no documents',
  page: (page, pages) => `Page ${page} of ${pages}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  position: (position, all) => `${position} of ${all}`,
  previous: 'Previous application',
  next: 'Next application',
  flag: 'Flag for review',
  unflag: 'Remove the flag',
  recuse: 'Recuse myself…',
  abstain: 'Abstain…',
  weight: (percent) => `weight ${percent}`,
  points: 'Points',
  outOf: (high) => `/ ${high}`,
  step: (value, label) => `${value} ${value === '1' ? 'point' : 'points'}${label === '' ? '' : `, ${label}`}`,
  typed: 'Type the points',
  clear: 'Clear the points',
  unscored: 'no points',
  comment: 'Comment',
  commentOptional: 'Comment (optional)',
  commentRequired: 'Comment (required for these points)',
  commentRule: (low, high) =>
    low !== null && high !== null
      ? `Comment (required for ${low} and below, and for ${high} and above)`
      : low !== null
        ? `Comment (required for ${low} and below)`
        : high !== null
          ? `Comment (required for ${high} and above)`
          : 'Comment (optional)',
  generalComment: 'Comment on the application as a whole',
  total: 'Weighted total',
  totalOf: (total, high) => `${total} of ${high}`,
  soFar: (scored, all) => `${scored} of ${n(all, 'criterion', 'criteria')}`,
  missing: (count) => `${n(count, 'criterion', 'criteria')} missing`,
  missingComments: (count) => `${n(count, 'required comment', 'required comments')} missing`,
  finish: 'Complete',
  finished: 'Completed',
  reopen: 'Reopen',
  sealed: 'The sheet is sealed. To change it, a new sheet with a reason is made.',
  formula: 'How the total is computed',
  formulaText: 'Each mark is brought to 0–100, multiplied by the weight of its criterion, and added.',
  indicators: 'Indicators',
  before: 'Before',
  after: 'Now',
  recusal: {
    title: 'Recuse yourself',
    text: 'You will not judge this application. A recusal does not count as zero; it is written on the sheet with its reason.',
    reason: 'Reason of the conflict',
    reasons: {
      family: 'family tie',
      employment: 'work tie',
      financial: 'financial interest',
      involved: 'took part in the project',
      dispute: 'dispute with the applicant',
      other: 'other',
    },
    explanation: 'Explanation',
    marksKept: 'Marks given before do not enter the sheet.',
    confirm: 'Recuse myself',
    undo: 'Withdraw the recusal',
    state: 'Recused: conflict of interest',
  },
  abstention: {
    title: 'Abstain',
    text: 'You choose not to judge this application. An abstention does not count as zero; it is written on the sheet with its reason.',
    reason: 'Reason',
    reasons: {
      expertise: 'outside my field',
      evidence: 'not enough evidence to judge',
      time: 'not enough time',
      other: 'other',
    },
    explanation: 'Explanation',
    confirm: 'Abstain',
    undo: 'Withdraw the abstention',
    state: 'Abstained',
  },
}
