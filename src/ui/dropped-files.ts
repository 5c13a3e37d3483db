import { type DropItem, isDirectoryDropItem, isFileDropItem } from 'react-aria-components'

/** Most files taken from one drop: a panel's sheets are dozens, a dropped disk is a mistake. */
const most = 2000

/** Every file of a drop, those of dropped folders included. Text and links are passed over. */
export async function droppedFiles(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> {
  const files: File[] = []
  for await (const item of items) {
    if (files.length >= most) break
    if (isFileDropItem(item)) files.push(await item.getFile())
    else if (isDirectoryDropItem(item)) files.push(...(await droppedFiles(item.getEntries())))
  }
  return files.slice(0, most)
}
