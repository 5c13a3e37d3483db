import { constants } from 'node:fs'
import { appendFile, type FileHandle, mkdir, open, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bytes } from '../lib/bytes.ts'
import type { BlobPlace, BlobUpload } from './blob-store.ts'
import type { JournalFile, JournalPlace } from './journal-log.ts'
import { isCode, nodeFailure } from './node-failure.ts'

/** Exactly the bytes that are there: never a view into Node's pool, which structured clone would copy whole. */
export async function readPart(handle: FileHandle, start: number, length: number): Promise<Bytes> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled)
    if (bytesRead === 0) return bytes.slice(0, filled)
    filled += bytesRead
  }
  return bytes
}

/** Makes a rename or a new file in the folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes the whole file or nothing: a neighbour under another name, flushed, then renamed over `path`.
 * Throws what node:fs throws; the old file is then untouched.
 */
export async function writeWhole(path: string, content: Bytes | AsyncIterable<Bytes>): Promise<void> {
  const draft = join(dirname(path), `.juria-${crypto.randomUUID()}.tmp`)
  const handle = await open(draft, 'wx')
  try {
    try {
      if (content instanceof Uint8Array) await handle.writeFile(content)
      else for await (const part of content) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (thrown) {
    await unlink(draft).catch(() => undefined)
    throw thrown
  }
  await syncFolder(dirname(path))
}

/**
 * Makes the folder and those above it. Not `mkdir({ recursive })`: that never returns where the system says ENOENT
 * although the parent is there, as below /proc (seen with Node 24).
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (thrown) {
    if (isCode(thrown, 'EEXIST')) return
    const parent = dirname(path)
    if (!isCode(thrown, 'ENOENT') || (await stat(parent).catch(() => undefined))) throw thrown
    await makeFolder(parent)
    await mkdir(path)
  }
}

async function openMakingFolder(path: string, flags: number | string): Promise<FileHandle> {
  try {
    return await open(path, flags)
  } catch (thrown) {
    if (!isCode(thrown, 'ENOENT')) throw thrown
    await makeFolder(dirname(path))
    return open(path, flags)
  }
}

/** Hosts of one process that share a profile take turns; processes are kept apart by the single-instance lock. */
const turns = new Map<string, Promise<unknown>>()

function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(path) ?? Promise.resolve()).then(work)
  turns.set(
    path,
    turn.catch(() => undefined),
  )
  return turn
}

function journalFile(handle: FileHandle, path: string): JournalFile {
  return {
    size: async () => (await handle.stat()).size,
    read: (start, length) => readPart(handle, start, length),
    append: async (bytes) => {
      const fresh = (await handle.stat()).size === 0
      // O_APPEND: `writeFile` loops over short writes, each of which lands at the end.
      await handle.writeFile(bytes)
      await handle.datasync()
      if (fresh) await syncFolder(dirname(path))
    },
    truncate: async (size) => {
      await handle.truncate(size)
      await handle.datasync()
    },
  }
}

/** `<profile>/journal/journal.ndjson`; a damaged one lies beside it under the time it was put aside. */
export function journalOnDisk(profile: string): JournalPlace {
  const folder = join(profile, 'journal')
  const path = join(folder, 'journal.ndjson')
  return {
    use: (work) =>
      inTurn(path, async () => {
        const handle = await openMakingFolder(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND)
        try {
          return await work(journalFile(handle, path))
        } finally {
          await handle.close()
        }
      }),
    setAside: () =>
      inTurn(path, async () => {
        const name = `journal-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${crypto.randomUUID().slice(0, 4)}.ndjson`
        try {
          await rename(path, join(folder, name))
          await syncFolder(folder)
        } catch (thrown) {
          if (!isCode(thrown, 'ENOENT')) throw thrown
        }
      }),
    failure: (thrown) => nodeFailure(thrown, 'journal'),
  }
}

/** Drafts carry the id of the process that writes them, so that a later start knows which ones nobody will finish. */
const draftName = (): string => `${process.pid}-${crypto.randomUUID()}`

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return isCode(thrown, 'EPERM')
  }
}

async function removeOrphans(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const pid = Number.parseInt(name, 10)
    if (pid !== process.pid && !isRunning(pid)) await unlink(join(drafts, name))
  }
}

/** Opened for each part: an upload that nobody finishes holds no handle. */
function uploadTo(draft: string, blobs: string): BlobUpload {
  return {
    append: (part) => appendFile(draft, part),
    finish: async (hash) => {
      const handle = await open(draft, 'r+')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, join(blobs, hash))
      await syncFolder(blobs)
    },
    discard: () => unlink(draft),
  }
}

/** `<profile>/blobs/<sha-256>`, drafts in `<profile>/blob-drafts/`. */
export function blobsOnDisk(profile: string): BlobPlace {
  const blobs = join(profile, 'blobs')
  const drafts = join(profile, 'blob-drafts')
  let prepared: Promise<void> | undefined
  const prepare = async (): Promise<void> => {
    await makeFolder(blobs)
    await makeFolder(drafts)
    await removeOrphans(drafts)
  }
  return {
    begin: async () => {
      prepared ??= prepare()
      await prepared.catch((thrown: unknown) => {
        prepared = undefined
        throw thrown
      })
      const draft = join(drafts, draftName())
      await writeFile(draft, '', { flag: 'wx' })
      return uploadTo(draft, blobs)
    },
    size: async (hash) => (await stat(join(blobs, hash))).size,
    read: async (hash, start, length) => {
      const handle = await open(join(blobs, hash), 'r')
      try {
        return await readPart(handle, start, length)
      } finally {
        await handle.close()
      }
    },
    remove: (hash) => unlink(join(blobs, hash)),
    list: async () => {
      try {
        return await readdir(blobs)
      } catch (thrown) {
        if (isCode(thrown, 'ENOENT')) return []
        throw thrown
      }
    },
    failure: nodeFailure,
  }
}
