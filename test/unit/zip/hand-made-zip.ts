import { deflateRawSync } from 'node:zlib'
import { sourceOf } from '../../../src/lib/byte-source.ts'
import { type Bytes, concat, utf8 } from '../../../src/lib/bytes.ts'
import { crc32, extract, readZip, type ZipLimits, zipLimits } from '../../../src/zip/index.ts'

/** One file of an archive made by hand, every field of which can lie. */
export interface Lie {
  name: string | Bytes
  data?: Bytes | string
  /** The bytes in the file, where they are not what the method makes of `data`. */
  packed?: Uint8Array
  method?: number
  flags?: number
  crc?: number
  size?: number
  attributes?: number
  version?: number
  comment?: string
  /** Where the central directory says the file begins. */
  start?: number
  /** Only listed: no local header, no data. */
  listedOnly?: boolean
  local?: { name?: string; method?: number; crc?: number; size?: number; extra?: Bytes; date?: number }
  extra?: Bytes
  /** Says sizes and position in ZIP64 fields. */
  zip64?: boolean
}

export interface Whole {
  prefix?: string
  between?: string
  suffix?: string
  comment?: Uint8Array
  count?: number
  disk?: number
  zip64?: boolean | { records?: number; locator?: number }
}

const wide = 0xffffffff

export function handMade(lies: readonly Lie[], whole: Whole = {}): Bytes {
  const parts: Uint8Array[] = [utf8(whole.prefix ?? '')]
  const central: Uint8Array[] = []
  const at = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const lie of lies) {
    const start = lie.start ?? at()
    const described = describe(lie)
    if (!lie.listedOnly) parts.push(...localParts(lie, described))
    central.push(centralPart(lie, described, start))
  }
  parts.push(utf8(whole.between ?? ''))
  const directory = concat(...central)
  const records = endParts(whole.count ?? lies.length, directory.length, at(), whole)
  return concat(...parts, directory, records, utf8(whole.suffix ?? ''))
}

function describe(lie: Lie) {
  const data = typeof lie.data === 'string' ? utf8(lie.data) : (lie.data ?? utf8('hello'))
  const method = lie.method ?? 0
  const packed = lie.packed ?? (method === 8 ? deflateRawSync(data) : data)
  const name = typeof lie.name === 'string' ? utf8(lie.name) : lie.name
  return { method, packed, name, crc: lie.crc ?? crc32(data), size: lie.size ?? data.length }
}

type Described = ReturnType<typeof describe>

function localParts(lie: Lie, { method, packed, name, crc, size }: Described): Uint8Array[] {
  const { local = {} } = lie
  const localName = local.name === undefined ? name : utf8(local.name)
  const extra = local.extra ?? (lie.zip64 ? field(1, [size, packed.length]) : utf8(''))
  const header = fields(
    [4, 0x04034b50],
    [2, lie.version ?? 45],
    [2, lie.flags ?? 0x800],
    [2, local.method ?? method],
    [2, 0],
    [2, local.date ?? 0x21],
    [4, local.crc ?? crc],
    [4, lie.zip64 ? wide : packed.length],
    [4, lie.zip64 ? wide : (local.size ?? size)],
    [2, localName.length],
    [2, extra.length],
  )
  return [header, localName, extra, packed]
}

function centralPart(lie: Lie, { method, packed, name, crc, size }: Described, start: number): Uint8Array {
  const extra = lie.extra ?? (lie.zip64 ? field(1, [size, packed.length, start]) : utf8(''))
  const comment = utf8(lie.comment ?? '')
  const header = fields(
    [4, 0x02014b50],
    [2, lie.attributes ? 0x314 : 20],
    [2, lie.version ?? 45],
    [2, lie.flags ?? 0x800],
    [2, method],
    [2, 0],
    [2, 0x21],
    [4, crc],
    [4, lie.zip64 ? wide : packed.length],
    [4, lie.zip64 ? wide : size],
    [2, name.length],
    [2, extra.length],
    [2, comment.length],
    [2, 0],
    [2, 0],
    [4, lie.attributes ?? 0],
    [4, lie.zip64 ? wide : start],
  )
  return concat(header, name, extra, comment)
}

function endParts(count: number, size: number, start: number, whole: Whole): Uint8Array {
  const comment = whole.comment ?? utf8('')
  const z = whole.zip64
  const end = fields(
    [4, 0x06054b50],
    [2, whole.disk ?? 0],
    [2, whole.disk ?? 0],
    [2, z ? 0xffff : count],
    [2, z ? 0xffff : count],
    [4, z ? wide : size],
    [4, z ? wide : start],
    [2, comment.length],
  )
  if (!z) return concat(end, comment)
  const lie = typeof z === 'object' ? z : {}
  const record = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, lie.records ?? count],
    [8, count],
    [8, size],
    [8, start],
  )
  const locator = fields([4, 0x07064b50], [4, 0], [8, lie.locator ?? start + size], [4, 1])
  return concat(record, locator, end, comment)
}

export const field = (id: number, values: readonly number[]): Bytes =>
  fields([2, id], [2, 8 * values.length], ...values.map((value): [number, number] => [8, value]))

/** Little-endian fields of the given widths in bytes. */
function fields(...list: readonly [number, number][]): Bytes {
  const bytes = new Uint8Array(list.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of list)
    for (let i = 0; i < width; i++) bytes[at++] = Number((BigInt(value) >> BigInt(8 * i)) & 255n)
  return bytes
}

export const good: Lie[] = [
  { name: 'manifest.json', data: '{"v":1}' },
  { name: 'a/1.pdf', data: '%PDF-1' },
]

/** How the archive as a whole fares: every entry is extracted, as an application would. */
export async function verdict(bytes: Bytes, limits: ZipLimits = zipLimits): Promise<string> {
  const directory = await readZip(sourceOf(bytes), limits)
  if (!directory.ok) return directory.error.kind
  for (const entry of directory.value.entries) {
    const done = await extract(directory.value, entry, () => undefined)
    if (!done.ok) return done.error.kind
  }
  return 'accepted'
}
