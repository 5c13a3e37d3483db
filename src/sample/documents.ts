import type { Indicator } from '../model/application.ts'
import type { Decimal } from '../model/criterion.ts'
import type { Edition } from '../model/edition.ts'
import type { Block, PaperDocument } from '../paper/index.ts'
import type { SampleApplication } from './format.ts'

/** Stands at the foot of every page of the sample, and under each summary. */
export const illustrative = 'SHEMBULL – tekst ilustrues, jo dokument i bashkisë'

const warning =
  'Titulli i praktikës dhe emri i bashkisë janë të vërtetë; çdo fjali, shifër dhe figurë tjetër e këtij dokumenti është e shpikur për të provuar programin.'

/** The application form: what the municipality is, its practice in its own sections, indicators as table and bars. */
export function applicationForm(application: SampleApplication, edition: Edition): PaperDocument {
  return paper('Formulari i aplikimit', application, edition, [
    { kind: 'heading', level: 2, text: 'A. Të dhënat e aplikimit' },
    { kind: 'facts', rows: factsOf(application, edition) },
    { kind: 'heading', level: 2, text: 'B. Përmbledhja' },
    { kind: 'paragraph', size: 'lead', text: application.summary },
    { kind: 'heading', level: 2, text: 'C. Praktika' },
    ...sectionsOf(application),
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 2, text: 'D. Treguesit' },
        {
          kind: 'paragraph',
          text: 'Vlera para nisjes së praktikës dhe vlera e fundit e matur. Vija tregon se gjendja fillestare nuk njihet.',
        },
        indicatorTable(application.indicators),
      ],
    },
    ...application.indicators.flatMap(indicatorBars),
    { kind: 'heading', level: 2, text: 'E. Deklarata' },
    {
      kind: 'paragraph',
      text: 'Në një formular të vërtetë këtu qëndron deklarata e bashkisë për saktësinë e të dhënave, me emrin, detyrën dhe nënshkrimin. Formulari shembull nuk ka nënshkrues.',
    },
  ])
}

/** The plan of action, as a table of steps. */
export const planDocument = (
  application: SampleApplication,
  edition: Edition,
  { title, rows }: NonNullable<SampleApplication['plan']>,
): PaperDocument =>
  paper(title, application, edition, [
    { kind: 'heading', level: 2, text: 'Hapat' },
    {
      kind: 'table',
      columns: [
        { share: 5, align: 'start', heading: 'Hapi', namesRow: true },
        { share: 3, align: 'start', heading: 'Kush' },
        { share: 3, align: 'start', heading: 'Kur' },
      ],
      rows: rows.map(({ step, who, when }, i) => ({ cells: [`${i + 1}. ${step}`, who, when] })),
    },
  ])

/** The budget in lekë, with its sum. */
export const budgetDocument = (
  application: SampleApplication,
  edition: Edition,
  budget: NonNullable<SampleApplication['budget']>,
): PaperDocument =>
  paper('Buxheti', application, edition, [
    { kind: 'heading', level: 2, text: 'Zërat e buxhetit' },
    {
      kind: 'table',
      columns: [
        { share: 7, align: 'start', heading: 'Zëri', namesRow: true },
        { share: 3, align: 'end', heading: 'Shuma (lekë)' },
      ],
      rows: [
        ...budget.map(({ item, amount }) => ({ cells: [item, grouped(amount)] })),
        {
          cells: ['Gjithsej', grouped(budget.reduce((sum, { amount }) => sum + amount, 0))],
          mark: 'strong' as const,
        },
      ],
    },
  ])

function paper(
  name: string,
  { id, title, applicant }: SampleApplication,
  edition: Edition,
  blocks: readonly Block[],
): PaperDocument {
  return {
    language: 'sq',
    title: `${name} – ${title}`,
    author: 'Juria',
    subject: illustrative,
    // Fixed: the same sample has the same hashes everywhere. The day means nothing.
    at: '2020-10-15T12:00:00+02:00',
    producer: 'Juria',
    header: { left: edition.title.sq, right: `${id} · ${applicant.name}` },
    footer: { left: illustrative, right: 'Faqja {page} nga {pages}' },
    blocks: [
      { kind: 'paragraph', size: 'small', text: [{ text: name, bold: true, tone: 'accent' }] },
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: [{ text: placeOf(applicant), tone: 'muted' }] },
      { kind: 'notice', tone: 'danger', text: [{ text: `${illustrative}. `, bold: true }, { text: warning }] },
      ...blocks,
    ],
  }
}

const placeOf = ({ name, county }: SampleApplication['applicant']): string =>
  county === null ? `Bashkia ${name}` : `Bashkia ${name} · Qarku ${county}`

function factsOf(application: SampleApplication, edition: Edition): { label: string; value: string }[] {
  const { id, applicant, category, plan, budget, picture } = application
  const further = [plan?.title, budget && 'Buxheti', picture?.title].filter((title) => typeof title === 'string')
  return [
    { label: 'Numri i aplikimit', value: id },
    { label: 'Bashkia', value: applicant.name },
    { label: 'Qarku', value: applicant.county ?? '–' },
    {
      label: 'Kategoria',
      value: `${edition.categories.find((candidate) => candidate.id === category)?.title.sq ?? category} (ndarje ilustruese)`,
    },
    { label: 'Bashkëlidhje', value: further.length > 0 ? further.join('; ') : 'asnjë' },
  ]
}

/** The picture is a file of its own, named after the second section, where the practice has been described. */
function sectionsOf({ sections, picture }: SampleApplication): Block[] {
  return sections.flatMap(({ title, body }, i): Block[] => [
    { kind: 'heading', level: 3, text: `${i + 1}. ${title}` },
    ...body.split('\n').map((text): Block => ({ kind: 'paragraph', text })),
    ...(i === 1 && picture ? [pictureLine(picture)] : []),
  ])
}

const pictureLine = ({ title, alternative }: NonNullable<SampleApplication['picture']>): Block => ({
  kind: 'paragraph',
  size: 'small',
  text: [
    { text: `Bashkëlidhur: ${title}. `, bold: true },
    { text: alternative, tone: 'muted' },
  ],
})

const indicatorTable = (indicators: readonly Indicator[]): Block => ({
  kind: 'table',
  columns: [
    { share: 5, align: 'start', heading: 'Treguesi', namesRow: true },
    { share: 2.2, align: 'start', heading: 'Njësia' },
    { share: 1.3, align: 'end', heading: 'Më parë' },
    { share: 1.3, align: 'end', heading: 'Tani' },
    { share: 3.2, align: 'start', heading: 'Periudha' },
  ],
  rows: indicators.map(({ name, unit, baseline, result, period }) => ({
    cells: [name, unit, shown(baseline), shown(result), period ?? '–'],
  })),
})

/** Before and after, where both are known. */
function indicatorBars({ name, unit, baseline, result }: Indicator): Block[] {
  if (baseline === null || result === null) return []
  const longest = Math.max(Number(baseline), Number(result), Number.MIN_VALUE)
  const bar = (label: string, value: Decimal) => ({ label, value: shown(value), share: Number(value) / longest })
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 3, text: [{ text: name }, { text: ` (${unit})`, tone: 'muted' }] },
        {
          kind: 'bars',
          alternative: `${name}: më parë ${shown(baseline)} ${unit}, tani ${shown(result)} ${unit}.`,
          bars: [bar('Më parë', baseline), bar('Tani', result)],
        },
      ],
    },
  ]
}

/** The comma of Albanian. */
const shown = (value: Decimal | null): string => value?.replace('.', ',') ?? '–'

/** Thousands apart by a space that does not break: 2 400 000. */
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
