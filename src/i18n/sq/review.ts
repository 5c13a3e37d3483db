import { counting, formFor } from '../plural.ts'

const n = counting('sq')

/** The juror's last look, sealing, and the exported sheet. */
export const review = {
  title: 'Rishikim dhe vulosje',
  checklist: 'Para vulosjes',
  checks: {
    scored: (done: string, all: string) => `${done} nga ${all} të vlerësuara, të përjashtuara ose me abstenim`,
    comments: (missing: number) =>
      missing === 0
        ? 'Asnjë koment i detyrueshëm nuk mungon'
        : `${formFor('sq', missing, 'Mungon', 'Mungojnë')} ${n(missing, 'koment i detyrueshëm', 'komente të detyrueshme')}`,
    recused: (count: number) => n(count, 'përjashtim', 'përjashtime'),
    abstained: (count: number) => n(count, 'abstenim', 'abstenime'),
    conflicts: (missing: number) =>
      missing === 0
        ? 'Konfliktet e interesit janë deklaruar të gjitha'
        : `${formFor('sq', missing, 'Mungon', 'Mungojnë')} ${n(missing, 'deklaratë', 'deklarata')} për konflikt interesi`,
    tooLong: (count: number) => `${n(count, 'koment', 'komente')} më të gjata se ç’mban fleta`,
    flagged: (count: number) =>
      count === 0 ? 'Asnjë aplikim për rishikim' : `${n(count, 'aplikim', 'aplikime')} ende për rishikim`,
    key: 'Çelësi i nënshkrimit është gati',
    noKey: 'Mungon çelësi i nënshkrimit',
  },
  goThere: 'Shko atje',
  asSealed: 'Pikët siç do të vulosen',
  wasSealed: 'Pikët siç janë vulosur',
  sealedComments: 'Komentet siç janë vulosur',
  meaning: 'Çfarë do të thotë vulosja',
  meaningPoints: [
    'Pikët dhe komentet kyçen; nuk ndryshohen më në këtë fletë.',
    'Del një PDF i nënshkruar me çelësin tuaj, që i mban të dhënat brenda.',
    'Fleta e vulosur nuk ndryshohet dhe nuk bëhet një e dytë. Për një gabim që e gjeni më vonë, njoftoni kryetarin e panelit.',
  ],
  declaration: 'Deklaroj se i kam vlerësuar aplikimet me paanshmëri dhe i kam deklaruar konfliktet e interesit.',
  seal: 'Vulos dhe nënshkruaj…',
  sealNow: 'Vulos dhe nënshkruaj',
  nobodyYet: 'Ende pa çelës: krijohet ose hapet kur të vulosni.',
  sealTitle: 'Vulosja e fletës së vlerësimit',
  otherKey: 'Përdor një çelës tjetër…',
  otherName: (key: string, juror: string) => `Çelësi mban emrin “${key}”, fleta emrin “${juror}”.`,
  otherNameMine: (juror: string) => `Unë jam ${juror} dhe ky çelës është i imi`,
  sealing: 'Po vuloset dhe po nënshkruhet…',
  cannotSeal: 'Fleta nuk vuloset ende',
  sealedTitle: 'Fleta është vulosur',
  sealedText: 'Ruajeni PDF-në dhe dërgojani kryetarit të panelit.',
  sealedAt: (date: string) => `Vulosur më ${date}`,
  exportSheet: 'Eksporto fletën (PDF)…',
  exported: (name: string) => `U ruajt si ${name}`,
  sheets: 'Fletët e vulosura',
  version: (version: number) => `Versioni ${version}`,
  fileKind: 'Fletë vlerësimi (PDF)',
  comments: 'Komentet siç do të vulosen',
  noComments: 'Nuk keni shkruar komente.',
  fingerprint: 'Gjurma digjitale e fletës',
  fingerprintHint: 'Kryetari sheh të njëjtën gjurmë kur fleta mbërrin.',
  amend: 'Bëj një fletë të re…',
  amendReason: 'Arsyeja e ndryshimit',
  privateNotes: 'Shënimet private nuk dalin nga kjo pajisje.',
}
