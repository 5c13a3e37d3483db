// First, since Dexie looks for the platform's database when it is loaded, and liveQuery rests where there is none.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { ballotOf, write } from '../../../src/storage/index.ts'
import { liveSource } from '../../../src/storage/live.ts'
import { ballot, bundle, juror, putBallot, Rig } from '../../fixtures/storage-rig.ts'

describe('a live query', () => {
  it('answers anew when its own rows change, and only then', async () => {
    const rig = new Rig()
    const store = await rig.open()
    const source = liveSource(store.db, ballotOf(bundle, juror, ballot(1).application))
    const seen: (string | undefined)[] = []
    const stop = source.subscribe(() => seen.push(source.current().value?.comment))
    const settled = () => new Promise((resolve) => setTimeout(resolve, 30))
    await settled()
    await write(store, [putBallot(1, 'a')])
    await settled()
    await write(store, [putBallot(2, 'other')])
    await settled()
    await write(store, [putBallot(1, 'b')])
    await settled()
    stop()
    await write(store, [putBallot(1, 'c')])
    await settled()
    expect(seen).toEqual([undefined, 'a', 'b'])
  })

  it('keeps its last answer when the database is closed', async () => {
    const rig = new Rig()
    const store = await rig.open()
    await write(store, [putBallot(1, 'a')])
    const source = liveSource(store.db, ballotOf(bundle, juror, ballot(1).application))
    const stop = source.subscribe(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 30))
    await store.close()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(source.current()).toMatchObject({ value: { comment: 'a' }, failure: null })
    stop()
  })
})
