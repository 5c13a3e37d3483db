import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from '../../../src/consolidation/combine.ts'
import { type CountedSheet, consolidate, type Rules } from '../../../src/consolidation/outcome.ts'
import { competitionRanks } from '../../../src/consolidation/rank.ts'
import { utf8 } from '../../../src/lib/bytes.ts'
import { canonicalJson } from '../../../src/lib/canonical-json.ts'
import { exact, parseDecimal, toFraction } from '../../../src/lib/exact.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import type { Ballot } from '../../../src/model/ballot.ts'
import type { Form } from '../../../src/model/form.ts'
import type { ApplicationId, CriterionId, JurorId } from '../../../src/model/ids.ts'

const numbers = (...values: string[]) => values.map((value) => parseDecimal(value) ?? exact(0))
const words = (text: string) => ({ sq: text, en: text })

const criterionId = 'c' as CriterionId
const form = {
  category: {
    id: 'k',
    title: words('K'),
    criteria: [
      {
        id: criterionId,
        title: words('C'),
        question: words('?'),
        weight: 10_000,
        scale: { low: '0', high: '10', step: '0.5', anchors: [] },
        comment: { atOrBelow: null, atOrAbove: null },
      },
    ],
  },
  applications: ['A', 'B', 'C', 'D'].map((id) => ({ id: id as ApplicationId, title: id, applicant: id })),
  totals: { rescale: 'range', decimals: 2, rounding: 'half-up', missing: 'block', order: 'criteria-first' },
} as unknown as Form

const jurors = ['j1', 'j2', 'j3', 'j4', 'j5'] as JurorId[]
const rules = (kind: 'mean' | 'olympic', minimumMarks = 1): Rules => ({
  form,
  method: { kind, minimumMarks },
  ladder: [],
  winners: 2,
  jurors,
})

/** "8" = scored 8, "r" = recused, "a" = abstained; one string per application. */
function sheet(juror: JurorId, ...entries: string[]): CountedSheet {
  const ballots = entries.map((entry, i): Ballot => {
    const application = form.applications[i]?.id as ApplicationId
    if (entry === 'r') return { state: 'recused', application, reason: 'family', explanation: '' }
    if (entry === 'a') return { state: 'abstained', application, reason: 'expertise', explanation: '' }
    return { state: 'scored', application, marks: [{ criterion: criterionId, value: entry, comment: '' }], comment: '' }
  })
  return { identity: sha256(utf8(juror)), juror: { id: juror, name: juror }, ballots }
}

const totals = (sheets: CountedSheet[], kind: 'mean' | 'olympic', minimum = 1) =>
  Object.fromEntries(
    consolidate(rules(kind, minimum), sheets).rows.map((row) => [row.application, `${row.rank} ${row.total?.exact}`]),
  )

describe('combining jurors', () => {
  it('the Olympic mean leaves out one highest and one lowest', () => {
    expect(toFraction(combine(numbers('9', '7', '8', '3', '10'), 'olympic').value)).toBe('8/1')
    expect(combine(numbers('9', '7', '8', '3', '10'), 'olympic').dropped).toEqual([3, 4])
  })

  it('only one copy of a tied extreme is left out', () => {
    const { value, dropped } = combine(numbers('9', '9', '5', '5'), 'olympic')
    expect(toFraction(value)).toBe('7/1')
    expect(dropped).toHaveLength(2)
    expect(combine(numbers('7', '7', '7'), 'olympic').dropped).toEqual([0, 2])
  })

  it('with three totals it is the median, with two it is the mean and says so', () => {
    expect(toFraction(combine(numbers('1', '9', '4'), 'olympic').value)).toBe('4/1')
    expect(combine(numbers('1', '4'), 'olympic')).toMatchObject({ tooFewToDrop: true, dropped: [] })
    expect(toFraction(combine(numbers('1', '4'), 'olympic').value)).toBe('5/2')
  })
})

describe('ranking', () => {
  it('equal totals share a place and the next place is left free: 1, 2, 2, 4', () => {
    expect(competitionRanks(numbers('9', '8', '8', '7'))).toEqual([1, 2, 2, 4])
  })

  it('totals that only look equal when rounded are not a tie', () => {
    expect(competitionRanks([exact(1, 3), parseDecimal('0.33') ?? exact(0)])).toEqual([1, 2])
  })

  it('a recusal and an abstention are left out and never count as zero', () => {
    expect(
      totals([sheet('j1' as JurorId, '8', '6', 'r', '5'), sheet('j2' as JurorId, '6', '6', '9', 'a')], 'mean'),
    ).toEqual({
      C: '1 90/1',
      A: '2 70/1',
      B: '3 60/1',
      D: '4 50/1',
    })
  })

  it('an application with too few valid totals is not ranked, and stands last', () => {
    const result = consolidate(rules('mean', 2), [
      sheet('j1' as JurorId, '8', '6', 'r', '5'),
      sheet('j2' as JurorId, '6', '6', '9', '5'),
    ])
    expect(result.rows.at(-1)).toMatchObject({ application: 'C', rank: null, total: null })
    expect(result.rows.at(-1)?.cells.map(({ state }) => state)).toEqual(['recused', 'counted'])
  })

  it('the outcome does not depend on the order in which sheets arrive', () => {
    const entry = fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((half) => String(half / 2)),
      fc.constantFrom('r', 'a'),
    )
    const panel = fc.tuple(
      ...jurors.map((juror) => fc.tuple(entry, entry, entry, entry).map((e) => sheet(juror, ...e))),
    )
    const shuffled = panel.chain((sheets) =>
      fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: 5 })),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom('mean' as const, 'olympic' as const), ([sheets, mixed], kind) => {
        expect(canonicalJson(consolidate(rules(kind, 3), mixed))).toBe(
          canonicalJson(consolidate(rules(kind, 3), sheets)),
        )
      }),
    )
  })
})
