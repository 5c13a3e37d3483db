import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../config/chromium.ts'

/** The installed Chromium; empty, with the reason printed, where there is none. */
export const browser: string = findChromium() ?? ''
if (browser === '') console.log('skipped: no Chromium on this machine')

/** A file of this folder and all it imports, as one classic script for a page. */
async function script(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, name), formats: ['iife'], name: 'page' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** Runs `work` on an empty page into which the entry was loaded. The browser's own language and zone are foreign ones. */
export async function inChromium<T>(entry: string, work: (page: Page) => Promise<T>): Promise<T> {
  const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })
  try {
    const page = await chrome.newPage({ locale: 'en-US', timezoneId: 'America/New_York' })
    await page.addScriptTag({ content: await script(entry) })
    return await work(page)
  } finally {
    await chrome.close()
  }
}
