import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { expect, type RunningApp } from './fixtures.ts'

/** The small edition of the fixtures: three criteria from 1 to 10 in half steps, four applications, five jurors. */
export async function bundleFile(authority = 'Sekretariati Shembull'): Promise<string> {
  const { bytes } = await sealedBundle(await newAuthority(authority))
  const path = join(await mkdtemp(join(tmpdir(), 'juria-bundle-')), 'paneli-1.juria')
  await writeFile(path, bytes)
  return path
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** The Albanian screens, whatever language the machine that runs the tests prefers. */
export async function inAlbanian(app: RunningApp): Promise<void> {
  const albanian = button(app.page, 'Shqip')
  if ((await albanian.getAttribute('aria-pressed')) === 'true') return
  await albanian.click()
  await expect(albanian).toHaveAttribute('aria-pressed', 'true')
}

export async function chooseBundle(app: RunningApp, path: string): Promise<void> {
  await button(app.page, 'Hap një paketë…').click()
  await app.openFiles(() => button(app.page, 'Zgjidh skedarin…').click(), [path])
}

export async function sitDown(app: RunningApp, name = 'Çelik Shembull'): Promise<void> {
  await inAlbanian(app)
  await chooseBundle(app, await bundleFile())
  await button(app.page, /Gjurma përputhet/).click()
  await app.page.getByText(name).click()
  await button(app.page, 'Vazhdo').click()
  await expect(app.page.getByRole('table', { name: 'Aplikimet' })).toBeVisible()
}

export const openApplication = (page: Page, title: string) => button(page, title).click()

export const entry = (page: Page, index: number) => page.getByLabel(/^Shkruaj pikët:/).nth(index)

/** Marks for the three criteria, typed one after the other as a person with a keyboard would. */
export async function typeMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) {
    await entry(page, index).fill(mark)
    await entry(page, index).press('Tab')
  }
}

export const backToList = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: /^Aplikimet/ })
    .click()

/** Every application scored 8 throughout. */
export async function scoreAll(page: Page): Promise<void> {
  await openApplication(page, 'Arkiva e hapur')
  for (const title of [null, 'Një sportel për të gjithë', 'Buxhet me lagjet', 'Ujë pa humbje']) {
    if (title !== null) await openNext(page, title)
    await typeMarks(page, ['8', '8', '8'])
  }
  await page.getByRole('navigation').getByRole('button', { name: 'Rishikim dhe vulosje' }).click()
}

export async function makeKey(page: Page, name?: string): Promise<void> {
  const key = page.getByRole('dialog')
  if (name !== undefined) await key.getByLabel(/^Emri dhe mbiemri/).fill(name)
  await key.getByLabel('Frazëkalimi', { exact: true }).fill('katër fjalë për provë')
  await key.getByLabel('Frazëkalimi, edhe një herë').fill('katër fjalë për provë')
  await button(page, 'Krijo çelësin').click()
}

export async function openNext(page: Page, title: string): Promise<void> {
  await button(page, 'Aplikimi tjetër').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

export async function seal(page: Page): Promise<void> {
  await page.getByText(/^Deklaroj se i kam/).click()
  await button(page, 'Vulos dhe nënshkruaj…').click()
  await expect(page.getByRole('dialog').getByLabel(/^Emri dhe mbiemri/)).toHaveValue('Çelik Shembull')
  await makeKey(page)
  await expect(page.getByRole('alertdialog').getByText(/^[0-9A-F]{4} [0-9A-F]{4}$/)).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Vulos dhe nënshkruaj' }).click()
  await expect(page.getByText('Fleta është vulosur', { exact: true })).toBeVisible({ timeout: 30_000 })
}
