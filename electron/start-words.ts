/** What `npm start` says in the terminal, in the system's language. */
const sentences = {
  building: {
    sq: 'Po ndërtohet programi (disa sekonda) …',
    en: 'Building the program (a few seconds) …',
  },
  buildFailed: {
    sq: 'Programi nuk u ndërtua. Arsyeja gjendet më lart; shpesh ndihmon `npm ci`.',
    en: 'The program could not be built. The reason stands above; often `npm ci` helps.',
  },
  buildMissing: {
    sq: 'Programi nuk është ndërtuar ende. Ekzekutoni `npm run build`, ose nisni pa `--no-build`.',
    en: 'The program has not been built yet. Run `npm run build`, or start without `--no-build`.',
  },
  profileUnwritable: {
    sq: 'Në dosjen e profilit (JURIA_PROFILE) nuk mund të shkruhet: %. Zgjidhni një dosje tjetër ose ndryshoni të drejtat.',
    en: 'The profile folder (JURIA_PROFILE) cannot be written to: %. Choose another folder or change its permissions.',
  },
  fetchingElectron: {
    sq: 'Po merret Electron-i, vetëm herën e parë …',
    en: 'Fetching Electron, this first time only …',
  },
  noElectron: {
    sq: 'Electron-i nuk mund të merret në këtë kompjuter, ndaj Juria hapet në shfletues (po kështu: `npm run web`).',
    en: 'Electron cannot be fetched on this computer, so Juria opens in the browser (the same: `npm run web`).',
  },
  electronFailed: {
    sq: 'Electron-i nuk u nis në këtë kompjuter, ndaj Juria hapet në shfletues (po kështu: `npm run web`).',
    en: 'Electron could not start on this computer, so Juria opens in the browser (the same: `npm run web`).',
  },
  serving: {
    sq: 'Juria është hapur në %  (ndalet me Ctrl-C)',
    en: 'Juria is open at %  (Ctrl-C ends it)',
  },
  alreadyServing: {
    sq: 'Juria është e hapur tashmë në %',
    en: 'Juria is already open at %',
  },
  portTaken: {
    sq: 'Portën % e përdor një program tjetër. Mbylleni atë program dhe provoni sërish: në një portë tjetër Juria nuk do t’i gjente të dhënat tuaja.',
    en: 'Port % is used by another program. End that program and try again: at another port Juria would not find your data.',
  },
  serverFailed: {
    sq: 'Juria nuk mund të hapet në shfletues: %',
    en: 'Juria cannot be opened in the browser: %',
  },
} as const

export type Sentence = keyof typeof sentences

/** The language of the environment (POSIX order LC_ALL, LC_MESSAGES, LANG), else the system's: Albanian, or English. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): 'sq' | 'en' {
  const set = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value)
  return (set ?? new Intl.DateTimeFormat().resolvedOptions().locale).startsWith('sq') ? 'sq' : 'en'
}

/** The sentence in the language; `detail` stands in the place of "%". */
export const sentence = (language: 'sq' | 'en', name: Sentence, detail = ''): string =>
  sentences[name][language].replace('%', () => detail)
