import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['src', 'electron', 'resources', 'electron.vite.config.ts', 'package.json']
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

async function newestIn(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  const below = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const times = await Promise.all(below.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs))
  // The folders' own times count too: a file that was removed changes its folder's.
  return Math.max(mtimeMs, ...times)
}

/** Whether the built program is there and not older than any of its sources. */
export async function buildState(root: string): Promise<'missing' | 'outdated' | 'current'> {
  const built = await Promise.all(products.map((path) => stat(join(root, path)).catch(() => undefined)))
  const oldest = Math.min(...built.map((file) => file?.mtimeMs ?? 0))
  if (oldest === 0) return 'missing'
  const newest = Math.max(...(await Promise.all(sources.map((path) => newestIn(join(root, path))))))
  return newest > oldest ? 'outdated' : 'current'
}

/** Runs the project's own electron-vite. Its words go to the terminal only when it fails. */
export function build(root: string): Promise<boolean> {
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [command, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}
