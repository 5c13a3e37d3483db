import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { build, verify } from './archive-steps.ts'
import {
  chair,
  everywhere,
  expectAccessible,
  expectFingerprint,
  goTo,
  inAlbanian,
  juror,
  makeKey,
  panelTitle,
  press,
  secretariat,
  sha256Of,
  shell,
  start,
  titled,
} from './desk-steps.ts'
import { expect, type RunningApp, test } from './fixtures.ts'
import { type PanelFiles, panelFiles, returnedSheets } from './panel-files.ts'

test('the secretariat seals a bundle of the sample and reads its fingerprint from the screen', async ({ app }) => {
  test.setTimeout(180_000)
  await inAlbanian(app)
  const { page } = app
  await test.step('contests', async () => {
    await page.getByRole('button', { name: start.doorHints.secretariat }).click()
    await titled(page, secretariat.contests.title)
    await expectAccessible(page)
  })
  await test.step('edition', async () => {
    await press(page, start.trySample)
    await expect(page.getByText(secretariat.edition.weightSum('100\u00a0%'))).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
  })
  for (const tab of [secretariat.edition.rules, secretariat.edition.panels, secretariat.applications.title])
    await test.step(`edition ${tab}`, async () => {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page)
    })
  await test.step('bundles', async () => {
    await goTo(page, shell.items.bundles)
    await titled(page, secretariat.bundles.title)
    await expectAccessible(page)
  })
  await test.step('a bundle is sealed and saved', async () => {
    const path = join(await folderOf(app), 'MC.juria')
    await sealBundle(app, path)
    await expectFingerprint(page, await sha256Of(path))
    await expectAccessible(page)
  })
  await test.step('the log tells it', async () => {
    await goTo(page, shell.items.log)
    await expect(page.getByRole('row', { name: secretariat.log.verbs['bundle-sealed'] })).toBeVisible()
    await expectAccessible(page)
  })
})

test('the chair sees of every returned file what it is worth, and ranks what counts', async ({ app }) => {
  test.setTimeout(180_000)
  const files = await panelFiles(await folderOf(app))
  await inAlbanian(app)
  await openAsChair(app, files)
  await collect(app, files)
  await rank(app.page)
})

test('a panel whose keys nobody knew before ends in an archive that proves itself', async ({ app }) => {
  test.setTimeout(300_000)
  const folder = await folderOf(app)
  await inAlbanian(app)
  const { page } = app
  await prepareSample(page)
  const bundle = join(folder, 'MC.juria')
  await sealBundle(app, bundle)
  const sheets = await returnedSheets(bundle, folder)
  const [minutes, zip] = [join(folder, 'minutes.pdf'), join(folder, 'archive.zip')]
  await press(page, everywhere.appName)
  await openAsChair(app, { bundle, chair: 'Arta Shembull' })
  await acceptEverybody(app, sheets)
  await signMinutes(app, minutes)
  await build(app, [bundle, minutes, ...sheets], zip)
  await verify(app, zip)
})

/** A folder that goes with the profile. */
const folderOf = async (app: RunningApp): Promise<string> => {
  const folder = join(app.profile, '..', 'mailbox')
  await mkdir(folder, { recursive: true })
  return folder
}

async function prepareSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: start.doorHints.secretariat }).click()
  await press(page, start.trySample)
  await expect(page.getByRole('tab', { name: secretariat.edition.rules })).toBeVisible({ timeout: 60_000 })
}

/** Seals the civil protection panel's bundle with a new key and keeps the file at `path`. */
async function sealBundle(app: RunningApp, path: string): Promise<void> {
  const { page } = app
  await goTo(page, shell.items.bundles)
  const row = page.getByRole('row', { name: panelTitle })
  await row.getByRole('button', { name: secretariat.bundles.sealAndSave }).click()
  const saved = await app.saveFile(() => makeKey(page))
  await expect(page.getByText(secretariat.bundles.savedAs(basename(saved)))).toBeVisible()
  await writeFile(path, await readFile(saved))
}

async function openAsChair(
  app: RunningApp,
  { bundle, chair: name }: Pick<PanelFiles, 'bundle' | 'chair'>,
): Promise<void> {
  const { page } = app
  await test.step('the bundle is opened', async () => {
    await page.getByRole('button', { name: start.openBundle }).click()
    await app.openFiles(() => press(page, juror.bundle.choose), [bundle])
    await press(page, juror.bundle.matches)
    await page.getByRole('radio', { name }).check({ force: true })
    await press(page, everywhere.actions.next)
    await goTo(page, shell.items.sheets)
    await titled(page, chair.sheets.title)
    await expect(page.getByText(chair.sheets.noneYet, { exact: true })).toBeVisible()
    await expectAccessible(page)
  })
}

const rowOf = (page: Page, path: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: basename(path) }) })

async function collect(app: RunningApp, { sheets, altered, letter, chair: name }: PanelFiles): Promise<void> {
  const { page } = app
  const { states, received } = chair.sheets
  const [first = '', ...others] = sheets
  await test.step('every file gets its state', async () => {
    await app.openFiles(() => press(page, chair.sheets.choose), [...sheets, altered, letter])
    for (const sheet of others) await expect(rowOf(page, sheet)).toContainText(states.valid, { timeout: 60_000 })
    await expect(rowOf(page, first)).toContainText(states['unknown-signer'])
    await expect(rowOf(page, altered)).toContainText(states.refused)
    await expect(rowOf(page, letter)).toContainText(states.refused)
    await expect(rowOf(page, letter)).toContainText(everywhere.whatNow)
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(chair.consolidation.missing)
    await expectAccessible(page)
  })
  await test.step('who is missing gets a reminder', async () => {
    await page.getByText(chair.sheets.reminder).click()
    await expect(page.getByText(`Përshëndetje, ${name}!`)).toBeVisible()
    await press(page, chair.sheets.copyReminder)
    await expect(page.getByText(everywhere.words.copied)).toBeVisible()
  })
  await test.step('the ranking without one sheet', async () => {
    await goTo(page, shell.items.consolidation)
    const matrix = page.getByRole('table', { name: chair.consolidation.matrix })
    await expect(matrix.getByRole('cell', { name: chair.consolidation.notReturned })).toHaveCount(11)
    await expectAccessible(page)
    await goTo(page, shell.items.sheets)
  })
  await test.step('a signer needs a comparison and a reason', async () => {
    await press(page, chair.sheets.accept)
    const dialog = page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: chair.sheets.acceptConfirm })
    await expect(confirm).toBeDisabled()
    await dialog.getByLabel(chair.sheets.acceptReason).fill('Gjurma u lexua me telefon.')
    await expect(confirm).toBeDisabled()
    await dialog.getByText(chair.sheets.acceptCompared(name)).click()
    await expectAccessible(page)
  })
  await test.step('the signer is accepted', async () => {
    await page.getByRole('dialog').getByRole('button', { name: chair.sheets.acceptConfirm }).click()
    await expect(rowOf(page, first)).toContainText(states['valid-accepted'], { timeout: 60_000 })
    await expect(page.getByText(received('5', '7'))).toBeVisible()
  })
  await test.step('the letter is removed', async () => {
    await rowOf(page, letter).getByRole('button', { name: everywhere.actions.remove }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: everywhere.actions.remove }).click()
    await expect(rowOf(page, letter)).toHaveCount(0, { timeout: 60_000 })
    await expect(page.getByText(received('5', '6'))).toBeVisible({ timeout: 60_000 })
  })
}

async function acceptEverybody(app: RunningApp, sheets: readonly string[]): Promise<void> {
  const { page } = app
  await test.step('every signer is accepted', async () => {
    await app.openFiles(() => press(page, chair.sheets.choose), sheets)
    for (const sheet of sheets) {
      await rowOf(page, sheet).getByRole('button', { name: chair.sheets.accept }).click({ timeout: 60_000 })
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(chair.sheets.acceptReason).fill('Gjurma u lexua me telefon.')
      await dialog.locator('label').filter({ hasText: chair.sheets.acceptLogged }).click()
      await dialog.getByRole('button', { name: chair.sheets.acceptConfirm }).click()
      await expect(rowOf(page, sheet)).toContainText(chair.sheets.states['valid-accepted'], { timeout: 60_000 })
    }
  })
}

async function rank(page: Page): Promise<void> {
  await test.step('the ranking', async () => {
    await goTo(page, shell.items.consolidation)
    await titled(page, chair.consolidation.title)
    const rows = page.getByRole('table', { name: chair.consolidation.matrix }).getByRole('row')
    await expect(rows).toHaveCount(12)
    await expect(rows.nth(1).getByRole('cell').first()).toHaveText('1')
    const totals = await rows.evaluateAll((all) => all.slice(1).map((row) => row.children[7]?.textContent ?? ''))
    const numbers = totals.filter((text) => text !== '–').map((text) => Number(text.replace(',', '.')))
    expect(numbers.length).toBeGreaterThan(8)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    await expectAccessible(page)
  })
  await test.step('a cell opens what the juror wrote', async () => {
    const cells = page.getByRole('table', { name: chair.consolidation.matrix }).locator('td button')
    await cells.first().click()
    await expect(page.getByText(chair.consolidation.overall)).toBeVisible()
    await cells.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(cells.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(cells.nth(6)).toBeFocused()
    await expectAccessible(page)
  })
}

async function signMinutes(app: RunningApp, path: string): Promise<void> {
  const { page } = app
  await test.step('the minutes before signing', async () => {
    await goTo(page, shell.items.minutes)
    await titled(page, chair.minutes.title)
    await page.getByLabel(chair.minutes.remarks).fill('Paneli u mblodh një herë.')
    await expectAccessible(page)
  })
  await test.step('the minutes are signed and saved', async () => {
    await press(page, chair.minutes.seal)
    const saved = await app.saveFile(() => makeKey(page))
    await expect(page.getByText(chair.minutes.exported(basename(saved))).first()).toBeVisible({ timeout: 60_000 })
    await writeFile(path, await readFile(saved))
    await expect(page.getByRole('table', { name: chair.minutes.earlier }).getByRole('row')).toHaveCount(2)
    await expectAccessible(page)
  })
}
