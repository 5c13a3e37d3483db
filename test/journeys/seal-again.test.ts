import { expect, it } from 'vitest'
import { openBundle } from '../../src/bundle/index.ts'
import { panelId } from '../../src/model/ids.ts'
import { contestOf, load, sealedBundlesOf } from '../../src/storage/index.ts'
import { keptSource } from '../../src/workflow/keep-blob.ts'
import { unlockKey } from '../../src/workflow/keyring.ts'
import { makeIdentity } from '../../src/workflow/make-identity.ts'
import { prepareSample } from '../../src/workflow/prepare-sample.ts'
import { newestBundle, sealBundle } from '../../src/workflow/seal-bundle.ts'
import { laptop, value } from './desk.ts'

const passphrase = 'një frazë e gjatë prove'

it('a panel’s bundle is sealed a second time only as the one that replaces the first', async () => {
  const { desk } = await laptop()
  const edition = value(await prepareSample(desk))
  const { id: identity } = value(
    await makeIdentity(desk, { role: 'secretariat', name: 'Sekretariati Shembull', passphrase }),
  )
  value(await unlockKey(desk, identity, passphrase))
  const panel = panelId.parse('AR')
  const order = { editionId: edition, panel, identity }
  const refusal = { ok: false, error: { kind: 'workflow/sealed-before' } }
  const first = value(await sealBundle(desk, order))
  expect(await sealBundle(desk, order)).toMatchObject(refusal)
  const second = value(await sealBundle(desk, { ...order, replaces: first.sha256 }))
  expect(value(await openBundle(value(await keptSource(desk, second.blob)))).replaces).toBe(first.sha256)
  expect(await sealBundle(desk, { ...order, replaces: first.sha256 })).toMatchObject(refusal)
  const kept = value(await load(desk.store, sealedBundlesOf(edition)))
  expect(new Set(kept.map(({ sha256 }) => sha256))).toEqual(new Set([first.sha256, second.sha256]))
  expect(newestBundle(kept, panel)?.sha256).toBe(second.sha256)
  // Another panel is not concerned.
  value(await sealBundle(desk, { ...order, panel: panelId.parse('MC') }))

  // Trying the sample once more answers the contest that is there, frozen as it is.
  const before = value(await load(desk.store, contestOf(edition)))
  expect(value(await prepareSample(desk))).toBe(edition)
  expect(value(await load(desk.store, contestOf(edition)))).toEqual(before)
  expect(before?.state).toBe('sealed')
})
