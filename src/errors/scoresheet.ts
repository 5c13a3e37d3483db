import type { FinishError, SheetError } from '../scoresheet/index.ts'
import type { ScoringError } from '../scoring/index.ts'
import type { WordsFor } from './words.ts'

type ScoresheetError = Exclude<FinishError, ScoringError> | SheetError

const askAgain = {
  sq: 'Fleta mbetet në karantinë. Kërkojini anëtarit të jurisë ta eksportojë dhe ta dërgojë përsëri nga Juria.',
  en: 'The sheet stays in quarantine. Ask the juror to export it from Juria and send it again.',
}

export const scoresheetWords: WordsFor<ScoresheetError> = {
  'scoresheet/not-scored': {
    code: 'S-01',
    tone: 'warning',
    say: ({ applications }) => ({
      sq: `Këto aplikime nuk janë vlerësuar ende: ${applications.join(', ')}.`,
      en: `These applications are not scored yet: ${applications.join(', ')}.`,
    }),
    next: () => ({
      sq: 'Vlerësojini, hiqni dorë me arsye ose abstenoni; asnjëra nuk llogaritet si zero.',
      en: 'Score them, recuse yourself with a reason, or abstain; none of these counts as zero.',
    }),
  },
  'scoresheet/comment-missing': {
    code: 'S-02',
    tone: 'warning',
    say: ({ application }) => ({
      sq: `Te ${application} mungon një koment i detyrueshëm.`,
      en: `A required comment is missing in ${application}.`,
    }),
    next: () => ({
      sq: 'Shkruani pse e dhatë këtë vlerë; pikët që keni dhënë janë ruajtur.',
      en: 'Write why you gave this value; the marks you gave are saved.',
    }),
  },
  'scoresheet/characters-missing': {
    code: 'S-03',
    tone: 'danger',
    say: ({ characters }) => ({
      sq: `Këto shenja nuk mund të shtypen në fletë: ${characters.join(' ')}.`,
      en: `These characters cannot be printed on the sheet: ${characters.join(' ')}.`,
    }),
    next: () => ({
      sq: 'Hiqni ose zëvendësoni këto shenja (për shembull figurat emoji) në tekst.',
      en: 'Remove or replace these characters (emoji, for example) in the text.',
    }),
  },
  'scoresheet/too-long': {
    code: 'S-04',
    tone: 'warning',
    say: ({ application, criterion, length, limit }) => ({
      sq: `Te ${application}, ${criterion ? `komenti për “${criterion.sq}”` : 'teksti'} ka ${length} shenja; fleta mban deri në ${limit}.`,
      en: `In ${application}, ${criterion ? `the comment on “${criterion.en}”` : 'the text'} has ${length} characters; the sheet takes up to ${limit}.`,
    }),
    next: () => ({
      sq: 'Shkurtojeni tekstin; deri atëherë ai ruhet i tërë siç e keni shkruar.',
      en: 'Shorten the text; until then it is kept whole, as you wrote it.',
    }),
  },
  'scoresheet/not-a-sheet': {
    code: 'S-10',
    tone: 'danger',
    say: () => ({
      sq: 'Ky PDF nuk është fletë vlerësimi e Jurias.',
      en: 'This PDF is not a Juria scoresheet.',
    }),
    next: () => ({
      sq: 'Zgjidhni PDF-në që anëtari i jurisë eksportoi me “Vulos dhe eksporto”.',
      en: 'Choose the PDF that the juror exported with “Seal and export”.',
    }),
  },
  'scoresheet/newer': {
    code: 'S-11',
    tone: 'warning',
    say: ({ schema }) => ({
      sq: `Fleta është bërë nga një version më i ri i Jurias (${schema}).`,
      en: `The sheet was made by a newer Juria (${schema}).`,
    }),
    next: () => ({
      sq: 'Përditësoni Jurian në këtë kompjuter dhe shtoni përsëri skedarin; ai nuk u ndryshua.',
      en: 'Update Juria on this computer and add the file again; it was not changed.',
    }),
  },
  'scoresheet/template-unknown': {
    code: 'S-12',
    tone: 'warning',
    say: ({ template }) => ({
      sq: `Fleta përdor modelin ${template}, të cilin ky version nuk di ta rindërtojë.`,
      en: `The sheet uses template ${template}, which this version cannot rebuild.`,
    }),
    next: () => ({
      sq: 'Hapeni me versionin e Jurias që e njeh këtë model. Kjo nuk do të thotë se fleta është e falsifikuar.',
      en: 'Open it with the version of Juria that knows this template. This does not mean that the sheet is forged.',
    }),
  },
  'scoresheet/malformed': {
    code: 'S-13',
    tone: 'danger',
    say: ({ where }) => ({
      sq: `Të dhënat brenda fletës nuk janë të rregullta (${where}).`,
      en: `The data inside the sheet is not well formed (${where}).`,
    }),
    next: () => askAgain,
  },
  'scoresheet/page-differs': {
    code: 'S-14',
    tone: 'danger',
    say: () => ({
      sq: 'Faqja e fletës nuk thotë të njëjtën gjë me të dhënat e saj: fleta është ndryshuar.',
      en: 'The page of the sheet does not say what its data says: the sheet has been altered.',
    }),
    next: () => ({
      sq: 'Mos e numëroni. Ruajeni skedarin si provë dhe flisni me anëtarin e jurisë në telefon.',
      en: 'Do not count it. Keep the file as evidence and speak to the juror on the phone.',
    }),
  },
  'scoresheet/not-juror-signed': {
    code: 'S-15',
    tone: 'danger',
    say: () => ({
      sq: 'Nënshkrimi i parë i fletës nuk është ai i anëtarit të jurisë.',
      en: "The first signature on the sheet is not the juror's.",
    }),
    next: () => askAgain,
  },
  'scoresheet/signer-differs': {
    code: 'S-16',
    tone: 'danger',
    say: () => ({
      sq: 'Fleta është nënshkruar me një certifikatë tjetër nga ajo që shënon vetë.',
      en: 'The sheet is signed with another certificate than the one it names.',
    }),
    next: () => askAgain,
  },
  'scoresheet/other-bundle': {
    code: 'S-17',
    tone: 'danger',
    say: ({ bundle }) => ({
      sq: `Fleta i përket një pakete tjetër (${bundle.slice(0, 8).toUpperCase()}…).`,
      en: `The sheet belongs to another bundle (${bundle.slice(0, 8).toUpperCase()}…).`,
    }),
    next: () => ({
      sq: 'Kontrolloni që juria dhe ju keni hapur të njëjtën paketë; krahasoni gjurmët në telefon.',
      en: 'Check that the juror and you opened the same bundle; compare the fingerprints on the phone.',
    }),
  },
  'scoresheet/other-form': {
    code: 'S-18',
    tone: 'danger',
    say: () => ({
      sq: 'Kriteret, peshat ose aplikimet në fletë nuk janë ato të paketës.',
      en: 'The criteria, weights or applications on the sheet are not those of the bundle.',
    }),
    next: () => askAgain,
  },
  'scoresheet/unknown-juror': {
    code: 'S-19',
    tone: 'danger',
    say: ({ juror }) => ({
      sq: `${juror} nuk është anëtar i këtij paneli.`,
      en: `${juror} is not a juror of this panel.`,
    }),
    next: () => ({
      sq: 'Fleta nuk numërohet. Nëse përbërja e panelit ka ndryshuar, sekretariati duhet të lëshojë paketë të re.',
      en: 'The sheet is not counted. If the panel has changed, the secretariat must issue a new bundle.',
    }),
  },
  'scoresheet/name-differs': {
    code: 'S-20',
    tone: 'danger',
    say: ({ juror, expected }) => ({
      sq: `Fleta mban emrin ${juror}, por lista e panelit thotë ${expected}.`,
      en: `The sheet carries the name ${juror}, but the panel's list says ${expected}.`,
    }),
    next: () => askAgain,
  },
}
