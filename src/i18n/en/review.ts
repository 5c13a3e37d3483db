import type { Messages } from '../messages.ts'
import { counting } from '../plural.ts'

const n = counting('en')

export const review: Messages['review'] = {
  title: 'Review and seal',
  checklist: 'Before sealing',
  checks: {
    scored: (done, all) => `${done} of ${all} scored, recused or abstained`,
    comments: (missing) =>
      missing === 0
        ? 'No required comment is missing'
        : `${n(missing, 'required comment is', 'required comments are')} missing`,
    recused: (count) => n(count, 'recusal', 'recusals'),
    abstained: (count) => n(count, 'abstention', 'abstentions'),
    conflicts: (missing) =>
      missing === 0
        ? 'All conflicts of interest are declared'
        : `${n(missing, 'declaration', 'declarations')} on conflicts of interest missing`,
    tooLong: (count) => `${n(count, 'comment is', 'comments are')} longer than the sheet takes`,
    flagged: (count) =>
      count === 0 ? 'No application is flagged' : `${n(count, 'application', 'applications')} still flagged`,
    key: 'The signing key is ready',
    noKey: 'The signing key is missing',
  },
  goThere: 'Go there',
  asSealed: 'The marks as they will be sealed',
  wasSealed: 'The marks as they were sealed',
  sealedComments: 'The comments as they were sealed',
  meaning: 'What sealing means',
  meaningPoints: [
    'Marks and comments are locked; they do not change on this sheet again.',
    'A PDF signed with your key is made, which carries its own data.',
    'A sealed sheet does not change, and no second one is made. For a mistake found later, tell the chair of the panel.',
  ],
  declaration: 'I declare that I judged the applications impartially and declared my conflicts of interest.',
  seal: 'Seal and sign…',
  sealNow: 'Seal and sign',
  nobodyYet: 'No open key yet: it is created or unlocked when you seal.',
  sealTitle: 'Seal the scoresheet',
  otherKey: 'Use another key…',
  otherName: (key, juror) => `The key carries the name “${key}”, the sheet the name “${juror}”.`,
  otherNameMine: (juror) => `I am ${juror}, and this key is mine`,
  sealing: 'Sealing and signing…',
  cannotSeal: 'The sheet cannot be sealed yet',
  sealedTitle: 'The sheet is sealed',
  sealedText: 'Save the PDF and send it to the panel chair.',
  sealedAt: (date) => `Sealed on ${date}`,
  exportSheet: 'Export the sheet (PDF)…',
  exported: (name) => `Saved as ${name}`,
  sheets: 'Sealed sheets',
  version: (version) => `Version ${version}`,
  fileKind: 'Scoresheet (PDF)',
  comments: 'The comments as they will be sealed',
  noComments: 'You have written no comments.',
  fingerprint: 'Fingerprint of the sheet',
  fingerprintHint: 'The chair sees the same fingerprint when the sheet arrives.',
  amend: 'Make a new sheet…',
  amendReason: 'Reason for the change',
  privateNotes: 'Private notes never leave this device.',
}
