import type { ByteSource } from '../lib/byte-source.ts'
import { type Bytes, concat } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { ChosenFile, Host, HostError } from './contract.ts'
import { chunkLimit } from './limits.ts'

/** A file that was dropped on the window. `read` answers undefined once the file changed or went away. */
export function fileSource(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (start, length) => {
      try {
        return new Uint8Array(await file.slice(start, start + length).arrayBuffer())
      } catch {
        // NotReadableError or NotFoundError: to the reader of a stream both mean that there is nothing to read.
        return undefined
      }
    },
  }
}

/** A file that was chosen in the host's dialog, read in as many calls as its chunks need. */
export function chosenSource(host: Pick<Host, 'files'>, { token, size }: ChosenFile): ByteSource {
  return inChunks(size, (start, length) => host.files.read(token, start, length))
}

function inChunks(
  size: number,
  call: (start: number, length: number) => Promise<Result<Bytes, HostError>>,
): ByteSource {
  return {
    size,
    read: async (start, length) => {
      const parts: Bytes[] = []
      const end = Math.min(size, start + length)
      for (let at = start; at < end; ) {
        const part = await call(at, Math.min(chunkLimit, end - at))
        if (!part.ok || part.value.length === 0) return undefined
        parts.push(part.value)
        at += part.value.length
      }
      return parts.length === 1 ? parts[0] : concat(...parts)
    },
  }
}
