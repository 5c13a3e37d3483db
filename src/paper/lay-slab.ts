import { present } from '../lib/assert.ts'
import type { Owner, Page } from '../pdf/index.ts'
import { margin, textHeight } from './lay-style.ts'

/** A horizontal piece of the document that is never cut: a line, a table row, a figure. */
export interface Slab {
  readonly height: number
  /** White above it; dropped at the top of a page. */
  readonly above: number
  /** Stays on the page of the slab after it. */
  readonly glued: boolean
  /** Drawn again where this slab is the first of a page: the heading row of a table. */
  readonly repeat?: Slab
  /** `as` replaces the slab's own elements where it is repeated as decoration. */
  draw(page: Page, top: number, as?: Owner): void
}

export const pageBreak = 'page-break'

/**
 * Stacks slabs on pages. Slabs glued together go to a new page together; a chain that no page can hold is cut
 * where it must be. Every page but the last is left when the next slab does not fit.
 */
export function stack(slabs: readonly (Slab | typeof pageBreak)[], newPage: () => Page): void {
  let page = newPage()
  let used = 0
  const turn = () => {
    page = newPage()
    used = 0
  }
  for (const chain of chainsOf(slabs)) {
    if (chain === pageBreak) {
      if (used > 0) turn()
      continue
    }
    const whole = chainHeight(chain, used === 0)
    if (used > 0 && used + whole > textHeight && chainHeight(chain, true) <= textHeight) turn()
    for (const slab of chain) {
      if (used > 0 && used + slab.above + slab.height > textHeight) turn()
      if (used === 0 && slab.repeat) {
        slab.repeat.draw(page, margin.top, 'header')
        used = slab.repeat.height
      } else if (used > 0) used += slab.above
      slab.draw(page, margin.top + used)
      used += slab.height
    }
  }
}

function chainsOf(slabs: readonly (Slab | typeof pageBreak)[]): (Slab[] | typeof pageBreak)[] {
  const chains: (Slab[] | typeof pageBreak)[] = []
  let open: Slab[] | undefined
  for (const slab of slabs) {
    if (slab === pageBreak) {
      chains.push(pageBreak)
      open = undefined
      continue
    }
    if (!open) {
      open = []
      chains.push(open)
    }
    open.push(slab)
    if (!slab.glued) open = undefined
  }
  return chains
}

function chainHeight(chain: readonly Slab[], atTop: boolean): number {
  const first = present(chain[0], 'slab')
  const heights = chain.reduce((sum, slab) => sum + slab.above + slab.height, 0)
  return atTop ? heights - first.above + (first.repeat?.height ?? 0) : heights
}
