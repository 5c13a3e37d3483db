import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { contractPage } from '../e2e/editions.ts'
import { type RunningApp, test } from '../e2e/fixtures.ts'
import { hostCases } from './host-suite.ts'
import type { HostWorld, NamedBytes } from './host-world.ts'
import { hostInPage } from './remote-host.ts'

// The same cases against the hosts that live in a page: the browser's with its real worker and private file system
// (on a page with nothing else on it), the desktop's through its real preload and main process.
test.use({ builtPage: contractPage })
test.setTimeout(120_000)

/** Runs in the page: puts bytes behind the journal's last line. */
async function tearInBrowser(tail: readonly number[]): Promise<void> {
  const own = await (await navigator.storage.getDirectory()).getDirectoryHandle('juria', { create: true })
  const folder = await own.getDirectoryHandle('journal', { create: true })
  const file = await folder.getFileHandle('journal.ndjson', { create: true })
  const writer = await file.createWritable({ keepExistingData: true })
  await writer.seek((await file.getFile()).size)
  await writer.write(Uint8Array.from(tail))
  await writer.close()
}

async function lay(folder: string, files: readonly NamedBytes[]): Promise<readonly string[]> {
  const paths = files.map(({ name }) => join(folder, name))
  for (const [i, path] of paths.entries()) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, files[i]?.bytes ?? '')
  }
  return paths
}

function worldOf(app: RunningApp, desk: string): HostWorld {
  const host = hostInPage(() => app.page)
  return {
    host: () => host,
    kill: async () => void (await app.kill()),
    tearJournal: async (tail) => {
      if (app.edition === 'desktop') await appendFile(join(app.profile, 'journal/journal.ndjson'), tail)
      else await app.page.evaluate(tearInBrowser, [...tail])
    },
    choosing: async (files, call, folder = false) => {
      const paths = await lay(desk, files ?? [])
      let answer: Awaited<ReturnType<typeof call>> | undefined
      const choose = async () => {
        answer = await call(host)
      }
      await app.openFiles(choose, folder ? [desk] : paths)
      return answer as Awaited<ReturnType<typeof call>>
    },
    saving: async (call) => {
      let result: Awaited<ReturnType<typeof call>> | undefined
      const path = await app.saveFile(async () => {
        result = await call(host)
      })
      const file = { name: basename(path), bytes: Uint8Array.from(await readFile(path)) }
      return { result: result as Awaited<ReturnType<typeof call>>, file }
    },
    end: async () => undefined,
    // The desktop is kept to one window by its single-instance lock; a browser cannot be kept from a second tab.
    ...(app.edition === 'browser' && { second: async () => hostInPage(await secondTab(app.page)) }),
  }
}

async function secondTab(page: Page): Promise<() => Page> {
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  return () => tab
}

for (const { name, run } of hostCases)
  test(name, async ({ app }, info) => {
    // The browser reports the 404 of a resource that does not exist.
    if (app.edition === 'browser' && name.startsWith('a file of the program')) app.forgive(/404/)
    const desk = info.outputPath('desk')
    await mkdir(desk, { recursive: true })
    await run(worldOf(app, desk))
  })
