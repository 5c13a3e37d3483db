import { longestComment } from '../../model/ballot.ts'
import type { Criterion, Decimal } from '../../model/criterion.ts'
import type { CriterionId } from '../../model/ids.ts'
import { tidy } from '../../model/text.ts'
import { needsComment, type Total, totalOf } from '../../scoring/index.ts'
import { draftOf, progressOf } from '../../workflow/draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { lengthOf } from './text-limit.ts'

/** How far one application is. Recused, abstained and not yet scored never blur, and none of them is a zero. */
export interface Standing {
  readonly state: 'unscored' | 'started' | 'scored' | 'recused' | 'abstained'
  /** Σ w·u over the criteria with a mark; the application's total only where none is missing. */
  readonly total: Total
  /** Criteria without a mark. */
  readonly missing: readonly CriterionId[]
  /** Criteria whose mark asks for a comment that is not there. */
  readonly silent: readonly CriterionId[]
  /** Criteria whose comment is longer than a sheet takes. */
  readonly tooLong: readonly CriterionId[]
  readonly flagged: boolean
}

const wordFor = {
  open: 'unscored',
  partial: 'started',
  scored: 'scored',
  recused: 'recused',
  abstained: 'abstained',
} as const

export function standingOf(row: DraftRow, criteria: readonly Criterion[]): Standing {
  const progress = wordFor[progressOf(draftOf(row), criteria).state]
  const total = totalOf(valuesOf(row), criteria)
  const isScoring = row.stance === 'scoring'
  const long = isScoring ? criteria.filter(({ id }) => lengthOf(commentOf(row, id)) > longestComment) : []
  return {
    state: progress === 'scored' && long.length > 0 ? 'started' : progress,
    total,
    flagged: row.flagged,
    missing: isScoring ? total.missing : [],
    silent: isScoring ? criteria.filter((criterion) => isSilent(row, criterion)).map(({ id }) => id) : [],
    tooLong: long.map(({ id }) => id),
  }
}

/** Nothing more is asked of it before sealing. */
export const isDecided = ({ state }: Standing): boolean =>
  state === 'scored' || state === 'recused' || state === 'abstained'

export const markOf = (row: DraftRow, criterion: CriterionId): Decimal | null => row.marks[criterion]?.value ?? null

export const commentOf = (row: DraftRow, criterion: CriterionId): string => row.marks[criterion]?.comment ?? ''

/** A mark stands there whose comment the edition asks for, and there is none. */
export function isSilent(row: DraftRow, criterion: Criterion): boolean {
  const value = markOf(row, criterion.id)
  return value !== null && needsComment(value, criterion) && tidy(commentOf(row, criterion.id)).trim() === ''
}

const valuesOf = (row: DraftRow): ReadonlyMap<CriterionId, Decimal> =>
  new Map(
    Object.entries(row.marks).flatMap(([criterion, { value }]) =>
      value === null ? [] : [[criterion as CriterionId, value] as const],
    ),
  )

/** The first application after `from` in the panel's order, round and round, that still asks for something; null if none. */
export function nextOpen<Id extends string>(
  order: readonly Id[],
  from: Id | null,
  isOpen: (id: Id) => boolean,
): Id | null {
  const start = from === null ? 0 : order.indexOf(from) + 1
  return [...order.slice(start), ...order.slice(0, start)].find((id) => id !== from && isOpen(id)) ?? null
}
