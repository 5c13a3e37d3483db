import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../../src/lib/canonical-json.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { formOf } from '../../../src/model/form.ts'
import { type Block, type Inline, layPaper, type PaperDocument } from '../../../src/paper/index.ts'
import { type Scoresheet, scoresheetSchema } from '../../../src/scoresheet/format.ts'
import { toPaper } from '../../../src/scoresheet/to-paper.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { sealedAt, smallEdition } from '../../fixtures/small-edition.ts'

const { edition, panel, applications } = smallEdition()
const form = formOf(edition, panel, applications)

/** Application 2 is recused, 3 abstained from; the others have marks. */
function sampleSheet(change: Partial<Scoresheet> = {}): Scoresheet {
  const ballots = form.applications.map(({ id: application }, i) => {
    if (i === 1) return { state: 'recused', application, reason: 'employment', explanation: 'Kam punuar aty.' }
    if (i === 2) return { state: 'abstained', application, reason: 'expertise', explanation: '' }
    const values = ['8', '6.5', '1']
    const marks = form.category.criteria.map(({ id: criterion }, k) => ({
      criterion,
      value: values[k],
      comment: k === 2 ? 'Asnjë provë.' : '',
    }))
    return { state: 'scored', application, marks, comment: '' }
  })
  return scoresheetSchema.parse({
    schema: 'juria-scoresheet/1',
    template: 1,
    bundle: sha256(new Uint8Array([1])),
    form,
    juror: { id: 'anetar-2', name: 'Besnik Shembull', certificate: sha256(new Uint8Array([2])) },
    sealedAt,
    version: 1,
    replaces: null,
    ballots,
    software: 'Juria 0.1.0',
    ...change,
  })
}

const inlineText = (text: Inline): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''))

function wordsOf(block: Block): string[] {
  if (block.kind === 'together') return block.blocks.flatMap(wordsOf)
  if (block.kind === 'facts') return block.rows.map(({ label, value }) => `${inlineText(label)} | ${inlineText(value)}`)
  if (block.kind === 'table')
    return block.rows.map(({ cells }) =>
      cells.map((cell) => inlineText(typeof cell === 'object' && 'span' in cell ? cell.text : cell)).join(' | '),
    )
  return 'text' in block ? [inlineText(block.text)] : []
}

const pageText = ({ blocks }: PaperDocument): string => blocks.flatMap(wordsOf).join('\n').replaceAll('\u00a0', ' ')

describe('the page of a scoresheet', () => {
  it('states the total of every scored application, and a word where there is none', () => {
    const text = pageText(toPaper(sampleSheet()))
    // 0.4·100·7/9 + 0.35·100·5.5/9 + 0.25·0 = 31.11… + 21.38… = 52.5 exactly.
    expect(text).toContain('Arkiva e hapur | 8 | 6,5 | 1 | 52,50')
    expect(text).toMatch(/Një sportel për të gjithë \| përjashtuar \/ recused \| –/)
    expect(text).toMatch(/Buxhet me lagjet \| abstenuar \/ abstained \| –/)
  })

  it('works one example with the real numbers of the first scored application', () => {
    const text = pageText(toPaper(sampleSheet()))
    expect(text).toContain('Shembull i njehsuar: Bashkia Shembull 1, aplikimi-1 / Worked example')
    expect(text).toContain('K1 Rëndësia | 8 | 100 × (8 − 1) ÷ (10 − 1) ≈ 77,78 | 40 % | ≈ 31,11')
    expect(text).toContain('K3 Qëndrueshmëria | 1 | 100 × (1 − 1) ÷ (10 − 1) = 0,00 | 25 % | = 0,00')
    expect(text).toContain('Totali / Total |  |  | 100 % | = 52,50')
  })

  it('gives the reason of each recusal and abstention, and says so where there is none', () => {
    const text = pageText(toPaper(sampleSheet()))
    expect(text).toContain('marrëdhënie pune / employment\nKam punuar aty.')
    expect(text).toContain('jashtë fushës së njohurive')
    const [scored] = sampleSheet().ballots
    const all = sampleSheet().ballots.map(
      ({ application }) => ({ ...scored, application }) as Scoresheet['ballots'][number],
    )
    expect(pageText(toPaper(sampleSheet({ ballots: all })))).toContain('Asnjë: të gjitha aplikimet janë vlerësuar.')
  })

  it('names the sheet that an amendment replaces, and why', () => {
    const replaces = { sheet: sha256(new Uint8Array([3])), reason: 'Gabim në shtypje.' }
    const text = pageText(toPaper(sampleSheet({ version: 2, replaces })))
    expect(text).toContain('Versioni / Version | 2')
    expect(text).toContain('Gabim në shtypje.')
  })

  it('attaches exactly the data it prints, and lays out to the same bytes each time', async () => {
    const sheet = sampleSheet()
    const paper = toPaper(sheet)
    expect(paper.attachment?.bytes).toEqual(canonicalBytes(sheet))
    const [first, second] = [await layPaper(paper, paperKit), await layPaper(toPaper(sampleSheet()), paperKit)]
    expect(first.ok && second.ok && sha256(first.value) === sha256(second.value)).toBe(true)
  })

  it('has room for a category of fifty criteria and long names', async () => {
    const [criterion] = form.category.criteria
    if (!criterion) throw new Error('no criterion')
    const criteria = Array.from({ length: 50 }, (_, i) => ({ ...criterion, id: `k-${i}`, weight: 200 }))
    const wide = { ...form, category: { ...form.category, criteria } }
    const ballots = form.applications.map(({ id: application }) => ({
      state: 'scored',
      application,
      comment: 'W'.repeat(4000),
      marks: criteria.map(({ id }) => ({ criterion: id, value: '8.5', comment: 'ë '.repeat(2000) })),
    }))
    const sheet = scoresheetSchema.parse({ ...sampleSheet(), form: wide, ballots })
    expect((await layPaper(toPaper(sheet), paperKit)).ok).toBe(true)
  })
})
