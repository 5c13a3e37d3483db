import { describe, expect, it } from 'vitest'
import { readAll } from '../../src/storage/db.ts'
import { write } from '../../src/storage/index.ts'
import { readChain } from '../../src/storage/journal.ts'
import { ladder } from '../../src/storage/migrations/index.ts'
import { type Ladder, type LooseRow, type Rung, tablesOf, topOf } from '../../src/storage/migrations/ladder.ts'
import { comments, expectAgreement, putBallot, Rig } from '../fixtures/storage-rig.ts'

/**
 * One entry per schema version, added together with its rung and never edited: rows as the version before wrote them,
 * and what they become. Version 1 has nothing before it.
 */
const climbs: Readonly<Record<number, readonly { table: string; before: LooseRow; after: LooseRow | null }[]>> = {
  1: [],
}

describe('the ladder of schemas', () => {
  it('has a test for every version, and the versions count up by one', () => {
    expect(ladder.map(({ version }) => version)).toEqual(ladder.map((_, index) => index + 1))
    expect(Object.keys(climbs).map(Number)).toEqual(ladder.map(({ version }) => version))
    for (const { version } of ladder.slice(1)) expect(climbs[version], `version ${version}`).not.toHaveLength(0)
  })

  for (const { version, upgrade } of ladder)
    it(`turns rows of the version before ${version} into what they should be`, () => {
      for (const { table, before, after } of climbs[version] ?? []) expect(upgrade(table, before)).toEqual(after)
    })

  it('has no table with more than two indexes beside its key', () => {
    for (const definition of tablesOf(ladder).values()) expect(definition.split(',').length).toBeLessThanOrEqual(3)
  })
})

/** A version that is not ours yet: drafts are marked as read, seats are dropped. */
const tomorrow: Rung = {
  version: topOf(ladder) + 1,
  stores: { seats: null, readings: 'id' },
  upgrade: (table, row) => (table === 'ballots' ? { ...row, comment: `${String(row['comment'])}!` } : row),
}
const taller: Ladder = [...ladder, tomorrow]
const failing: Ladder = [
  ...ladder,
  {
    ...tomorrow,
    upgrade: (table, row) => {
      if (row['comment'] === 'd') throw new RangeError('injected')
      return tomorrow.upgrade(table, row)
    },
  },
]

async function yesterday(): Promise<Rig> {
  const rig = new Rig()
  const store = await rig.open()
  for (const [index, comment] of ['a', 'b', 'c', 'd', 'e'].entries()) await write(store, [putBallot(index, comment)])
  await store.close()
  return rig
}

describe('standing on one rung and climbing to the next', () => {
  it('upgrades the rows of the database, and the canary with them', async () => {
    const rig = await yesterday()
    const store = await rig.open({ ladder: taller })
    expect(store.recovery).toBeNull()
    expect(await comments(store)).toEqual({ 0: 'a!', 1: 'b!', 2: 'c!', 3: 'd!', 4: 'e!' })
    await expectAgreement(rig, store)
  })

  it('gives the same rows when they are rebuilt from a journal of the older schema', async () => {
    const rig = await yesterday()
    const upgraded = await readAll((await rig.open({ ladder: taller })).db)
    rig.wipeDatabase()
    const store = await rig.open({ ladder: taller })
    expect(store.recovery).toMatchObject({ kind: 'restored', because: 'emptied', rows: 5 })
    expect(await readAll(store.db)).toMatchObject({ state: upgraded.state })
  })

  it('an exception half-way leaves the old rows, the old version and the journal as they were', async () => {
    const rig = await yesterday()
    const journal = rig.machine.journal.slice()
    expect(await rig.tryOpen({ ladder: failing })).toMatchObject({
      ok: false,
      error: { kind: 'storage/upgrade-failed', from: 1, to: 2 },
    })
    expect(rig.machine.journal).toEqual(journal)
    const store = await rig.open()
    expect(store.recovery).toBeNull()
    expect(await comments(store)).toEqual({ 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' })
    await store.close()
    expect(await comments(await rig.open({ ladder: taller }))).toMatchObject({ 3: 'd!' })
  })
})

describe('data of a newer Juria', () => {
  it('is refused by an older one, byte for byte untouched', async () => {
    const rig = await yesterday()
    const newer = await rig.open({ ladder: taller })
    await write(newer, [putBallot(7, 'newer')])
    const before = await readAll(newer.db)
    await newer.close()
    const journal = rig.machine.journal.slice()
    expect(await rig.tryOpen()).toEqual({ ok: false, error: { kind: 'storage/newer', found: 2, known: 1 } })
    expect(rig.machine.journal).toEqual(journal)
    const again = await rig.open({ ladder: taller })
    expect(again.recovery).toBeNull()
    expect(await readAll(again.db)).toEqual(before)
  })

  it('is refused by its database alone, and by its journal alone', async () => {
    const rig = await yesterday()
    await (await rig.open({ ladder: taller })).close()
    expect(readChain(rig.lines()).entries.every(({ schema }) => schema === 1)).toBe(true)
    expect(await rig.tryOpen()).toMatchObject({ ok: false, error: { kind: 'storage/newer' } })

    await write(await rig.open({ ladder: taller }), [putBallot(7, 'newer')])
    rig.wipeDatabase()
    expect(await rig.tryOpen()).toMatchObject({ ok: false, error: { kind: 'storage/newer', found: 2, known: 1 } })
    expect(await rig.factory.databases()).toEqual([])
  })

  it('a window with the older schema is closed politely, says why, and the newer one opens', async () => {
    const rig = await yesterday()
    const older = await rig.open()
    let told = 0
    older.watch(() => told++)
    const newer = await rig.open({ ladder: taller })
    expect(older.closed()).toEqual({ kind: 'storage/closed-by-newer' })
    expect(told).toBe(1)
    expect(await write(older, [putBallot(1, 'late')])).toEqual({
      ok: false,
      error: { kind: 'storage/closed-by-newer' },
    })
    expect(await write(newer, [putBallot(1, 'new')])).toMatchObject({ ok: true })
  })
})
