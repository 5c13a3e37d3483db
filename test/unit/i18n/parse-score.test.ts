import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputWords } from '../../../src/errors/input.ts'
import { formatDecimal, parseDate, parseScore, scaleValues } from '../../../src/i18n/index.ts'

const halves = { low: '0', high: '10', step: '0.5' }
const wholes = { low: '1', high: '10', step: '1' }
const outcome = (typed: string, scale = halves) => {
  const read = parseScore(typed, scale)
  return read.ok ? read.value : read.error.kind
}

describe('a typed mark', () => {
  it.each([
    ['7,5', '7.5'],
    ['7.5', '7.5'],
    [' 7 ', '7'],
    ['\u00a07\u00a0', '7'],
    ['7,0', '7'],
    ['07', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['10', '10'],
    ['75', 'input/out-of-range'],
    ['10,5', 'input/out-of-range'],
    ['-1', 'input/out-of-range'],
    ['\u22121', 'input/out-of-range'],
    ['7,3', 'input/off-step'],
    ['7,55', 'input/too-many-decimals'],
    ['7,50', 'input/too-many-decimals'],
    ['1.000', 'input/too-many-decimals'],
    ['1,000.5', 'input/not-a-number'],
    ['٧', 'input/not-a-number'],
    ['７', 'input/not-a-number'],
    ['7,', 'input/not-a-number'],
    [',5', 'input/not-a-number'],
    ['+7', 'input/not-a-number'],
    ['7 5', 'input/not-a-number'],
    ['7e0', 'input/not-a-number'],
    ['7½', 'input/not-a-number'],
    ['shtatë', 'input/not-a-number'],
    ['', 'input/empty'],
    ['   ', 'input/empty'],
  ])('"%s" on 0 to 10 by halves is %s', (typed, expected) => {
    expect(outcome(typed)).toBe(expected)
  })

  it('on whole points a decimal is refused, not rounded', () => {
    expect(outcome('7,5', wholes)).toBe('input/too-many-decimals')
    expect(outcome('0', wholes)).toBe('input/out-of-range')
  })

  it('says between which two values it fell', () => {
    const read = parseScore('7,3', halves)
    expect(read).toEqual({ ok: false, error: { kind: 'input/off-step', typed: '7,3', below: '7', above: '7.5' } })
  })

  it('is read back from what the program shows, in both languages, and never changed on the way', () => {
    const scale = fc.constantFrom(
      halves,
      wholes,
      { low: '0', high: '100', step: '0.01' },
      { low: '-3', high: '3', step: '0.25' },
    )
    fc.assert(
      fc.property(scale, fc.nat(), fc.constantFrom('sq' as const, 'en' as const), (chosen, pick, language) => {
        const values = scaleValues(chosen)
        const value = values[pick % values.length] ?? ''
        expect(parseScore(formatDecimal(value, language), chosen)).toEqual({ ok: true, value })
      }),
      { numRuns: 60 },
    )
  })

  it('never answers a value that is not on the scale, whatever is typed', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789,.- +e٧½'.split('')), maxLength: 6 })
    const values = new Set(scaleValues(halves))
    fc.assert(
      fc.property(text, (typed) => {
        const read = parseScore(typed, halves)
        expect(!read.ok || values.has(read.value)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a typed date', () => {
  it.each([
    ['22.11.2026', '2026-11-22'],
    ['2.3.2026', '2026-03-02'],
    ['02/03/2026', '2026-03-02'],
    ['29.02.2028', '2028-02-29'],
  ])('"%s" is %s', (typed, expected) => {
    expect(parseDate(typed)).toEqual({ ok: true, value: expected })
  })

  it.each(['11.22.2026', '29.02.2026', '31.11.2026', '22.11.26', '2026-11-22', 'nesër', '1.2/2026'])(
    '"%s" is refused',
    (typed) => {
      expect(parseDate(typed)).toMatchObject({ ok: false, error: { kind: 'input/not-a-date' } })
    },
  )
})

it('every refusal has its own code and words in both languages', () => {
  const words = Object.values(inputWords)
  expect(new Set(words.map(({ code }) => code)).size).toBe(words.length)
  const error = { kind: 'input/out-of-range', typed: '75', low: '0', high: '7.5' } as const
  expect(inputWords['input/out-of-range'].say(error)).toEqual({
    sq: '“75” është jashtë shkallës nga 0 në 7,5.',
    en: '“75” is outside the scale from 0 to 7.5.',
  })
})
