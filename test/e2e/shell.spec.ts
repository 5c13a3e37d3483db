import { expect, test } from './fixtures.ts'

test('the program shows itself, with a heading, in its first window', async ({ app }) => {
  await expect(app.page.locator('h1').first()).toBeVisible()
  await expect(app.page).toHaveTitle(/Juria/)
})

test('it comes up again after it was closed and after it was killed', async ({ app }) => {
  await app.restart()
  await expect(app.page.locator('h1').first()).toBeVisible()
  await app.kill()
  await expect(app.page.locator('h1').first()).toBeVisible()
})

test('the page knows which edition it is', async ({ app }) => {
  expect(await app.page.evaluate(() => 'host' in window)).toBe(app.edition === 'desktop')
})

test('no page of strangers can be opened from it, in the same window or a new one', async ({ app }) => {
  const before = app.page.url()
  app.forgive(/stranger|refused|blocked|net::ERR/i)
  await app.page.evaluate(() => {
    open('https://stranger.invalid/')
    if ('host' in window) location.href = 'https://stranger.invalid/'
  })
  await app.page.waitForTimeout(500)
  expect(app.page.url()).toBe(before)
  if (app.edition === 'desktop') expect(app.page.context().pages()).toHaveLength(1)
})
