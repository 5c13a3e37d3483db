import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toDecimal, toFraction, toNumber } from '../../../src/lib/exact.ts'
import { type Criterion, criterionSchema } from '../../../src/model/criterion.ts'
import type { CriterionId } from '../../../src/model/ids.ts'
import { anchorFor, needsComment, readMark, totalOf } from '../../../src/scoring/index.ts'

const words = (text: string) => ({ sq: text, en: text })

function criterion(id: string, weight: number, scale: Partial<Criterion['scale']> = {}): Criterion {
  return criterionSchema.parse({
    id,
    title: words(id),
    question: words('?'),
    weight,
    scale: { low: '1', high: '10', step: '0.05', anchors: [], ...scale },
    comment: { atOrBelow: '3', atOrAbove: '9' },
  })
}

const criteria = [criterion('quality', 4000), criterion('impact', 3500), criterion('budget', 2500)]
const marks = (quality: string, impact: string, budget?: string) =>
  new Map(
    Object.entries({ quality, impact, budget }).flatMap(([id, value]) =>
      value === undefined ? [] : [[id as CriterionId, value] as const],
    ),
  )

describe('a juror’s total', () => {
  it('rescales each mark to 0–100 and weighs it, exactly', () => {
    const total = totalOf(marks('9', '7', '4'), criteria)
    expect(toFraction(total.points)).toBe('605/9')
    expect(toDecimal(total.points, 2)).toBe('67.22')
    expect(total.missing).toEqual([])
  })

  it('agrees with the reference case, missing marks blocked', () => {
    const file = resolve(import.meta.dirname, '../../../../shared/reference-cases/weighted-total.json')
    if (!existsSync(file)) return console.warn('skipped: no reference cases beside the checkout')
    const { data, expected } = JSON.parse(readFileSync(file, 'utf8'))
    for (const [name, row] of Object.entries<Record<string, number | null>>(data.rows)) {
      const text = (value: number | null | undefined) => (value == null ? undefined : String(value))
      const given = marks(text(row['quality']) ?? '', text(row['impact']) ?? '', text(row['budget']))
      const total = totalOf(given, criteria)
      const wanted = expected.block[name]
      if (wanted === null) expect(total.missing).toEqual(['budget'])
      else expect(toNumber(total.points)).toBeCloseTo(wanted, 9)
    }
  })

  it('a missing criterion is named and never counted as zero marks', () => {
    const total = totalOf(marks('9', '7'), criteria)
    expect(total.missing).toEqual(['budget'])
    expect(total.weight).toBe(7500)
  })
})

describe('a mark', () => {
  const halfSteps = criterion('c', 10_000, { step: '0.5' })

  it('outside its scale is refused, never clamped', () => {
    expect(readMark('10.5', halfSteps)).toMatchObject({ ok: false, error: { kind: 'scoring/out-of-range' } })
    expect(readMark('0', halfSteps)).toMatchObject({ ok: false, error: { kind: 'scoring/out-of-range' } })
  })

  it('between two steps is refused, never rounded', () => {
    expect(readMark('7.3', halfSteps)).toMatchObject({ ok: false, error: { kind: 'scoring/off-step' } })
    expect(readMark('7.5', halfSteps).ok).toBe(true)
    expect(readMark('1', halfSteps).ok).toBe(true)
  })

  it('at the ends of the scale asks for a comment', () => {
    expect(['3', '3.5', '8.5', '9'].map((value) => needsComment(value, halfSteps))).toEqual([true, false, false, true])
  })

  it('meets the highest anchor that is not above it', () => {
    const anchors = ['1', '5', '8'].map((value) => ({ value, label: words(value), meaning: words(value) }))
    const anchored = criterion('c', 10_000, { step: '0.5', anchors })
    expect(anchorFor('7.5', anchored)?.value).toBe('5')
    expect(anchorFor('8', anchored)?.value).toBe('8')
    expect(anchorFor('1', criterion('c', 10_000))).toBeUndefined()
  })

  it('a scale whose ends are not whole steps apart is not accepted', () => {
    expect(() => criterion('c', 10_000, { low: '0', high: '10', step: '3' })).toThrow()
    expect(() => criterion('c', 10_000, { low: '10', high: '0', step: '1' })).toThrow()
  })
})
