import type { HostError, HostJournal } from '../host/contract.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { attempt, type Head, type JuriaDb, replaceAll } from './db.ts'
import type { StorageError } from './errors.ts'
import { claimedSchema, type EntryContent, type LooseChange, makeEntry } from './journal.ts'
import { topOf } from './migrations/ladder.ts'
import type { Plan } from './recover.ts'
import { countRows, type State } from './state.ts'

/** Lines asked for at a time; the host answers fewer where they are long. */
const linesAtOnce = 1000

/** About how many characters of rows one snapshot line holds. */
const snapshotLine = 1 << 20

/** Every line of the journal; null for one that is not text. Reads on behind damage. */
export async function readJournal(journal: HostJournal): Promise<Result<(string | null)[], StorageError>> {
  const length = await journal.length()
  if (!length.ok) return unavailable(length.error)
  const lines: (string | null)[] = []
  let count = linesAtOnce
  while (lines.length < length.value) {
    const part = await journal.read(lines.length, count)
    if (part.ok && part.value.length > 0) lines.push(...part.value)
    else if (part.ok) break
    else if (part.error.kind !== 'host/journal-damaged') return unavailable(part.error)
    else if (count > 1) count = 1
    else lines.push(null)
  }
  return ok(lines)
}

/**
 * The schema of the journal's newest line, before anything is opened or upgraded; 0 for an empty journal.
 * Lines never go back to an older schema.
 */
export async function newestSchema(journal: HostJournal): Promise<Result<number, StorageError>> {
  const length = await journal.length()
  if (!length.ok) return unavailable(length.error)
  const last = length.value === 0 ? ok([]) : await journal.read(length.value - 1, 1)
  if (!last.ok && last.error.kind !== 'host/journal-damaged') return unavailable(last.error)
  return ok(last.ok ? claimedSchema(last.value[0] ?? '') : 0)
}

/**
 * Carries a plan out. The order lets any crash be met by the same decision at the next start: what the journal lacks
 * is written first, then the database, and a new journal only from a database that stands. Between putting the old
 * journal aside and writing the snapshot the database is good and the journal empty; after the snapshot the database
 * is good and behind by lines that change nothing.
 */
export async function perform(
  db: JuriaDb,
  journal: HostJournal,
  plan: Plan,
  lines: number,
  now: () => string,
): Promise<Result<{ readonly head: Head; readonly lines: number }, StorageError>> {
  const made = plan.rescue.length > 0 ? makeEntry(next(db, plan.head, now(), 'rescued', plan.rescue)) : null
  const missing = [...(plan.append === null ? [] : [plan.append]), ...(made ? [made.line] : [])]
  if (missing.length > 0) {
    const appended = await journal.append(missing, lines)
    if (!appended.ok) return unavailable(appended.error)
  }
  const head = made ? headOf(made.entry) : plan.head
  if (plan.rewrite || made) {
    const replaced = await attempt(() => replaceAll(db, plan.state, head))
    if (!replaced.ok) return databaseFailure(replaced.error.name)
  }
  return plan.renew ? renew(db, journal, plan.state, head, now()) : ok({ head, lines: lines + missing.length })
}

/** Puts the journal aside, where there is one, and begins the next generation with every row. */
async function renew(db: JuriaDb, journal: HostJournal, state: State, from: Head, at: string) {
  const aside = await journal.setAside()
  if (!aside.ok && aside.error.kind !== 'host/not-found') return unavailable(aside.error)
  let head: Head = { ...from, generation: from.generation + 1 }
  const lines: string[] = []
  for (const changes of portions(state)) {
    const made = makeEntry(next(db, head, at, 'snapshot', changes))
    lines.push(made.line)
    head = headOf(made.entry)
  }
  const appended = await journal.append(lines, 0)
  if (!appended.ok) return unavailable(appended.error)
  const last = lines.at(-1) ?? null
  const kept = await attempt(() => db.meta.update('canary', { ...head, outbox: last }))
  return kept.ok ? ok({ head, lines: lines.length }) : databaseFailure(kept.error.name)
}

const headOf = ({ generation, seq, hash }: Head): Head => ({ generation, seq, hash })

const next = (
  db: JuriaDb,
  head: Head,
  at: string,
  kind: EntryContent['kind'],
  changes: readonly LooseChange[],
): EntryContent => ({
  seq: head.seq + 1,
  generation: head.generation,
  schema: topOf(db.ladder),
  at,
  kind,
  changes,
  prev: head.hash,
})

/** All rows as changes, in portions that make lines of bearable length; one empty portion where there are no rows. */
function portions(state: State): LooseChange[][] {
  const all: LooseChange[][] = [[]]
  let size = 0
  for (const [table, rows] of countRows(state) === 0 ? [] : state)
    for (const row of rows.values()) {
      const length = JSON.stringify(row).length
      if (size > 0 && size + length > snapshotLine) {
        all.push([])
        size = 0
      }
      all.at(-1)?.push({ table, op: 'put', row })
      size += length
    }
  return all
}

export const unavailable = (cause: HostError) =>
  cause.kind === 'host/journal-conflict'
    ? fail({ kind: 'storage/second-window' } as const)
    : cause.kind === 'host/disk-full'
      ? fail({ kind: 'storage/disk-full' } as const)
      : fail({ kind: 'storage/journal-unavailable', cause } as const)

export const databaseFailure = (name: string) =>
  name.includes('Quota')
    ? fail({ kind: 'storage/disk-full' } as const)
    : fail({ kind: 'storage/database-unavailable', database: name } as const)
