import { expect, it } from 'vitest'
import { utf8 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { editionId, panelId } from '../../../src/model/ids.ts'
import { type Change, load, sealedBundlesOf, sheetsOf, write } from '../../../src/storage/index.ts'
import { at, expectAgreement, Rig } from '../../fixtures/storage-rig.ts'

const [one, other, file] = [sha256(utf8('one')), sha256(utf8('other')), sha256(utf8('a returned file'))]
const received = (bundle: typeof one): Change => ({
  table: 'sheets',
  op: 'put',
  row: { sha256: file, bundle, fileName: 'fleta.pdf', receivedAt: at },
})

it('one file in the inboxes of two panels is a row of each, and leaves one without leaving the other', async () => {
  const rig = new Rig()
  const store = await rig.open()
  await write(store, [received(one)])
  await write(store, [received(other)])
  await write(store, [{ table: 'sheets', op: 'delete', key: [other, file] }])
  expect(await load(store, sheetsOf(one))).toMatchObject({ ok: true, value: [{ sha256: file, bundle: one }] })
  expect(await load(store, sheetsOf(other))).toEqual({ ok: true, value: [] })
  await expectAgreement(rig, store)
  await store.close()
  rig.wipeDatabase()
  const again = await rig.open()
  expect(await load(again, sheetsOf(one))).toMatchObject({ ok: true, value: [{ bundle: one }] })
  await expectAgreement(rig, again)
})

it('sealed bundles are found by their edition, however much the log has grown since', async () => {
  const rig = new Rig()
  const store = await rig.open()
  const row = { panel: panelId.parse('AR'), replaces: null, at }
  const [mine, another] = [editionId.parse('konkursi-1'), editionId.parse('konkursi-2')]
  await write(store, [{ table: 'sealedBundles', op: 'put', row: { ...row, sha256: one, editionId: mine } }])
  await write(store, [{ table: 'sealedBundles', op: 'put', row: { ...row, sha256: other, editionId: another } }])
  expect(await load(store, sealedBundlesOf(mine))).toMatchObject({ ok: true, value: [{ sha256: one }] })
  await expectAgreement(rig, store)
})
