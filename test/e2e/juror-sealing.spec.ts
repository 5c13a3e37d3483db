import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import {
  backToList,
  button,
  entry,
  inAlbanian,
  makeKey,
  openApplication,
  scoreAll,
  sitDown,
  typeMarks,
} from './juror-steps.ts'

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
