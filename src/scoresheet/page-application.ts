import { present } from '../lib/assert.ts'
import type { Ballot, ScoredBallot } from '../model/ballot.ts'
import type { Block, Cell, Column, Row, Run } from '../paper/index.ts'
import { anchorFor } from '../scoring/index.ts'
import type { Scoresheet } from './format.ts'
import { labels } from './labels.ts'
import { reasonOf, totalPoints } from './page-summary.ts'
import { bilingual, codeOf, decimalText, markText } from './page-text.ts'

/** One application: each mark with the anchor it meets and its comment; or the word and reason why there is none. */
export function applicationBlocks(sheet: Scoresheet, ballot: Ballot, index: number): Block[] {
  const { id, title, applicant } = present(sheet.form.applications[index], 'application')
  const heading: Block = {
    kind: 'heading',
    level: 3,
    text: [{ text: `${index + 1}. ${title}` }, { text: `\n${applicant} · ${id}`, tone: 'muted' }],
  }
  if (ballot.state !== 'scored') {
    const state = labels[ballot.state]
    const reason = reasonOf(ballot)
    const facts: Block = { kind: 'facts', rows: [{ label: bilingual(state), value: textOf(reason) }] }
    return [{ kind: 'together', blocks: [heading, facts] }]
  }
  return [{ kind: 'together', blocks: [heading, marksTable(sheet, ballot), ...overall(ballot)] }]
}

const textOf = (cell: Cell): string | readonly Run[] => (typeof cell === 'object' && 'span' in cell ? cell.text : cell)

function marksTable({ form }: Scoresheet, ballot: ScoredBallot): Block {
  const { criteria } = form.category
  const columns: Column[] = [
    { share: 27, align: 'start', heading: bilingual(labels.criterion), namesRow: true },
    { share: 11, align: 'end', heading: bilingual(labels.mark) },
    { share: 22, align: 'start', heading: bilingual(labels.anchor) },
    { share: 40, align: 'start', heading: bilingual(labels.comment) },
  ]
  const rows = ballot.marks.map(({ value, comment }, i): Row => {
    const criterion = present(criteria[i], 'criterion')
    const anchor = anchorFor(value, criterion)
    const mark: Cell = [
      { text: markText(value), bold: true },
      { text: `\u00a0/\u00a0${markText(criterion.scale.high)}`, tone: 'muted' },
    ]
    return { cells: [`${codeOf(i)} ${criterion.title.sq}`, mark, anchor ? bilingual(anchor.label) : '–', comment] }
  })
  const total = decimalText(totalPoints(ballot, criteria), form.totals.decimals)
  const sum: Row = { mark: 'strong', cells: [bilingual(labels.total), [{ text: total, bold: true }], '', ''] }
  return { kind: 'table', columns, rows: [...rows, sum], dense: true }
}

const overall = ({ comment }: ScoredBallot): Block[] =>
  comment === ''
    ? []
    : [{ kind: 'paragraph', size: 'small', text: [...bilingual(labels.overallComment), { text: `: ${comment}` }] }]
