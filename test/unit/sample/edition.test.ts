import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { type Edition, editionSchema, weightSum } from '../../../src/model/edition.ts'
import { readSampleData } from '../../../src/sample/format.ts'
import { sampleEdition, sampleFiles } from '../../../src/sample/index.ts'
import { needsComment } from '../../../src/scoring/index.ts'
import { data, root } from './parts.ts'

const sample = readSampleData(data)
const sizes = [3, 4, 5, 6, 7, 8, 9]

/** Rows of a CSV file, first column to second; a quoted field may hold commas. */
function pairs(file: string): Map<string, string> {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return new Map(
    lines.map((text) => {
      const match = present(/^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*))/.exec(text), text)
      return [present(match[1], text), (match[2] ?? match[3] ?? '').replaceAll('""', '"')]
    }),
  )
}

describe('the sample edition', () => {
  it('is the edition of the file when each panel has five jurors', () => {
    expect(sampleEdition({ data, jurors: 5 })).toEqual(sample.edition)
  })

  it.each(sizes)('is valid with %i jurors a panel', (jurors) => {
    const edition = sampleEdition({ data, jurors })
    expect(editionSchema.safeParse(edition).error).toBeUndefined()
    expect(edition.panels.map((panel) => panel.jurors.length)).toEqual([jurors, jurors, jurors, jurors])
    expect(edition.panels.every((panel) => panel.jurors.includes(panel.chair))).toBe(true)
    expect(edition.people).toHaveLength(4 * jurors)
  })

  it('lets small panels decide by the mean, larger ones by the olympic mean, each with two thirds of its jurors', () => {
    const methods = sizes.map((jurors) => sampleEdition({ data, jurors }).categories[0]?.method)
    expect(methods.map((method) => method?.kind)).toEqual(['mean', 'mean', ...Array(5).fill('olympic')])
    expect(methods.map((method) => method?.minimumMarks)).toEqual([3, 3, 4, 4, 5, 6, 6])
  })

  it.each([2, 10, 4.5])('has no panel of %d', (jurors) => {
    expect(() => sampleEdition({ data, jurors })).toThrow('Bug')
  })

  it('names 36 different people, all marked as invented', () => {
    const names = sampleEdition({ data, jurors: 9 }).people.map(({ name }) => name)
    expect(new Set(names).size).toBe(36)
    expect(names.every((name) => /^\S+ Shembull$/.test(name))).toBe(true)
  })

  it('says in both languages what is real and what is invented', () => {
    expect(sample.edition.notice.sq).toContain('SHEMBULL')
    expect(sample.edition.notice.en).toContain('provisional')
  })

  it('weighs six criteria to exactly 10 000 in each category, the same in all four', () => {
    const { categories } = sample.edition
    expect(categories.map(({ criteria }) => weightSum(criteria))).toEqual([10_000, 10_000, 10_000, 10_000])
    expect(
      categories.every(({ criteria }) => JSON.stringify(criteria) === JSON.stringify(categories[0]?.criteria)),
    ).toBe(true)
  })

  it('asks for a reason at 3 and below, at 9 and above', () => {
    const criterion = present(sample.edition.categories[0]?.criteria[0], 'a criterion')
    expect(['3', '3.5', '8.5', '9'].map((value) => needsComment(value, criterion))).toEqual([true, false, false, true])
  })

  it('gives each application to one panel of its category, at least four a panel', () => {
    const given = sample.edition.panels.flatMap((panel) =>
      panel.applications.map((id) => [String(id), String(panel.category)]),
    )
    expect(given).toEqual(sample.applications.map(({ id, category }) => [id, category]))
    expect(sample.edition.panels.every(({ applications }) => applications.length >= 4)).toBe(true)
  })

  it('counts the prizes of the contest: eight by juries, four by the public, three special', () => {
    const count = (kind: Edition['prizes'][number]['kind']) =>
      sample.edition.prizes.filter((prize) => prize.kind === kind).reduce((sum, prize) => sum + prize.count, 0)
    expect([count('jury'), count('public'), count('special')]).toEqual([8, 4, 3])
    expect(sample.edition.categories.reduce((sum, { winners }) => sum + winners, 0)).toBe(count('jury'))
  })
})

const facts = resolve(root, '../shared/kpm-2020')
const reason = existsSync(facts) ? '' : ` (skipped: ${facts} is not on this machine)`
if (reason) console.warn(`The published titles cannot be compared${reason}`)

describe.skipIf(reason)(`the published list${reason}`, () => {
  it('has the same 23 titles and municipalities', () => {
    const published = pairs(resolve(facts, 'applications.csv'))
    expect(published.size).toBe(23)
    expect(new Map(sample.applications.map(({ applicant, title }) => [applicant.name, title]))).toEqual(published)
  })

  it('puts each municipality into the same county', () => {
    const counties = pairs(resolve(facts, 'municipalities.csv'))
    for (const { applicant } of sample.applications) expect(applicant.county).toBe(counties.get(applicant.name))
  })
})

describe('the sample folder', () => {
  it('holds exactly the files that the sample lists, and every picture is used', () => {
    const here = readdirSync(resolve(root, 'resources/sample')).map((name) => `sample/${name}`)
    expect(here.sort()).toEqual([sampleFiles.data, ...sampleFiles.images].sort())
    const used = sample.applications.flatMap(({ picture }) => (picture ? [`sample/${picture.file}`] : []))
    expect(used.sort()).toEqual([...sampleFiles.images].sort())
  })
})
