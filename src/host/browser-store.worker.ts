import { blobsIn } from './blob-store.ts'
import { blobsInBrowser, journalInBrowser } from './browser-store.ts'
import { journalIn } from './journal-log.ts'
import type { StoreAnswer, StoreCall } from './store-link.ts'

/** What is thrown here is a bug: it crosses as text and is thrown again on the page, where somebody sees it. */
async function answer({ id, part, call, values }: StoreCall): Promise<StoreAnswer> {
  try {
    const run = store[part][call as keyof (typeof store)[typeof part]] as (...values: readonly unknown[]) => unknown
    return { id, value: await run(...values) }
  } catch (thrown) {
    return { id, bug: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}

const store = { blobs: blobsIn(blobsInBrowser()), journal: journalIn(journalInBrowser()) }

self.addEventListener('message', ({ data }: MessageEvent<StoreCall>) => {
  void answer(data).then((message) => self.postMessage(message))
})
