import { present } from '../lib/assert.ts'
import { compare, type Exact, exact, parseDecimal, toDecimal } from '../lib/exact.ts'
import type { Ballot, ScoredBallot } from '../model/ballot.ts'
import type { Criterion } from '../model/criterion.ts'
import type { Block, Cell, Column, Row } from '../paper/index.ts'
import { contribution, rescaled, totalOf } from '../scoring/index.ts'
import type { Scoresheet } from './format.ts'
import { abstentionReasons, labels, recusalReasons } from './labels.ts'
import { bilingual, codeOf, decimalText, markText, stacked, weightText } from './page-text.ts'

/** More criteria than this go into a further table of the same rows. */
const criteriaAcross = 12

/** Applications × criteria × total, the criteria, the formula with one worked example, what was not judged and why. */
export function summaryBlocks(sheet: Scoresheet): Block[] {
  const { criteria } = sheet.form.category
  const tables: Block[] = []
  for (let start = 0; start < criteria.length; start += criteriaAcross) tables.push(marksTable(sheet, start))
  return [
    { kind: 'heading', level: 2, text: bilingual(labels.marks) },
    ...tables,
    { kind: 'heading', level: 2, text: bilingual(labels.criteria) },
    criteriaTable(criteria),
    ...notJudgedBlocks(sheet),
    ...formulaBlocks(sheet),
  ]
}

function marksTable({ form, ballots }: Scoresheet, start: number): Block {
  const { criteria } = form.category
  const shown = criteria.slice(start, start + criteriaAcross)
  const last = start + criteriaAcross >= criteria.length
  const columns: Column[] = [
    { share: 46, align: 'start', heading: stacked(labels.application), namesRow: true },
    ...shown.map(
      ({ weight }, i): Column => ({
        share: 8,
        align: 'end',
        heading: `${codeOf(start + i)}\n${weightText(weight)}`,
      }),
    ),
    ...(last ? [{ share: 12, align: 'end', heading: stacked(labels.total) } as const] : []),
  ]
  const rows = ballots.map((ballot, i): Row => {
    const { id, title, applicant } = present(form.applications[i], 'application')
    const name: Cell = [{ text: `${applicant} `, bold: true }, { text: id, tone: 'muted' }, { text: `\n${title}` }]
    if (ballot.state !== 'scored')
      return { cells: [name, { text: bilingual(labels[ballot.state]), span: shown.length }, ...(last ? ['–'] : [])] }
    const marks = ballot.marks.slice(start, start + criteriaAcross).map(({ value }) => markText(value))
    const total: Cell = [{ text: decimalText(totalPoints(ballot, criteria), form.totals.decimals), bold: true }]
    return { cells: [name, ...marks, ...(last ? [total] : [])] }
  })
  return { kind: 'table', columns, rows, dense: true }
}

export const totalPoints = (ballot: ScoredBallot, criteria: readonly Criterion[]): Exact =>
  totalOf(new Map(ballot.marks.map(({ criterion, value }) => [criterion, value])), criteria).points

function criteriaTable(criteria: readonly Criterion[]): Block {
  const columns: Column[] = [
    { share: 7, align: 'start', heading: '' },
    { share: 55, align: 'start', heading: bilingual(labels.criterion), namesRow: true },
    { share: 14, align: 'end', heading: bilingual(labels.weight) },
    { share: 24, align: 'end', heading: bilingual(labels.scale) },
  ]
  const rows = criteria.map(({ title, weight, scale }, i): Row => {
    const step = `${labels.step.sq}\u00a0${markText(scale.step)}`
    const ends = `${markText(scale.low)}–${markText(scale.high)}, ${step}`
    return { cells: [codeOf(i), bilingual(title), weightText(weight), ends] }
  })
  return { kind: 'table', columns, rows, dense: true }
}

function notJudgedBlocks({ form, ballots }: Scoresheet): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: bilingual(labels.notJudged) }
  const rows = ballots.flatMap((ballot, i): Row[] => {
    if (ballot.state === 'scored') return []
    const { id, applicant } = present(form.applications[i], 'application')
    const name: Cell = [
      { text: `${applicant} `, bold: true },
      { text: id, tone: 'muted' },
    ]
    return [{ cells: [name, bilingual(labels[ballot.state]), reasonOf(ballot)] }]
  })
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: bilingual(labels.nothingNotJudged) }]
  const columns: Column[] = [
    { share: 30, align: 'start', heading: bilingual(labels.application), namesRow: true },
    { share: 24, align: 'start', heading: bilingual(labels.state) },
    { share: 46, align: 'start', heading: bilingual(labels.reason) },
  ]
  return [heading, { kind: 'table', columns, rows, dense: true }]
}

/** The coded reason, and the juror's own words below it. */
export function reasonOf(ballot: Exclude<Ballot, ScoredBallot>): Cell {
  const reason = ballot.state === 'recused' ? recusalReasons[ballot.reason] : abstentionReasons[ballot.reason]
  return [...bilingual(reason), ...(ballot.explanation === '' ? [] : [{ text: `\n${ballot.explanation}` }])]
}

function formulaBlocks(sheet: Scoresheet): Block[] {
  const { form, ballots } = sheet
  const scored = ballots.find((ballot) => ballot.state === 'scored')
  const rule: Block[] = [
    { kind: 'heading', level: 2, text: bilingual(labels.formula) },
    { kind: 'paragraph', text: labels.formulaRule.sq },
    { kind: 'paragraph', size: 'small', text: [{ text: labels.formulaRule.en, tone: 'muted', language: 'en' }] },
  ]
  if (!scored) return rule
  const { applicant, id } = present(
    form.applications.find((application) => application.id === scored.application),
    'application',
  )
  const { sq, en } = labels.example
  const caption = bilingual({ sq: `${sq}: ${applicant}, ${id}`, en })
  return [
    ...rule,
    { kind: 'heading', level: 3, text: caption },
    exampleTable(scored, form.category.criteria, form.totals.decimals),
  ]
}

function exampleTable(ballot: ScoredBallot, criteria: readonly Criterion[], places: number): Block {
  const columns: Column[] = [
    { share: 28, align: 'start', heading: bilingual(labels.criterion), namesRow: true },
    { share: 12, align: 'end', heading: stacked(labels.mark) },
    { share: 32, align: 'end', heading: stacked(labels.rescaled) },
    { share: 12, align: 'end', heading: stacked(labels.weight) },
    { share: 16, align: 'end', heading: stacked(labels.contribution) },
  ]
  const rows = ballot.marks.map(({ value }, i): Row => {
    const criterion = present(criteria[i], 'criterion')
    const { low, high } = criterion.scale
    const from = low.startsWith('-') ? `(${markText(low)})` : markText(low)
    const rule = `100 × (${markText(value)} − ${from}) ÷ (${markText(high)} − ${from}) `
    return {
      cells: [
        `${codeOf(i)} ${criterion.title.sq}`,
        markText(value),
        rule + shown(rescaled(value, criterion), places),
        weightText(criterion.weight),
        shown(contribution(value, criterion), places),
      ],
    }
  })
  const total = shown(totalPoints(ballot, criteria), places)
  const sum: Row = {
    mark: 'strong',
    cells: [bilingual(labels.total), '', '', weightText(10_000), [{ text: total, bold: true }]],
  }
  return { kind: 'table', columns, rows: [...rows, sum], dense: true }
}

/** "= 77,5" where the digits say it exactly, "≈ 77,78" where they are rounded. */
function shown(value: Exact, places: number): string {
  const exactly = compare(parseDecimal(toDecimal(value, places)) ?? exact(0), value) === 0
  return `${exactly ? '=' : '≈'}\u00a0${decimalText(value, places)}`
}
