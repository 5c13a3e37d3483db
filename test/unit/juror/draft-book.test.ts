import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  change,
  flush,
  forgetDrafts,
  keepAll,
  keepingOf,
  undo,
  useDraftBook,
} from '../../../src/roles/juror/draft-book.ts'
import type { DraftRow } from '../../../src/roles/juror/draft-row.ts'
import { write as keepRows, type Store } from '../../../src/storage/index.ts'
import type { Desk } from '../../../src/workflow/desk.ts'
import { at, ballot, bundle, comments, juror, Rig } from '../../fixtures/storage-rig.ts'

const draft = (number: number, comment = ''): DraftRow => {
  const { updatedAt: _, ...row } = ballot(number, comment)
  return row
}

const state = () => keepingOf(useDraftBook.getState())
const settled = () => vi.waitFor(() => expect(useDraftBook.getState().underWay).toBe(0))

describe('drafts that cannot be kept', () => {
  let rig: Rig
  let store: Store
  let desk: Desk
  const write = (number: number, comment: string) => change(desk, draft(number), draft(number, comment), 'now')

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    rig = new Rig()
    store = await rig.open()
    desk = { store, now: () => at } as Desk
    useDraftBook.setState({ unsaved: {}, pending: null, underWay: 0 })
    forgetDrafts()
  })
  afterEach(async () => {
    vi.useRealTimers()
    await store.close()
  })

  it('stay "not saved" until the last of them is kept, and a second failure hides no first', async () => {
    rig.journalFault = 'refused'
    rig.databaseFault = 'refused'
    write(1, 'A')
    write(2, 'B')
    await settled()
    expect(Object.keys(useDraftBook.getState().unsaved)).toHaveLength(2)
    expect(state()).toBe('not-saved')
    rig.journalFault = 'none'
    rig.databaseFault = 'none'
    write(3, 'C')
    expect(state()).toBe('not-saved')
    await settled()
    expect(state()).toBeNull()
    expect(await comments(store)).toEqual({ 1: 'A', 2: 'B', 3: 'C' })
  })

  it('are tried again by themselves, in their newest form', async () => {
    rig.journalFault = 'refused'
    rig.databaseFault = 'refused'
    write(1, 'older')
    await settled()
    write(1, 'newer')
    await settled()
    rig.journalFault = 'none'
    rig.databaseFault = 'none'
    await vi.advanceTimersByTimeAsync(5000)
    await settled()
    expect(state()).toBeNull()
    expect(await comments(store)).toEqual({ 1: 'newer' })
  })

  it('keep a sheet from being sealed; typed text is handed over first', async () => {
    change(desk, draft(1), draft(1, 'typed'), 'typing')
    expect(state()).toBe('saving')
    rig.journalFault = 'refused'
    rig.databaseFault = 'refused'
    expect(await keepAll(desk)).toBe(false)
    rig.journalFault = 'none'
    rig.databaseFault = 'none'
    expect(await keepAll(desk)).toBe(true)
    expect(await comments(store)).toEqual({ 1: 'typed' })
  })

  it('are given up where the sheet is sealed: what was sealed is shown again', async () => {
    const sealed = { sha256: bundle, bundle, juror, version: 1, blob: bundle, at }
    await keepRows(store, [{ table: 'sealed', op: 'put', row: sealed }])
    write(1, 'too late')
    await settled()
    expect(state()).toBeNull()
    expect(useDraftBook.getState().rows).toEqual({})
    expect(await comments(store)).toEqual({})
  })

  it('are taken back like others', async () => {
    write(1, 'A')
    write(1, 'B')
    flush(desk)
    expect(undo(desk)?.comment).toBe('')
    await settled()
    expect(state()).toBeNull()
  })
})
