import type { BlobPlace } from './blob-store.ts'
import type { HostError } from './contract.ts'
import type { JournalFile, JournalPlace } from './journal-log.ts'

/**
 * Journal and blobs in the origin's private file system. Runs in a worker: only there can a file be opened for
 * synchronous access, whose `flush` waits for the disk. Layout: juria/journal/*.ndjson, juria/blobs/<sha-256>,
 * juria/drafts/<id>.
 */

/** TypeScript has this in its worker library only, which cannot be loaded beside the DOM's. */
interface SyncHandle {
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}

/** `move`: in Chromium, Firefox and Safari since 2023, but in no library of TypeScript's. */
interface PrivateFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncHandle>
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>
  move(name: string): Promise<void>
}

async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  const own = await root.getDirectoryHandle('juria', { create: true })
  return own.getDirectoryHandle(name, { create: true })
}

async function makeFile(folderName: string, name: string): Promise<PrivateFile> {
  return (await (await folder(folderName)).getFileHandle(name, { create: true })) as PrivateFile
}

/** The expected failure behind what the file system threw about `what`. */
export function storageFailure(thrown: unknown, what: string): HostError {
  if (!(thrown instanceof DOMException)) throw thrown
  if (thrown.name === 'NotFoundError') return { kind: 'host/not-found', what }
  if (thrown.name === 'QuotaExceededError') return { kind: 'host/disk-full' }
  if (thrown.name === 'NotAllowedError' || thrown.name === 'SecurityError') return { kind: 'host/no-permission', what }
  return { kind: 'host/unavailable', what }
}

/** `write` may take less than it was given where space runs out without an error. */
function writeAll(handle: SyncHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  for (let written = 0; written < bytes.length; ) {
    const taken = handle.write(bytes.subarray(written), { at: at + written })
    if (taken === 0) throw new DOMException('The disk is full', 'QuotaExceededError')
    written += taken
  }
}

function readPart(handle: SyncHandle, start: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - start)))
  const filled = handle.read(bytes, { at: start })
  return filled === bytes.length ? bytes : bytes.slice(0, filled)
}

function journalFile(handle: SyncHandle): JournalFile {
  return {
    size: async () => handle.getSize(),
    read: async (start, length) => readPart(handle, start, length),
    append: async (bytes) => {
      writeAll(handle, bytes, handle.getSize())
      handle.flush()
    },
    truncate: async (size) => {
      handle.truncate(size)
      handle.flush()
    },
  }
}

const journalName = 'journal.ndjson'

/** Two tabs take turns by a lock of the origin, so that the second one sees what the first one wrote. */
const withJournalLock = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('juria-journal', work)

export function journalInBrowser(): JournalPlace {
  return {
    use: (work) =>
      withJournalLock(async () => {
        const file = await makeFile('journal', journalName)
        const handle = await file.createSyncAccessHandle()
        try {
          return await work(journalFile(handle))
        } finally {
          handle.close()
        }
      }),
    setAside: () =>
      withJournalLock(async () => {
        const file = await makeFile('journal', journalName)
        const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
        await file.move(`journal-${time}-${crypto.randomUUID().slice(0, 4)}.ndjson`)
      }),
    failure: (thrown) => storageFailure(thrown, 'journal'),
  }
}

/** Drafts of a tab that was killed. Those of a living tab are open there, and the browser refuses to remove them. */
async function removeOrphans(drafts: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of drafts.keys()) await drafts.removeEntry(name).catch(() => undefined)
}

async function remove(folderName: string, name: string): Promise<void> {
  await (await folder(folderName)).removeEntry(name)
}

export function blobsInBrowser(): BlobPlace {
  const cleaned = folder('drafts').then(removeOrphans)
  const stored = async (hash: string): Promise<File> => (await (await folder('blobs')).getFileHandle(hash)).getFile()
  return {
    begin: async () => {
      await cleaned
      const name = crypto.randomUUID()
      const file = await makeFile('drafts', name)
      const handle = await file.createSyncAccessHandle()
      let size = 0
      return {
        append: async (part) => {
          writeAll(handle, part, size)
          size += part.length
        },
        finish: async (hash) => {
          handle.flush()
          handle.close()
          await file.move(await folder('blobs'), hash)
        },
        discard: async () => {
          handle.close()
          await remove('drafts', name)
        },
      }
    },
    size: async (hash) => (await stored(hash)).size,
    read: async (hash, start, length) =>
      new Uint8Array(await (await stored(hash)).slice(start, start + length).arrayBuffer()),
    remove: (hash) => remove('blobs', hash),
    list: async () => {
      const names: string[] = []
      for await (const name of (await folder('blobs')).keys()) names.push(name)
      return names
    },
    failure: storageFailure,
  }
}
