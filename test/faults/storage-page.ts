import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { pageBuild } from '../../electron/page-build.ts'
import { serveWeb } from '../../electron/web/server.ts'
import { browserDriver, root } from '../e2e/editions.ts'
import { hasTool } from '../interop/outside-tools.ts'

export const hasChromium: boolean = process.env['CHROMIUM_PATH'] !== undefined || hasTool('chromium')

/** Builds the page in `folder` (with its index.html) as the program itself is built, and serves it as the program is. */
export async function servePage(folder: string): Promise<{ readonly url: string; end(): Promise<void> }> {
  const built = await mkdtemp(join(tmpdir(), 'juria-page-'))
  const options = pageBuild(root)
  await build({
    ...options,
    configFile: false,
    logLevel: 'warn',
    root: folder,
    build: { ...options.build, outDir: built, rolldownOptions: { input: join(folder, 'index.html') } },
  })
  const server = await serveWeb(built, 0)
  return {
    url: `${server.origin}/`,
    end: async () => {
      await server.close()
      await rm(built, { recursive: true, force: true })
    },
  }
}

/** A browser profile that outlives the browser; between stop and start its files may be damaged. */
export interface Profile {
  start(): Promise<Page>
  stop(): Promise<void>
  /** SIGKILL to every process of the browser. */
  kill(): Promise<void>
  /** Folder of the LevelDB in which the page's database lies. */
  readonly database: string
  /** Paths of the files in the private file system that begin with this text: Chromium gives them numbers for names. */
  privateFiles(beginning: string): Promise<readonly string[]>
  remove(): Promise<void>
}

export async function newProfile(url: string): Promise<Profile> {
  const home = await mkdtemp(join(tmpdir(), 'juria-fault-'))
  const [profile, files] = [join(home, 'profile'), join(home, 'files')]
  await mkdir(profile)
  await mkdir(files)
  const driver = browserDriver(profile, files, url)
  const { hostname, port } = new URL(url)
  return {
    start: () => driver.start(),
    stop: () => driver.stop(),
    kill: () => driver.kill(),
    database: join(profile, `Default/IndexedDB/http_${hostname}_${port}.indexeddb.leveldb`),
    privateFiles: async (beginning) => {
      const place = join(profile, 'Default/File System')
      const entries = await readdir(place, { recursive: true, withFileTypes: true })
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      const starts = await Promise.all(
        paths.map(async (path) => (await readFile(path)).subarray(0, beginning.length).toString('latin1')),
      )
      return paths.filter((_, i) => starts[i] === beginning)
    },
    remove: async () => {
      await driver.stop()
      await rm(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
