import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { serveWeb } from '../../electron/web/server.ts'
import {
  browserDriver,
  contractApp,
  contractPage,
  type Driver,
  desktopDriver,
  desktopRuntime,
  type EditionName,
  root,
} from './editions.ts'

export interface EditionOptions {
  edition: EditionName
  /** The built page that the browser edition shows; the desktop edition always shows its own. */
  builtPage: string
}

/** What a spec may do, whichever edition it runs against. */
export interface RunningApp {
  readonly edition: EditionName
  readonly page: Page
  /** Where the desktop edition keeps its files; the browser's own profile otherwise. */
  readonly profile: string
  /** Ends the program politely and starts it again on the same profile. */
  restart(): Promise<Page>
  /** Ends every process of the program at once (SIGKILL) and starts it again on the same profile. */
  kill(): Promise<Page>
  /** Runs the action, which saves a file; answers where that lies. */
  saveFile(action: () => Promise<unknown>): Promise<string>
  /** Runs the action, which opens a dialog; the person chooses these files or this folder, or cancels (none). */
  openFiles(action: () => Promise<unknown>, paths: readonly string[]): Promise<void>
  /** The spec means to cause complaints like this. */
  forgive(complaint: RegExp): void
}

/** Everything a page must never do: errors on the console, breaches of the policy, requests to anybody else. */
function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('crash', () => complaints.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  const own = new URL(page.url()).origin
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== own && protocol !== 'data:') complaints.push(`request to a stranger: ${request.url()}`)
  })
}

/** Breaches are events of the document; told to the console they survive a reload of the page. */
const reportBreaches = (): void => {
  const seen = '__policyWatched'
  if (Reflect.get(globalThis, seen)) return
  Reflect.set(globalThis, seen, true)
  addEventListener('securitypolicyviolation', (breach) => {
    console.error(`policy: ${breach.effectiveDirective} ${breach.blockedURI} ${breach.sample}`)
  })
}

async function makeDriver(edition: EditionName, home: string, builtPage: string, url: string): Promise<Driver> {
  const [profile, files] = [join(home, 'profile'), join(home, 'files')]
  await mkdir(profile, { recursive: true })
  await mkdir(files, { recursive: true })
  if (edition === 'browser') return browserDriver(profile, files, url)
  const runtime = desktopRuntime()
  if (!runtime) throw new Error('neither Electron nor the stand-in is here: npx install-electron')
  return desktopDriver(profile, files, runtime, builtPage === contractPage ? contractApp : root)
}

interface WorkerServer {
  urlOf: (folder: string) => Promise<string>
}

export const test = base.extend<EditionOptions & { app: RunningApp }, { servers: WorkerServer }>({
  edition: ['browser', { option: true }],
  builtPage: [join(root, 'out/renderer'), { option: true }],

  // One server per worker and folder, on ports of their own, the same over every restart of a test.
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list
    async ({}, use) => {
      const running = new Map<string, Awaited<ReturnType<typeof serveWeb>>>()
      await use({
        urlOf: async (folder) => {
          if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} is not built: npm run build`)
          const server = running.get(folder) ?? (await serveWeb(folder, 0))
          running.set(folder, server)
          return `${server.origin}/`
        },
      })
      for (const server of running.values()) await server.close()
    },
    { scope: 'worker' },
  ],

  app: async ({ edition, builtPage, servers }, use, info) => {
    // A short path: the desktop edition's single-instance lock is a socket, whose path may have 107 bytes.
    const home = await mkdtemp(join(tmpdir(), 'juria-e2e-'))
    const driver = await makeDriver(
      edition,
      home,
      builtPage,
      edition === 'browser' ? await servers.urlOf(builtPage) : '',
    )
    const complaints: string[] = []
    const forgiven: RegExp[] = []
    const begin = async (): Promise<Page> => {
      const page = await driver.start()
      watch(page, complaints)
      await page.context().addInitScript(reportBreaches)
      // The first document was there before anybody could listen: load it once more, under watch.
      await page.reload()
      return page
    }
    let page = await begin()
    await use({
      edition,
      profile: join(home, 'profile'),
      get page() {
        return page
      },
      restart: async () => {
        await driver.stop()
        page = await begin()
        return page
      },
      kill: async () => {
        await driver.kill()
        page = await begin()
        return page
      },
      saveFile: (action) => driver.saveFile(page, action),
      openFiles: (action, paths) => driver.openFiles(page, action, paths),
      forgive: (complaint) => void forgiven.push(complaint),
    })
    if (info.status !== info.expectedStatus)
      await info.attach('page', { body: await page.screenshot(), contentType: 'image/png' }).catch(() => undefined)
    await driver.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
    const unforgiven = complaints.filter((text) => !forgiven.some((expected) => expected.test(text)))
    expect(unforgiven, 'errors, breaches of the policy, requests to strangers').toEqual([])
  },
})

export { expect } from '@playwright/test'
