import { version } from '../../package.json'
import { fail, ok } from '../lib/result.ts'
import { browserFiles } from './browser-files.ts'
import storeWorker from './browser-store.worker.ts?worker&url'
import type { Host, HostApp } from './contract.ts'
import { isResourceName } from './limits.ts'
import { storeBehind } from './store-link.ts'

/** Addresses this room starts workers from: the Trusted Types policy allows exactly the program's own. */
export const hostWorkers: readonly string[] = [storeWorker]

const app: HostApp = {
  info: async () => ok({ edition: 'browser', version, languages: navigator.languages }),
  resource: async (name) => {
    if (!isResourceName(name)) return fail({ kind: 'host/not-found', what: name })
    try {
      const answer = await fetch(new URL(name, document.baseURI))
      return answer.ok ? ok(new Uint8Array(await answer.arrayBuffer())) : fail({ kind: 'host/not-found', what: name })
    } catch {
      // The small server was ended while the page stayed open.
      return fail({ kind: 'host/unavailable', what: name })
    }
  },
}

/**
 * The host of the browser edition: files by the browser's dialogs and downloads, journal and blobs in the origin's
 * private file system through a worker, the program's own files from the server. A browser has no key store.
 */
export function browserHost(): Host {
  // Without this a full disk may evict the whole origin; the answer is a hint, so nothing waits for it.
  void navigator.storage.persist()
  const worker = new Worker(storeWorker, { type: 'module' })
  const store = storeBehind(worker)
  return {
    files: browserFiles(store.blobs),
    ...store,
    secrets: {
      available: async () => ok(false),
      wrap: async () => fail({ kind: 'host/unavailable', what: 'secrets' }),
      unwrap: async () => fail({ kind: 'host/unavailable', what: 'secrets' }),
    },
    app,
  }
}
