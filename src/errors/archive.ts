import type { ArchiveError } from '../archive/index.ts'
import type { WordsFor } from './words.ts'

const useOriginal = {
  sq: 'Krahasojeni me një kopje tjetër të arkivit; mos e ndryshoni asnjë skedar në vend.',
  en: 'Compare with another copy of the archive; change no file in place.',
}

export const archiveWords: WordsFor<ArchiveError> = {
  'archive/not-an-archive': {
    code: 'A-01',
    tone: 'danger',
    say: () => ({
      sq: 'Kjo dosje nuk është arkiv i Jurias: mungon vula ose lista e skedarëve.',
      en: 'This folder is not a Juria archive: its seal or its file list is missing.',
    }),
    next: () => ({
      sq: 'Zgjidhni dosjen që përmban “seal.asice” dhe “manifest-sha256.txt”.',
      en: 'Choose the folder that holds “seal.asice” and “manifest-sha256.txt”.',
    }),
  },
  'archive/newer': {
    code: 'A-02',
    tone: 'warning',
    say: ({ schema }) => ({
      sq: `Arkivi është bërë nga një version më i ri i Jurias (${schema}).`,
      en: `The archive was made by a newer Juria (${schema}).`,
    }),
    next: () => ({
      sq: 'Verifikojeni me versionin më të ri; arkivi nuk u prek.',
      en: 'Verify it with the newer version; the archive was not touched.',
    }),
  },
  'archive/malformed': {
    code: 'A-03',
    tone: 'danger',
    say: ({ where }) => ({
      sq: `Lista e përmbajtjes së arkivit nuk është e rregullt (${where}).`,
      en: `The archive's list of contents is not well formed (${where}).`,
    }),
    next: () => useOriginal,
  },
  'archive/other-authority': {
    code: 'A-05',
    tone: 'danger',
    say: ({ expected, found }) => ({
      sq: `Arkivin e ka vulosur një autoritet tjetër (${found}), jo ai që prisni (${expected}).`,
      en: `The archive is sealed by another authority (${found}) than the one you expect (${expected}).`,
    }),
    next: () => ({
      sq: 'Krahasoni gjurmën me atë që sekretariati publikoi për edicionin.',
      en: 'Compare the fingerprint with the one the secretariat published for the edition.',
    }),
  },
  'archive/file-changed': {
    code: 'A-10',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Skedari është ndryshuar pas vulosjes: ${file}.`,
      en: `The file was changed after sealing: ${file}.`,
    }),
    next: () => useOriginal,
  },
  'archive/file-missing': {
    code: 'A-11',
    tone: 'danger',
    say: ({ file }) => ({ sq: `Skedari mungon: ${file}.`, en: `The file is missing: ${file}.` }),
    next: () => useOriginal,
  },
  'archive/file-extra': {
    code: 'A-12',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Në arkiv ka një skedar që nuk i përket: ${file}.`,
      en: `The archive holds a file that does not belong to it: ${file}.`,
    }),
    next: () => ({
      sq: 'Nxirreni jashtë arkivit dhe verifikoni përsëri.',
      en: 'Move it out of the archive and verify again.',
    }),
  },
  'archive/file-unreadable': {
    code: 'A-13',
    tone: 'danger',
    say: ({ file }) => ({ sq: `Skedari nuk mund të lexohet: ${file}.`, en: `The file cannot be read: ${file}.` }),
    next: () => ({
      sq: 'Kontrolloni diskun ose lejet dhe verifikoni përsëri.',
      en: 'Check the disk or the permissions and verify again.',
    }),
  },
  'archive/sheet-state-differs': {
    code: 'A-20',
    tone: 'danger',
    say: ({ file, recorded, found }) => ({
      sq: `Procesverbali e shënon fletën ${file} si “${recorded}”, por verifikimi jep “${found}”.`,
      en: `The minutes record the sheet ${file} as “${recorded}”, but verification gives “${found}”.`,
    }),
    next: () => useOriginal,
  },
  'archive/sheet-unlisted': {
    code: 'A-21',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Fleta ${file} është në arkiv, por procesverbali nuk e përmend.`,
      en: `The sheet ${file} is in the archive, but the minutes do not mention it.`,
    }),
    next: () => useOriginal,
  },
  'archive/sheet-absent': {
    code: 'A-22',
    tone: 'danger',
    say: ({ listed }) => ({
      sq: `Procesverbali përmend fletën “${listed}”, por ajo nuk është në arkiv.`,
      en: `The minutes mention the sheet “${listed}”, but it is not in the archive.`,
    }),
    next: () => ({
      sq: 'Kërkojini kryetarit fletën me këtë gjurmë dhe arkivoni përsëri.',
      en: 'Ask the chair for the sheet with this hash and archive again.',
    }),
  },
  'archive/minutes-other-bundle': {
    code: 'A-23',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Procesverbali ${file} i përket një pakete tjetër.`,
      en: `The minutes ${file} belong to another bundle.`,
    }),
    next: () => ({
      sq: 'Shtoni paketën që procesverbali emërton, ose procesverbalin e kësaj pakete.',
      en: 'Add the bundle that the minutes name, or the minutes of this bundle.',
    }),
  },
  'archive/minutes-unknown-chair': {
    code: 'A-24',
    tone: 'danger',
    say: ({ chair, file }) => ({
      sq: `Procesverbalin ${file} e ka nënshkruar ${chair} me një certifikatë që askush nuk e ka garantuar.`,
      en: `The minutes ${file} are signed by ${chair} with a certificate nobody has vouched for.`,
    }),
    next: () => ({
      sq: 'Krahasoni gjurmën me kryetarin në telefon; pranojeni shprehimisht ose kërkoni regjistrim.',
      en: 'Compare the fingerprint with the chair on the phone; accept it explicitly or ask for enrolment.',
    }),
  },
  'archive/recount-differs': {
    code: 'A-30',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Rinumërimi nga fletët jep një rezultat tjetër nga procesverbali ${file}.`,
      en: `The recount from the sheets gives another result than the minutes ${file}.`,
    }),
    next: () => ({
      sq: 'Mos e përdorni këtë rezultat; kërkoni arkivin origjinal dhe fletët e nënshkruara.',
      en: 'Do not rely on this result; ask for the original archive and the signed sheets.',
    }),
  },
  'archive/minutes-differ': {
    code: 'A-31',
    tone: 'danger',
    say: ({ file }) => ({
      sq: `Renditja është e njëjtë, por diçka tjetër në procesverbalin ${file} nuk del nga fletët (për shembull arsyet e përjashtimeve).`,
      en: `The ranking is the same, but something else in the minutes ${file} does not follow from the sheets (the reasons of recusals, for example).`,
    }),
    next: () => useOriginal,
  },
  'archive/co-signature-unknown': {
    code: 'A-32',
    tone: 'danger',
    say: ({ file, name }) => ({
      sq: `Te ${file} ka bashkënënshkruar ${name} me një certifikatë që askush nuk e ka garantuar.`,
      en: `${file} is co-signed by ${name} with a certificate nobody has vouched for.`,
    }),
    next: () => ({
      sq: 'Mos u mbështetni te ky bashkënënshkrim; pyesni personin për gjurmën e tij.',
      en: 'Do not rely on this co-signature; ask the person for their fingerprint.',
    }),
  },
}
