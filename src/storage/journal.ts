import { z } from 'zod'
import { utf8 } from '../lib/bytes.ts'
import { isSha256, type Sha256, sha256 } from '../lib/sha256.ts'
import type { StorageError } from './errors.ts'
import type { LooseKey, LooseRow } from './migrations/ladder.ts'

/**
 * The journal's lines, pure. Each is one JSON text whose last member is the SHA-256 of everything before it, and
 * whose `prev` is the hash of the line before: no line can be altered, dropped or swapped unseen. `seq` counts on
 * for ever, also when a damaged journal was put aside and a new one (the next `generation`) begins; that one begins
 * with `snapshot` lines, which together hold every row. The chain guards against accidents, not against someone
 * who can write the file: such a person can chain it anew. What must be proof against people is signed.
 */
export type LooseChange =
  | { readonly table: string; readonly op: 'put'; readonly row: LooseRow }
  | { readonly table: string; readonly op: 'delete'; readonly key: LooseKey }

export interface EntryContent {
  readonly seq: number
  readonly generation: number
  /** Schema version of the rows. */
  readonly schema: number
  readonly at: string
  /** `rescued` rows were in a database that the journal contradicts; they are kept for support and never replayed. */
  readonly kind: 'change' | 'snapshot' | 'rescued'
  readonly changes: readonly LooseChange[]
  readonly prev: Sha256
}

export interface Entry extends EntryContent {
  readonly hash: Sha256
}

/** What the first line of all follows. */
export const origin = '0'.repeat(64) as Sha256

const hash = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value))
const keyPart = z.union([z.string(), z.number()])
const entrySchema = z.strictObject({
  seq: z.int().min(1),
  generation: z.int().min(1),
  schema: z.int().min(1),
  at: z.string(),
  kind: z.enum(['change', 'snapshot', 'rescued']),
  changes: z.array(
    z.discriminatedUnion('op', [
      z.strictObject({ table: z.string(), op: z.literal('put'), row: z.record(z.string(), z.unknown()) }),
      z.strictObject({ table: z.string(), op: z.literal('delete'), key: z.union([keyPart, z.array(keyPart)]) }),
    ]),
  ),
  prev: hash,
  hash,
})

/** Writes one entry. JSON escapes unpaired surrogates, so that the bytes hashed are the bytes the disk gets. */
export function makeEntry(content: EntryContent): { readonly entry: Entry; readonly line: string } {
  const { seq, generation, schema, at, kind, changes, prev } = content
  const text = JSON.stringify({ seq, generation, schema, at, kind, changes, prev })
  const digest = sha256(utf8(text))
  return { entry: { ...content, hash: digest }, line: `${text.slice(0, -1)},"hash":"${digest}"}` }
}

/** The entry of a line whose own hash is right; undefined for any other text. */
export function readEntry(line: string): Entry | undefined {
  const end = line.length - ',"hash":""}'.length - 64
  if (end < 0 || !/^,"hash":"[0-9a-f]{64}"\}$/.test(line.slice(end))) return undefined
  if (sha256(utf8(`${line.slice(0, end)}}`)) !== line.slice(-66, -2)) return undefined
  try {
    return entrySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/**
 * The schema a line claims, without checking it otherwise; 0 where it claims none. Asked before anything else,
 * because a line of a newer Juria may have a shape this one takes for damage.
 */
export function claimedSchema(line: string): number {
  const claim = /^\{"seq":\d+,"generation":\d+,"schema":(\d{1,9}),/.exec(line)
  return Number(claim?.[1] ?? 0)
}

type Damage = Extract<StorageError, { kind: 'storage/journal-damaged' }>

export interface Chain {
  /** Every entry that is intact in itself, in order of seq; those after a damage too. */
  readonly entries: readonly Entry[]
  readonly lines: number
  /** Where the chain breaks first. */
  readonly damage: Damage | null
  /** True where replaying from nothing gives everything: the first line is the first of all, or a snapshot's. */
  readonly headed: boolean
  /** seq of the first line, and of the last; 1 and 0 where there are no lines. Damaged lines are counted. */
  readonly begins: number
  readonly ends: number
}

/** Reads and checks all lines; null stands for a line that could not even be read as text. */
export function readChain(lines: readonly (string | null)[]): Chain {
  const entries: Entry[] = []
  let damage: Damage | null = null
  let leading = 0
  let trailing = 0
  for (const [index, line] of lines.entries()) {
    const entry = line === null ? undefined : readEntry(line)
    const last = entries.at(-1)
    const sound = entry !== undefined && (last ? follows(entry, last) : index === 0 && isHead(entry))
    if (!sound) damage ??= { kind: 'storage/journal-damaged', line: index + 1, intact: entries.length }
    if (entry && (!last || sound || entry.seq > last.seq + 1)) {
      entries.push(entry)
      trailing = 0
    } else if (last) trailing++
    else leading++
  }
  const first = entries[0]
  return {
    entries,
    lines: lines.length,
    damage,
    headed: first !== undefined && leading === 0 && isHead(first),
    begins: (first?.seq ?? 1 + leading) - leading,
    ends: entries.at(-1) ? (entries.at(-1)?.seq ?? 0) + trailing : leading,
  }
}

const follows = (entry: Entry, last: Entry): boolean => entry.seq === last.seq + 1 && entry.prev === last.hash
const isHead = (entry: Entry): boolean => entry.kind === 'snapshot' || (entry.seq === 1 && entry.prev === origin)
