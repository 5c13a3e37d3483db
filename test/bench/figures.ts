/** One thing measured against another in the same run: machines and their neighbours differ, ratios less. */
export interface Comparison {
  readonly name: string
  readonly against: string
  /** The ratio to stay at or below, where the project has set one. */
  readonly target: number | null
  /** Milliseconds of one call. */
  readonly ours: () => Promise<number>
  readonly theirs: () => Promise<number>
}

export interface Outcome {
  readonly comparison: Comparison
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly ratios: readonly number[]
}

export const repetitions = 5

/** Everything once to warm up; then round after round, so that a noisy minute strikes all comparisons alike. */
export async function compare(comparisons: readonly Comparison[]): Promise<readonly Outcome[]> {
  const outcomes = comparisons.map((comparison) => ({
    comparison,
    ours: [] as number[],
    theirs: [] as number[],
    ratios: [] as number[],
  }))
  for (let round = 0; round <= repetitions; round++)
    for (const { comparison, ours, theirs, ratios } of outcomes) {
      // Who goes first changes from round to round.
      const first = round % 2 === 0 ? await comparison.ours() : await comparison.theirs()
      const second = round % 2 === 0 ? await comparison.theirs() : await comparison.ours()
      const [mine, other] = round % 2 === 0 ? [first, second] : [second, first]
      if (round === 0) continue
      ours.push(mine)
      theirs.push(other)
      ratios.push(mine / other)
    }
  return outcomes
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Milliseconds of one call, as the median of `calls` calls. */
export async function timeOf(calls: number, work: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

/** "1.23 (1.10–1.40)" */
export function spread(values: readonly number[], digits: number): string {
  const show = (value: number) => value.toFixed(digits)
  return `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`
}
