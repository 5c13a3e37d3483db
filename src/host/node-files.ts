import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../lib/result.ts'
import type { ChosenFile, FileKind, HostBlobs, HostError, HostFiles } from './contract.ts'
import { overChunk } from './limits.ts'
import { readPart, writeWhole } from './node-disk.ts'
import { nodeFailure } from './node-failure.ts'
import { ContentGone, partsToSave } from './saved-content.ts'

/** Asks the person; undefined = they cancelled. Paths stay on this side of the contract. */
export interface FileDialogs {
  open(options: { readonly kinds: readonly FileKind[]; readonly many: boolean }): Promise<readonly string[] | undefined>
  openFolder(): Promise<string | undefined>
  save(options: { readonly name: string; readonly kinds: readonly FileKind[] }): Promise<string | undefined>
}

/** A chosen folder with more files than this is a mistake (a whole disk), not a delivery of scoresheets. */
const mostFiles = 20_000

interface Chosen {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly modified: number
}

async function look(path: string, name: string): Promise<Chosen> {
  const { size, mtimeMs } = await stat(path)
  return { path, name, size, modified: mtimeMs }
}

/** Regular files only: a symbolic link could lead out of the folder that was chosen. */
async function filesBelow(folder: string): Promise<Chosen[] | 'too-many'> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  if (entries.length > mostFiles) return 'too-many'
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Promise.all(paths.map((path) => look(path, relative(folder, path).split(sep).join('/'))))
}

async function attempt<T>(what: string, work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
  try {
    return await work()
  } catch (thrown) {
    return fail(thrown instanceof ContentGone ? thrown.failure : nodeFailure(thrown, what))
  }
}

/** The `files` of the contract over paths: the page sees tokens, this room keeps what they stand for. */
export function nodeFiles(dialogs: FileDialogs, blobs: HostBlobs): HostFiles {
  const chosen = new Map<string, Chosen>()

  function admit(files: readonly Chosen[]): Result<readonly ChosenFile[], HostError> {
    return ok(
      files.map((file) => {
        const token = crypto.randomUUID()
        chosen.set(token, file)
        return { token, name: file.name, size: file.size }
      }),
    )
  }

  return {
    open: (options) =>
      attempt('file', async () => {
        const paths = await dialogs.open(options)
        if (!paths || paths.length === 0) return fail({ kind: 'host/cancelled' })
        return admit(await Promise.all(paths.map((path) => look(path, basename(path)))))
      }),
    openFolder: () =>
      attempt('folder', async () => {
        const folder = await dialogs.openFolder()
        if (folder === undefined) return fail({ kind: 'host/cancelled' })
        const files = await filesBelow(folder)
        if (files === 'too-many') return fail({ kind: 'host/too-large', what: basename(folder), limit: mostFiles })
        return admit(files)
      }),
    read: async (token, start, length) => {
      const file = chosen.get(token)
      if (!file) return fail({ kind: 'host/not-found', what: 'file' })
      return overChunk(file.name, length) ?? attempt(file.name, () => readChosen(file, start, length))
    },
    release: async (tokens) => {
      for (const token of tokens) chosen.delete(token)
      return ok(null)
    },
    save: ({ name, kinds, content }) =>
      attempt(name, async () => {
        const path = await dialogs.save({ name, kinds })
        if (path === undefined) return fail({ kind: 'host/cancelled' })
        await writeWhole(path, partsToSave(content, blobs))
        return ok(basename(path))
      }),
  }
}

/** A file that changed since it was chosen is not the file that was chosen: browsers refuse it too. */
async function readChosen(file: Chosen, start: number, length: number) {
  const handle = await open(file.path, 'r')
  try {
    const { size, mtimeMs } = await handle.stat()
    if (size !== file.size || mtimeMs !== file.modified)
      return fail({ kind: 'host/not-found', what: file.name } as const)
    return ok(await readPart(handle, start, length))
  } finally {
    await handle.close()
  }
}
