import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { toNumber } from '../../../src/lib/exact.ts'
import { type Ballot, ballotSchema } from '../../../src/model/ballot.ts'
import { sampleBallots, sampleEdition } from '../../../src/sample/index.ts'
import { needsComment, readMark, totalOf } from '../../../src/scoring/index.ts'
import { data } from './parts.ts'

const editions = new Map([3, 4, 5, 6, 7, 8, 9].map((jurors) => [jurors, sampleEdition({ data, jurors })]))
const editionOf = (jurors: number) => present(editions.get(jurors), `edition of ${jurors}`)
const contest = (jurors: number, seed: string) => {
  const edition = editionOf(jurors)
  return edition.panels.map((panel) => {
    const category = present(
      edition.categories.find(({ id }) => id === panel.category),
      panel.category,
    )
    return { panel, category, ballots: sampleBallots({ edition, panel: panel.id, seed }) }
  })
}
const all = (jurors: number, seed: string): Ballot[] =>
  contest(jurors, seed).flatMap(({ ballots }) => [...ballots.values()].flat())

const anyContest = fc.record({ jurors: fc.integer({ min: 3, max: 9 }), seed: fc.string({ maxLength: 20 }) })

describe('sample ballots', () => {
  it('are the same for the same seed and others for another', () => {
    expect(contest(5, '1')).toEqual(contest(5, '1'))
    expect(all(5, '1')).not.toEqual(all(5, '2'))
  })

  it('stay as they are today', () => {
    const first = present(present(contest(5, '1')[0], 'panel').ballots.values().next().value, 'juror')[0]
    expect(first?.state === 'scored' && first.marks.map(({ value }) => value)).toMatchInlineSnapshot(`
      [
        "7.5",
        "8.5",
        "9",
        "10",
        "7.5",
        "8.5",
      ]
    `)
  })

  it('keep the marks of a juror when others join the panel', () => {
    const marks = (jurors: number) =>
      [...present(contest(jurors, '1')[0], 'panel').ballots.values()][0]?.filter(({ state }) => state === 'scored')
    const [few, many] = [marks(3) ?? [], marks(9) ?? []]
    expect(many.every((ballot) => few.some((one) => JSON.stringify(one) === JSON.stringify(ballot)))).toBe(true)
  })

  it('answer for each juror and application in order, on the scale, with the comments that the edition demands', () => {
    fc.assert(
      fc.property(anyContest, ({ jurors, seed }) => {
        for (const { panel, category, ballots } of contest(jurors, seed)) {
          expect([...ballots.keys()]).toEqual(panel.jurors)
          for (const list of ballots.values()) {
            expect(list.map(({ application }) => application)).toEqual(panel.applications)
            for (const ballot of list) {
              expect(ballotSchema.safeParse(ballot).success).toBe(true)
              if (ballot.state !== 'scored') continue
              expect(ballot.marks.map(({ criterion }) => criterion)).toEqual(category.criteria.map(({ id }) => id))
              ballot.marks.forEach(({ value, comment }, i) => {
                const criterion = present(category.criteria[i], 'criterion')
                expect(readMark(value, criterion).ok).toBe(true)
                if (needsComment(value, criterion)) expect(comment).not.toBe('')
              })
            }
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('never leave an application below the minimum of marks', () => {
    fc.assert(
      fc.property(anyContest, ({ jurors, seed }) => {
        for (const { panel, category, ballots } of contest(jurors, seed))
          for (const [i] of panel.applications.entries()) {
            const marked = [...ballots.values()].filter((list) => list[i]?.state === 'scored').length
            expect(marked).toBeGreaterThanOrEqual(category.method.minimumMarks)
          }
      }),
      { numRuns: 30 },
    )
  })

  it.each([4, 5, 7, 9])('have a recusal and an abstention among panels of %i', (jurors) => {
    const states = all(jurors, '1').map(({ state }) => state)
    expect(states).toContain('recused')
    expect(states).toContain('abstained')
  })

  it('have none of either where three jurors are all needed', () => {
    expect(all(3, '1').every(({ state }) => state === 'scored')).toBe(true)
  })

  it('spread believably: most marks in the middle, both ends in use, applications apart', () => {
    const marks = ['1', '2', '3'].flatMap((seed) =>
      all(7, seed).flatMap((ballot) =>
        ballot.state === 'scored' ? ballot.marks.map(({ value }) => Number(value)) : [],
      ),
    )
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    expect(mean).toBeGreaterThan(5.5)
    expect(mean).toBeLessThan(7.5)
    expect(marks.filter((mark) => mark >= 9).length / marks.length).toBeGreaterThan(0.03)
    expect(marks.filter((mark) => mark <= 3).length / marks.length).toBeGreaterThan(0.002)
    expect(marks.some((mark) => mark % 1 !== 0)).toBe(true)
    const { panel, category, ballots } = present(contest(7, '1')[0], 'panel')
    const means = panel.applications.map((_, i) => {
      const totals = [...ballots.values()].flatMap((list) => {
        const ballot = list[i]
        if (ballot?.state !== 'scored') return []
        return [
          toNumber(
            totalOf(new Map(ballot.marks.map((mark) => [mark.criterion, mark.value])), category.criteria).points,
          ),
        ]
      })
      return totals.reduce((sum, total) => sum + total, 0) / totals.length
    })
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(12)
  })
})
