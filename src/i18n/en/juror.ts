import type { Messages } from '../messages.ts'
import { counting } from '../plural.ts'

const n = counting('en')

export const juror: Messages['juror'] = {
  bundle: {
    title: 'Open the bundle',
    drop: 'Drop the .juria file here',
    choose: 'Choose the file…',
    reading: 'Checking the seal and every file of the bundle…',
    whatIsThis: 'What this file is',
    sealedBy: (name) => `Sealed by ${name}`,
    sealedAt: (date) => `Sealed on ${date}`,
    intact: 'The seal is valid and no file has changed.',
    fingerprint: 'Fingerprint of the bundle',
    fingerprintHint: 'Compare it with the secretariat over the phone: eight groups of four characters.',
    firstTime: 'This device sees this secretariat for the first time.',
    matches: 'The fingerprint matches, open the bundle',
    doesNotMatch: 'The fingerprint does not match',
    doNotUse: 'Do not use this bundle. Ask the secretariat for it again, by another way.',
    whoAreYou: 'Who are you?',
    whoAreYouHint: 'Choose your name in the panel’s list.',
    alreadyOpen: 'This bundle was opened on this device before; your work continues where you left it.',
  },
  conflicts: {
    title: 'Conflicts of interest',
    intro: 'Declare for each application before its documents open.',
    none: 'No conflict',
    conflict: 'Conflict',
    unsure: 'Unsure',
    declareAll: 'I have no conflict with any of the others',
    declared: (done) => `${done} declared`,
    legal:
      'There is a conflict of interest where a family, work, financial or other tie to the applicant may affect impartial judgement. In doubt, declare it.',
    closed: 'Documents open after you have declared.',
    historyKept: 'Every declaration is kept; a change is written beside it and does not erase the first.',
  },
  list: {
    title: 'Applications',
    number: 'No.',
    state: { unscored: 'not scored', started: 'in progress', scored: 'scored', recused: 'recused', abstained: 'abstained' },
    undeclared: 'not declared',
    flagged: 'flagged',
    recusedShort: 'rec.',
    abstainedShort: 'abst.',
    missing: (count) => `${n(count, 'criterion', 'criteria')} missing`,
    filters: { all: 'All', unscored: 'Not scored', flagged: 'Flagged', recused: 'Recused' },
    nextUnscored: 'Next not scored',
    noMatch: 'No application matches',
    noMatchHint: 'Remove the filter or change the search.',
    searchLabel: 'Search by title or municipality',
  },
  progress: {
    done: (done, all) => `${done} of ${all} completed`,
    recusals: (count) => n(count, 'recusal', 'recusals'),
  },
  own: {
    title: 'My marks',
    mean: 'Mean',
    spread: 'Spread',
    usedOnly: (low, high) => `So far you have used ${low}–${high} only.`,
    histogram: 'How often I gave each value',
    histogramEntry: (value, count) => `${value} ${value === '1' ? 'point' : 'points'}: ${n(count, 'time', 'times')}`,
    nobodyElse: 'The marks of others are not shown here.',
  },
}
