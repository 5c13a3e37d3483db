import { describe, expect, it } from 'vitest'
import { scoresheetWords } from '../../../src/errors/scoresheet.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { formOf } from '../../../src/model/form.ts'
import { type CriterionId, instant, jurorId } from '../../../src/model/ids.ts'
import { type Draft, finishSheet, progressOf } from '../../../src/scoresheet/index.ts'
import { sealedAt, smallEdition } from '../../fixtures/small-edition.ts'

const { edition, panel, applications } = smallEdition()
const form = formOf(edition, panel, applications)
const { criteria } = form.category
const head = {
  bundle: sha256(new Uint8Array([1])),
  juror: { id: jurorId.parse('anetar-2'), name: 'Besnik Shembull', certificate: sha256(new Uint8Array([2])) },
  sealedAt: instant.parse(sealedAt),
  version: 1,
  replaces: null,
  software: 'Juria 0.1.0',
}

/** Everything scored 8; the first application as `change` says. Marks of 3 and below ask for a comment. */
function drafts(change: Partial<Draft> = {}) {
  const marks = Object.fromEntries(criteria.map(({ id }) => [id, { value: '8', comment: '' }]))
  return new Map(
    form.applications.map(({ id }, i): [typeof id, Draft] => [
      id,
      { application: id, stance: { kind: 'scoring' }, marks, comment: '', ...(i === 0 ? change : {}) },
    ]),
  )
}

const marked = (value: string, comment: string): Partial<Draft> => ({
  marks: Object.fromEntries(
    criteria.map(({ id }, i) => [id, i === 1 ? { value, comment } : { value: '8', comment: '' }]),
  ),
})

describe('a draft that becomes a sheet', () => {
  it('takes a comment of exactly the longest length', () => {
    expect(finishSheet(head, form, drafts(marked('8', 'ë'.repeat(4000)))).ok).toBe(true)
  })

  it('is refused for a comment that the sheet has no room for, naming application, criterion and limit', () => {
    const refused = finishSheet(head, form, drafts(marked('8', 'a'.repeat(4001))))
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: 'scoresheet/too-long',
        application: 'aplikimi-1',
        criterion: { sq: 'Risia', en: 'Innovation' },
        length: 4001,
        limit: 4000,
      },
    })
    if (refused.ok || refused.error.kind !== 'scoresheet/too-long') throw new Error('not refused')
    const said = scoresheetWords['scoresheet/too-long'].say(refused.error)
    expect(said.sq).toContain('aplikimi-1')
    expect(said.sq).toContain('Risia')
    expect(said.en).toContain('4000')
  })

  it.each(['recused', 'abstained'] as const)('is refused for an explanation over 1000 characters (%s)', (kind) => {
    const stance = (length: number) => ({ stance: { kind, reason: 'other' as const, explanation: 'x'.repeat(length) } })
    expect(finishSheet(head, form, drafts(stance(1000))).ok).toBe(true)
    expect(finishSheet(head, form, drafts(stance(1001)))).toMatchObject({
      error: { kind: 'scoresheet/too-long', application: 'aplikimi-1', criterion: null, limit: 1000 },
    })
  })

  it('takes no notice of long comments that a recusal set aside', () => {
    const stance = { kind: 'recused', reason: 'family', explanation: '' } as const
    expect(finishSheet(head, form, drafts({ ...marked('8', 'a'.repeat(9000)), stance })).ok).toBe(true)
  })

  it('misses a required comment that is only spaces, in the list as at sealing', () => {
    const spaces = drafts(marked('2', ' \n\t '))
    expect(progressOf(spaces.get(form.applications[0]?.id as never), criteria)).toMatchObject({ state: 'partial' })
    expect(finishSheet(head, form, spaces)).toMatchObject({
      error: { kind: 'scoresheet/comment-missing', criteria: ['risia' as CriterionId] },
    })
  })
})
