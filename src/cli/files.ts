import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { HostError } from '../host/contract.ts'
import { nodeFailure } from '../host/node.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'

/** A whole small file (a sheet, a key, a passphrase): at most 64 MB. */
export async function readSmall(path: string): Promise<Result<Bytes, HostError>> {
  try {
    const { size } = await stat(path)
    if (size > 64 << 20) return fail({ kind: 'host/too-large', what: path, limit: 64 << 20 })
    return ok(Uint8Array.from(await readFile(path)))
  } catch (thrown) {
    return fail(nodeFailure(thrown, path))
  }
}

/** A file read piece by piece while `work` runs, closed afterwards. */
export async function withSource<T>(
  path: string,
  work: (source: ByteSource) => Promise<T>,
): Promise<Result<T, HostError>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    const opened = handle
    const { size } = await opened.stat()
    return ok(await work({ size, read: (start, length) => readPart(opened, start, length) }))
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown
    return fail(nodeFailure(thrown, path))
  } finally {
    await handle?.close()
  }
}

async function readPart(handle: FileHandle, start: number, length: number): Promise<Bytes | undefined> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, start)
  return buffer.subarray(0, bytesRead)
}

/** Paths of all files below a folder, with '/', sorted. */
export async function pathsBelow(folder: string): Promise<Result<readonly string[], HostError>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return ok(
      entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort(),
    )
  } catch (thrown) {
    return fail(nodeFailure(thrown, folder))
  }
}
