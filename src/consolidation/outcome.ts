import { assert } from '../lib/assert.ts'
import { type Exact, toDecimal, toFraction } from '../lib/exact.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Ballot } from '../model/ballot.ts'
import type { LadderStep, Method } from '../model/edition.ts'
import type { Form } from '../model/form.ts'
import type { ApplicationId, JurorId } from '../model/ids.ts'
import { totalOf } from '../scoring/index.ts'
import { combine } from './combine.ts'
import { type Cell, type Outcome, type Row, rulesVersion } from './format.ts'
import { competitionRanks } from './rank.ts'

/** What is fixed before the first sheet is opened. */
export interface Rules {
  readonly form: Form
  readonly method: Method
  readonly ladder: readonly LadderStep[]
  readonly winners: number
  /** The panel's order of jurors: makes the outcome independent of the order in which sheets arrive. */
  readonly jurors: readonly JurorId[]
}

/** One sheet that counts. */
export interface CountedSheet {
  readonly identity: Sha256
  readonly juror: { readonly id: JurorId; readonly name: string }
  readonly ballots: readonly Ballot[]
}

/**
 * Counted sheets → ranking. Pure and exact; depends on the set of sheets only, never on their order
 * (at most one sheet per juror: choosing it is collection's business).
 */
export function consolidate(rules: Rules, sheets: readonly CountedSheet[]): Outcome {
  const { form, method, ladder, winners } = rules
  const inOrder = [...sheets].sort((a, b) => rules.jurors.indexOf(a.juror.id) - rules.jurors.indexOf(b.juror.id))
  assert(new Set(inOrder.map(({ juror }) => juror.id)).size === inOrder.length, 'one sheet per juror')
  const figures = form.applications.map(({ id }) => figureOf(id, rules, inOrder))
  return {
    rules: rulesVersion,
    method,
    ladder: [...ladder],
    winners,
    jurors: inOrder.map(({ juror, identity }) => ({ id: juror.id, name: juror.name, sheet: identity })),
    rows: rankFigures(figures, form.totals.decimals),
  }
}

interface Figure {
  readonly application: ApplicationId
  readonly value: Exact | null
  readonly cells: readonly Cell[]
  readonly tooFewToDrop: boolean
}

function figureOf(application: ApplicationId, { form, method }: Rules, sheets: readonly CountedSheet[]): Figure {
  const ballots = sheets.map(({ ballots }) => ballots.find((ballot) => ballot.application === application))
  const totals = ballots.map((ballot) => (ballot?.state === 'scored' ? ballotTotal(ballot, form) : null))
  const valid = totals.flatMap((total, juror) => (total === null ? [] : [{ juror, total }]))
  const ranked = valid.length >= method.minimumMarks
  const combined = ranked
    ? combine(
        valid.map(({ total }) => total),
        method.kind,
      )
    : undefined
  const dropped = new Set(combined?.dropped.map((position) => valid[position]?.juror))
  const cells = ballots.map((ballot, juror): Cell => {
    const total = totals[juror]
    if (total) {
      const state = dropped.has(juror) ? 'dropped' : 'counted'
      return { state, exact: toFraction(total), shown: toDecimal(total, form.totals.decimals) }
    }
    assert(ballot && ballot.state !== 'scored', 'a counted sheet has a ballot for every application')
    return { state: ballot.state }
  })
  return { application, value: combined?.value ?? null, cells, tooFewToDrop: combined?.tooFewToDrop ?? false }
}

function ballotTotal(ballot: Extract<Ballot, { state: 'scored' }>, form: Form): Exact {
  const values = new Map(ballot.marks.map(({ criterion, value }) => [criterion, value]))
  const { points, missing } = totalOf(values, form.category.criteria)
  assert(missing.length === 0, 'a verified ballot is complete')
  return points
}

function rankFigures(figures: readonly Figure[], decimals: number): Row[] {
  const ranked = figures.flatMap((figure) => (figure.value ? [{ ...figure, value: figure.value }] : []))
  const ranks = competitionRanks(ranked.map(({ value }) => value))
  const rankOf = new Map(ranked.map(({ application }, i) => [application, ranks[i] ?? null]))
  const last = figures.length + 1
  return figures
    .map(({ application, value, cells, tooFewToDrop }) => ({
      application,
      rank: rankOf.get(application) ?? null,
      total: value && { exact: toFraction(value), shown: toDecimal(value, decimals) },
      cells: [...cells],
      tooFewToDrop,
    }))
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last))
}
