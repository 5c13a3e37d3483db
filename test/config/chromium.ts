import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']

const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** An installed Chromium, Chrome or Edge, else Playwright's own download; undefined where there is none. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH']
  if (given) return existsSync(given) ? given : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...fixed]
  return [...candidates, playwrightsOwn()].find((path) => path !== undefined && existsSync(path))
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath()
  return path === '' ? undefined : path
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

/**
 * Makes sure there is a browser to test in. On Debian as root the package is announced and installed
 * (JURIA_NO_INSTALL=1 opts out); elsewhere the person is told what to install and the run ends.
 */
export function ensureChromium(): void {
  if (findChromium()) return
  const mayInstall = isDebian() && process.getuid?.() === 0 && process.env['JURIA_NO_INSTALL'] !== '1'
  if (mayInstall) {
    console.log('No Chromium found: installing Debian’s package `chromium` (JURIA_NO_INSTALL=1 opts out) …')
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    if (findChromium()) return
  }
  console.error(
    'The end-to-end tests need a browser: install Chromium, Chrome or Edge (Debian: apt-get install chromium), ' +
      'or name one in CHROMIUM_PATH, or run `npx playwright install chromium`.',
  )
  process.exit(1)
}
