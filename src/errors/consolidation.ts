import type { ConsolidationError } from '../consolidation/index.ts'
import type { WordsFor } from './words.ts'

const askChair = {
  sq: 'Kërkojini kryetarit të panelit procesverbalin origjinal, siç u eksportua nga Juria.',
  en: 'Ask the chair of the panel for the original minutes as exported from Juria.',
}

export const consolidationWords: WordsFor<ConsolidationError> = {
  'consolidation/two-sheets': {
    code: 'C-01',
    tone: 'danger',
    say: ({ juror }) => ({
      sq: `${juror} ka dërguar dy fleta të ndryshme që nuk pasojnë njëra-tjetrën.`,
      en: `${juror} has sent two different sheets that do not follow one another.`,
    }),
    next: () => ({
      sq: 'Asnjëra nuk numërohet. Pyeteni anëtarin e jurisë cilën mban dhe hiqni tjetrën nga lista.',
      en: 'Neither is counted. Ask the juror which one stands, and remove the other from the list.',
    }),
  },
  'consolidation/one-key-two-jurors': {
    code: 'C-03',
    tone: 'danger',
    say: ({ juror }) => ({
      sq: `Fleta e ${juror} është nënshkruar me të njëjtin çelës si fleta e një anëtari tjetër.`,
      en: `The sheet of ${juror} is signed with the same key as another juror's sheet.`,
    }),
    next: () => ({
      sq: 'Asnjëra nuk numërohet. Flisni me të dy anëtarët: secili nënshkruan vetëm me çelësin e vet.',
      en: 'Neither is counted. Speak to both jurors: each signs with their own key only.',
    }),
  },
  'consolidation/too-long': {
    code: 'C-04',
    tone: 'warning',
    say: ({ limit }) => ({
      sq: `Teksti i shënimeve ose i arsyes kalon ${limit} shenja.`,
      en: `The text of the remarks or of a reason is longer than ${limit} characters.`,
    }),
    next: () => ({
      sq: 'Shkurtojeni; procesverbali nuk u nënshkrua.',
      en: 'Shorten it; the minutes were not signed.',
    }),
  },
  'consolidation/no-sheets': {
    code: 'C-02',
    tone: 'warning',
    say: () => ({
      sq: 'Ende nuk ka asnjë fletë të vlefshme për t’u konsoliduar.',
      en: 'There is no valid sheet to consolidate yet.',
    }),
    next: () => ({
      sq: 'Shtoni PDF-të e nënshkruara që kanë kthyer anëtarët e jurisë.',
      en: 'Add the signed PDFs that the jurors returned.',
    }),
  },
  'consolidation/not-minutes': {
    code: 'C-10',
    tone: 'danger',
    say: () => ({ sq: 'Ky PDF nuk është procesverbal i Jurias.', en: 'This PDF is not a set of Juria minutes.' }),
    next: () => askChair,
  },
  'consolidation/newer': {
    code: 'C-11',
    tone: 'warning',
    say: ({ schema }) => ({
      sq: `Procesverbali është bërë nga një version më i ri i Jurias (${schema}).`,
      en: `The minutes were made by a newer Juria (${schema}).`,
    }),
    next: () => ({
      sq: 'Përditësoni Jurian në këtë kompjuter dhe provoni përsëri; skedari nuk u ndryshua.',
      en: 'Update Juria on this computer and try again; the file was not changed.',
    }),
  },
  'consolidation/malformed': {
    code: 'C-12',
    tone: 'danger',
    say: ({ where }) => ({
      sq: `Të dhënat brenda procesverbalit nuk janë të rregullta (${where}).`,
      en: `The data inside the minutes is not well formed (${where}).`,
    }),
    next: () => askChair,
  },
  'consolidation/page-differs': {
    code: 'C-13',
    tone: 'danger',
    say: () => ({
      sq: 'Faqet e procesverbalit nuk thonë të njëjtën gjë me të dhënat e tij: është ndryshuar.',
      en: 'The pages of the minutes do not say what their data says: they have been altered.',
    }),
    next: () => askChair,
  },
  'consolidation/not-chair-signed': {
    code: 'C-14',
    tone: 'danger',
    say: () => ({
      sq: 'Nënshkrimi i parë i procesverbalit nuk është ai i kryetarit.',
      en: "The first signature on the minutes is not the chair's.",
    }),
    next: () => askChair,
  },
  'consolidation/signer-differs': {
    code: 'C-15',
    tone: 'danger',
    say: () => ({
      sq: 'Procesverbali është nënshkruar me një certifikatë tjetër nga ajo që shënon vetë.',
      en: 'The minutes are signed with another certificate than the one they name.',
    }),
    next: () => askChair,
  },
}
