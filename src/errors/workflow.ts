import type { WorkflowError } from '../workflow/errors.ts'
import type { WordsFor } from './words.ts'

export const workflowWords: WordsFor<WorkflowError> = {
  'workflow/unknown-signer': {
    code: 'W-01',
    tone: 'warning',
    say: () => ({
      sq: 'Fleta është e paprekur, por nënshkruesin nuk e ka garantuar lista e paketës.',
      en: "The sheet is intact, but the bundle's roster does not vouch for its signer.",
    }),
    next: () => ({
      sq: 'Krahasoni gjurmën e certifikatës me anëtarin në telefon, pastaj pranojeni shprehimisht ose kërkoni regjistrim.',
      en: 'Compare the certificate’s fingerprint with the juror on the phone, then accept it explicitly or ask for enrolment.',
    }),
  },
  'workflow/not-the-chair': {
    code: 'W-02',
    tone: 'danger',
    say: ({ chair }) => ({
      sq: `Procesverbalin e këtij paneli e nënshkruan ${chair}.`,
      en: `The minutes of this panel are signed by ${chair}.`,
    }),
    next: () => ({
      sq: 'Përdorni identitetin e kryetarit të panelit.',
      en: "Use the identity of the panel's chair.",
    }),
  },
  'workflow/no-identity': {
    code: 'W-03',
    tone: 'warning',
    say: () => ({
      sq: 'Në këtë kompjuter nuk ka ende identitet nënshkrimi.',
      en: 'There is no signing identity on this computer yet.',
    }),
    next: () => ({
      sq: 'Krijoni një identitet me frazëkalim; zgjat një minutë.',
      en: 'Create one with a passphrase; it takes a minute.',
    }),
  },
  'workflow/no-minutes': {
    code: 'W-04',
    tone: 'warning',
    say: ({ panel }) => ({
      sq: `Për panelin ${panel} nuk ka procesverbal të nënshkruar.`,
      en: `There are no signed minutes for the panel ${panel}.`,
    }),
    next: () => ({
      sq: 'Shtoni procesverbalin që ka nënshkruar kryetari i panelit.',
      en: 'Add the minutes that the chair of the panel has signed.',
    }),
  },
  'workflow/key-locked': {
    code: 'W-05',
    tone: 'warning',
    say: () => ({ sq: 'Çelësi i nënshkrimit është i mbyllur.', en: 'The signing key is locked.' }),
    next: () => ({
      sq: 'Hapeni me frazëkalimin tuaj dhe provoni përsëri.',
      en: 'Unlock it with your passphrase and try again.',
    }),
  },
  'workflow/already-sealed': {
    code: 'W-06',
    tone: 'warning',
    say: () => ({
      sq: 'Fleta juaj për këtë paketë është vulosur tashmë.',
      en: 'Your sheet for this bundle has been sealed already.',
    }),
    next: () => ({
      sq: 'Eksportojeni përsëri nga lista e fletëve të vulosura; ajo nuk ndryshohet.',
      en: 'Export it again from the list of sealed sheets; it is never changed.',
    }),
  },
  'workflow/belongs-nowhere': {
    code: 'W-07',
    tone: 'warning',
    say: () => ({
      sq: 'Ky skedar nuk i përket asnjë pakete të zgjedhur.',
      en: 'This file belongs to none of the chosen bundles.',
    }),
    next: () => ({
      sq: 'Shtoni edhe paketën e tij, ose lëreni jashtë arkivit.',
      en: 'Add its bundle as well, or leave it out of the archive.',
    }),
  },
  'workflow/no-bundle': {
    code: 'W-08',
    tone: 'warning',
    say: () => ({
      sq: 'Mes skedarëve nuk ka asnjë paketë (.juria).',
      en: 'There is no bundle (.juria) among the files.',
    }),
    next: () => ({
      sq: 'Shtoni paketat e vulosura, fletët dhe procesverbalet.',
      en: 'Add the sealed bundles, the sheets and the minutes.',
    }),
  },
  'workflow/sealed-before': {
    code: 'W-09',
    tone: 'warning',
    say: ({ panel }) => ({
      sq: `Paketa për “${panel.sq}” është vulosur tashmë në këtë pajisje.`,
      en: `The bundle for “${panel.en}” has been sealed on this device already.`,
    }),
    next: () => ({
      sq: 'Ruajeni përsëri atë që ekziston; vulosni një të re vetëm kur e para nuk duhet të vlejë më.',
      en: 'Save the existing one again; seal a new one only if the first must no longer hold.',
    }),
  },
  'workflow/two-bundles': {
    code: 'W-10',
    tone: 'danger',
    say: ({ panel, files: [one, other] }) => ({
      sq: `Për “${panel.sq}” ka dy paketa të ndryshme: ${one} dhe ${other}.`,
      en: `There are two different bundles for “${panel.en}”: ${one} and ${other}.`,
    }),
    next: () => ({
      sq: 'Lini vetëm paketën me të cilën u vlerësua, filloni nga e para dhe shtojini skedarët përsëri.',
      en: 'Keep only the bundle that was judged, start again and add the files once more.',
    }),
  },
  'workflow/two-minutes': {
    code: 'W-11',
    tone: 'danger',
    say: ({ panel, files: [one, other] }) => ({
      sq: `Për “${panel.sq}” ka dy procesverbale të ndryshme: ${one} dhe ${other}.`,
      en: `There are two different sets of minutes for “${panel.en}”: ${one} and ${other}.`,
    }),
    next: () => ({
      sq: 'Pyesni kryetarin cili vlen, lini vetëm atë, filloni nga e para dhe shtojini skedarët përsëri.',
      en: 'Ask the chair which one holds, keep only that, start again and add the files once more.',
    }),
  },
  'workflow/two-editions': {
    code: 'W-12',
    tone: 'danger',
    say: ({ files: [one, other] }) => ({
      sq: `Paketat ${one} dhe ${other} janë të dy konkurseve të ndryshme.`,
      en: `The bundles ${one} and ${other} belong to two different contests.`,
    }),
    next: () => ({
      sq: 'Ndërtoni një arkiv për çdo konkurs: filloni nga e para me skedarët e njërit.',
      en: 'Build one archive for each contest: start again with the files of one.',
    }),
  },
  'workflow/sheets-absent': {
    code: 'W-13',
    tone: 'danger',
    say: ({ panel, files }) => ({
      sq: `Procesverbali i “${panel.sq}” përmend fletë që nuk janë mes skedarëve: ${files.join(', ')}.`,
      en: `The minutes of “${panel.en}” name sheets that are not among the files: ${files.join(', ')}.`,
    }),
    next: () => ({
      sq: 'Kërkojini kryetarit këto skedarë, ashtu siç i mori, dhe shtojini.',
      en: 'Ask the chair for these files, exactly as they arrived, and add them.',
    }),
  },
  'workflow/not-signed-unread': {
    code: 'W-14',
    tone: 'danger',
    say: ({ files }) => ({
      sq: `Procesverbali nuk u nënshkrua, se nuk u lexuan: ${files.join(', ')}.`,
      en: `The minutes were not signed, because these could not be read: ${files.join(', ')}.`,
    }),
    next: () => ({
      sq: 'Ndreqni shtegun ose hiqeni skedarin nga urdhri, pastaj provoni përsëri.',
      en: 'Correct the path or leave the file out of the command, then try again.',
    }),
  },
  'workflow/not-on-panel': {
    code: 'W-20',
    tone: 'danger',
    say: ({ juror }) => ({
      sq: `${juror} nuk vlerëson në këtë panel, prandaj nuk ka fletë për të vulosur.`,
      en: `${juror} does not judge on this panel and has no sheet to seal.`,
    }),
    next: () => ({
      sq: 'Nëse emri nuk është i juaji, hapni përsëri skedarin e paketës dhe zgjidhni emrin tuaj.',
      en: 'If the name is not yours, open the bundle file again and choose your own.',
    }),
  },
  'workflow/not-the-jurors-key': {
    code: 'W-21',
    tone: 'danger',
    say: ({ juror }) => ({
      sq: `Për ${juror} sekretariati ka regjistruar një çelës tjetër. Fleta nuk u vulos.`,
      en: `The secretariat has enrolled another key for ${juror}. The sheet was not sealed.`,
    }),
    next: () => ({
      sq: 'Hapni çelësin që keni regjistruar. Nëse nuk e keni më, kërkojini sekretariatit ta regjistrojë çelësin e ri.',
      en: 'Unlock the key you enrolled. If you no longer have it, ask the secretariat to enrol the new one.',
    }),
  },
  'workflow/marks-differ': {
    code: 'W-22',
    tone: 'danger',
    say: () => ({
      sq: 'Pikët e ruajtura në këtë kompjuter nuk janë ato që po shfaqen. Fleta nuk u vulos.',
      en: 'The marks kept on this computer are not the ones on the screen. The sheet was not sealed.',
    }),
    next: () => ({
      sq: 'Mbylleni dhe hapeni përsëri Jurian, shikoni çdo pikë edhe një herë dhe pastaj vulosni.',
      en: 'Close Juria and open it again, look at every mark once more, and seal then.',
    }),
  },
  'workflow/seat-sealed': {
    code: 'W-23',
    tone: 'warning',
    say: () => ({
      sq: 'Nga kjo pajisje është vulosur tashmë një fletë për këtë paketë; emri nuk ndryshohet më.',
      en: 'A sheet for this bundle has been sealed on this device already; the name cannot be changed any more.',
    }),
    next: () => ({
      sq: 'Nëse fleta u vulos me emër të gabuar, mos e dërgoni dhe njoftoni kryetarin e panelit.',
      en: 'If it was sealed under the wrong name, do not send it and tell the chair of the panel.',
    }),
  },
}
