import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const hasCommand = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

function opener(address: string): readonly [string, readonly string[]] | undefined {
  if (process.platform === 'darwin') return ['open', [address]]
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  const hasScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  return hasScreen && hasCommand('xdg-open') ? ['xdg-open', [address]] : undefined
}

/** Shows the address in the person's browser. Where there is none, the printed address is all there is to do. */
export function openBrowser(address: string): void {
  const command = opener(address)
  if (!command) return
  const child = spawn(command[0], command[1], { detached: true, stdio: 'ignore' })
  child.once('error', () => undefined)
  child.unref()
}
