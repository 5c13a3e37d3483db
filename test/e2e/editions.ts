import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { _electron, type BrowserContext, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary } from '../../electron/runtime.ts'

export type EditionName = 'browser' | 'desktop'

export const root = resolve(import.meta.dirname, '../..')

/** Where the page with nothing but a host on it is built (test/e2e/global-setup.ts). */
export const contractPage = join(root, 'out/contract-page')

/** The desktop's real main and preload with that page for a window: the program itself would write to the journal too. */
export const contractApp = join(root, 'out/contract-app')

/** One edition on one profile, with a person at its dialogs. */
export interface Driver {
  start(): Promise<Page>
  stop(): Promise<void>
  /** Ends every process of it at once, as a power cut would. */
  kill(): Promise<void>
  /** Answers where the file lies that the action saves. */
  saveFile(page: Page, action: () => Promise<unknown>): Promise<string>
  /** The action opens a dialog, in which these files, or this one folder, are chosen; none = it is cancelled. */
  openFiles(page: Page, action: () => Promise<unknown>, paths: readonly string[]): Promise<void>
}

export interface Runtime {
  readonly name: string
  readonly path: string
}

/** What the desktop edition can run on here. A green run on the stand-in is none on Electron: reports name which it was. */
export function desktopRuntime(): Runtime | undefined {
  const given = process.env['ELECTRON_BINARY']
  const standIn = join(root, '../shared/tools/electron-standin/electron')
  const named = (path: string): Runtime => ({ path, name: path.includes('standin') ? 'the stand-in' : 'Electron' })
  if (given) return named(given)
  const binary = electronBinary(root)
  if (binary) return named(binary)
  return existsSync(standIn) ? named(standIn) : undefined
}

/** Chromium's sandbox does not run for root, as in containers; tests only. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export function desktopDriver(profile: string, files: string, { path }: Runtime, program: string): Driver {
  let app: ElectronApplication | undefined
  const running = (): ElectronApplication => {
    if (!app) throw new Error('the desktop edition is not running')
    return app
  }
  return {
    start: async () => {
      const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined))
      app = await _electron.launch({
        executablePath: path,
        args: [...asRoot, program],
        env: { ...(env as Record<string, string>), JURIA_PROFILE: profile },
      })
      return app.firstWindow()
    },
    stop: async () => {
      await app?.close()
      app = undefined
    },
    kill: async () => {
      const child = running().process()
      const ended = new Promise((done) => child.once('exit', done))
      // Playwright starts it as the leader of a process group: the windows' processes go with it.
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await ended
      app = undefined
    },
    saveFile: async (_page, action) => {
      const folder = join(files, `saved-${Date.now()}`)
      await mkdir(folder)
      await running().evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = (...values: unknown[]) => {
          const options = values.at(-1) as { defaultPath?: string }
          const name = (options.defaultPath ?? 'unnamed').split(/[\\/]/).at(-1) ?? ''
          return Promise.resolve({ canceled: false, filePath: `${into}/${name}` })
        }
      }, folder)
      await action()
      return join(folder, await firstFile(folder))
    },
    openFiles: async (_page, action, paths) => {
      await running().evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
      }, paths)
      await action()
    },
  }
}

async function firstFile(folder: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    // A draft of a save under way is none.
    const name = (await readdir(folder)).find((entry) => !entry.endsWith('.tmp'))
    if (name) return name
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('nothing was saved')
}

/** Processes of the browser that uses this profile, found by their command lines (Linux). */
async function processesOf(profile: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const own = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      return command.split('\0').includes(`--user-data-dir=${profile}`)
    }),
  )
  return pids.filter((_, i) => own[i])
}

export function browserDriver(profile: string, files: string, url: string): Driver {
  let context: BrowserContext | undefined
  return {
    start: async () => {
      context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
        headless: process.env['E2E_HEADED'] !== '1',
        chromiumSandbox: asRoot.length === 0,
        acceptDownloads: true,
        args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
      })
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(url)
      return page
    },
    stop: async () => {
      await context?.close()
      context = undefined
    },
    kill: async () => {
      const closed = new Promise((done) => context?.once('close', done))
      for (const pid of await processesOf(profile)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // A child that went with its parent.
        }
      }
      await closed
      context = undefined
    },
    saveFile: async (page, action) => {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      const path = join(files, `saved-${Date.now()}`, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
    openFiles: async (page, action, paths) => {
      const asked = page.waitForEvent('filechooser')
      // The action may last until files are chosen: it is awaited last.
      const acted = action()
      const chooser = await asked
      if (paths.length > 0) await chooser.setFiles([...paths])
      else await chooser.element().dispatchEvent('cancel')
      await acted
    },
  }
}
