import type { Canary, Head } from './db.ts'
import type { Recovery } from './errors.ts'
import { type Chain, type Entry, type LooseChange, origin, readEntry } from './journal.ts'
import type { Ladder } from './migrations/ladder.ts'
import { copyState, countRows, emptyState, replay, type State, sameTally, steadyText, tallyOf } from './state.ts'

/** What the database said of itself and what is in it. */
export interface Found {
  readonly canary: Canary | null
  readonly state: State
}

/** What opening has to do; pure data, so that every crash can be tried without a disk. */
export interface Plan {
  readonly state: State
  /** Where the database stands once it holds `state`. */
  readonly head: Head
  /** Whether the database must be rewritten to hold `state`. */
  readonly rewrite: boolean
  /** The line the database has ahead of the journal. */
  readonly append: string | null
  /** Rows the journal contradicts, to be noted in it before the database is rewritten. */
  readonly rescue: readonly LooseChange[]
  /** Put the journal aside and begin a new one from `state`. */
  readonly renew: boolean
  readonly recovery: Recovery | null
}

/**
 * Compares the two copies and chooses. A database is *good* where its rows are the ones its canary counted.
 *
 * good, same place                → nothing
 * good, one behind                → replay one (crash between the two halves of a write; it was never answered)
 * good, one ahead, outbox follows → append the outbox (the same crash the other way round)
 * good, further behind            → replay the rest: "older"
 * good, further ahead             → the journal lost lines: renew it from the database
 * good, journal damaged           → keep the database, replay intact lines it lacks, renew the journal
 * good, but another history       → the journal is the truth; the other rows are noted in it as rescued
 * not good, journal has its head  → replay everything: "emptied" or "incomplete"
 * not good, journal without head  → put together what both still have: "doubtful"
 */
export function decide(found: Found, chain: Chain, ladder: Ladder): Plan {
  const { canary, state } = found
  if (canary === null && chain.lines === 0 && countRows(state) === 0)
    return { ...atRest(state, freshHead), rewrite: true }
  if (canary === null || !sameTally(canary, tallyOf(state))) return fromJournal(found, chain, ladder, 'incomplete')
  if (chain.headed && chain.damage === null && differs(canary, chain))
    return fromJournal(found, chain, ladder, 'diverged')
  // A journal that was begun anew after this copy was made: its snapshot is whole, this copy may hold deleted rows.
  if (chain.headed && chain.begins > canary.seq + 1) return fromJournal(found, chain, ladder, 'older')
  return fromDatabase(state, canary, chain, ladder)
}

const freshHead: Head = { generation: 1, seq: 0, hash: origin }

const atRest = (state: State, head: Head): Plan => ({
  state,
  head,
  rewrite: false,
  append: null,
  rescue: [],
  renew: false,
  recovery: null,
})

function fromDatabase(state: State, canary: Canary, chain: Chain, ladder: Ladder): Plan {
  const missing = chain.entries.filter(({ seq }) => seq > canary.seq)
  const last = missing.at(-1)
  const lost = Math.max(0, chain.ends - canary.seq) - missing.length
  const next = missing.length > 0 ? replay(copyState(state), missing, ladder) : state
  const plan: Plan = {
    ...atRest(next, {
      generation: last?.generation ?? canary.generation,
      seq: Math.max(canary.seq, chain.ends),
      hash: last?.hash ?? canary.hash,
    }),
    rewrite: missing.length > 0 || lost > 0,
  }
  const rows = countRows(next)
  if (chain.damage !== null) {
    const { line } = chain.damage
    if (lost > 0) return { ...plan, renew: true, recovery: { kind: 'doubtful', rows, lost } }
    return { ...plan, renew: true, recovery: { kind: 'journal-renewed', because: 'damaged', line, rows } }
  }
  if (canary.seq > chain.ends) {
    if (outboxOf(canary, chain)) return { ...plan, append: canary.outbox }
    const because = chain.lines === 0 ? 'missing' : 'behind'
    return { ...plan, renew: true, recovery: { kind: 'journal-renewed', because, line: null, rows } }
  }
  // One line is an ordinary crash. Snapshot lines change nothing: the crash came while a journal was begun anew.
  if (missing.filter(({ kind }) => kind === 'change').length <= 1) return plan
  const because = countRows(state) === 0 ? 'emptied' : 'older'
  return { ...plan, recovery: { kind: 'restored', from: 'journal', because, rows, lost: 0 } }
}

function fromJournal(found: Found, chain: Chain, ladder: Ladder, why: 'incomplete' | 'diverged' | 'older'): Plan {
  const { canary } = found
  const outbox = why === 'incomplete' && canary ? outboxOf(canary, chain) : undefined
  const entries = outbox ? [...chain.entries, outbox] : chain.entries
  const last = entries.at(-1)
  const ends = Math.max(chain.ends, outbox?.seq ?? 0)
  // The incomplete database once held more than the journal: neither can stand for the other.
  const beyond = why === 'incomplete' && (canary?.seq ?? 0) > ends
  const doubtful = beyond || !chain.headed
  const replayed = replay(emptyState(ladder), entries, ladder)
  const state = beyond
    ? overlaid(replayed, found.state)
    : chain.headed
      ? replayed
      : replay(copyState(found.state), entries, ladder)
  const rows = countRows(state)
  const lost = Math.max(ends, beyond ? (canary?.seq ?? 0) : 0) - (chain.begins - 1) - entries.length
  const because = countRows(found.state) === 0 ? 'emptied' : why
  const head: Head = {
    generation: last?.generation ?? canary?.generation ?? 1,
    seq: Math.max(ends, canary?.seq ?? 0),
    hash: last?.hash ?? canary?.hash ?? origin,
  }
  return {
    ...atRest(state, why === 'diverged' && last ? { ...head, seq: last.seq } : head),
    rewrite: true,
    append: outbox && canary ? canary.outbox : null,
    rescue: why === 'diverged' ? contradicted(found.state, state) : [],
    renew: doubtful || chain.damage !== null,
    recovery: doubtful ? { kind: 'doubtful', rows, lost } : { kind: 'restored', from: 'journal', because, rows, lost },
  }
}

/** The entry the database is ahead by, where it continues the journal exactly. */
function outboxOf(canary: Canary, chain: Chain): Entry | undefined {
  const entry = canary.outbox === null || chain.damage !== null ? undefined : readEntry(canary.outbox)
  const last = chain.entries.at(-1)
  return entry?.seq === (last?.seq ?? 0) + 1 && entry.prev === (last?.hash ?? origin) ? entry : undefined
}

/** Whether database and journal tell different histories: what both know of one place is not the same. */
function differs(canary: Canary, chain: Chain): boolean {
  const at = chain.entries.find(({ seq }) => seq === canary.seq)
  const after = chain.entries.find(({ seq }) => seq === canary.seq + 1)
  const outbox = canary.outbox === null ? undefined : readEntry(canary.outbox)
  const last = chain.entries.at(-1)
  return (
    (at !== undefined && at.hash !== canary.hash) ||
    (after !== undefined && after.prev !== canary.hash) ||
    (last !== undefined && outbox?.seq === last.seq + 1 && outbox.prev !== last.hash)
  )
}

function overlaid(below: State, above: State): State {
  for (const [table, rows] of above) for (const [key, row] of rows) below.get(table)?.set(key, row)
  return below
}

function contradicted(other: State, truth: State): LooseChange[] {
  return [...other].flatMap(([table, rows]) =>
    [...rows]
      .filter(([key, row]) => steadyText(truth.get(table)?.get(key)) !== steadyText(row))
      .map(([, row]): LooseChange => ({ table, op: 'put', row })),
  )
}
