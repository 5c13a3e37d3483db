import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { sealedBundle } from '../fixtures/sealed-bundle.ts'
import { newAuthority } from '../fixtures/signers.ts'
import { expect, type RunningApp, test } from './fixtures.ts'

/** The small edition of the fixtures: three criteria from 1 to 10 in half steps, four applications, five jurors. */
async function bundleFile(authority = 'Sekretariati Shembull'): Promise<string> {
  const { bytes } = await sealedBundle(await newAuthority(authority))
  const path = join(await mkdtemp(join(tmpdir(), 'juria-bundle-')), 'paneli-1.juria')
  await writeFile(path, bytes)
  return path
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** The Albanian screens, whatever language the machine that runs the tests prefers. */
async function inAlbanian(app: RunningApp): Promise<void> {
  const albanian = button(app.page, 'Shqip')
  if ((await albanian.getAttribute('aria-pressed')) === 'true') return
  await albanian.click()
  await expect(albanian).toHaveAttribute('aria-pressed', 'true')
}

async function chooseBundle(app: RunningApp, path: string): Promise<void> {
  await button(app.page, 'Hap një paketë…').click()
  await app.openFiles(() => button(app.page, 'Zgjidh skedarin…').click(), [path])
}

async function sitDown(app: RunningApp, name = 'Çelik Shembull'): Promise<void> {
  await inAlbanian(app)
  await chooseBundle(app, await bundleFile())
  await button(app.page, /Gjurma përputhet/).click()
  await app.page.getByText(name).click()
  await button(app.page, 'Vazhdo').click()
  await expect(app.page.getByRole('table', { name: 'Aplikimet' })).toBeVisible()
}

const openApplication = (page: Page, title: string) => button(page, title).click()

const entry = (page: Page, index: number) => page.getByLabel(/^Shkruaj pikët:/).nth(index)

/** Marks for the three criteria, typed one after the other as a person with a keyboard would. */
async function typeMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) {
    await entry(page, index).fill(mark)
    await entry(page, index).press('Tab')
  }
}

const backToList = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: /^Aplikimet/ })
    .click()

test('a juror compares the fingerprint, takes a seat and sees the panel’s applications in its order', async ({
  app,
}) => {
  await inAlbanian(app)
  await chooseBundle(app, await bundleFile())
  await expect(app.page.getByText('Vula është e vlefshme dhe asnjë skedar nuk ka ndryshuar.')).toBeVisible()
  await expect(app.page.locator('code').first()).toHaveText(/^([0-9A-F]{4} ?){8}$/)
  await expect(app.page.getByText('Kjo pajisje e sheh për herë të parë këtë sekretariat.')).toBeVisible()
  await button(app.page, /Gjurma përputhet/).click()
  await app.page.getByText('Çelik Shembull').click()
  await button(app.page, 'Vazhdo').click()
  const titles = ['Arkiva e hapur', 'Një sportel për të gjithë', 'Buxhet me lagjet', 'Ujë pa humbje']
  await expect(app.page.getByRole('rowheader')).toHaveText(titles)
})

test('a bundle of another authority for the same contest opens only after an explicit acceptance', async ({ app }) => {
  await sitDown(app)
  await button(app.page, 'Juria').click()
  await chooseBundle(app, await bundleFile('Sekretariat i huaj'))
  await expect(app.page.getByText('Për këtë konkurs kjo pajisje njeh një sekretariat tjetër.')).toBeVisible()
  await expect(button(app.page, /Gjurma përputhet/)).toBeDisabled()
  await app.page.getByText(/pranoj këtë çelës/).click()
  await expect(button(app.page, /Gjurma përputhet/)).toBeEnabled()
})

test('a file that is no bundle is refused with its code and what to do', async ({ app }) => {
  await inAlbanian(app)
  const path = join(await mkdtemp(join(tmpdir(), 'juria-bundle-')), 'jo.juria')
  await writeFile(path, 'asgjë')
  await chooseBundle(app, path)
  await expect(app.page.getByText(/Kodi [A-Z]-\d\d/)).toBeVisible()
  await expect(app.page.getByText('Çfarë të bëni:')).toBeVisible()
})

test('marks, comments and half points are there after a reload and after the program was killed', async ({ app }) => {
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['7,5', '3', '10'])
  await app.page
    .getByLabel(/^Koment: /)
    .nth(1)
    .fill('Pak prova për këtë.')
  // 40 % × 72,22… + 35 % × 22,22… + 25 % × 100
  await expect(app.page.getByText('61,67', { exact: true })).toBeVisible()
  // Typing is handed over 200 ms after its last key; nobody reloads faster than that on purpose.
  await app.page.waitForTimeout(600)
  await app.page.reload()
  await expect(entry(app.page, 0)).toHaveValue('7,5')
  await expect(app.page.getByLabel(/^Koment: /).nth(1)).toHaveValue('Pak prova për këtë.')
  const again = await app.kill()
  await expect(entry(again, 2)).toHaveValue('10')
  await expect(again.getByText('61,67', { exact: true })).toBeVisible()
})

test('what is not on the scale is refused with words and changes nothing', async ({ app }) => {
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['8'])
  await entry(app.page, 0).fill('75')
  await entry(app.page, 0).press('Enter')
  await expect(app.page.getByRole('alert').filter({ hasText: 'jashtë shkallës' })).toBeVisible()
  await entry(app.page, 0).press('Escape')
  await expect(entry(app.page, 0)).toHaveValue('8')
})

test('an application is scored with the keyboard alone, and a change is taken back', async ({ app }) => {
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  const { keyboard } = app.page
  await expect(app.page.getByRole('radio').first()).toBeFocused()
  await keyboard.type('8')
  await keyboard.press('ArrowDown')
  await keyboard.type('6,5')
  await keyboard.press('ArrowDown')
  await keyboard.type('9')
  await keyboard.press('Enter')
  await expect(app.page.getByText('3 nga 3 kritere')).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('Control+z')
  await expect(entry(app.page, 2)).toHaveValue('')
  await keyboard.press('Control+Shift+z')
  await expect(entry(app.page, 2)).toHaveValue('9')
  await keyboard.press('b')
  await expect(button(app.page, 'Hiq shënimin e rishikimit')).toBeVisible()
  await keyboard.press('j')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Një sportel për të gjithë')
  await keyboard.press('k')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Arkiva e hapur')
  await expect(entry(app.page, 2)).toHaveValue('9')
  await keyboard.press('Control+Enter')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Një sportel për të gjithë')
})

test('letters are text in a comment, not commands', async ({ app }) => {
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  await expect(app.page.getByRole('radio').first()).toBeFocused()
  await app.page.keyboard.press('c')
  await app.page.keyboard.type('rbjk 8')
  await expect(app.page.getByLabel(/^Koment: /).first()).toHaveValue('rbjk 8')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Arkiva e hapur')
})

test('a juror scores, recuses, abstains, reviews, seals, and the exported PDF carries a valid signature', async ({
  app,
}) => {
  test.setTimeout(120_000)
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['7,5', '8', '10'])
  await openNext(app.page, 'Një sportel për të gjithë')
  await app.page.keyboard.press('r')
  await app.page.getByText('lidhje familjare', { exact: true }).click()
  await button(app.page, 'Hiq dorë').last().click()
  await expect(app.page.getByText('Përjashtim: konflikt interesi')).toBeVisible()
  await expect(app.page.getByText('Dokumentet e këtij aplikimi janë të mbyllura')).toBeVisible()
  await openNext(app.page, 'Buxhet me lagjet')
  await button(app.page, 'Abstenim…').click()
  await app.page.getByText('tjetër', { exact: true }).click()
  await button(app.page, 'Abstenoj').click()
  await expect(app.page.getByText('Për arsyen “tjetër” shkruani një shpjegim.')).toBeVisible()
  await app.page.getByLabel('Shpjegim').fill('Nuk e njoh fushën.')
  await button(app.page, 'Abstenoj').click()
  await openNext(app.page, 'Ujë pa humbje')
  await typeMarks(app.page, ['5', '6', '2'])
  await app.page.keyboard.press('Control+Enter')
  await expect(app.page.getByText('Mungon 1 koment i detyrueshëm').first()).toBeVisible()
  await app.page.keyboard.type('Asnjë provë.')
  await app.page.keyboard.press('Control+Enter')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Rishikim dhe vulosje')
  await expect(app.page.getByText('4 nga 4 të vlerësuara')).toBeVisible()
  await seal(app.page)
  const path = await app.saveFile(() => button(app.page, 'Eksporto fletën (PDF)…').click())
  expect(path).toMatch(/prove-2026-anetar-3\.pdf$/)
  if (existsSync('/usr/bin/pdfsig')) {
    const told = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })
    expect(told).toContain('Signature is Valid')
  }
  await backToList(app.page)
  await openApplication(app.page, 'Arkiva e hapur')
  await expect(app.page.getByText('Fleta është vulosur.')).toBeVisible()
  await expect(entry(app.page, 0)).toBeDisabled()
})

/** Every application scored 8 throughout. */
async function scoreAll(page: Page): Promise<void> {
  await openApplication(page, 'Arkiva e hapur')
  for (const title of [null, 'Një sportel për të gjithë', 'Buxhet me lagjet', 'Ujë pa humbje']) {
    if (title !== null) await openNext(page, title)
    await typeMarks(page, ['8', '8', '8'])
  }
  await page.getByRole('navigation').getByRole('button', { name: 'Rishikim dhe vulosje' }).click()
}

async function makeKey(page: Page, name?: string): Promise<void> {
  const key = page.getByRole('dialog')
  if (name !== undefined) await key.getByLabel(/^Emri dhe mbiemri/).fill(name)
  await key.getByLabel('Frazëkalimi', { exact: true }).fill('katër fjalë për provë')
  await key.getByLabel('Frazëkalimi, edhe një herë').fill('katër fjalë për provë')
  await button(page, 'Krijo çelësin').click()
}

test('a key in another name seals only after the juror says that it is theirs', async ({ app }) => {
  test.setTimeout(120_000)
  await sitDown(app)
  await scoreAll(app.page)
  await app.page.getByText(/^Deklaroj se i kam/).click()
  await button(app.page, 'Vulos dhe nënshkruaj…').click()
  await makeKey(app.page, 'Dikush Tjetër')
  const last = app.page.getByRole('alertdialog')
  await expect(last.getByText('Çelësi mban emrin “Dikush Tjetër”, fleta emrin “Çelik Shembull”.')).toBeVisible()
  await expect(last.getByRole('button', { name: 'Vulos dhe nënshkruaj' })).toBeDisabled()
  await last.getByText('Unë jam Çelik Shembull dhe ky çelës është i imi').click()
  await expect(last.getByRole('button', { name: 'Vulos dhe nënshkruaj' })).toBeEnabled()
})

test('an enrolled juror cannot seal with a key that the secretariat does not know', async ({ app }) => {
  test.setTimeout(120_000)
  await sitDown(app, 'Besnik Shembull')
  await scoreAll(app.page)
  await app.page.getByText(/^Deklaroj se i kam/).click()
  await button(app.page, 'Vulos dhe nënshkruaj…').click()
  await makeKey(app.page)
  const last = app.page.getByRole('alertdialog')
  await expect(last.getByText(/Kodi W-21/)).toBeVisible()
  await expect(last.getByRole('button', { name: 'Vulos dhe nënshkruaj' })).toBeDisabled()
  await last.getByRole('button', { name: 'Përdor një çelës tjetër…' }).click()
  await expect(button(app.page, 'Hap çelësin')).toBeVisible()
})

test('who chose a wrong name corrects it before sealing and takes the marks along', async ({ app }) => {
  await sitDown(app, 'Drita Shembull')
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['8', '7', '6'])
  await app.page.getByRole('navigation').getByRole('button', { name: 'Rishikim dhe vulosje' }).click()
  await button(app.page, 'Ky nuk jam unë…').click()
  await app.page.getByText('Çelik Shembull').click()
  await app.page.getByText('Merr me vete pikët dhe komentet e dhëna deri tani si Drita Shembull').click()
  await button(app.page, 'Vazhdo').click()
  await expect(app.page.getByText('Anëtar jurie: Çelik Shembull')).toBeVisible()
  await openApplication(app.page, 'Arkiva e hapur')
  await expect(entry(app.page, 2)).toHaveValue('6')
})

test('one draft that cannot be kept is said until it is kept, whatever else is saved, and nothing is sealed', async ({
  app,
}) => {
  await sitDown(app)
  await scoreAll(app.page)
  await app.page.getByText(/^Deklaroj se i kam/).click()
  await expect(button(app.page, 'Vulos dhe nënshkruaj…')).toBeEnabled()
  // The disk refuses, as a full one would: every row that would be written.
  await app.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Reflect.set(window, 'diskWorks', () => {
      IDBObjectStore.prototype.put = put
    })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('invented', 'UnknownError')
    }
  })
  await backToList(app.page)
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['9'])
  const status = app.page.locator('footer')
  await expect(status).toContainText('Nuk u ruajt')
  await app.page.getByRole('navigation').getByRole('button', { name: 'Rishikim dhe vulosje' }).click()
  await expect(status).toContainText('Nuk u ruajt')
  await app.page.getByText(/^Deklaroj se i kam/).click()
  await expect(button(app.page, 'Vulos dhe nënshkruaj…')).toBeDisabled()
  await app.page.evaluate(() => Reflect.get(window, 'diskWorks')())
  await button(app.page, 'Provo përsëri').click()
  await expect(status).toContainText('Ruajtur')
  await expect(button(app.page, 'Vulos dhe nënshkruaj…')).toBeEnabled()
})

test('a comment longer than the sheet takes is counted, kept whole, and asked to be shortened', async ({ app }) => {
  await sitDown(app)
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['8', '8', '8'])
  const comment = app.page.getByLabel(/^Koment: /).first()
  await comment.fill('a'.repeat(3990))
  await expect(app.page.getByText('3990 nga 4000 shenja')).toBeVisible()
  await comment.fill('a'.repeat(4001))
  await expect(app.page.getByText('Shumë i gjatë: 4001 shenja, fleta mban deri në 4000.')).toBeVisible()
  await app.page.keyboard.press('Control+Enter')
  await expect(comment).toBeFocused()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Arkiva e hapur')
})

test('a fault in work that nobody awaits is said, not swallowed', async ({ app }) => {
  app.forgive(/invented fault/)
  await inAlbanian(app)
  await app.page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('invented fault'))))
  await expect(app.page.getByRole('alert').filter({ hasText: 'invented fault' })).toBeVisible()
})

test('the key’s screen keeps the way back to the panel’s work', async ({ app }) => {
  await sitDown(app)
  await app.page.getByRole('navigation').getByRole('button', { name: 'Çelësi im' }).click()
  await expect(app.page.getByText('Konkursi i provës 2026 · Paneli i parë')).toBeVisible()
  await backToList(app.page)
  await expect(app.page.getByRole('table', { name: 'Aplikimet' })).toBeVisible()
})

async function openNext(page: Page, title: string): Promise<void> {
  await button(page, 'Aplikimi tjetër').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

async function seal(page: Page): Promise<void> {
  await page.getByText(/^Deklaroj se i kam/).click()
  await button(page, 'Vulos dhe nënshkruaj…').click()
  await expect(page.getByRole('dialog').getByLabel(/^Emri dhe mbiemri/)).toHaveValue('Çelik Shembull')
  await makeKey(page)
  await expect(page.getByRole('alertdialog').getByText(/^[0-9A-F]{4} [0-9A-F]{4}$/)).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Vulos dhe nënshkruaj' }).click()
  await expect(page.getByText('Fleta është vulosur', { exact: true })).toBeVisible({ timeout: 30_000 })
}

test('the juror’s screens have no accessibility fault that a machine can find', async ({ app }) => {
  test.setTimeout(120_000)
  test.skip(app.edition === 'desktop', 'the same page as in the browser')
  await sitDown(app)
  const check = async (where: string) => {
    // React Aria's announcer keeps what it announced for some seconds, also when the button it was about is gone.
    const { violations } = await new AxeBuilder({ page: app.page })
      .exclude('[data-live-announcer]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
  await check('applications')
  await openApplication(app.page, 'Arkiva e hapur')
  await typeMarks(app.page, ['7,5', '3'])
  await check('scoring')
  await button(app.page, 'Hiq dorë nga vlerësimi…').click()
  await check('recusal')
  await app.page.keyboard.press('Escape')
  for (const [name, title] of [
    ['Rishikim dhe vulosje', 'Rishikim dhe vulosje'],
    ['Kriteret dhe peshat', 'Kriteret dhe peshat'],
    ['Çelësi im', 'Çelësi im'],
  ] as const) {
    await app.page.getByRole('navigation').getByRole('button', { name }).click()
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(title)
    await check(name)
  }
})
