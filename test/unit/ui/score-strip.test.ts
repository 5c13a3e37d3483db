import { describe, expect, it } from 'vitest'
import { scaleValues } from '../../../src/i18n/index.ts'
import { beginsNumber, stripOf } from '../../../src/ui/score-strip.ts'

const strip = (low: string, high: string, step: string) =>
  stripOf(scaleValues({ low, high, step }).map((value) => ({ value, text: value, label: '' }))).map(
    ({ value }) => value,
  )

describe('the strip of steps', () => {
  it('shows every value of a short scale', () => {
    expect(strip('1', '10', '1')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(strip('0', '5', '0.5')).toHaveLength(11)
  })

  it('shows the whole numbers of a finer scale; halves are typed', () => {
    expect(strip('0', '10', '0.5')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(strip('0', '5', '0.1')).toEqual(['0', '1', '2', '3', '4', '5'])
  })

  it('shows every tenth of a hundred', () => {
    expect(strip('0', '100', '1')).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100'])
  })

  it('never shows more than eleven', () => {
    for (const [low, high, step] of [
      ['0', '1', '0.01'],
      ['1', '60', '1'],
      ['0', '0.9', '0.05'],
      ['-7', '7', '0.5'],
    ] as const)
      expect(strip(low, high, step).length).toBeLessThanOrEqual(11)
  })

  it('hands digits, separators and a minus to the entry, and no letters', () => {
    expect(['7', ',', '.', '-', '\u2212'].every(beginsNumber)).toBe(true)
    expect(['r', 'j', 'ArrowUp', 'F6', ' ', '٧', '12'].some(beginsNumber)).toBe(false)
  })
})
