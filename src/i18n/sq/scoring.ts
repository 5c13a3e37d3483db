import { counting, formFor } from '../plural.ts'

const n = counting('sq')

/** Document and scoresheet side by side. */
export const scoring = {
  document: 'Dokumenti',
  sheet: 'Fleta e vlerësimit',
  summary: 'Përmbledhja',
  noDocuments: 'Ky aplikim nuk ka dokumente',
  page: (page: string, pages: string) => `Faqja ${page} nga ${pages}`,
  zoomIn: 'Zmadho',
  zoomOut: 'Zvogëlo',
  position: (position: string, all: string) => `${position} nga ${all}`,
  previous: 'Aplikimi i mëparshëm',
  next: 'Aplikimi tjetër',
  flag: 'Shëno për rishikim',
  unflag: 'Hiq shënimin e rishikimit',
  recuse: 'Hiq dorë nga vlerësimi…',
  abstain: 'Abstenim…',
  weight: (percent: string) => `pesha ${percent}`,
  points: 'Pikët',
  outOf: (high: string) => `/ ${high}`,
  /** Read out by screen readers for one button of the strip. */
  step: (value: string, label: string) => (label === '' ? `${value} pikë` : `${value} pikë, ${label}`),
  typed: 'Shkruaj pikët',
  clear: 'Fshi pikët',
  unscored: 'pa pikë',
  comment: 'Koment',
  commentOptional: 'Koment (sipas dëshirës)',
  commentRequired: 'Koment (i detyrueshëm për këto pikë)',
  commentRule: (low: string | null, high: string | null) =>
    low !== null && high !== null
      ? `Koment (i detyrueshëm nga ${low} e poshtë dhe nga ${high} e lart)`
      : low !== null
        ? `Koment (i detyrueshëm nga ${low} e poshtë)`
        : high !== null
          ? `Koment (i detyrueshëm nga ${high} e lart)`
          : 'Koment (sipas dëshirës)',
  generalComment: 'Koment për aplikimin në tërësi',
  total: 'Totali me peshë',
  totalOf: (total: string, high: string) => `${total} nga ${high}`,
  soFar: (scored: number, all: number) => `${scored} nga ${n(all, 'kriter', 'kritere')}`,
  missing: (count: number) => `${formFor('sq', count, 'Mungon', 'Mungojnë')} ${n(count, 'kriter', 'kritere')}`,
  missingComments: (count: number) =>
    `${formFor('sq', count, 'Mungon', 'Mungojnë')} ${n(count, 'koment i detyrueshëm', 'komente të detyrueshme')}`,
  finish: 'Përfundo',
  finished: 'I përfunduar',
  reopen: 'Hape përsëri',
  sealed: 'Fleta është vulosur. Për ta ndryshuar, bëhet një fletë e re me arsye.',
  formula: 'Si llogaritet totali',
  formulaText: 'Çdo pikë kthehet në shkallën 0–100, shumëzohet me peshën e kriterit dhe mblidhet.',
  indicators: 'Treguesit',
  before: 'Më parë',
  after: 'Tani',
  recusal: {
    title: 'Heqja dorë nga vlerësimi',
    text: 'Nuk do ta vlerësoni këtë aplikim. Përjashtimi nuk llogaritet si zero; shkruhet në fletë me arsyen.',
    reason: 'Arsyeja e konfliktit',
    reasons: {
      family: 'lidhje familjare',
      employment: 'lidhje pune',
      financial: 'interes pasuror',
      involved: 'pjesëmarrje në projekt',
      dispute: 'mosmarrëveshje me aplikantin',
      other: 'tjetër',
    },
    explanation: 'Shpjegim',
    marksKept: 'Pikët e dhëna më parë nuk hyjnë në fletë.',
    confirm: 'Hiq dorë',
    undo: 'Tërhiq përjashtimin',
    state: 'Përjashtim: konflikt interesi',
  },
  abstention: {
    title: 'Abstenimi',
    text: 'Zgjidhni të mos e vlerësoni këtë aplikim. Abstenimi nuk llogaritet si zero; shkruhet në fletë me arsyen.',
    reason: 'Arsyeja',
    reasons: {
      expertise: 'jashtë fushës sime',
      evidence: 'provat nuk mjaftojnë për të gjykuar',
      time: 'koha nuk mjaftoi',
      other: 'tjetër',
    },
    explanation: 'Shpjegim',
    confirm: 'Abstenoj',
    undo: 'Tërhiq abstenimin',
    state: 'Abstenim',
  },
}
