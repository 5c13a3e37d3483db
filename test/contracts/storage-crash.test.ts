import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { write } from '../../src/storage/index.ts'
import {
  ballot,
  bundle,
  comments,
  expectAgreement,
  type Fault,
  juror,
  putBallot,
  Rig,
} from '../fixtures/storage-rig.ts'

/** Lets everything that is not deliberately stuck run to its end. */
const settleDown = () => new Promise((resolve) => setTimeout(resolve, 30))

describe('a program killed in the middle of a write', () => {
  const halves: readonly Fault[] = ['never', 'unanswered', 'none']
  for (const database of halves)
    for (const journal of halves) {
      if (database === 'none' && journal === 'none') continue
      it(`finds both copies equal again (database ${database}, journal ${journal})`, async () => {
        const rig = new Rig()
        const before = await rig.open()
        expect(await write(before, [putBallot(1, 'a'), putBallot(2, 'b')])).toMatchObject({ ok: true })
        rig.databaseFault = database
        rig.journalFault = journal
        void write(before, [putBallot(2, 'c'), putBallot(3, 'c')])
        await settleDown()

        const after = await rig.open()
        expect(after.recovery).toBeNull()
        const kept = database !== 'never' || journal !== 'never'
        expect(await comments(after)).toEqual(kept ? { 1: 'a', 2: 'c', 3: 'c' } : { 1: 'a', 2: 'b' })
        await expectAgreement(rig, after)
        expect(await write(after, [putBallot(4, 'd')])).toMatchObject({ ok: true, value: { seq: kept ? 3 : 2 } })

        const again = await rig.open()
        expect(again.recovery).toBeNull()
        expect(await comments(again)).toMatchObject({ 1: 'a', 4: 'd' })
        await expectAgreement(rig, again)
      })
    }

  it('finds both copies equal when the journal line was torn', async () => {
    const rig = new Rig()
    const before = await rig.open()
    await write(before, [putBallot(1, 'a')])
    await write(before, [putBallot(2, 'b')])
    rig.machine.journal = rig.machine.journal.slice(0, -40)
    const after = await rig.open()
    expect(after.recovery).toBeNull()
    expect(await comments(after)).toEqual({ 1: 'a', 2: 'b' })
    await expectAgreement(rig, after)
  })
})

describe('a program killed while it begins a damaged journal anew', () => {
  for (const fault of ['never', 'unanswered', 'refused', 'refused-after'] as const)
    it(`ends with both copies whole (append ${fault})`, async () => {
      const rig = new Rig()
      const before = await rig.open()
      for (let i = 0; i < 5; i++) await write(before, [putBallot(i, `${i}`)])
      await write(before, [{ table: 'ballots', op: 'delete', key: [bundle, juror, ballot(4).application] }])
      rig.replaceLines(rig.lines().map((line, index) => (index === 2 ? '{}' : line)))
      await Promise.race([rig.tryOpen({}, fault), settleDown()])
      expect(rig.machine.journalsSetAside).toHaveLength(1)

      const after = await rig.open()
      expect(await comments(after)).toEqual({ 0: '0', 1: '1', 2: '2', 3: '3' })
      await expectAgreement(rig, after)
      await write(after, [putBallot(9, '9')])
      rig.wipeDatabase()
      const rebuilt = await rig.open()
      expect(await comments(rebuilt)).toEqual({ 0: '0', 1: '1', 2: '2', 3: '3', 9: '9' })
      await expectAgreement(rig, rebuilt)
    })
})

describe('a journal that was begun anew', () => {
  it('of many lines, then killed before the answer, is nothing to tell the person about', async () => {
    const rig = new Rig()
    const before = await rig.open()
    for (let i = 0; i < 4; i++) await write(before, [putBallot(i, 'x'.repeat(700_000))])
    rig.replaceLines([])
    await Promise.race([rig.tryOpen({}, 'unanswered'), new Promise((resolve) => setTimeout(resolve, 500))])
    expect(rig.lines().length).toBeGreaterThan(2)
    const after = await rig.open()
    expect(after.recovery).toBeNull()
    await expectAgreement(rig, after)
  })

  it('does not bring deleted rows back into an older copy of the database', async () => {
    const rig = new Rig()
    const old = await rig.open()
    for (let i = 0; i < 3; i++) await write(old, [putBallot(i, `${i}`)])
    const oldFactory = rig.factory
    rig.wipeDatabase()
    const newer = await rig.open()
    await write(newer, [{ table: 'ballots', op: 'delete', key: [bundle, juror, ballot(1).application] }])
    await write(newer, [putBallot(2, 'new')])
    rig.replaceLines([])
    expect((await rig.open()).recovery).toMatchObject({ kind: 'journal-renewed', because: 'missing' })

    rig.factory = oldFactory
    const after = await rig.open()
    expect(after.recovery).toMatchObject({ kind: 'restored', because: 'older', rows: 2, lost: 0 })
    expect(await comments(after)).toEqual({ 0: '0', 2: 'new' })
    await expectAgreement(rig, after)
  })
})

describe('a half that fails while the program lives', () => {
  const failures: readonly Fault[] = ['none', 'refused', 'refused-after']
  for (const database of failures)
    for (const journal of failures) {
      if (database === 'none' && journal === 'none') continue
      it(`is made good before the next write (database ${database}, journal ${journal})`, async () => {
        const rig = new Rig()
        const store = await rig.open()
        await write(store, [putBallot(1, 'a')])
        rig.databaseFault = database
        rig.journalFault = journal
        expect(await write(store, [putBallot(1, 'b')])).toMatchObject({
          ok: false,
          error: { kind: 'storage/not-saved' },
        })
        expect(store.saveState()).toMatchObject({ state: 'failed' })
        // Still failing: refused again, and not a second entry apart.
        if (database === 'refused' || journal === 'refused') await write(store, [putBallot(1, 'c')])
        rig.databaseFault = 'none'
        rig.journalFault = 'none'
        expect(await write(store, [putBallot(2, 'd')])).toMatchObject({ ok: true })
        expect(store.saveState()).toMatchObject({ state: 'saved' })
        await expectAgreement(rig, store)
        const after = await rig.open()
        expect(after.recovery).toBeNull()
        expect(await comments(after)).toMatchObject({ 2: 'd' })
      })
    }

  it('a full disk is called by its name and nothing acknowledged is lost', async () => {
    const rig = new Rig()
    const store = await rig.open()
    await write(store, [putBallot(1, 'a')])
    rig.machine.full = true
    expect(await write(store, [putBallot(1, 'b')])).toEqual({ ok: false, error: { kind: 'storage/disk-full' } })
    expect(await write(store, [putBallot(1, 'c')])).toEqual({ ok: false, error: { kind: 'storage/disk-full' } })
    rig.machine.full = false
    expect(await write(store, [putBallot(1, 'd')])).toMatchObject({ ok: true })
    await expectAgreement(rig, store)
  })
})

describe('any life of a program', () => {
  const fault = fc.constantFrom<Fault>('none', 'none', 'never', 'unanswered', 'refused', 'refused-after')
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('write' as const), key: fc.nat(3), database: fault, journal: fault }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wipe' as const) }) },
  )

  it('keeps everything it called saved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const rig = new Rig()
        let store = await rig.open()
        /** By application: the saved comment and what was tried since. */
        const allowed = new Map<string, string[]>()
        for (const [index, action] of steps.entries()) {
          if (action.do === 'write') {
            rig.databaseFault = action.database
            rig.journalFault = action.journal
            const comment = `${index}`
            const result = await Promise.race([write(store, [putBallot(action.key, comment)]), settleDown()])
            const saved = result !== undefined && (result as { ok: boolean }).ok
            allowed.set(`${action.key}`, saved ? [comment] : [...(allowed.get(`${action.key}`) ?? ['']), comment])
            rig.databaseFault = 'none'
            rig.journalFault = 'none'
            if (result !== undefined) continue
          }
          // A wipe takes the rows that only the database had; they were never called saved.
          if (action.do === 'wipe') rig.wipeDatabase()
          store = await rig.open()
          await expectAgreement(rig, store)
          const found = await comments(store)
          for (const [key, values] of allowed) expect(values).toContain(found[key] ?? '')
        }
      }),
      { numRuns: 60 },
    )
  })
})
