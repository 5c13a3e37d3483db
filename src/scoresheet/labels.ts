import type { AbstentionReason, RecusalReason } from '../model/ballot.ts'
import type { Bilingual } from '../model/text.ts'

const both = (sq: string, en: string): Bilingual => ({ sq, en })

/**
 * Every word that the scoresheet's page prints of its own, template 1. Frozen with it: a sheet is rebuilt from its
 * data and compared byte for byte, so that one changed letter here would make every older sheet unreadable.
 */
export const labels = {
  title: both('Fletë vlerësimi', 'Scoresheet'),
  edition: both('Edicioni', 'Edition'),
  organiser: both('Organizatori', 'Organiser'),
  category: both('Kategoria', 'Category'),
  panel: both('Paneli', 'Panel'),
  juror: both('Anëtari i jurisë', 'Juror'),
  sealedAt: both('Vulosur më', 'Sealed at'),
  bundle: both('Gjurma e paketës', 'Bundle fingerprint'),
  certificate: both('Gjurma e certifikatës', 'Certificate fingerprint'),
  version: both('Versioni', 'Version'),
  replaces: both('Zëvendëson fletën', 'Replaces the sheet'),
  replacesReason: both('Arsyeja e ndryshimit', 'Reason for the amendment'),
  marks: both('Pikët', 'Marks'),
  application: both('Aplikimi', 'Application'),
  criterion: both('Kriteri', 'Criterion'),
  criteria: both('Kriteret', 'Criteria'),
  weight: both('Pesha', 'Weight'),
  scale: both('Shkalla', 'Scale'),
  step: both('hapi', 'step'),
  mark: both('Pikët', 'Mark'),
  anchor: both('Përshkruesi i arritur', 'Anchor met'),
  comment: both('Komenti', 'Comment'),
  overallComment: both('Koment i përgjithshëm', 'Overall comment'),
  total: both('Totali', 'Total'),
  recused: both('përjashtuar', 'recused'),
  abstained: both('abstenuar', 'abstained'),
  notScored: both('pa total', 'no total'),
  formula: both('Si llogaritet totali', 'How the total is computed'),
  formulaRule: both(
    'Totali = shuma e peshë × 100 × (pikët − fundi i shkallës) ÷ (kreu i shkallës − fundi i shkallës). ' +
      'Llogaritja është e saktë; rrumbullakoset vetëm për paraqitje, gjysma lart.',
    'Total = sum of weight × 100 × (mark − low end of the scale) ÷ (high end − low end). ' +
      'The computation is exact; figures are rounded for display only, half up.',
  ),
  example: both('Shembull i njehsuar', 'Worked example'),
  rescaled: both('Nga 0 në 100', 'From 0 to 100'),
  contribution: both('Kontributi', 'Contribution'),
  notJudged: both('Përjashtime dhe abstenime', 'Recusals and abstentions'),
  nothingNotJudged: both('Asnjë: të gjitha aplikimet janë vlerësuar.', 'None: every application has been scored.'),
  state: both('Gjendja', 'State'),
  reason: both('Arsyeja', 'Reason'),
  oneByOne: both('Vlerësimi i çdo aplikimi', 'Each application'),
  declaration: both('Deklarata', 'Declaration'),
  declarationText: both(
    'Deklaroj se i kam vlerësuar vetë këto aplikime, sipas kritereve dhe shkallës së edicionit, pa udhëzime nga ' +
      'askush; se kam deklaruar çdo konflikt interesi për të cilin jam në dijeni; dhe se kjo fletë është vlerësimi ' +
      'im i plotë.',
    'I declare that I judged these applications myself, by the criteria and the scale of the edition, without ' +
      'instructions from anyone; that I declared every conflict of interest I am aware of; and that this sheet is ' +
      'my whole judgement.',
  ),
  signatureLimit: both(
    'Nënshkrimi elektronik tregon me cilin çelës u nënshkrua dhe se asgjë nuk ka ndryshuar që atëherë. Ai është ' +
      'nënshkrim i kualifikuar (ligji 9880/2008) vetëm kur certifikata është e kualifikuar.',
    'The electronic signature shows which key signed and that nothing has changed since. It is a qualified ' +
      'signature (law 9880/2008) only where the certificate is a qualified one.',
  ),
  chair: both('Kryetari i panelit', 'Chair of the panel'),
  secretariat: both('Sekretariati', 'Secretariat'),
  signatureOf: both('Nënshkrimi', 'Signature'),
  data: both('Të dhënat e kësaj flete', 'Data of this sheet'),
  page: both('Faqja {page} nga {pages}', 'Page {page} of {pages}'),
} satisfies Record<string, Bilingual>

export const recusalReasons: { readonly [reason in RecusalReason]: Bilingual } = {
  family: both('lidhje familjare', 'family tie'),
  employment: both('marrëdhënie pune', 'employment'),
  financial: both('interes financiar', 'financial interest'),
  involved: both('ka marrë pjesë në aplikim', 'took part in the application'),
  dispute: both('mosmarrëveshje me aplikantin', 'dispute with the applicant'),
  other: both('arsye tjetër', 'other reason'),
}

export const abstentionReasons: { readonly [reason in AbstentionReason]: Bilingual } = {
  expertise: both('jashtë fushës së njohurive', 'outside the field of expertise'),
  evidence: both('prova të pamjaftueshme për të gjykuar', 'too little evidence to judge'),
  time: both('mungesë kohe', 'lack of time'),
  other: both('arsye tjetër', 'other reason'),
}
