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

test('a page that was taken over cannot send the main process what our own page never sends', async ({ app }) => {
  test.skip(app.edition === 'browser', 'there is no main process')
  const answers = await app.page.evaluate(async () => {
    const host: unknown = Reflect.get(window, 'host')
    const call = (part: string, name: string, ...values: unknown[]): Promise<string> => {
      const run = Reflect.get(Reflect.get(host as object, part) as object, name) as (
        ...v: unknown[]
      ) => Promise<unknown>
      return run(...values).then(
        (answer) => JSON.stringify(answer),
        (error: unknown) => String(error),
      )
    }
    return Promise.all([
      call('blobs', 'size', '../../etc/passwd'),
      call('blobs', 'read', 'a'.repeat(64), -1, 5),
      call('blobs', 'append', 'x', 'text'),
      call('journal', 'append', ['1'], 0, 'more'),
      call('files', 'save', { name: '../x', kinds: [], bytes: new Uint8Array(1) }),
      call('files', 'open', { kinds: [], many: true, path: '/etc' }),
    ])
  })
  for (const answer of answers) expect(answer).toContain('unexpected arguments')
})

test('the page cannot run text as a program, nor write HTML, nor start a stranger’s worker', async ({ app }) => {
  app.forgive(/policy|Content Security Policy|TrustedScript|TrustedHTML|Not trusted|violates/i)
  const attempts = await app.page.evaluate(async () => {
    // Chromium lifts the policy for as long as the test's own call runs: the attempts come after it.
    await new Promise((later) => setTimeout(later))
    const thrown = (work: () => unknown): boolean => {
      try {
        work()
        return false
      } catch {
        return true
      }
    }
    return [
      thrown(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
      thrown(() => new Worker('./main-x.js')),
      thrown(() => Reflect.construct(Function, ['return 1'])),
    ]
  })
  expect(attempts).toEqual([true, true, true])
})
