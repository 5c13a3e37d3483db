import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { heatStep, isDarkStep } from '../../../src/ui/heat.ts'

describe('the blue sequence', () => {
  it('gives each tenth of the scale a step, the top of the scale the darkest', () => {
    expect([0, 0.05, 0.1, 0.55, 0.908, 0.999, 1].map(heatStep)).toEqual([0, 0, 1, 5, 9, 9, 9])
  })

  it('writes light on the three darkest steps only', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(isDarkStep)).toEqual([7, 8, 9])
  })

  it('has a colour for every step', () => {
    const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')
    const looks = readFileSync(new URL('../../../src/ui/heat-cell.module.css', import.meta.url), 'utf8')
    for (let step = 0; step < 10; step++) {
      expect(tokens).toContain(`--h${step}: #`)
      expect(looks).toMatch(new RegExp(`\\.step${step} \\{\\s*background: var\\(--h${step}\\);`))
    }
  })
})
