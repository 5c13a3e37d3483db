import { counting, formFor } from '../plural.ts'

const n = counting('sq')

/** The juror's way in: opening the bundle, declaring conflicts, the list of applications. */
export const juror = {
  bundle: {
    title: 'Hapja e paketës',
    drop: 'Lëshojeni këtu skedarin .juria',
    choose: 'Zgjidh skedarin…',
    reading: 'Po kontrollohet vula dhe çdo skedar i paketës…',
    whatIsThis: 'Çfarë është ky skedar',
    sealedBy: (name: string) => `Vulosur nga ${name}`,
    sealedAt: (date: string) => `Vulosur më ${date}`,
    intact: 'Vula është e vlefshme dhe asnjë skedar nuk ka ndryshuar.',
    fingerprint: 'Gjurma digjitale e paketës',
    fingerprintHint: 'Krahasojeni me sekretariatin me telefon: tetë grupe me nga katër shenja.',
    firstTime: 'Kjo pajisje e sheh për herë të parë këtë sekretariat.',
    matches: 'Gjurma përputhet, hap paketën',
    doesNotMatch: 'Gjurma nuk përputhet',
    doNotUse: 'Mos e përdorni këtë paketë. Kërkojani sekretariatit përsëri, me rrugë tjetër.',
    whoAreYou: 'Kush jeni ju?',
    whoAreYouHint: 'Zgjidhni emrin tuaj në listën e panelit.',
    alreadyOpen: 'Kjo paketë është hapur më parë në këtë pajisje; puna juaj vazhdon aty ku e latë.',
  },
  conflicts: {
    title: 'Konfliktet e interesit',
    intro: 'Deklaroni për çdo aplikim para se të hapen dokumentet e tij.',
    none: 'Nuk kam konflikt',
    conflict: 'Kam konflikt',
    unsure: 'Kam dyshim',
    declareAll: 'Nuk kam konflikt me asnjë nga të tjerët',
    declared: (done: string) => `${done} të deklaruara`,
    legal:
      'Konflikt interesi ka kur një lidhje familjare, pune, pasurore a tjetër me aplikantin mund të ndikojë në vlerësimin e paanshëm. Në dyshim, deklarojeni.',
    closed: 'Dokumentet hapen pasi të keni deklaruar.',
    historyKept: 'Çdo deklaratë ruhet; ndryshimi i saj shkruhet krahas, nuk e fshin të parën.',
  },
  list: {
    title: 'Aplikimet',
    number: 'Nr.',
    state: { unscored: 'pa vlerësuar', started: 'në proces', scored: 'i vlerësuar', recused: 'përjashtim', abstained: 'abstenim' },
    undeclared: 'pa deklaratë',
    flagged: 'për rishikim',
    /** In a narrow cell. */
    recusedShort: 'përj.',
    abstainedShort: 'abst.',
    missing: (count: number) => `${formFor('sq', count, 'mungon', 'mungojnë')} ${n(count, 'kriter', 'kritere')}`,
    filters: { all: 'Të gjitha', unscored: 'Pa vlerësuar', flagged: 'Për rishikim', recused: 'Përjashtime' },
    nextUnscored: 'Tjetri pa vlerësuar',
    noMatch: 'Asnjë aplikim nuk përputhet',
    noMatchHint: 'Hiqni filtrin ose ndryshoni kërkimin.',
    searchLabel: 'Kërko sipas titullit ose bashkisë',
  },
  progress: {
    done: (done: number, all: number) =>
      `${done} nga ${all} ${formFor('sq', all, 'i përfunduar', 'të përfunduara')}`,
    recusals: (count: number) => n(count, 'përjashtim', 'përjashtime'),
  },
  own: {
    title: 'Pikët e mia',
    mean: 'Mesatarja',
    spread: 'Shtrirja',
    usedOnly: (low: string, high: string) => `Deri tani keni përdorur vetëm pikët ${low}–${high}.`,
    histogram: 'Sa herë e kam dhënë çdo vlerë',
    histogramEntry: (value: string, count: number) => `${value} pikë: ${n(count, 'herë', 'herë')}`,
    nobodyElse: 'Pikët e të tjerëve nuk shihen këtu.',
  },
}
