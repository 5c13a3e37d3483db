import { compare, divide, type Exact, exact, sum } from '../../lib/exact.ts'
import { type Criterion, exactOf } from '../../model/criterion.ts'
import type { PanelWork } from './panel-work.tsx'
import { markOf } from './standing.ts'

export interface OwnFigures {
  /** How often each value was given, over all criteria that share the first one's scale. */
  readonly counts: ReadonlyMap<string, number>
  /** The lowest and the highest value given; null before the first. */
  readonly used: { readonly low: string; readonly high: string } | null
  /** Of the totals that stand; null before the first. */
  readonly totals: { readonly mean: Exact; readonly low: Exact; readonly high: Exact } | null
}

/** A juror's own distribution: nobody else's marks are read. Recused and abstained applications give nothing. */
export function ownFigures(work: PanelWork): OwnFigures {
  const [first] = work.criteria
  const alike = work.criteria.filter((criterion) => first && sameScale(criterion, first))
  const counts = new Map<string, number>()
  const totals: Exact[] = []
  for (const { id } of work.applications) {
    const draft = work.draftOf(id)
    if (draft.stance !== 'scoring') continue
    for (const criterion of alike) {
      const value = markOf(draft, criterion.id)
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const { total, missing } = work.standingOf(id)
    if (missing.length === 0) totals.push(total.points)
  }
  const used = [...counts.keys()].sort((a, b) => compare(exactOf(a), exactOf(b)))
  const [low, high] = [used[0], used.at(-1)]
  return { counts, used: low !== undefined && high !== undefined ? { low, high } : null, totals: spreadOf(totals) }
}

function spreadOf(totals: readonly Exact[]): OwnFigures['totals'] {
  const sorted = [...totals].sort(compare)
  const [low, high] = [sorted[0], sorted.at(-1)]
  return low && high ? { mean: divide(sum(sorted), exact(sorted.length)), low, high } : null
}

const sameScale = ({ scale: a }: Criterion, { scale: b }: Criterion): boolean =>
  a.low === b.low && a.high === b.high && a.step === b.step
