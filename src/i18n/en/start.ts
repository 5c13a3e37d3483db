import type { Messages } from '../messages.ts'
import { counting } from '../plural.ts'

const n = counting('en')

export const start: Messages['start'] = {
  title: 'Start',
  openBundle: 'Open a bundle…',
  openBundleHint: 'The .juria file the secretariat sent you, from a USB stick or mail',
  resume: (contest) => `Resume: ${contest}`,
  resumeHint: (scored, when) => `${scored} scored, last ${when}`,
  trySample: 'Try the sample contest',
  trySampleHint: 'A whole contest with invented jurors and marks, apart from your own work',
  doors: 'Enter as',
  doorHints: {
    juror: 'Read the applications, give marks, sign your scoresheet',
    chair: 'Collect the sheets, consolidate, sign the minutes',
    secretariat: 'Prepare the edition, seal bundles, allot awards',
    archive: 'Build the archive, check an archive, recount',
  },
  recent: 'Recent contests',
  columns: { contest: 'Contest', role: 'Role', state: 'State', opened: 'Last opened' },
  noRecent: 'No contest on this device yet',
  noRecentHint: 'Open the bundle the secretariat sent you, or try the sample contest.',
  version: (version) => `Version ${version}`,
  editions: { desktop: 'desktop', browser: 'in the browser' },
  offlinePromise: 'Juria works offline. Nothing leaves this device but the files you save yourself.',
  preparingSample: 'Preparing the sample contest…',
  sampleReady: (applications) => `The sample contest is ready: ${n(applications, 'application', 'applications')}.`,
  resetSample: 'Reset the sample',
  resetSampleWarning:
    'All marks and files of the sample contest on this device are deleted. Your own work is untouched.',
}
