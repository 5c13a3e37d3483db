import type { Method } from '../model/edition.ts'
import type { Form } from '../model/form.ts'
import type { ApplicationId, Instant } from '../model/ids.ts'
import type { Bilingual } from '../model/text.ts'
import type { Run } from '../paper/index.ts'
import type { SheetState } from '../scoresheet/index.ts'

/** Every wording of the minutes, template 1. Part of the signed pages: changed only with a new template. */
export const labels = {
  title: { sq: 'Procesverbal i konsolidimit', en: 'Minutes of consolidation' },
  attachment: 'Të dhënat e procesverbalit, të lexueshme nga programi',
  edition: { sq: 'Edicioni', en: 'Edition' },
  organiser: { sq: 'Organizatori', en: 'Organiser' },
  category: { sq: 'Kategoria', en: 'Category' },
  chair: { sq: 'Kryetari i panelit', en: 'Chair of the panel' },
  secretariat: { sq: 'Sekretariati', en: 'Secretariat' },
  counted: { sq: 'Fletë të numëruara', en: 'Sheets counted' },
  sealedAt: { sq: 'Mbyllur më', en: 'Closed on' },
  bundle: { sq: 'Paketa', en: 'Bundle' },
  ranking: { sq: 'Renditja', en: 'Ranking' },
  rank: { sq: 'Vendi', en: 'Rank' },
  application: { sq: 'Aplikimi', en: 'Application' },
  total: { sq: 'Totali', en: 'Total' },
  tooFew: { sq: 'pa renditje', en: 'not ranked' },
  recusedShort: 'përj.',
  abstainedShort: 'abst.',
  sheets: { sq: 'Fletët e kthyera', en: 'Sheets returned' },
  sheetsNote: {
    sq: 'Gjurma SHA-256 e fletës deri në fund të nënshkrimit të anëtarit; për fletët e palexueshme, e gjithë skedarit.',
    en: 'SHA-256 of the sheet up to the end of the juror’s signature; of the whole file where the sheet could not be read.',
  },
  juror: { sq: 'Anëtari i jurisë', en: 'Juror' },
  state: { sq: 'Gjendja', en: 'State' },
  hash: { sq: 'Gjurma digjitale (SHA-256)', en: 'Hash' },
  absences: { sq: 'Përjashtime dhe abstenime', en: 'Recusals and abstentions' },
  reason: { sq: 'Arsyeja', en: 'Reason' },
  decisions: { sq: 'Vendime të kryetarit', en: 'Decisions of the chair' },
  remarks: { sq: 'Shënime', en: 'Remarks' },
  declaration: { sq: 'Deklaratë', en: 'Declaration' },
  declarationText: {
    sq: 'Renditja e mësipërme është llogaritur vetëm nga fletët e nënshkruara të radhitura këtu, me metodën e kyçur në paketë. Kushdo që ka këto skedarë mund ta rinumërojë.',
    en: 'The ranking above is computed from the signed sheets listed here alone, by the method locked in the bundle. Anybody who has these files can recount it.',
  },
  law: {
    sq: 'Nënshkrimi provon cili çelës nënshkroi dhe që asgjë nuk ka ndryshuar. Me certifikatë të lëshuar nga konkursi është së shumti nënshkrim elektronik i avancuar (ligji 9880/2008), jo i kualifikuar.',
    en: 'The signature proves which key signed and that nothing has changed. With a certificate issued by the contest it is at most an advanced electronic signature (law 9880/2008), not a qualified one.',
  },
  signatureOf: { sq: 'Nënshkrimi i', en: 'Signature of' },
  pageOf: 'Faqja {page} nga {pages}',
  awardLine: (winners: number) => ({
    sq: `Vija e plotë tregon kufirin e çmimeve të jurisë: ${winners}.`,
    en: `The solid line marks the limit of the jury’s awards: ${winners}.`,
  }),
  tie: (names: string) => ({ sq: `Barazim: ${names}.`, en: `Tie: ${names}.` }),
  key: (names: string) => ({
    sq: `Kolonat: ${names}. Në kllapa: totale që metoda i lë jashtë. përj. = përjashtim, abst. = abstenim; asnjëra nuk llogaritet si zero.`,
    en: `Columns: ${names}. In parentheses: totals that the method leaves out. përj. = recused, abst. = abstained; neither counts as zero.`,
  }),
  accepted: (juror: string) => ({
    sq: `U pranua shprehimisht certifikata e ${juror}, e pagarantuar nga lista.`,
    en: `The certificate of ${juror}, not vouched for by the roster, was accepted explicitly.`,
  }),
  /** Coded reasons of recusal and abstention. */
  reasons: {
    family: 'lidhje familjare / family',
    employment: 'lidhje pune / employment',
    financial: 'interes financiar / financial interest',
    involved: 'pjesëmarrje në praktikë / took part in the practice',
    dispute: 'mosmarrëveshje / dispute',
    expertise: 'jashtë fushës së njohurive / outside own expertise',
    evidence: 'prova të pamjaftueshme / not enough evidence',
    time: 'mungesë kohe / lack of time',
    other: 'tjetër / other',
  } as Readonly<Record<string, string>>,
}

/** Albanian first, English beside it in a lighter tone. */
export const bilingual = ({ sq, en }: Bilingual): Run[] =>
  sq === en ? [{ text: sq }] : [{ text: sq }, { text: ` / ${en}`, tone: 'muted', language: 'en' }]

const states: Readonly<Record<SheetState | 'recused' | 'abstained', Bilingual>> = {
  valid: { sq: 'e vlefshme', en: 'valid' },
  'valid-accepted': { sq: 'e vlefshme, nënshkrues i pranuar', en: 'valid, signer accepted' },
  'unknown-signer': { sq: 'nënshkrues i panjohur', en: 'unknown signer' },
  duplicate: { sq: 'përsëritje', en: 'duplicate' },
  superseded: { sq: 'e zëvendësuar', en: 'superseded' },
  committed: { sq: 'vetëm zotim', en: 'commitment only' },
  'foreign-signature': { sq: 'nënshkrim i huaj', en: 'foreign signature' },
  'not-rebuildable': { sq: 'e parindërtueshme', en: 'not rebuildable' },
  refused: { sq: 'e refuzuar', en: 'refused' },
  recused: { sq: 'përjashtim', en: 'recusal' },
  abstained: { sq: 'abstenim', en: 'abstention' },
}

export const stateWord = (state: SheetState | 'recused' | 'abstained'): Bilingual => states[state]

export function methodSentence({ kind, minimumMarks }: Method, decimals: number): Bilingual {
  const sq =
    kind === 'mean' ? 'mesatarja e totaleve' : 'mesatarja olimpike e totaleve (pa më të lartin dhe më të ulëtin)'
  const en = kind === 'mean' ? 'mean of the totals' : 'Olympic mean of the totals (highest and lowest left out)'
  return {
    sq: `Metoda: ${sq}, 0–100, aritmetikë e saktë; shfaqen ${decimals} shifra. Duhen të paktën ${minimumMarks} totale të vlefshme.`,
    en: `Method: ${en}, 0–100, exact arithmetic; ${decimals} digits shown. At least ${minimumMarks} valid totals are needed.`,
  }
}

/** The decimal comma of Albanian paper: no locale of the machine takes part. */
export const shownDecimal = (text: string): string => text.replace('.', ',')

/** "22.11.2026 14:05 (+01:00)": the offset belongs to the time. */
export const shownInstant = (at: Instant): string =>
  `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)} ${at.slice(11, 16)} (${at.slice(19)})`

export function shownName(form: Form, id: ApplicationId): string {
  const applicant = form.applications.find((application) => application.id === id)?.applicant
  return applicant === undefined ? id : `${applicant} ${id}`
}
