import { expect, it } from 'vitest'
import { utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { load, sheetsOf } from '../../src/storage/index.ts'
import { collectFiles, removeFile } from '../../src/workflow/collect-sheets.ts'
import { given, laptop, value } from './desk.ts'

const [one, other] = [sha256(utf8('one bundle')), sha256(utf8('another bundle'))]

it('a chair of two panels drops one folder into both inboxes and tidies up the second: the first keeps its files', async () => {
  const { desk } = await laptop()
  const files = [given('fleta-1.pdf', utf8('%PDF one')), given('fleta-2.pdf', utf8('%PDF two'))]
  const taken = { added: 2, known: 0, unreadable: [] }
  expect(value(await collectFiles(desk, { bundle: one, files }))).toEqual(taken)
  expect(value(await collectFiles(desk, { bundle: other, files }))).toEqual(taken)
  for (const { sha256: file256 } of value(await load(desk.store, sheetsOf(other))))
    value(await removeFile(desk, { bundle: other, file256 }))
  expect(value(await load(desk.store, sheetsOf(other)))).toEqual([])
  expect(value(await load(desk.store, sheetsOf(one))).map(({ fileName }) => fileName)).toEqual([
    'fleta-1.pdf',
    'fleta-2.pdf',
  ])
})

it('a film and a file that went away do not keep the sheets beside them out, and are named', async () => {
  const { desk } = await laptop()
  const film = { name: 'film.mp4', source: { size: 3 * 2 ** 30, read: async () => undefined } }
  const gone = { name: 'ikur.pdf', source: { size: 10, read: async () => undefined } }
  const sheet = given('fleta.pdf', utf8('%PDF'))
  expect(value(await collectFiles(desk, { bundle: one, files: [film, sheet, gone, sheet] }))).toEqual({
    added: 1,
    known: 1,
    unreadable: ['film.mp4', 'ikur.pdf'],
  })
  expect(value(await load(desk.store, sheetsOf(one)))).toHaveLength(1)
})
