import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { expect, type RunningApp, test } from './fixtures.ts'

// Several starts of the program in each of them.
test.setTimeout(120_000)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const entry = (page: Page, index: number) => page.getByLabel(/^Shkruaj pikët:/).nth(index)

/** A juror of the small edition, in front of the first application's sheet. */
async function atTheSheet(app: RunningApp): Promise<void> {
  const { bytes } = await sealedBundle(await newAuthority())
  const path = join(await mkdtemp(join(tmpdir(), 'juria-bundle-')), 'paneli-1.juria')
  await writeFile(path, bytes)
  const albanian = button(app.page, 'Shqip')
  if ((await albanian.getAttribute('aria-pressed')) !== 'true') await albanian.click()
  await button(app.page, 'Hap një paketë…').click()
  await app.openFiles(() => button(app.page, 'Zgjidh skedarin…').click(), [path])
  await button(app.page, /Gjurma përputhet/).click()
  await app.page.getByText('Çelik Shembull').click()
  await button(app.page, 'Vazhdo').click()
  await button(app.page, 'Arkiva e hapur').click()
  await expect(entry(app.page, 0)).toBeVisible()
}

/** Runs in the page: notes whatever the status bar says from now on, however shortly. */
function noteStatus(): void {
  const bar = document.querySelector('footer')
  const said: string[] = []
  Reflect.set(window, 'saidByStatusBar', said)
  if (bar)
    new MutationObserver(() => said.push(bar.innerText)).observe(bar, {
      subtree: true,
      childList: true,
      characterData: true,
    })
}

/** Gives a mark; resolves in the moment the program calls this change saved. The "saved" of an earlier one is none. */
async function giveMark(page: Page, index: number, mark: string): Promise<void> {
  await page.evaluate(noteStatus)
  await entry(page, index).fill(mark)
  await entry(page, index).press('Tab')
  await page.waitForFunction(() => {
    const said = Reflect.get(window, 'saidByStatusBar') as readonly string[]
    const saving = said.findIndex((text) => text.includes('Po ruhet…'))
    return saving >= 0 && said.slice(saving).some((text) => /Ruajtur \d\d:\d\d/.test(text))
  })
}

test('a mark that was called saved is there after the program was killed without warning, and after that', async ({
  app,
}) => {
  await atTheSheet(app)
  const marks = ['8', '6,5', '9']
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
  for (const mark of ['2', '3', '4', '5', '6', '7,5']) await giveMark(app.page, 0, mark)
  await app.kill()
  await expect(entry(app.page, 0)).toHaveValue('7,5')
})

test('marks come back when the browser’s database is gone', async ({ app }) => {
  await atTheSheet(app)
  for (const [index, mark] of ['8', '6,5', '9'].entries()) await giveMark(app.page, index, mark)
  const folders = await readdir(app.profile, { recursive: true, withFileTypes: true })
  const databases = folders.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
  expect(databases.length).toBeGreaterThan(0)
  for (const { parentPath, name } of databases) await rm(join(parentPath, name), { recursive: true })
  await app.kill()
  for (const [index, mark] of ['8', '6,5', '9'].entries()) await expect(entry(app.page, index)).toHaveValue(mark)
})
