import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the network answers, a download may take this long (110 MB over a village line). */
const patience = 20 * 60_000
/** Where it does not, the person hears so within this time. */
const impatience = 15_000

/**
 * Electron's executable, or undefined where it has not been fetched. Never ask the package itself: importing
 * 'electron' outside Electron downloads the runtime, and throws where it cannot.
 */
export function electronBinary(root: string): string | undefined {
  const home = join(root, 'node_modules/electron')
  const pathFile = join(home, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), name)
  return existsSync(binary) ? binary : undefined
}

/** Whether the place Electron is fetched from answers at all. Any answer will do. */
async function downloadAnswers(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(impatience - 5000) })
    return true
  } catch {
    return false
  }
}

/** Runs Electron's own installer: it knows its cache, its mirrors and the checksums of this version. */
export async function fetchElectron(root: string, stop: AbortSignal): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    signal: stop,
  })
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
  let limit = setTimeout(() => child.kill(), impatience)
  if ((await Promise.race([downloadAnswers(), ended])) && child.exitCode === null) {
    clearTimeout(limit)
    limit = setTimeout(() => child.kill(), patience)
  }
  const installed = await ended
  clearTimeout(limit)
  return installed && electronBinary(root) !== undefined
}
