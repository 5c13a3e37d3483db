import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageBreak, type Slab, stack } from '../../../src/paper/lay-slab.ts'
import { margin, textHeight } from '../../../src/paper/lay-style.ts'
import { newPage } from '../../../src/pdf/page.ts'

type Glue = Slab['glued']
interface Drawn {
  readonly slab: number
  readonly page: number
  readonly top: number
  readonly height: number
}

/** Stacks slabs of the given heights and says where each was drawn. */
function stacked(slabs: readonly (readonly [height: number, glued: Glue] | typeof pageBreak)[]): Drawn[] {
  const drawn: Drawn[] = []
  let pages = 0
  stack(
    slabs.map((slab, i) =>
      slab === pageBreak
        ? pageBreak
        : {
            height: slab[0],
            above: 10,
            glued: slab[1],
            draw: (page, top) => drawn.push({ slab: i, page: page.number, top, height: slab[0] }),
          },
    ),
    () => newPage(pages++, () => 'F1'),
  )
  return drawn
}

it('a heading goes to the next page with what follows it', () => {
  const filler = [textHeight - 60, false] as const
  expect(stacked([filler, [20, 'fast'], [40, false]]).map(({ page }) => page)).toEqual([0, 1, 1])
  expect(stacked([filler, [20, 'fast'], [10, false]]).map(({ page }) => page)).toEqual([0, 0, 0])
})

it('a block that is kept together falls apart where no page can hold it, but its heading stays with its first row', () => {
  const rows = Array.from({ length: 12 }, () => [textHeight / 8, 'loose'] as const)
  const pages = stacked([[textHeight - 60, false], [20, 'fast'], ...rows, [10, false]]).map(({ page }) => page)
  expect(pages[1]).toBe(pages[2])
  expect(new Set(pages).size).toBe(3)
})

it('a page break at the top of a page leaves no empty page', () => {
  expect(stacked([pageBreak, [10, false], pageBreak, pageBreak, [10, false]]).map(({ page }) => page)).toEqual([0, 1])
})

it('draws everything once, in order, inside the page, without overlap', () => {
  const slab = fc.tuple(
    fc.integer({ min: 1, max: Math.floor(textHeight) }),
    fc.constantFrom<Glue>(false, 'loose', 'fast'),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(slab, fc.constant(pageBreak)), { maxLength: 60 }), (slabs) => {
      const drawn = stacked(slabs)
      expect(drawn.map(({ slab: i }) => i)).toEqual(slabs.flatMap((one, i) => (one === pageBreak ? [] : [i])))
      drawn.forEach(({ page, top, height }, i) => {
        expect(top + height).toBeLessThanOrEqual(margin.top + textHeight + 0.001)
        const before = drawn[i - 1]
        if (before && before.page === page) expect(top).toBeGreaterThanOrEqual(before.top + before.height)
        if (before) expect(page).toBeGreaterThanOrEqual(before.page)
      })
    }),
  )
})
