import { assert } from '../lib/assert.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { ApplicationId, EditionId, Instant, JurorId } from '../model/ids.ts'
import type { LooseChange } from './journal.ts'
import { type RowOf, rowSchemas, type TableName } from './rows.ts'

export interface Keys {
  settings: string
  identities: Sha256
  authorities: EditionId
  bundles: Sha256
  ballots: [Sha256, JurorId, ApplicationId]
  seats: Sha256
  sealed: Sha256
  sheets: [Sha256, Sha256]
  acceptances: [Sha256, Sha256]
  consolidations: Sha256
  contests: EditionId
  sealedBundles: Sha256
  archives: string
  log: number
}
export type KeyOf<T extends TableName> = Keys[T]

/** A log line as its author writes it; place and time in the log come from the journal. */
export type NewLogLine = Omit<RowOf<'log'>, 'seq' | 'at'>

type ChangeOf<T extends TableName> =
  | { readonly table: T; readonly op: 'put'; readonly row: RowOf<T> }
  | { readonly table: T; readonly op: 'delete'; readonly key: KeyOf<T> }

/** One change of one row. The log can only grow. */
export type Change =
  | { [T in Exclude<TableName, 'log'>]: ChangeOf<T> }[Exclude<TableName, 'log'>]
  | { readonly table: 'log'; readonly op: 'put'; readonly row: NewLogLine }

/**
 * The changes as journal and database get them: log line numbered, rows held against their schema. A row that does
 * not fit is a bug of the caller, found here, before anything is written. One call carries one log line at most,
 * as one verb writes one.
 */
export function checkedChanges(changes: readonly Change[], seq: number, at: Instant): readonly LooseChange[] {
  assert(changes.length > 0, 'a write without changes')
  assert(changes.filter(({ table }) => table === 'log').length <= 1, 'two log lines in one write')
  return changes.map((change) => {
    if (change.op === 'delete') return { table: change.table, op: 'delete', key: change.key }
    const row = change.table === 'log' ? { ...change.row, seq, at } : change.row
    const checked = rowSchemas[change.table].safeParse(row)
    assert(checked.success, `a row of ${change.table} does not fit its schema: ${checked.error?.message}`)
    return { table: change.table, op: 'put', row }
  })
}
