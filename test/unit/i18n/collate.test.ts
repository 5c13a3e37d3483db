import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSq, searchable } from '../../../src/i18n/index.ts'

const icu = new Intl.Collator('sq')
const shuffled = (words: readonly string[]) => words.toSorted((a, b) => (a.at(-1) ?? '').localeCompare(b.at(-1) ?? ''))

describe('the Albanian order', () => {
  it('sorts the digraphs as letters of their own', () => {
    const inOrder = 'ab cz ça daz dha ez ëa gz gja lz lla nz nja rz rra sz sha tz tha xz xha zz zha'.split(' ')
    expect(shuffled(inOrder).sort(compareSq)).toEqual(inOrder)
  })

  it('sorts the municipalities that English order misplaces', () => {
    const inOrder =
      'Cërrik Devoll Dibër Divjakë Durrës Gramsh Gjirokastër Lezhë Libohovë Skrapar Shijak Shkodër Vorë'.split(' ')
    expect(shuffled(inOrder).sort(compareSq)).toEqual(inOrder)
  })

  it('agrees with the full ICU data on any text of Albanian letters', () => {
    const letter = fc.constantFrom(...'aAcCçÇdDhHeEëËgGjJlLnNrRsStTxXzZé 1-'.split(''))
    const word = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(compareSq(a, b))).toBe(Math.sign(icu.compare(a, b)))
      }),
      { numRuns: 5000 },
    )
  })

  it('takes a letter and its combining marks as the letter', () => {
    expect(compareSq('ëa', 'e\u0308z')).toBeLessThan(0)
    expect(compareSq('e\u0308', 'ez')).toBeGreaterThan(0)
  })

  it('finds names typed without their dots and tails', () => {
    expect(searchable('Durrësi, Çorovodë')).toBe('durresi, corovode')
  })
})

it('no other room asks the browser how to write or sort', () => {
  const files = import.meta.glob('../../../src/**/*.{ts,tsx}')
  const offenders = Object.keys(files)
    .filter((file) => !file.includes('/src/i18n/'))
    .filter((file) => /new Intl\.|toLocale|localeCompare/.test(readFileSync(new URL(file, import.meta.url), 'utf8')))
  expect(offenders).toEqual([])
})
