import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../../src/storage/db.ts'
import { type Change, write } from '../../../src/storage/index.ts'
import { readChain } from '../../../src/storage/journal.ts'
import { comments, expectAgreement, putBallot, Rig } from '../../fixtures/storage-rig.ts'

async function written(count: number): Promise<Rig> {
  const rig = new Rig()
  const store = await rig.open()
  for (let i = 0; i < count; i++) await write(store, [putBallot(i, `${i}`)])
  await store.close()
  return rig
}

const all = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`, `${i}`]))

/** Changes the database behind the program's back. */
async function tamper(rig: Rig, change: (store: Awaited<ReturnType<Rig['open']>>) => PromiseLike<unknown>) {
  const store = await rig.open()
  await change(store)
  await store.close()
}

describe('a database that was lost', () => {
  it('is rebuilt from the journal with all 200 rows, and the person is told', async () => {
    const rig = await written(200)
    rig.wipeDatabase()
    const store = await rig.open()
    expect(store.recovery).toEqual({ kind: 'restored', from: 'journal', because: 'emptied', rows: 200, lost: 0 })
    expect(await comments(store)).toEqual(all(200))
    await expectAgreement(rig, store)
    await write(store, [putBallot(200, '200')])
    const again = await rig.open()
    expect(again.recovery).toBeNull()
    expect(await comments(again)).toEqual(all(201))
  })

  it('is noticed when a single row, a single value or only the canary is gone', async () => {
    const losses: readonly Parameters<typeof tamper>[1][] = [
      ({ db }) => db.rows('ballots').limit(1).delete(),
      ({ db }) => db.rows('ballots').toCollection().modify({ comment: 'older' }),
      ({ db }) => db.meta.clear(),
    ]
    for (const loss of losses) {
      const rig = await written(20)
      await tamper(rig, loss)
      const store = await rig.open()
      expect(store.recovery).toMatchObject({ kind: 'restored', because: 'incomplete', rows: 20, lost: 0 })
      expect(await comments(store)).toEqual(all(20))
      await expectAgreement(rig, store)
    }
  })

  it('is replaced when its files cannot even be opened, since the journal has everything', async () => {
    const rig = await written(5)
    const { factory } = rig
    const unreadable = new Proxy(factory, {
      get: (target, name) => {
        const real: unknown = Reflect.get(target, name)
        if (name === 'open' && broken)
          return () => {
            throw new DOMException('Internal error opening backing store', 'UnknownError')
          }
        if (name === 'deleteDatabase') broken = false
        return typeof real === 'function' ? (real.bind(target) as unknown) : real
      },
    })
    let broken = true
    const store = await rig.open({ indexedDB: unreadable })
    expect(store.recovery).toMatchObject({ kind: 'restored', because: 'emptied', rows: 5 })
  })

  it('an old copy of it is brought up to date', async () => {
    const rig = await written(3)
    const journal = rig.machine.journal
    const other = await written(0)
    for (const line of readChain(rig.lines()).entries) expect(line.seq).toBeLessThanOrEqual(3)
    // The same history, five entries longer, seen by a database that stopped at three.
    const store = await rig.open()
    const stale = rig.factory
    await store.close()
    rig.factory = other.factory
    const longer = await rig.open()
    for (let i = 3; i < 8; i++) await write(longer, [putBallot(i, `${i}`)])
    await longer.close()
    expect(rig.machine.journal.length).toBeGreaterThan(journal.length)
    rig.factory = stale
    const caught = await rig.open()
    expect(caught.recovery).toEqual({ kind: 'restored', from: 'journal', because: 'older', rows: 8, lost: 0 })
    expect(await comments(caught)).toEqual(all(8))
    await expectAgreement(rig, caught)
  })

  it('of another history gives way to the journal, which keeps its rows aside', async () => {
    const rig = await written(3)
    const stranger = new Rig()
    const store = await stranger.open()
    for (let i = 0; i < 3; i++) await write(store, [putBallot(i, 'another')])
    await store.close()
    rig.factory = stranger.factory
    const opened = await rig.open()
    expect(opened.recovery).toMatchObject({ kind: 'restored', because: 'diverged', rows: 3 })
    expect(await comments(opened)).toEqual(all(3))
    await expectAgreement(rig, opened)
    const rescued = readChain(rig.lines()).entries.at(-1)
    expect(rescued).toMatchObject({ kind: 'rescued' })
    expect(rescued?.changes).toHaveLength(3)
    expect((await rig.open()).recovery).toBeNull()
  })
})

describe('a journal that was lost or damaged', () => {
  it('is begun anew from a good database when a line in its middle is damaged', async () => {
    const rig = await written(20)
    const lines = rig.lines()
    rig.replaceLines(lines.map((line, index) => (index === 9 ? line.replace('aplikimi', 'aplikimX') : line)))
    const store = await rig.open()
    expect(store.recovery).toEqual({ kind: 'journal-renewed', because: 'damaged', line: 10, rows: 20 })
    expect(await comments(store)).toEqual(all(20))
    expect(rig.machine.journalsSetAside).toHaveLength(1)
    await expectAgreement(rig, store)
    await write(store, [putBallot(20, '20')])
    await store.close()
    rig.wipeDatabase()
    const rebuilt = await rig.open()
    expect(rebuilt.recovery).toMatchObject({ kind: 'restored', rows: 21 })
    expect(await comments(rebuilt)).toEqual(all(21))
  })

  it('is begun anew when it is missing, or shorter than the database', async () => {
    for (const [keep, because] of [
      [0, 'missing'],
      [12, 'behind'],
    ] as const) {
      const rig = await written(20)
      rig.replaceLines(rig.lines().slice(0, keep))
      const store = await rig.open()
      expect(store.recovery).toEqual({ kind: 'journal-renewed', because, line: null, rows: 20 })
      expect(await comments(store)).toEqual(all(20))
      await expectAgreement(rig, store)
      expect((await rig.open()).recovery).toBeNull()
    }
  })

  it('and a database lost with it: every line that can be read counts, and the rest is owned up to', async () => {
    const rig = await written(20)
    rig.replaceLines(rig.lines().map((line, index) => (index === 9 ? '{}' : line)))
    rig.wipeDatabase()
    const store = await rig.open()
    expect(store.recovery).toEqual({ kind: 'restored', from: 'journal', because: 'emptied', rows: 19, lost: 1 })
    const { 9: _lost, ...rest } = all(20)
    expect(await comments(store)).toEqual(rest)
    await expectAgreement(rig, store)
    expect((await rig.open()).recovery).toBeNull()
  })

  it('and an incomplete database: what either has is put together, and called doubtful', async () => {
    const rig = await written(20)
    rig.replaceLines(rig.lines().slice(0, 5))
    await tamperWithoutOpening(rig, 7)
    const store = await rig.open()
    expect(store.recovery).toMatchObject({ kind: 'doubtful', rows: 19 })
    const { 7: _lost, ...rest } = all(20)
    expect(await comments(store)).toEqual(rest)
    await expectAgreement(rig, store)
    expect((await rig.open()).recovery).toBeNull()
  })

  it('with any one byte changed costs nothing while the database is good', async () => {
    const rig = await written(6)
    const whole = rig.machine.journal.slice()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        rig.machine.journal = whole.slice()
        rig.machine.journal[at] = (whole[at] ?? 0) ^ mask
        const store = await rig.open()
        expect(await comments(store)).toEqual(all(6))
        await expectAgreement(rig, store)
        await store.close()
      }),
      { numRuns: 60 },
    )
  })
})

/** Removes one draft from the raw database, canary and all else as they were. */
async function tamperWithoutOpening({ factory }: Rig, number: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = factory.open('juria-test')
    request.onerror = () => reject(new Error('no database'))
    request.onsuccess = () => {
      const transaction = request.result.transaction('ballots', 'readwrite')
      const store = transaction.objectStore('ballots')
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
        if (cursor?.value.application === `aplikimi-${number}`) cursor.delete()
        cursor?.continue()
      }
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}

describe('recovery in good time', () => {
  it('replays 1 000 entries in a few seconds', async () => {
    const rig = new Rig()
    const store = await rig.open()
    for (let i = 0; i < 100; i++) {
      const changes = Array.from({ length: 10 }, (_, k): Change => putBallot(i * 10 + k, 'first'))
      await write(store, changes)
    }
    for (let i = 0; i < 900; i++) await write(store, [putBallot(i, `${i}`)])
    await store.close()
    rig.wipeDatabase()
    const started = performance.now()
    const again = await rig.open()
    const took = performance.now() - started
    expect(again.recovery).toMatchObject({ kind: 'restored', rows: 1000 })
    expect(took).toBeLessThan(10_000)
  }, 60_000)
})

describe('what the database throws', () => {
  it('is a failure when it is the database’s, and passes through when it is a bug', async () => {
    expect(await attempt(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))).toEqual({
      ok: false,
      error: { kind: 'database', name: 'QuotaExceededError' },
    })
    await expect(attempt(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  })
})
