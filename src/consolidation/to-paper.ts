import { canonicalBytes } from '../lib/canonical-json.ts'
import { fingerprint } from '../lib/sha256.ts'
import type { Block, Inline, PaperDocument, SignatureSlot } from '../paper/index.ts'
import { type Consolidation, minutesAttachmentName } from './format.ts'
import { bilingual, labels, methodSentence, shownInstant, shownName, stateWord } from './labels.ts'
import { rankingTable } from './ranking-table.ts'

/** The signed minutes (procesverbal), template 1: the same data gives the same pages, always. */
export function toPaper(consolidation: Consolidation): PaperDocument {
  const { form, bundle, chair, sealedAt, software } = consolidation
  const title = `${labels.title.sq}: ${form.panel.title.sq}`
  return {
    language: 'sq',
    title,
    author: chair.name,
    subject: `${form.edition.title.sq} · ${form.category.title.sq}`,
    at: sealedAt,
    producer: software,
    attachment: {
      name: minutesAttachmentName,
      mime: 'application/json',
      bytes: canonicalBytes(consolidation),
      description: labels.attachment,
    },
    header: { left: form.edition.title.sq, right: form.category.title.sq },
    footer: { left: `${labels.bundle.sq} ${fingerprint(bundle).slice(0, 19)}`, right: labels.pageOf },
    blocks: [
      { kind: 'heading', level: 1, text: bilingual(labels.title) },
      { kind: 'paragraph', text: bilingual(form.panel.title), size: 'lead' },
      facts(consolidation),
      ...ranking(consolidation),
      ...sheets(consolidation),
      ...absences(consolidation),
      ...decisions(consolidation),
      ...remarks(consolidation),
      { kind: 'together', blocks: [...declaration(), { kind: 'signatures' }] },
    ],
    signatureFields: slots(consolidation),
  }
}

function facts({ form, bundle, chair, panel, sealedAt, outcome }: Consolidation): Block {
  const returned = outcome.jurors.length
  return {
    kind: 'facts',
    rows: [
      { label: bilingual(labels.edition), value: bilingual(form.edition.title) },
      { label: bilingual(labels.organiser), value: bilingual(form.edition.organiser) },
      { label: bilingual(labels.category), value: bilingual(form.category.title) },
      { label: bilingual(labels.chair), value: chair.name },
      { label: bilingual(labels.counted), value: `${returned} / ${panel.length}` },
      { label: bilingual(labels.sealedAt), value: shownInstant(sealedAt) },
      { label: bilingual(labels.bundle), value: fingerprint(bundle) },
    ],
  }
}

function ranking(consolidation: Consolidation): Block[] {
  const { outcome, form } = consolidation
  const ties = tiedGroups(consolidation)
  return [
    { kind: 'heading', level: 2, text: bilingual(labels.ranking) },
    { kind: 'paragraph', text: bilingual(methodSentence(outcome.method, form.totals.decimals)), size: 'small' },
    ...rankingTable(consolidation),
    ...(outcome.winners > 0
      ? [{ kind: 'paragraph', text: bilingual(labels.awardLine(outcome.winners)), size: 'small' } as const]
      : []),
    ...ties.map((names): Block => ({ kind: 'notice', tone: 'accent', text: bilingual(labels.tie(names)) })),
  ]
}

/** Applications that share a place: shown as ties, never resolved by the order in which they are listed. */
function tiedGroups({ outcome, form }: Consolidation): string[] {
  const ranks = [...new Set(outcome.rows.flatMap(({ rank }) => (rank === null ? [] : [rank])))]
  return ranks
    .map((rank) => outcome.rows.filter((row) => row.rank === rank))
    .filter((rows) => rows.length > 1)
    .map((rows) => rows.map(({ application }) => shownName(form, application)).join(', '))
}

function sheets({ sheets: lines }: Consolidation): Block[] {
  return [
    { kind: 'heading', level: 2, text: bilingual(labels.sheets) },
    { kind: 'paragraph', text: bilingual(labels.sheetsNote), size: 'small' },
    {
      kind: 'table',
      dense: true,
      columns: [
        { share: 5, align: 'start', heading: bilingual(labels.juror), namesRow: true },
        { share: 4, align: 'start', heading: bilingual(labels.state) },
        { share: 11, align: 'start', heading: bilingual(labels.hash) },
      ],
      rows: lines.map(({ juror, file, state, code, sheet, file256 }) => ({
        cells: [
          juror ?? file,
          code === null
            ? bilingual(stateWord(state))
            : [...bilingual(stateWord(state)), { text: `\n${code}`, tone: 'muted' }],
          inTwoLines(sheet ?? file256),
        ] as const,
      })),
    },
  ]
}

/** 64 digits in two even lines, so that nobody loses the two that would wrap alone. */
const inTwoLines = (hash: string): string => `${hash.slice(0, 32)}\n${hash.slice(32)}`

function absences({ absences: list, form, panel }: Consolidation): Block[] {
  if (list.length === 0) return []
  const nameOf = (id: string) => panel.find((person) => person.id === id)?.name ?? id
  return [
    { kind: 'heading', level: 2, text: bilingual(labels.absences) },
    {
      kind: 'table',
      columns: [
        { share: 5, align: 'start', heading: bilingual(labels.juror), namesRow: true },
        { share: 6, align: 'start', heading: bilingual(labels.application) },
        { share: 9, align: 'start', heading: bilingual(labels.reason) },
      ],
      rows: list.map(({ juror, application, state, reason, explanation }) => ({
        cells: [
          nameOf(juror),
          shownName(form, application),
          [
            ...bilingual(stateWord(state)),
            { text: `\n${labels.reasons[reason] ?? reason}${explanation && `: ${explanation}`}` },
          ],
        ] as const,
      })),
    },
  ]
}

function decisions({ decisions: list }: Consolidation): Block[] {
  if (list.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: bilingual(labels.decisions) },
    ...list.map(
      ({ juror, fingerprint: signer, reason, at }): Block => ({
        kind: 'paragraph',
        text: [
          { text: `${shownInstant(at)} · `, tone: 'muted' },
          ...bilingual(labels.accepted(juror.name)),
          { text: `\n${fingerprint(signer)}\n${reason}` },
        ],
      }),
    ),
  ]
}

const remarks = ({ remarks: text }: Consolidation): Block[] =>
  text.trim() === ''
    ? []
    : [
        { kind: 'heading', level: 2, text: bilingual(labels.remarks) },
        { kind: 'paragraph', text },
      ]

const declaration = (): Block[] => [
  { kind: 'heading', level: 2, text: bilingual(labels.declaration) },
  { kind: 'paragraph', text: bilingual(labels.declarationText) },
  { kind: 'paragraph', text: bilingual(labels.law), size: 'small' },
]

/** The chair first: without that signature the others have nothing to join. */
function slots({ chair, panel }: Consolidation): SignatureSlot[] {
  const members = panel.filter(({ id }) => id !== chair.id).slice(0, 10)
  const label = (text: Inline, tooltip: string) => ({ label: text, tooltip })
  return [
    { name: 'chair', ...label(bilingual(labels.chair), `${labels.signatureOf.sq} ${chair.name}`) },
    { name: 'secretariat', ...label(bilingual(labels.secretariat), labels.secretariat.sq) },
    ...members.map(
      ({ name }, i): SignatureSlot => ({ name: `member-${i + 1}`, ...label(name, `${labels.signatureOf.sq} ${name}`) }),
    ),
  ]
}
