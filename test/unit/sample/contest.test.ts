import { beforeAll, describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { latin1 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { applicationSchema } from '../../../src/model/application.ts'
import { type SampleContest, sampleContest } from '../../../src/sample/index.ts'
import { data, images, kit } from './parts.ts'

let contest: SampleContest
beforeAll(async () => {
  contest = await sampleContest({ data, images, kit, jurors: 5 })
}, 60_000)

describe('the sample contest', () => {
  it('has 23 applications that pass the schema', () => {
    expect(contest.applications).toHaveLength(23)
    for (const application of contest.applications)
      expect(applicationSchema.safeParse(application).error).toBeUndefined()
  })

  it('keeps every attachment under its own hash, and nothing else', () => {
    const listed = contest.applications.flatMap(({ attachments }) => attachments)
    for (const { sha256: hash, size } of listed) {
      const bytes = present(contest.files.get(hash), hash)
      expect([sha256(bytes), bytes.length]).toEqual([hash, size])
    }
    expect(contest.files.size).toBe(new Set(listed.map((one) => one.sha256)).size)
  })

  it('lays out each application form on at least two pages', () => {
    for (const { id, attachments } of contest.applications) {
      const form = present(attachments[0], id)
      expect(form.name).toBe('formulari-i-aplikimit.pdf')
      const pages = latin1(present(contest.files.get(form.sha256), id)).match(/\/Type\s*\/Page\b/g) ?? []
      expect(pages.length, id).toBeGreaterThanOrEqual(2)
    }
  })

  it('gives some applications a plan, a budget or a picture', () => {
    const names = contest.applications.flatMap(({ attachments }) => attachments.map(({ name }) => name))
    expect(names.filter((name) => name === 'plani.pdf').length).toBeGreaterThanOrEqual(5)
    expect(names.filter((name) => name === 'buxheti.pdf').length).toBeGreaterThanOrEqual(5)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(6)
  })

  it('warns in each summary that the text is illustrative', () => {
    for (const { summary } of contest.applications) expect(summary).toContain('SHEMBULL – tekst ilustrues')
  })

  it('tells each application in its own words', () => {
    const bodies = contest.applications.flatMap(({ sections }) => sections.map(({ body }) => body))
    const openings = bodies.map((body) => body.slice(0, 30))
    expect(new Set(openings).size).toBe(openings.length)
  })

  it('is the same to the last byte however many jurors there are', async () => {
    const again = await sampleContest({ data, images, kit, jurors: 9 })
    expect(again.applications).toEqual(contest.applications)
    expect([...again.files.keys()]).toEqual([...contest.files.keys()])
  }, 60_000)
})
