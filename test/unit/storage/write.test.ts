import { describe, expect, it } from 'vitest'
import { storageWords } from '../../../src/errors/storage.ts'
import { utf8 } from '../../../src/lib/bytes.ts'
import { fail } from '../../../src/lib/result.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { ballotsOf, load, newestLog, settingOf, write } from '../../../src/storage/index.ts'
import type { Locks } from '../../../src/storage/lock.ts'
import { at, ballot, bundle, comments, expectAgreement, juror, putBallot, Rig } from '../../fixtures/storage-rig.ts'

describe('a write', () => {
  it('is answered only when database and journal both have it', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const result = await write(store, [putBallot(1, 'a')])
    expect(result).toEqual({ ok: true, value: { savedAt: at, seq: 1 } })
    expect(rig.lines()).toHaveLength(1)
    expect(await comments(store)).toEqual({ 1: 'a' })
    expect(store.saveState()).toEqual({ state: 'saved', at })

    let answered = false
    rig.journalFault = 'never'
    void write(store, [putBallot(1, 'b')]).then(() => {
      answered = true
    })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(answered).toBe(false)
    expect(store.saveState()).toEqual({ state: 'saving' })
  })

  it('of many changes is one line, and the last change of a row counts', async () => {
    const rig = new Rig()
    const store = await rig.open()
    await write(store, [putBallot(1, 'a'), putBallot(2, 'b'), putBallot(1, 'c')])
    await write(store, [
      { table: 'ballots', op: 'delete', key: [bundle, juror, ballot(2).application] },
      { table: 'settings', op: 'put', row: { key: 'language', value: 'sq' } },
    ])
    expect(rig.lines()).toHaveLength(2)
    expect(await comments(store)).toEqual({ 1: 'c' })
    expect(await load(store, settingOf('language'))).toEqual({ ok: true, value: 'sq' })
    expect(await load(store, settingOf('unknown'))).toEqual({ ok: true, value: null })
    await expectAgreement(rig, store)
  })

  it('waits its turn: many at once are all kept, in order', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const results = await Promise.all(Array.from({ length: 30 }, (_, i) => write(store, [putBallot(i % 3, `${i}`)])))
    expect(results.map((result) => result.ok && result.value.seq)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(await comments(store)).toEqual({ 0: '27', 1: '28', 2: '29' })
    await expectAgreement(rig, store)
  })

  it('keeps what was typed as it was typed, also where it is not fit for signing', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const typed = 'e\u0308 \u202e \ud800 \u0000\u2028'
    await write(store, [putBallot(1, typed)])
    await store.close()
    rig.wipeDatabase()
    expect(await comments(await rig.open())).toEqual({ 1: typed })
  })

  it('numbers and dates its log line itself', async () => {
    const rig = new Rig()
    const store = await rig.open()
    await write(store, [putBallot(1)])
    const object = sha256(utf8('x'))
    const line = { who: 'Arta Shembull', verb: 'seal-sheet', object, outcome: 'done' }
    await write(store, [putBallot(1), { table: 'log', op: 'put', row: line }])
    expect(await load(store, newestLog(10))).toEqual({ ok: true, value: [{ ...line, seq: 2, at }] })
    await expectAgreement(rig, store)
  })

  it('of a row that does not fit its schema is a bug, and nothing is written', async () => {
    const rig = new Rig()
    const store = await rig.open()
    await expect(
      write(store, [{ table: 'ballots', op: 'put', row: { ...ballot(1), flagged: 1 as never } }]),
    ).rejects.toThrow('Bug')
    await expect(write(store, [])).rejects.toThrow('Bug')
    expect(store.saveState()).toEqual({ state: 'saved', at: null })
    expect(rig.lines()).toHaveLength(0)
    expect(await write(store, [putBallot(1)])).toMatchObject({ ok: true, value: { seq: 1 } })
  })

  it('that is too large for one line is refused before anything is written', async () => {
    const rig = new Rig()
    const store = await rig.open()
    expect(await write(store, [putBallot(1, 'x'.repeat(9 << 20))])).toMatchObject({
      ok: false,
      error: { kind: 'storage/too-large' },
    })
    expect(rig.lines()).toHaveLength(0)
    expect(await write(store, [putBallot(1)])).toMatchObject({ ok: true })
  })

  it('after closing is refused, and closing waits for the writes before it', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const last = write(store, [putBallot(1, 'a')])
    await store.close()
    expect(await last).toMatchObject({ ok: true })
    expect(await write(store, [putBallot(1, 'b')])).toEqual({ ok: false, error: { kind: 'storage/closed' } })
    expect(await load(store, ballotsOf(bundle, juror))).toEqual({ ok: false, error: { kind: 'storage/closed' } })
  })
})

describe('a second window', () => {
  it('without locks is stopped at its first write, and the first one goes on', async () => {
    const rig = new Rig()
    const first = await rig.open()
    const second = await rig.open()
    expect(await write(first, [putBallot(1, 'first')])).toMatchObject({ ok: true })
    expect(await write(second, [putBallot(1, 'second')])).toEqual({
      ok: false,
      error: { kind: 'storage/second-window' },
    })
    expect(second.closed()).toEqual({ kind: 'storage/second-window' })
    expect(await write(second, [putBallot(1, 'second')])).toMatchObject({ ok: false })
    expect(await write(first, [putBallot(2, 'first')])).toMatchObject({ ok: true })
    expect(await comments(first)).toEqual({ 1: 'first', 2: 'first' })
    await expectAgreement(rig, first)
  })

  it('writing at the very same moment: at most one is told "saved", and that one is kept', async () => {
    const rig = new Rig()
    const [first, second] = [await rig.open(), await rig.open()]
    const results = await Promise.all([write(first, [putBallot(1, 'first')]), write(second, [putBallot(1, 'second')])])
    expect(results.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    const after = await rig.open()
    await expectAgreement(rig, after)
    const winner = results.findIndex(({ ok }) => ok)
    if (winner >= 0) expect(await comments(after)).toEqual({ 1: ['first', 'second'][winner] })
  })

  it('with locks is refused at the door, and let in once the first has closed', async () => {
    const rig = new Rig()
    const { locks } = navigator
    const first = await rig.open({ locks })
    expect(await rig.tryOpen({ locks })).toEqual({ ok: false, error: { kind: 'storage/second-window' } })
    const waiting = rig.tryOpen({ locks })
    await first.close()
    const second = await waiting
    expect(second).toMatchObject({ ok: true })
    if (second.ok) await second.value.close()
  })

  it('is not invented where the platform refuses the lock for another reason', async () => {
    const broken: Locks = { request: () => Promise.reject(new TypeError('a bug')) }
    await expect(new Rig().tryOpen({ locks: broken })).rejects.toThrow('a bug')
  })
})

describe('opening', () => {
  it('passes on that the journal cannot be reached', async () => {
    const rig = new Rig()
    const cause = { kind: 'host/no-permission', what: 'journal' } as const
    const unreachable = {
      append: async () => fail(cause),
      read: async () => fail(cause),
      length: async () => fail(cause),
      setAside: async () => fail(cause),
    }
    expect(await rig.tryOpen({ host: { journal: unreachable } })).toEqual({
      ok: false,
      error: { kind: 'storage/journal-unavailable', cause },
    })
  })

  it('leaves no database behind when it only looked for one', async () => {
    const rig = new Rig()
    rig.replaceLines(['{"seq":1,"generation":1,"schema":99,"unknown":true}'])
    expect(await rig.tryOpen()).toMatchObject({ ok: false, error: { kind: 'storage/newer', found: 99 } })
    expect(await rig.factory.databases()).toEqual([])
  })
})

describe('a query', () => {
  it('reads one juror’s drafts by the first part of their key', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const other = { ...ballot(1, 'not mine'), bundle: sha256(utf8('another bundle')) }
    await write(store, [putBallot(2), putBallot(1), { table: 'ballots', op: 'put', row: other }])
    const mine = await load(store, ballotsOf(bundle, juror))
    expect(mine.ok && mine.value.map(({ application }) => application)).toEqual(['aplikimi-1', 'aplikimi-2'])
  })
})

it('every failure of the room has its own code, and both languages', () => {
  const codes = Object.values(storageWords).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const { sq, en } = storageWords['storage/too-large'].say({
    kind: 'storage/too-large',
    bytes: 9 << 20,
    limit: 8 << 20,
  })
  expect(sq).toContain('9 MB')
  expect(en).toContain('8 MB')
})
