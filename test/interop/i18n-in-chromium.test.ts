import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browser, inChromium } from './chromium-page.ts'
import './i18n-page-entry.ts'

const list = join(import.meta.dirname, '../../../shared/kpm-2020/municipalities.csv')
const names = existsSync(list)
  ? readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
  : 'Vorë Skrapar Shkodër Shijak Lezhë Gjirokastër Gramsh Durrës Dibër Cërrik Çorovodë Xhafzotaj Zall Llogara'.split(
      ' ',
    )

/** Chromium has no Albanian data and answers in English without a word; Node's full ICU would never show it. */
describe.skipIf(browser === '')('Albanian in Chromium, on a machine of another language and zone', () => {
  it('numbers, dates, lists, plurals and typed marks are what they are in Node', async () => {
    const there = await inChromium('i18n-page-entry.ts', (page) =>
      page.evaluate((municipalities) => globalThis.shownInPage(municipalities), names),
    )
    expect(there).toEqual(JSON.parse(JSON.stringify(globalThis.shownInPage(names))))
    expect(JSON.stringify(there)).toContain('23 nëntor 2026')
    expect(there['clock']).toEqual(['23.11.2026 00:30', '22.11.2026 14:05', '2026-11-23T00:30:00+01:00'])
  })

  it('the municipalities stand in the order of Node’s full Albanian collation', async () => {
    const there = await inChromium('i18n-page-entry.ts', (page) =>
      page.evaluate((municipalities) => globalThis.shownInPage(municipalities)['sorted'], [...names].reverse()),
    )
    expect(there).toEqual([...names].sort(new Intl.Collator('sq').compare))
  })
})
