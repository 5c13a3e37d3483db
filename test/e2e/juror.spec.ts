import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import {
  backToList,
  bundleFile,
  button,
  chooseBundle,
  entry,
  inAlbanian,
  openApplication,
  openNext,
  seal,
  sitDown,
  typeMarks,
} from './juror-steps.ts'

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
