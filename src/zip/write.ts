import { assert } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { crc32 } from './crc32.ts'
import { deflated } from './deflate.ts'
import type { ZipError } from './errors.ts'
import type { Sink, ZipInput } from './format.ts'
import { isBomb, type ZipLimits, zipLimits } from './limits.ts'
import { checkName, checkTogether } from './names.ts'
import { centralHeader, endRecords, localHeader, type Written } from './records.ts'

/**
 * Streams an archive of the given files in the given order. Deterministic: the same files give the same bytes.
 * Names and limits are those of the reader, so what is written here can be read there.
 * On any failure the caller drops what the sink has received.
 */
export async function writeZip(inputs: readonly ZipInput[], sink: Sink): Promise<Result<null, ZipError>> {
  const checked = checkInputs(inputs, zipLimits)
  if (!checked.ok) return checked
  const directory: Bytes[] = []
  let at = 0
  const put = async (part: Bytes): Promise<void> => {
    at += part.length
    await sink(part)
  }
  for (const input of inputs) {
    const measured = await measure(input)
    if (!measured.ok) return measured
    const written = { ...measured.value, start: at }
    await put(localHeader(written))
    const dataStart = at
    const copied = await copy(input, written.method, put)
    if (!copied.ok) return copied
    assert(at - dataStart === written.compressedSize, `${input.name} compressed to another size the second time`)
    directory.push(centralHeader(written))
  }
  const directoryStart = at
  for (const header of directory) await put(header)
  await put(endRecords(inputs.length, directoryStart, at - directoryStart))
  return ok(null)
}

function checkInputs(inputs: readonly ZipInput[], limits: ZipLimits): Result<null, ZipError> {
  if (inputs.length > limits.entries)
    return fail({ kind: 'zip/too-many-entries', found: inputs.length, limit: limits.entries })
  let total = 0
  for (const { name, size } of inputs) {
    const named = checkName(name, limits)
    if (!named.ok) return named
    if (size > limits.file) return fail({ kind: 'zip/too-large', what: 'file', name, size, limit: limits.file })
    total += size
  }
  // Room for the headers too: the reader holds the file as a whole to the same limit.
  const headers = inputs.reduce((sum, { name }) => sum + 128 + 6 * name.length, 128)
  if (total + headers > limits.archive)
    return fail({ kind: 'zip/too-large', what: 'archive', name: '', size: total, limit: limits.archive })
  return checkTogether(inputs.map(({ name }) => name))
}

/** The size that the header must announce: deflate is run once for nothing, so that memory never holds its result. */
async function measure(input: ZipInput): Promise<Result<Omit<Written, 'start'>, ZipError>> {
  const { name, size, crc32: crc } = input
  const stored = { name, crc32: crc, size, method: 'store', compressedSize: size } as const
  if (input.method === 'store') return ok(stored)
  let compressedSize = 0
  const counted = await copy(input, 'deflate', (part) => {
    compressedSize += part.length
  })
  if (!counted.ok) return counted
  // Nobody may take our own file for an attack.
  return ok(isBomb(size, compressedSize, zipLimits) ? stored : { ...stored, method: 'deflate', compressedSize })
}

/** Passes the content on, and compares it with what was announced. */
async function copy(input: ZipInput, method: 'store' | 'deflate', put: Sink): Promise<Result<null, ZipError>> {
  let size = 0
  let crc = 0
  async function* watched(): AsyncGenerator<Bytes> {
    for await (const part of input.content()) {
      size += part.length
      if (size > input.size) return
      crc = crc32(part, crc)
      yield part
    }
  }
  for await (const part of method === 'deflate' ? deflated(watched()) : watched()) await put(part)
  const same = size === input.size && crc === input.crc32
  return same ? ok(null) : fail({ kind: 'zip/content-differs', name: input.name })
}
