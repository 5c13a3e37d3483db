import type { PaperRefusal } from '../paper/index.ts'
import type { BothLanguages, Words, WordsFor } from './words.ts'

const askAgain: BothLanguages = {
  sq: 'Mos e numëroni. Kërkojini dërguesit skedarin origjinal, të paprekur nga programe të tjera.',
  en: 'Do not count it. Ask the sender for the original file, untouched by other programs.',
}

const lookInto: BothLanguages = {
  sq: 'Ruajeni skedarin si provë dhe pyesni dërguesin me telefon: mund të jetë ndryshim i qëllimshëm.',
  en: 'Keep the file as evidence and ask the sender over the phone: this may be a deliberate change.',
}

/** One sentence for a kind of tampering or damage that a person can only answer in the one way. */
const refusal = (code: string, sq: string, en: string, next: BothLanguages = lookInto): Words<PaperRefusal> => ({
  code,
  tone: 'danger',
  say: () => ({ sq, en }),
  next: () => next,
})

const damage: WordsFor<
  Extract<
    PaperRefusal,
    {
      kind: `paper/${'not-a-pdf' | 'end-missing' | 'encrypted' | 'malformed' | 'too-large' | 'no-signature' | 'newer' | 'not-ours' | 'foreign'}`
    }
  >
> = {
  'paper/not-a-pdf': refusal('P-01', 'Skedari nuk është PDF.', 'The file is not a PDF.', askAgain),
  'paper/end-missing': refusal(
    'P-02',
    'Skedari është i cunguar, ose i është shtuar diçka në fund.',
    'The file is cut short, or something was added at its end.',
    askAgain,
  ),
  'paper/encrypted': refusal(
    'P-03',
    'PDF-ja është e kriptuar; dokumentet e Juria-s nuk janë kurrë të tilla.',
    'The PDF is encrypted; papers of Juria never are.',
    askAgain,
  ),
  'paper/malformed': refusal(
    'P-04',
    'Struktura e PDF-së është dëmtuar ose është ndryshuar nga një program tjetër.',
    'The structure of the PDF is damaged or was changed by another program.',
    askAgain,
  ),
  'paper/too-large': {
    code: 'P-05',
    tone: 'danger',
    say: ({ limit }) => ({
      sq: `Skedari është më i madh se ${limit >> 20} MB.`,
      en: `The file is larger than ${limit >> 20} MB.`,
    }),
    next: () => askAgain,
  },
  'paper/no-signature': {
    code: 'P-06',
    tone: 'warning',
    say: () => ({ sq: 'Kjo PDF nuk është nënshkruar nga askush.', en: 'Nobody has signed this PDF.' }),
    next: () => ({
      sq: 'Kërkojini anëtarit të jurisë ta nënshkruajë fletën në Juria dhe të dërgojë atë skedar.',
      en: 'Ask the juror to sign the sheet in Juria and send that file.',
    }),
  },
  'paper/foreign': {
    code: 'P-07',
    tone: 'warning',
    say: () => ({
      sq: 'PDF-ja mban një nënshkrim të bërë me një program tjetër.',
      en: 'The PDF carries a signature made with another program.',
    }),
    next: () => ({
      sq: 'Nuk numërohet vetvetiu. Kontrollojeni me programin që e nënshkroi dhe vendosni me shënim në procesverbal.',
      en: 'It is not counted by itself. Check it with the program that signed it and decide with a note in the minutes.',
    }),
  },
  'paper/newer': {
    code: 'P-08',
    tone: 'warning',
    say: () => ({
      sq: 'Dokumenti është nënshkruar me një version më të ri të Juria-s.',
      en: 'The paper was signed with a newer version of Juria.',
    }),
    next: () => ({ sq: 'Përditësoni Juria-n dhe hapeni përsëri.', en: 'Update Juria and open it again.' }),
  },
  'paper/not-ours': {
    code: 'P-09',
    tone: 'danger',
    say: () => ({
      sq: 'Kjo PDF nuk është krijuar nga Juria, prandaj nuk nënshkruhet këtu.',
      en: 'This PDF was not made by Juria and is not signed here.',
    }),
    next: () => ({
      sq: 'Hapni dokumentin që eksportoi Juria, ose nënshkruajeni këtë me programin e vet.',
      en: 'Open the paper Juria exported, or sign this one with its own program.',
    }),
  },
}

type Structural = Extract<
  PaperRefusal,
  {
    kind: `paper/${'duplicate-key' | 'cross-reference' | 'bytes-unaccounted' | 'trailer-changed' | 'active-content' | 'fields-unexpected' | 'unsigned-change' | 'object-changed' | 'object-added' | 'catalog-changed' | 'field-changed' | 'attachment' | 'appearance-form'}`
  }
>

const structure: WordsFor<Structural> = {
  'paper/duplicate-key': refusal(
    'P-11',
    'Një vlerë në PDF është shkruar dy herë, kështu që programet mund ta lexojnë ndryshe.',
    'A value stands twice in the PDF, so that programs may read it differently.',
  ),
  'paper/cross-reference': refusal(
    'P-12',
    'Tabela e pjesëve të PDF-së nuk përputhet me përmbajtjen.',
    'The PDF’s table of parts does not match its content.',
  ),
  'paper/bytes-unaccounted': refusal(
    'P-13',
    'PDF-ja përmban të dhëna që nuk i përkasin asnjë pjese të saj.',
    'The PDF contains data that belongs to none of its parts.',
  ),
  'paper/trailer-changed': refusal(
    'P-14',
    'Të dhënat bazë të PDF-së u ndryshuan pas krijimit.',
    'The PDF’s basic data were changed after it was made.',
  ),
  'paper/active-content': refusal(
    'P-15',
    'PDF-ja përmban veprime ose përmbajtje që fshihet; një fletë nuk duhet të ketë të tilla.',
    'The PDF contains actions or hideable content; a sheet must have none.',
  ),
  'paper/fields-unexpected': refusal(
    'P-16',
    'PDF-ja ka fusha ose shënime të tjera përveç nënshkrimeve të veta.',
    'The PDF has fields or notes other than its own signatures.',
  ),
  'paper/unsigned-change': refusal(
    'P-17',
    'PDF-së i është shtuar një ndryshim që askush nuk e ka nënshkruar.',
    'A change that nobody signed was added to the PDF.',
  ),
  'paper/object-changed': refusal(
    'P-18',
    'Një pjesë e dokumentit u zëvendësua pas nënshkrimit.',
    'A part of the document was replaced after signing.',
  ),
  'paper/object-added': refusal(
    'P-19',
    'Bashkë me një nënshkrim u shtua edhe diçka tjetër.',
    'Something else was added along with a signature.',
  ),
  'paper/catalog-changed': refusal(
    'P-20',
    'Struktura e dokumentit u ndryshua pas nënshkrimit.',
    'The structure of the document was changed after signing.',
  ),
  'paper/field-changed': refusal(
    'P-21',
    'Një fushë nënshkrimi u ndryshua më shumë sesa duhet për të nënshkruar.',
    'A signature field was changed more than signing needs.',
  ),
  'paper/attachment': refusal(
    'P-22',
    'Të dhënat e bashkëlidhura mungojnë ose nuk janë siç duhet.',
    'The attached data are missing or not as they should be.',
    askAgain,
  ),
  'paper/appearance-form': refusal(
    'P-23',
    'Pamja e një nënshkrimi nuk ka formën që i jep Juria.',
    'The look of a signature does not have the form Juria gives it.',
  ),
}

const signatures: WordsFor<Exclude<PaperRefusal, { kind: keyof typeof damage | keyof typeof structure }>> = {
  'paper/signature-replaced': {
    code: 'P-31',
    tone: 'danger',
    say: ({ field }) => ({
      sq: `Nënshkrimi në fushën “${field}” u zëvendësua me një tjetër.`,
      en: `The signature in the field “${field}” was replaced by another.`,
    }),
    next: () => lookInto,
  },
  'paper/signature-dictionary': refusal(
    'P-32',
    'Të dhënat e një nënshkrimi janë ndryshuar ose janë të paplota.',
    'The data of a signature are changed or incomplete.',
  ),
  'paper/byte-range': refusal(
    'P-33',
    'Një nënshkrim nuk e mbulon gjithë dokumentin.',
    'A signature does not cover the whole document.',
  ),
  'paper/contents-padding': refusal(
    'P-34',
    'Pas një nënshkrimi fshihen të dhëna të tjera.',
    'Other data are hidden behind a signature.',
  ),
  'paper/digest-mismatch': {
    code: 'P-35',
    tone: 'danger',
    say: ({ field }) => ({
      sq: `Dokumenti ndryshoi pas nënshkrimit në fushën “${field}”.`,
      en: `The document was changed after the signature in the field “${field}”.`,
    }),
    next: () => lookInto,
  },
  'paper/signature-invalid': {
    code: 'P-36',
    tone: 'danger',
    say: ({ field, why }) => ({
      sq: `Nënshkrimi në fushën “${field}” nuk është i vlefshëm (${why.kind}).`,
      en: `The signature in the field “${field}” is not valid (${why.kind}).`,
    }),
    next: () => lookInto,
  },
  'paper/signed-by-authority': {
    code: 'P-37',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `Dokumenti u nënshkrua me çelësin e autoritetit “${name}”; autoritetet nuk nënshkruajnë fletë.`,
      en: `The paper was signed with the key of the authority “${name}”; authorities do not sign papers.`,
    }),
    next: () => ({
      sq: 'Nënshkruani me identitetin tuaj personal.',
      en: 'Sign with your own personal identity.',
    }),
  },
  'paper/time-malformed': refusal(
    'P-38',
    'Koha e një nënshkrimi nuk është shkruar si duhet.',
    'The time of a signature is not written properly.',
  ),
  'paper/appearance-lies': {
    code: 'P-39',
    tone: 'danger',
    say: ({ field }) => ({
      sq: `Ajo që shihet në fushën “${field}” nuk është ajo që thotë nënshkrimi.`,
      en: `What is seen in the field “${field}” is not what the signature says.`,
    }),
    next: () => lookInto,
  },
  'paper/signature-too-large': refusal(
    'P-40',
    'Zinxhiri i certifikatave është tepër i gjatë për vendin e nënshkrimit.',
    'The chain of certificates is too long for the place of the signature.',
    { sq: 'Nënshkruani me certifikatën e konkursit.', en: 'Sign with the contest’s certificate.' },
  ),
  'paper/no-such-field': {
    code: 'P-41',
    tone: 'danger',
    say: ({ field }) => ({
      sq: `Dokumenti nuk ka fushë nënshkrimi “${field}”.`,
      en: `The paper has no signature field “${field}”.`,
    }),
    next: () => ({ sq: 'Hapni dokumentin e duhur.', en: 'Open the right paper.' }),
  },
  'paper/already-signed': {
    code: 'P-42',
    tone: 'warning',
    say: ({ field }) => ({
      sq: `Fusha “${field}” është nënshkruar tashmë.`,
      en: `The field “${field}” is signed already.`,
    }),
    next: () => ({
      sq: 'Një fushë nënshkruhet vetëm një herë; për ndryshime bëni një dokument të ri.',
      en: 'A field is signed only once; for changes make a new paper.',
    }),
  },
}

export const paperWords: WordsFor<PaperRefusal> = { ...damage, ...structure, ...signatures }
