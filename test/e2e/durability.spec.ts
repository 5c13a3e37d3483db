import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Messages, messages } from '../../src/i18n/index.ts'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { expect, type RunningApp, test } from './fixtures.ts'

// Several starts of the program in each of them.
test.setTimeout(120_000)

/** The program speaks the machine's language: this spec speaks along. */
async function wordsOf(page: Page): Promise<Messages> {
  await expect(page.locator('html')).toHaveAttribute('lang', /^(sq|en)$/)
  return messages((await page.locator('html').getAttribute('lang')) === 'sq' ? 'sq' : 'en')
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const entry = (page: Page, index: number) => page.getByLabel(/^(Shkruaj pikët|Type the points):/).nth(index)

/** A juror of the small edition, in front of the first application's sheet. */
async function atTheSheet(app: RunningApp): Promise<void> {
  const { bytes } = await sealedBundle(await newAuthority())
  const path = join(await mkdtemp(join(tmpdir(), 'juria-bundle-')), 'paneli-1.juria')
  await writeFile(path, bytes)
  await expect(app.page.locator('h1').first()).toBeVisible()
  const { start, juror, everywhere } = await wordsOf(app.page)
  await button(app.page, start.openBundle).click()
  await app.openFiles(() => button(app.page, juror.bundle.choose).click(), [path])
  await button(app.page, juror.bundle.matches).click()
  await app.page.getByText('Çelik Shembull').click()
  await button(app.page, everywhere.actions.next).click()
  await button(app.page, 'Arkiva e hapur').click()
  await expect(entry(app.page, 0)).toBeVisible()
}

/** Runs in the page: notes whatever the status bar says from now on, however shortly. */
function noteStatus(): void {
  const bar = document.querySelector('footer')
  const said: string[] = []
  Reflect.set(window, 'saidByStatusBar', said)
  const changes = { subtree: true, childList: true, characterData: true }
  if (bar) new MutationObserver(() => said.push(bar.innerText)).observe(bar, changes)
}

/** Gives a mark; resolves in the moment the program calls this change saved. The "saved" of an earlier one is none. */
async function giveMark(page: Page, index: number, mark: string): Promise<void> {
  const { shell } = await wordsOf(page)
  await page.evaluate(noteStatus)
  await entry(page, index).fill(mark)
  await entry(page, index).press('Tab')
  await page.waitForFunction(
    ([saving, saved]) => {
      const said = Reflect.get(window, 'saidByStatusBar') as readonly string[]
      const begun = said.findIndex((text) => text.includes(saving))
      return begun >= 0 && said.slice(begun).some((text) => text.includes(saved))
    },
    [shell.saving, shell.savedAt('')] as const,
  )
}

test('a mark that was called saved is there after the program was killed without warning, and after that', async ({
  app,
}) => {
  await atTheSheet(app)
  const marks = ['8', '6', '9']
  for (const [index, mark] of marks.entries()) {
    await giveMark(app.page, index, mark)
    await app.kill()
    for (const [earlier, kept] of marks.slice(0, index + 1).entries())
      await expect(entry(app.page, earlier)).toHaveValue(kept)
  }
  // The second start after a kill is the one at which a torn database would come up empty.
  await app.restart()
  for (const [index, mark] of marks.entries()) await expect(entry(app.page, index)).toHaveValue(mark)
})

test('a mark changed many times and killed at once is the last one that was called saved', async ({ app }) => {
  await atTheSheet(app)
  for (const mark of ['2', '3', '4', '5', '6', '10', '7']) await giveMark(app.page, 0, mark)
  await app.kill()
  await expect(entry(app.page, 0)).toHaveValue('7')
})

test('marks come back when the browser’s database is gone', async ({ app }) => {
  await atTheSheet(app)
  for (const [index, mark] of ['8', '6', '9'].entries()) await giveMark(app.page, index, mark)
  const folders = await readdir(app.profile, { recursive: true, withFileTypes: true })
  const databases = folders.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
  expect(databases.length).toBeGreaterThan(0)
  for (const { parentPath, name } of databases) await rm(join(parentPath, name), { recursive: true })
  await app.kill()
  for (const [index, mark] of ['8', '6', '9'].entries()) await expect(entry(app.page, index)).toHaveValue(mark)
})
