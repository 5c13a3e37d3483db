import { present } from '../lib/assert.ts'
import type { Owner, Page } from '../pdf/index.ts'
import { margin, textHeight } from './lay-style.ts'

/** A horizontal piece of the document that is never cut: a line, a table row, a figure. */
export interface Slab {
  readonly height: number
  /** White above it; dropped at the top of a page. */
  readonly above: number
  /**
   * Stays on the page of the slab after it: 'fast' as a heading does, 'loose' as part of a block that is kept
   * together only where one page can hold it.
   */
  readonly glued: false | 'loose' | 'fast'
  /** Drawn again where this slab is the first of a page: the heading row of a table. */
  readonly repeat?: Slab
  /** `as` replaces the slab's own elements where it is repeated as decoration. */
  draw(page: Page, top: number, as?: Owner): void
}

export const pageBreak = 'page-break'

/**
 * Stacks slabs on pages. Slabs glued together go to a new page together; a loose chain that no page can hold falls
 * apart into its fast ones, and a fast one is cut where it must be.
 */
export function stack(slabs: readonly (Slab | typeof pageBreak)[], newPage: () => Page): void {
  let page = newPage()
  let used = 0
  const turn = () => {
    page = newPage()
    used = 0
  }
  const place = (chain: readonly Slab[]) => {
    if (used > 0 && used + chainHeight(chain, false) > textHeight) turn()
    for (const slab of chain) {
      if (used > 0 && used + slab.above + slab.height > textHeight) turn()
      if (used > 0) used += slab.above
      else if (slab.repeat) {
        slab.repeat.draw(page, margin.top, 'header')
        used = slab.repeat.height
      }
      slab.draw(page, margin.top + used)
      used += slab.height
    }
  }
  let run: Slab[] = []
  const placeRun = () => {
    for (const chain of chainsOf(run, ({ glued }) => glued !== false))
      if (chainHeight(chain, true) <= textHeight) place(chain)
      else for (const part of chainsOf(chain, ({ glued }) => glued === 'fast')) place(part)
    run = []
  }
  for (const slab of slabs) {
    if (slab !== pageBreak) run.push(slab)
    else {
      placeRun()
      if (used > 0) turn()
    }
  }
  placeRun()
}

function chainsOf(slabs: readonly Slab[], holds: (slab: Slab) => boolean): Slab[][] {
  const chains: Slab[][] = []
  let open: Slab[] | undefined
  for (const slab of slabs) {
    if (open) open.push(slab)
    else {
      open = [slab]
      chains.push(open)
    }
    if (!holds(slab)) open = undefined
  }
  return chains
}

/** A first slab at the top of a page needs no white above it, but the heading row of its table. */
function chainHeight(chain: readonly Slab[], atTop: boolean): number {
  const first = present(chain[0], 'slab')
  const heights = chain.reduce((sum, slab) => sum + slab.above + slab.height, 0)
  return atTop ? heights - first.above + (first.repeat?.height ?? 0) : heights
}
