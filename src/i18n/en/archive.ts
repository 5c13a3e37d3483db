import type { Messages } from '../messages.ts'
import { counting } from '../plural.ts'

const n = counting('en')

export const archive: Messages['archive'] = {
  build: {
    title: 'Archive',
    intro: 'The archive holds the bundles, all sheets, even refused ones, the minutes and the log, under one seal.',
    add: 'Add files…',
    contents: 'Contents of the archive',
    build: 'Build the archive…',
    building: 'Building the archive…',
    built: 'The archive is built and sealed',
    save: 'Save the archive…',
    nothing: 'Nothing to archive yet',
    nothingHint: 'The archive is built once the minutes are signed.',
  },
  verify: {
    title: 'Verification',
    intro: 'Every file and every signature is checked, and the ranking is counted again from the sheets. The file alone is enough.',
    drop: 'Drop the archive here',
    choose: 'Choose the archive…',
    running: 'Verifying…',
    passed: 'Every check passed',
    failed: (count) => n(count, 'check failed', 'checks failed'),
    check: 'Check',
    result: 'Result',
    ok: 'in order',
    notOk: 'not in order',
    skipped: 'not done',
    checks: {
      seal: 'Seal of the archive',
      files: 'Fingerprint of every file',
      bundles: 'Seals of the bundles',
      sheets: 'Signatures of the sheets',
      minutes: 'Signature of the minutes',
      recount: 'Recount of the ranking',
    },
    sealedBy: (name) => `Sealed by ${name}`,
    report: 'Save the verification report…',
    again: 'Verify again',
  },
  recount: {
    title: 'Recount',
    same: 'The ranking counted again equals the minutes to the last digit.',
    different: 'The ranking counted again differs from the minutes.',
    inMinutes: 'In the minutes',
    recounted: 'Recounted',
    byHand: 'You can check it without Juria too: unzip, sha256sum and openssl are enough.',
  },
}
