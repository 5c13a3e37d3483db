import type { DirectoryDropItem, DropItem, FileDropItem } from 'react-aria-components'
import { expect, it } from 'vitest'
import { droppedFiles } from '../../../src/ui/dropped-files.ts'

const file = (name: string): FileDropItem => ({
  kind: 'file',
  type: 'application/pdf',
  name,
  getFile: () => Promise.resolve(new File(['%PDF'], name)),
  getText: () => Promise.resolve('%PDF'),
})

const folder = (name: string, ...items: (FileDropItem | DirectoryDropItem)[]): DirectoryDropItem => ({
  kind: 'directory',
  name,
  async *getEntries() {
    yield* items
  },
})

const text: DropItem = { kind: 'text', types: new Set(['text/plain']), getText: () => Promise.resolve('http://x') }

it('a dropped folder gives its files, folders inside it too, and text gives none', async () => {
  const dropped = [file('a.pdf'), text, folder('fletët', file('b.pdf'), folder('vonë', file('c.pdf')))]
  expect((await droppedFiles(dropped)).map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
})

it('a dropped disk is cut off after two thousand files', async () => {
  const many = Array.from({ length: 2100 }, (_, index) => file(`${index}.pdf`))
  expect(await droppedFiles([folder('disk', ...many)])).toHaveLength(2000)
})
