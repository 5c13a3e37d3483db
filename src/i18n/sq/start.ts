import { counting } from '../plural.ts'

const n = counting('sq')

/** The first screen. */
export const start = {
  title: 'Fillimi',
  openBundle: 'Hap një paketë…',
  openBundleHint: 'Skedari .juria që ju dërgoi sekretariati, nga USB-ja ose posta elektronike',
  resume: (contest: string) => `Vazhdo: ${contest}`,
  /** "17 nga 24 të vlerësuara, hera e fundit në 14:05" */
  resumeHint: (scored: string, when: string) => `${scored} të vlerësuara, hera e fundit ${when}`,
  trySample: 'Provo konkursin shembull',
  trySampleHint: 'Një konkurs i plotë me anëtarë jurie dhe pikë të sajuara, veç nga puna juaj',
  doors: 'Hyni si',
  doorHints: {
    juror: 'Lexoni aplikimet, jepni pikët, nënshkruani fletën',
    chair: 'Mblidhni fletët, konsolidoni, nënshkruani procesverbalin',
    secretariat: 'Përgatitni edicionin, vulosni paketat, ndani çmimet',
    archive: 'Ndërtoni arkivin, kontrolloni një arkiv, rinumëroni',
  },
  recent: 'Konkurset e fundit',
  columns: { contest: 'Konkursi', role: 'Roli', state: 'Gjendja', opened: 'Hapur së fundi' },
  noRecent: 'Ende asnjë konkurs në këtë pajisje',
  noRecentHint: 'Hapni paketën që ju dërgoi sekretariati, ose provoni konkursin shembull.',
  version: (version: string) => `Versioni ${version}`,
  editions: { desktop: 'për kompjuter', browser: 'në shfletues' },
  offlinePromise: 'Juria punon pa internet. Asgjë nuk del nga kjo pajisje, veç skedarëve që ruani ju.',
  preparingSample: 'Po përgatitet konkursi shembull…',
  sampleReady: (applications: number) => `Konkursi shembull është gati: ${n(applications, 'aplikim', 'aplikime')}.`,
  resetSample: 'Rifillo shembullin',
  resetSampleWarning:
    'Fshihen të gjitha pikët dhe skedarët e konkursit shembull në këtë pajisje. Puna juaj nuk preket.',
}
