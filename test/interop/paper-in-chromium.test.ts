import { expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { layPaper, type PaperKit } from '../../src/paper/index.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { samplePaper } from '../fixtures/sample-paper.ts'
import { browser, inChromium } from './chromium-page.ts'

it.skipIf(browser === '')('Chromium lays out the same bytes as Node', async () => {
  const here = await layPaper(samplePaper(), paperKit)
  const parts = Object.fromEntries(Object.entries(paperKit).map(([part, bytes]) => [part, toBase64(bytes)]))
  const there = await inChromium('paper-page-entry.ts', (page) =>
    page.evaluate((kit) => globalThis.layInPage(kit as { [part in keyof PaperKit]: string }), parts),
  )
  expect(here.ok && sha256(here.value)).toBe(sha256(fromBase64(there) ?? new Uint8Array()))
})
