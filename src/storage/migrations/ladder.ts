import { assert, present } from '../../lib/assert.ts'

/** A row of any schema version, as journal and migrations see it. */
export type LooseRow = Readonly<Record<string, unknown>>
export type LooseKey = string | number | readonly (string | number)[]

/**
 * One schema version. `stores` names only the tables that change (Dexie's notation: primary key, then at most two
 * indexes; null removes the table). `upgrade` turns one row of the version before into one of this version, or null
 * to drop it. It is pure and keeps the row's key, because the very same function upgrades the rows of the database
 * and the rows of older journal lines while they are replayed. Rungs are never edited, only added.
 */
export interface Rung {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade: (table: string, row: LooseRow) => LooseRow | null
}

export type Ladder = readonly Rung[]

export const topOf = (ladder: Ladder): number => present(ladder.at(-1), 'the ladder').version

/** Every table at the top of the ladder with its definition; the room's own `meta` is not among them. */
export function tablesOf(ladder: Ladder): ReadonlyMap<string, string> {
  const tables = new Map<string, string>()
  for (const { stores } of ladder)
    for (const [table, definition] of Object.entries(stores))
      if (definition === null) tables.delete(table)
      else tables.set(table, definition)
  return tables
}

/** The key of a row by its table's definition: "[bundle+juror]" → both members in that order. */
export function keyOf(definition: string, row: LooseRow): LooseKey {
  const primary = (definition.split(',')[0] ?? '').trim()
  const part = (name: string): string | number => {
    const value = row[name]
    assert(typeof value === 'string' || typeof value === 'number', `a row has no key ${name}`)
    return value
  }
  return primary.startsWith('[') ? primary.slice(1, -1).split('+').map(part) : part(primary)
}

/** A row written under schema `from`, as the top of the ladder knows it; null where a later version drops it. */
export function upgradeRow(ladder: Ladder, from: number, table: string, row: LooseRow): LooseRow | null {
  let upgraded: LooseRow | null = row
  for (const { version, upgrade } of ladder)
    if (version > from && upgraded !== null) upgraded = upgrade(table, upgraded)
  return upgraded
}
