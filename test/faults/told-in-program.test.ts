import { appendFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect as inPage } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { root } from '../e2e/editions.ts'
import { hasChromium, newProfile, type Profile, servePage } from './storage-page.ts'

// The program itself, as people run it: what it says when its database was lost while it was closed.
describe.skipIf(!hasChromium)('the program, whose database is gone', () => {
  let served: Awaited<ReturnType<typeof servePage>>
  let profile: Profile
  beforeAll(async () => {
    served = await servePage(join(root, 'src'))
  })
  afterAll(() => served.end())
  beforeEach(async () => {
    profile = await newProfile(served.url)
    const page = await profile.start()
    await page.getByRole('button', { name: 'Shqip' }).click()
    await page.getByRole('button', { name: 'E errët' }).click()
    await inPage(page.getByText(/Ruajtur \d\d:\d\d/)).toBeVisible()
    await profile.stop()
  })
  afterEach(() => profile.remove())

  async function expectTold(): Promise<void> {
    const page = await profile.start()
    await inPage(
      page.getByText(/Baza e të dhënave u gjet bosh\. U rindërtua nga regjistri i ndryshimeve/),
    ).toBeVisible()
    await inPage(page.getByRole('button', { name: 'E errët' })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'E kuptova' }).click()
    await inPage(page.getByText(/u gjet bosh/)).toHaveCount(0)
    await profile.stop()
  }

  async function expectNothingToTell(): Promise<void> {
    const page = await profile.start()
    await inPage(page.getByRole('button', { name: 'E errët' })).toHaveAttribute('aria-pressed', 'true')
    await inPage(page.getByText(/u gjet bosh/)).toHaveCount(0)
    await profile.stop()
  }

  it('has everything back and says so once, when the folder was deleted', async () => {
    await rm(profile.database, { recursive: true })
    await expectTold()
    await expectNothingToTell()
  })

  it('has everything back and says so once, when its log was torn', async () => {
    const log = (await readdir(profile.database)).find((name) => name.endsWith('.log'))
    await appendFile(join(profile.database, `${log}`), Buffer.from('849b5d26d40001', 'hex'))
    const page = await profile.start()
    await page.getByRole('button', { name: 'E çelët' }).click()
    await page.getByRole('button', { name: 'E errët' }).click()
    await inPage(page.getByText(/Ruajtur \d\d:\d\d/)).toBeVisible()
    await profile.stop()
    await expectTold()
    await expectNothingToTell()
  })
})
