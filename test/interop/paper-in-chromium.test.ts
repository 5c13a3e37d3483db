import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { layPaper, type PaperKit } from '../../src/paper/index.ts'
import { findChromium } from '../config/chromium.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { samplePaper } from '../fixtures/sample-paper.ts'

const browser = findChromium() ?? ''
if (browser === '') console.log('skipped: no Chromium on this machine')

/** The entry as one classic script that sets `globalThis.layInPage`. */
async function script(): Promise<string> {
  const entry = join(import.meta.dirname, 'paper-page-entry.ts')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

it.skipIf(browser === '')('Chromium lays out the same bytes as Node', async () => {
  const here = await layPaper(samplePaper(), paperKit)
  const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })
  try {
    const page = await chrome.newPage()
    await page.addScriptTag({ content: await script() })
    const parts = Object.fromEntries(Object.entries(paperKit).map(([part, bytes]) => [part, toBase64(bytes)]))
    const there = await page.evaluate((kit) => globalThis.layInPage(kit as { [part in keyof PaperKit]: string }), parts)
    expect(here.ok && sha256(here.value)).toBe(sha256(fromBase64(there) ?? new Uint8Array()))
  } finally {
    await chrome.close()
  }
})
