import { type ByteSource, sourceOf } from '../lib/byte-source.ts'
import { type Bytes, concat } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { ZipError } from './errors.ts'
import { extractBytes } from './extract.ts'
import { readZip } from './read.ts'
import { writeZip } from './write.ts'

/**
 * The archive as this room would write its contents: the same bytes unless something outside the files was changed
 * (an attribute, a date, the padding of a compressed stream), which no hash of a file can show. For small archives.
 */
async function rewriteZip(source: ByteSource): Promise<Result<Bytes, ZipError>> {
  const directory = await readZip(source)
  if (!directory.ok) return directory
  const contents = new Map<string, Bytes>()
  for (const entry of directory.value.entries) {
    const bytes = await extractBytes(directory.value, entry, entry.size)
    if (!bytes.ok) return bytes
    contents.set(entry.name, bytes.value)
  }
  const parts: Bytes[] = []
  const written = await writeZip(
    directory.value.entries.map(({ name, method, size, crc32 }) => ({
      name,
      method,
      size,
      crc32,
      content: () => [contents.get(name) ?? new Uint8Array()],
    })),
    (part) => void parts.push(Uint8Array.from(part)),
  )
  return written.ok ? ok(concat(...parts)) : written
}

/** Whether bytes are an archive in the one form this room writes. */
export async function isCanonicalZip(bytes: Bytes): Promise<boolean> {
  const again = await rewriteZip(sourceOf(bytes))
  return again.ok && again.value.length === bytes.length && again.value.every((byte, i) => byte === bytes[i])
}
