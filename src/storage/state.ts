import { present } from '../lib/assert.ts'
import { toHex, utf8 } from '../lib/bytes.ts'
import { sha256 } from '../lib/sha256.ts'
import type { Entry } from './journal.ts'
import { keyOf, type Ladder, type LooseKey, type LooseRow, tablesOf, upgradeRow } from './migrations/ladder.ts'

/** All rows by table and key, in memory: what replaying the journal gives and what the database holds. */
export type State = Map<string, Map<string, LooseRow>>

export const keyText = (key: LooseKey): string => JSON.stringify(key)

export const emptyState = (ladder: Ladder): State =>
  new Map([...tablesOf(ladder).keys()].map((table) => [table, new Map<string, LooseRow>()]))

export const copyState = (state: State): State => new Map([...state].map(([table, rows]) => [table, new Map(rows)]))

export const countRows = (state: State): number => [...state.values()].reduce((sum, rows) => sum + rows.size, 0)

/**
 * Applies entries in order, each row raised from the schema it was written under. Mutates and returns `state`.
 * Tables that a later schema removed are passed over.
 */
export function replay(state: State, entries: readonly Entry[], ladder: Ladder): State {
  const definitions = tablesOf(ladder)
  for (const { schema, kind, changes } of entries)
    for (const change of kind === 'rescued' ? [] : changes) {
      const rows = state.get(change.table)
      if (!rows) continue
      if (change.op === 'delete') rows.delete(keyText(change.key))
      else {
        const definition = present(definitions.get(change.table), change.table)
        const row = upgradeRow(ladder, schema, change.table, change.row)
        const key = keyText(keyOf(definition, row ?? change.row))
        if (row) rows.set(key, row)
        else rows.delete(key)
      }
    }
  return state
}

/**
 * How much there is, and which rows exactly: the canary (durability §4.3, 4). No back end tells of lost rows
 * (§4.2), so the database carries this beside them. The digest is the exclusive or of all row hashes: a write
 * updates it from the rows it touches, without reading the others. It finds accidents, not forgers.
 */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>
  /** 64 hexadecimal digits. */
  readonly digest: string
}

/** A running tally. Rows are taken in and out; taking out what was put in leaves no trace. */
export function tallyFrom({ counts, digest }: Tally) {
  const running: Record<string, number> = { ...counts }
  let mixed = BigInt(`0x${digest}`)
  const change = (table: string, row: LooseRow, by: 1 | -1) => {
    const count = (running[table] ?? 0) + by
    if (count === 0) delete running[table]
    else running[table] = count
    mixed ^= BigInt(`0x${sha256(utf8(steadyText([table, row])))}`)
  }
  return {
    add: (table: string, row: LooseRow) => change(table, row, 1),
    remove: (table: string, row: LooseRow) => change(table, row, -1),
    tally: (): Tally => ({ counts: running, digest: mixed.toString(16).padStart(64, '0') }),
  }
}

export const emptyTally: Tally = { counts: {}, digest: toHex(new Uint8Array(32)) }

export function tallyOf(state: State): Tally {
  const running = tallyFrom(emptyTally)
  for (const [table, rows] of state) for (const row of rows.values()) running.add(table, row)
  return running.tally()
}

export const sameTally = (a: Tally, b: Tally): boolean =>
  a.digest === b.digest && steadyText(a.counts) === steadyText(b.counts)

/**
 * JSON with sorted keys. Not the canonical JSON of signed data: that one refuses what is not NFC or not a whole
 * number, and a draft is kept as typed.
 */
export function steadyText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}
