import { canonicalBytes } from '../lib/canonical-json.ts'
import { fingerprint, sha256 } from '../lib/sha256.ts'
import type { Ballot } from '../model/ballot.ts'
import type { Block, Inline, PaperDocument, SignatureSlot } from '../paper/index.ts'
import { attachmentName, type Scoresheet } from './format.ts'
import { labels } from './labels.ts'
import { applicationBlocks } from './page-application.ts'
import { summaryBlocks } from './page-summary.ts'
import { bilingual, pointInTime, slash } from './page-text.ts'

/**
 * The printed scoresheet, template 1: a function of the data alone, so that the page can be rebuilt from the
 * attachment and compared. Summary, then each application, then declaration and signature fields.
 */
export function toPaper(sheet: Scoresheet): PaperDocument {
  const { form, juror } = sheet
  const bytes = canonicalBytes(sheet)
  return {
    language: 'sq',
    title: `${labels.title.sq} – ${form.category.title.sq} – ${juror.name}`,
    author: juror.name,
    subject: `${form.edition.title.sq} – ${form.panel.title.sq}`,
    at: sheet.sealedAt,
    producer: sheet.software,
    attachment: { name: attachmentName, mime: 'application/json', bytes, description: slash(labels.data) },
    header: {
      left: `${form.edition.title.sq} · ${form.category.title.sq}`,
      right: `${labels.title.sq} · ${juror.name}`,
    },
    footer: { left: `${labels.data.sq}: ${fingerprint(sha256(bytes))}`, right: labels.page.sq },
    signatureFields: slots(sheet),
    blocks: [
      { kind: 'heading', level: 1, text: bilingual(labels.title) },
      ...headBlocks(sheet),
      ...summaryBlocks(sheet),
      { kind: 'heading', level: 2, text: bilingual(labels.oneByOne) },
      ...sheet.ballots.flatMap((ballot: Ballot, i) => applicationBlocks(sheet, ballot, i)),
      ...declarationBlocks,
    ],
  }
}

function headBlocks({ form, juror, sealedAt, bundle, version, replaces }: Scoresheet): Block[] {
  const { edition, category, panel } = form
  const amendment: { label: Inline; value: Inline }[] = replaces
    ? [
        { label: bilingual(labels.replaces), value: fingerprint(replaces.sheet) },
        { label: bilingual(labels.replacesReason), value: replaces.reason },
      ]
    : []
  const { sq, en } = edition.notice
  const notice: Inline = [
    { text: sq },
    { text: sq === '' || en === '' ? en : `\n${en}`, tone: 'muted', language: 'en' },
  ]
  return [
    {
      kind: 'facts',
      rows: [
        { label: bilingual(labels.edition), value: bilingual(edition.title) },
        { label: bilingual(labels.organiser), value: bilingual(edition.organiser) },
        { label: bilingual(labels.category), value: bilingual(category.title) },
        { label: bilingual(labels.panel), value: bilingual(panel.title) },
        { label: bilingual(labels.juror), value: [{ text: juror.name, bold: true }] },
        { label: bilingual(labels.sealedAt), value: pointInTime(sealedAt) },
        { label: bilingual(labels.bundle), value: fingerprint(bundle) },
        { label: bilingual(labels.certificate), value: fingerprint(juror.certificate) },
        ...(version > 1 ? [{ label: bilingual(labels.version), value: String(version) }] : []),
        ...amendment,
      ],
    },
    ...(sq === '' && en === '' ? [] : [{ kind: 'notice', tone: 'accent', text: notice } as const]),
  ]
}

const declarationBlocks: readonly Block[] = [
  {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 2, text: bilingual(labels.declaration) },
      { kind: 'paragraph', text: labels.declarationText.sq },
      { kind: 'paragraph', size: 'small', text: [{ text: labels.declarationText.en, tone: 'muted', language: 'en' }] },
      { kind: 'signatures' },
      { kind: 'paragraph', size: 'small', text: [{ text: labels.signatureLimit.sq, tone: 'muted' }] },
      { kind: 'paragraph', size: 'small', text: [{ text: labels.signatureLimit.en, tone: 'muted', language: 'en' }] },
    ],
  },
]

function slots({ juror }: Scoresheet): SignatureSlot[] {
  const { signatureOf, chair, secretariat } = labels
  return [
    {
      name: 'juror',
      label: [...bilingual(labels.juror), { text: `\n${juror.name}`, bold: true }],
      tooltip: `${signatureOf.sq}: ${labels.juror.sq}, ${juror.name}`,
    },
    { name: 'chair', label: bilingual(chair), tooltip: `${signatureOf.sq}: ${chair.sq}` },
    { name: 'secretariat', label: bilingual(secretariat), tooltip: `${signatureOf.sq}: ${secretariat.sq}` },
  ]
}
